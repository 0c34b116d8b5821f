import ArgumentParser
import ControlInterface

/// `coltiva pause`: everything is held.
struct Pause: ClientCommand {
    static let configuration = CommandConfiguration(
        commandName: "pause",
        abstract: "Hold everything, exact reminders too; alone, show what holds.",
        discussion: """
            EXAMPLES
              coltiva pause --until "tomorrow 9:00"
              coltiva pause

            --plain has the fields: away or pause, contact, name, from, until; then a row 'moved' with their number.
            """)

    @Option(help: ArgumentHelp("The first moment of it; else now.", valueName: "when"))
    var from: String?

    @Option(help: ArgumentHelp("The first moment after it.", valueName: "when"))
    var until: String?

    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if until == nil, from != nil || writing.dryRun {
            throw ValidationError("Until when? For example: --until \"tomorrow 9:00\", the first moment after it.")
        }
    }

    func carryOut(in session: Session) throws(Failure) {
        guard let until else { return try Holds.show(in: session) }
        let reply = try session.daemon.call(
            DaemonInterface.Pause.self, .init(from: from, until: until, dryRun: writing.parameter))
        let words = HoldWords(reply.hold, TimeWords(seenFrom: nil))
        try session.console.say(
            reply, of: DaemonInterface.Pause.self, page: { words.page(moved: reply.moved, isDryRun: writing.dryRun) },
            rows: { words.rows(moved: reply.moved) })
    }
}
