import ArgumentParser
import ControlInterface

/// `coltiva away`: the user, or a contact, is away.
struct Away: ClientCommand {
    static let configuration = CommandConfiguration(
        commandName: "away",
        abstract: "Say that you, or someone, are away; alone, show what holds.",
        discussion: """
            'Until' is the first moment back. Exact reminders still come while you are away.

            EXAMPLES
              coltiva away --until 2026-12-07
              coltiva away Ada --from fri --until 2026-12-07
              coltiva away

            --plain has the fields: away or pause, contact, name, from, until; then a row 'moved' with their number.
            """)

    @Argument(help: ArgumentHelp("Who; else you.", valueName: "contact"), completion: LiveWords.contact)
    var contact: [String] = []

    @Option(help: ArgumentHelp("The first moment away; else now.", valueName: "when"))
    var from: String?

    @Option(help: ArgumentHelp("The first moment back.", valueName: "when"))
    var until: String?

    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if until == nil, from != nil || !contact.isEmpty || writing.dryRun {
            throw ValidationError("Until when? For example: --until 2026-12-07, the first moment back.")
        }
    }

    func carryOut(in session: Session) throws(Failure) {
        guard let until else { return try Holds.show(in: session) }
        let reply = try session.daemon.call(
            DaemonInterface.Away.self,
            .init(
                contact: contact.isEmpty ? nil : contact.joined(separator: " "), from: from, until: until,
                dryRun: writing.parameter))
        let words = HoldWords(reply.hold, TimeWords(seenFrom: nil))
        try session.console.say(
            reply, of: DaemonInterface.Away.self, page: { words.page(moved: reply.moved, isDryRun: writing.dryRun) },
            rows: { words.rows(moved: reply.moved) })
    }
}
