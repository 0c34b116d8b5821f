import ArgumentParser
import ControlInterface

/// `coltiva topic`: something to write to a person about.
struct Topic: ClientCommand {
    static let configuration = CommandConfiguration(
        commandName: "topic",
        abstract: "Keep something to write to a person about.",
        discussion: """
            A last word such as https://... is where it is to be read. 'coltiva show' has the topics, the latest first.

            EXAMPLES
              coltiva topic Ada "her talk on looms"
              coltiva topic Ada "her talk on looms" https://example.org/talk
            """)

    @Argument(help: ArgumentHelp("For whom.", valueName: "contact"), completion: LiveWords.contact)
    var contact: String

    @Argument(help: ArgumentHelp("What it is, and where it is to be read.", valueName: "text-url"))
    var words: [String]

    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    /// Where it is to be read: the last word, where that is a link and not the only one.
    var link: String? { words.count > 1 ? words.last.flatMap { $0.contains("://") && !$0.contains(" ") ? $0 : nil } : nil }

    /// What it is.
    var text: String { (link == nil ? words : words.dropLast()).joined(separator: " ") }

    func carryOut(in session: Session) throws(Failure) {
        let reply = try session.daemon.call(
            ContactsInterface.AddTopic.self, .init(contact: contact, text: text, link: link, dryRun: writing.parameter))
        try session.say(
            reply, of: ContactsInterface.AddTopic.self,
            ConsequenceWords(reply.consequence, deed: .topicKept, isDryRun: writing.dryRun))
    }
}
