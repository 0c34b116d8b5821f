/// What is run for one notice.
struct HookCommand: Hashable, Sendable {
    /// A path, or a name to be looked up in the environment's `PATH`.
    let program: String
    /// Those after the program's name.
    let arguments: [String]
    let environment: [String: String]
    /// What it can read on its standard input.
    let input: [UInt8]
    /// How the lines of its standard output are read.
    let dialect: HookDialect
}
