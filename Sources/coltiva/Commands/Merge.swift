import ArgumentParser
import ControlInterface

/// `coltiva merge`: two contacts who are one person.
struct Merge: ClientCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Join people who are one.",
        discussion: """
            What is known of both, their channels, circles, notes and all that passed is kept with the first; where both say something, the first \
            counts. Rests and archives of the others do not count. 'coltiva undo' parts them again.

            EXAMPLES
              coltiva merge c12 c40
              coltiva merge -n "Ada Lovelace" "Ada King"

            --plain has a row 'merged', identifier, name, then the consequence.
            """)

    @Argument(help: ArgumentHelp("Who is kept.", valueName: "keep"))
    var kept: String

    @Argument(help: ArgumentHelp("Who is the same person.", valueName: "other"))
    var others: [String]

    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func carryOut(in session: Session) throws(Failure) {
        let reply = try session.daemon.call(
            ContactsInterface.Merge.self, .init(kept: kept, others: others, dryRun: writing.parameter))
        let words = ConsequenceWords(reply.consequence, deed: .merged, isDryRun: writing.dryRun)
        try session.console.say(
            reply, of: ContactsInterface.Merge.self, page: { words.page },
            rows: { [["merged", reply.contact.id, reply.contact.name]] + words.rows })
    }
}
