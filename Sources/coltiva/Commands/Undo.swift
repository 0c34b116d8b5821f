import ArgumentParser
import ControlInterface

/// `coltiva undo`: the latest command taken back.
struct Undo: ClientCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo",
        abstract: "Take back the latest command.",
        discussion: """
            Commands are taken back from the latest on, each as a whole. Nothing is deleted: --list also has those that were taken back.

            EXAMPLES
              coltiva undo --list
              coltiva undo --list -N 100
              coltiva undo -n
              coltiva undo

            --plain has the fields of the list: identifier, moment, what it did, when that was taken back.
            """)

    @Flag(help: "Show what can be taken back, the latest first.")
    var list = false

    @Option(
        name: [.customShort("N"), .customLong("count")],
        help: ArgumentHelp("With --list: how many at most; 20.", valueName: "count"))
    var count: Int?

    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        try CountLimit.check(count, of: "-N", within: 1...1000)
        if count != nil, !list { throw ValidationError("-N is for --list; 'coltiva undo' takes back one command at a time.") }
    }

    func carryOut(in session: Session) throws(Failure) {
        if list { try showChanges(in: session) } else { try takeBack(in: session) }
    }

    private func takeBack(in session: Session) throws(Failure) {
        // Of an import of thousands, that takes its time.
        let reply = try session.daemon.patient.call(InteractionsInterface.Undo.self, .init(dryRun: writing.parameter))
        try session.say(reply, of: InteractionsInterface.Undo.self, ConsequenceWords(reply.consequence, isDryRun: writing.dryRun))
    }

    private func showChanges(in session: Session) throws(Failure) {
        let reply = try session.daemon.call(InteractionsInterface.Changes.self, .init(limit: count, undone: true))
        try session.console.say(
            reply, of: InteractionsInterface.Changes.self, page: { Self.page(reply.changes, TimeWords(seenFrom: nil)) },
            rows: { reply.changes.map { [$0.id, $0.at, $0.summary, $0.undoneAt ?? ""] } })
    }

    /// The list in words.
    static func page(_ changes: [InteractionsInterface.Changes.Change], _ time: TimeWords) -> Page {
        var page = Page()
        page.add(
            Table(
                rows: changes.map { change in
                    let undone: Phrase = change.undoneAt.map { " \("(taken back on \(time.moment($0)))", .faint)" } ?? Phrase()
                    return ["\(change.id, .faint)", "\(time.moment(change.at))", "\(change.summary)\(undone)"]
                }))
        if changes.allSatisfy({ $0.undoneAt != nil }) { page.add("There is nothing to take back.") }
        return page
    }
}
