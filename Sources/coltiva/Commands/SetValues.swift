import ArgumentParser
import ControlInterface

/// `coltiva set`: what is known of a person, and their own settings.
struct SetValues: ClientCommand {
    static let configuration = CommandConfiguration(
        commandName: "set",
        abstract: "Change what is known of a person, or their settings.",
        discussion: """
            KEY is Name, Circles, Channels, TimeZone, Birthday, IntroducedBy, Why, or a setting such as ReplyWithin; an empty value takes \
            the person's own away.

            EXAMPLES
              coltiva set Ada TimeZone=America/Los_Angeles ReplyWithin=3d
              coltiva set Ada "ReplyRemind=2d 1d"
              coltiva set Ada Language=it
              coltiva set Ada ReplyWithin=

            --plain has a row 'set', key, before, after for each value that is known of the person, then the consequence.
            """)

    @Argument(help: ArgumentHelp("The CONTACT, and KEY=VALUE...", valueName: "contact-assignment"), completion: LiveWords.contact)
    var words: [String]

    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    /// The words before the first KEY=VALUE.
    var contact: String { words.prefix { !$0.contains("=") }.joined(separator: " ") }

    /// The KEY=VALUEs.
    var assignments: [ContactsInterface.Set.Assignment] {
        words.drop { !$0.contains("=") }.map { word in
            let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return .init(key: String(parts[0]), value: parts.count > 1 ? String(parts[1]) : "")
        }
    }

    func validate() throws {
        if contact.isEmpty { throw ValidationError("Whose? Begin with the CONTACT: coltiva set Ada ReplyWithin=3d") }
        if assignments.isEmpty { throw ValidationError("What is to be set? For example: coltiva set \(contact) ReplyWithin=3d") }
        if let stray = words.drop(while: { !$0.contains("=") }).first(where: { !$0.contains("=") }) {
            throw ValidationError("'\(stray)' is no KEY=VALUE; quote values that have blanks: \"ReplyRemind=4d 1d\"")
        }
        if assignments.contains(where: { $0.key.isEmpty }) { throw ValidationError("A key is missing before '='.") }
    }

    func carryOut(in session: Session) throws(Failure) {
        let assignments = assignments
        let reply = try session.daemon.call(
            ContactsInterface.Set.self, .init(contact: contact, assignments: assignments, dryRun: writing.parameter))
        let words = ConsequenceWords(reply.consequence, isDryRun: writing.dryRun)
        try session.console.say(
            reply, of: ContactsInterface.Set.self,
            page: {
                var page = Self.page(reply, assignments: assignments, isDryRun: writing.dryRun)
                page.add(words.page)
                return page
            },
            rows: {
                Self.differences(reply).map { ["set", $0.key, $0.before ?? "", $0.after ?? ""] } + words.rows
            })
    }

    /// What was set, in words: before and after of what is known of the person, and the settings as they were written.
    static func page(
        _ reply: ContactsInterface.Set.Reply, assignments: [ContactsInterface.Set.Assignment], isDryRun: Bool
    ) -> Page {
        var page = Page()
        let prefix: Phrase = isDryRun ? "(dry run) " : ""
        for difference in differences(reply) {
            page.add("\(prefix)\(difference.key): \(difference.before ?? "nothing") → \(difference.after ?? "nothing")")
        }
        let known = values(of: reply.after).map { $0.key.lowercased() }
        for assignment in assignments where !known.contains(assignment.key.lowercased()) {
            page.add(
                assignment.value.isEmpty
                    ? "\(prefix)\(assignment.key): what the circle or the policy says"
                    : "\(prefix)\(assignment.key)=\(assignment.value) for \(reply.after.name)")
        }
        return page
    }

    private static func differences(
        _ reply: ContactsInterface.Set.Reply
    ) -> [(key: String, before: String?, after: String?)] {
        zip(values(of: reply.before), values(of: reply.after)).filter { $0.value != $1.value }
            .map { ($0.key, $0.value, $1.value) }
    }

    private static func values(of contact: ContactMessage) -> [(key: String, value: String?)] {
        func list(_ texts: [String]) -> String? { texts.isEmpty ? nil : texts.joined(separator: " ") }
        return [
            ("Name", contact.name), ("Circles", list(contact.circles)), ("Channels", list(contact.channels)),
            ("TimeZone", contact.timeZone), ("Birthday", contact.birthday), ("IntroducedBy", contact.introducedBy),
            ("Why", contact.why),
        ]
    }
}
