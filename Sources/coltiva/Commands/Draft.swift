import ArgumentParser
import Correspondence

/// `coltiva draft --check`: what the reader of a message may stumble over.
struct Draft: ClientCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check a message before you send it.",
        discussion: """
            Says what its reader may stumble over, and the advice behind it; it never writes a message for you and never sends one. The text \
            comes from FILE, or from standard input. Italian and English are read; in other languages only copies, placeholders and \
            length are looked for. No daemon is asked.

            --context names a file in JSON with what the message is read beside, all of it optional:
              {"contact": {"name": ..., "organisation": ..., "topics": [...]}, "earlier_to_others": [...], "last_inbound": ...}
            Without last_inbound, their last message, it is a first message.

            EXAMPLES
              coltiva draft --check letter.txt
              coltiva draft --check --context ada.json < letter.txt
              coltiva draft --check --json --context ada.json letter.txt

            --json has one object with all findings; start and end count Unicode scalars from 0. --plain has a row for each: 'finding', \
            its label, start, end, what stands there, what a reader may feel, the advice.
            """)

    @Flag(help: "Check the message; needed, for there is nothing else that this command does yet.")
    var check = false

    @Option(help: ArgumentHelp("What the message is read beside, in JSON; '-' for standard input.", valueName: "file"))
    var context: String?

    @Argument(help: ArgumentHelp("The message; '-' or nothing for standard input.", valueName: "file"))
    var file: String?

    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard check else {
            throw ValidationError("'draft' wants --check: it checks a message that you wrote, and does nothing else yet.")
        }
        guard context != "-" || (file != nil && file != "-") else {
            throw ValidationError("Standard input is either the message or the context; name a file for one of them.")
        }
    }

    func carryOut(in session: Session) throws(Failure) {
        let beside = if let context { try DraftContextFile.read(context) } else { DraftContext() }
        let text = try TextFile.read(file ?? "-")
        let remarks = DraftRemarks(text: text, findings: DraftCheck.check(text, in: beside))
        try session.console.say(json: { [remarks.json] }, page: { remarks.page }, rows: { remarks.rows })
    }
}
