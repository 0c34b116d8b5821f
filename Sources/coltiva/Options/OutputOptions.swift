import ArgumentParser

/// What every command takes: in what form it says things, and whom it asks.
struct OutputOptions: ParsableArguments {
    @Flag(help: "Say the reply as JSON, on one line.")
    var json = false

    @Flag(help: "For scripts: fields separated by tabs, without colour.")
    var plain = false

    @Flag(name: [.customShort("q"), .long], help: "No words but errors.")
    var quiet = false

    @Flag(help: "Never use a pager.")
    var noPager = false

    @Option(help: "Colour.")
    var color = ColorChoice.auto

    @Option(help: ArgumentHelp("The daemon's socket.", valueName: "path"), completion: .file())
    var socket: String?

    func validate() throws {
        if json, plain { throw ValidationError("--json and --plain exclude each other: choose one.") }
    }
}
