import ArgumentParser

/// What every command takes that changes something.
struct WritingOptions: ParsableArguments {
    @Flag(name: [.customShort("n"), .long], help: "Say what would come of it, and change nothing.")
    var dryRun = false

    /// As the protocol has it: said only where it is wanted.
    var parameter: Bool? { dryRun ? true : nil }
}
