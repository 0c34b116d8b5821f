import ArgumentParser

/// A command that asks the daemon and says what it answers.
protocol ClientCommand: ParsableCommand {
    var output: OutputOptions { get }

    /// Carries the command out.
    func carryOut(in session: Session) throws(Failure)
}

extension ClientCommand {
    func run() throws {
        try carryOut(in: Session(output))
    }
}
