import ArgumentParser
import ControlInterface

/// `coltiva undo`: the latest command taken back.
struct Undo: ClientCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo",
        abstract: "Take back the latest command.",
        discussion: """
            EXAMPLES
              coltiva undo --list
              coltiva undo -n
              coltiva undo

            --plain has the fields of the list: identifier, moment, what it did.
            """)

    @Flag(help: "Show what can be taken back, the latest first.")
    var list = false

    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func carryOut(in session: Session) throws(Failure) {
        if list { try showChanges(in: session) } else { try takeBack(in: session) }
    }

    private func takeBack(in session: Session) throws(Failure) {
        let reply = try session.daemon.call(InteractionsInterface.Undo.self, .init(dryRun: writing.parameter))
        try session.say(reply, of: InteractionsInterface.Undo.self, ConsequenceWords(reply.consequence, isDryRun: writing.dryRun))
    }

    private func showChanges(in session: Session) throws(Failure) {
        let reply = try session.daemon.call(InteractionsInterface.Changes.self, .init())
        try session.console.say(
            reply, of: InteractionsInterface.Changes.self, page: { Self.page(reply.changes, TimeWords(seenFrom: nil)) },
            rows: { reply.changes.map { [$0.id, $0.at, $0.summary] } })
    }

    /// The list in words.
    static func page(_ changes: [InteractionsInterface.Changes.Change], _ time: TimeWords) -> Page {
        var page = Page()
        page.add(Table(rows: changes.map { ["\($0.id, .faint)", "\(time.moment($0.at))", "\($0.summary)"] }))
        if changes.isEmpty { page.add("There is nothing to take back.") }
        return page
    }
}
