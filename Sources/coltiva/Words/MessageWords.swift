import ControlInterface
import Interchange
import Varlink

/// What became of a message of mail, in words.
struct MessageWords {
    private let reply: InteractionsInterface.LogMessage.Reply
    private let isDryRun: Bool

    /// Of what the daemon answered.
    init(_ reply: InteractionsInterface.LogMessage.Reply, isDryRun: Bool) {
        self.reply = reply
        self.isDryRun = isDryRun
    }

    /// How many who are no contacts are named.
    private static let named = 5

    /// A message that is none between people.
    static func notCounted(_ reason: SkipReason) -> Page {
        var page = Page()
        page.add("The message does not count: it " + reason.words + ".")
        return page
    }

    /// The same as JSON.
    static func json(_ reason: SkipReason) -> JSONObject {
        JSONObject([("outcome", .string("automatic")), ("reason", .string(reason.rawValue))])
    }

    /// What became of it, with what to type where somebody is no contact.
    var page: Page {
        var page = Page()
        switch reply.outcome {
        case "logged":
            if let consequence = reply.consequence { page.add(ConsequenceWords(consequence, isDryRun: isDryRun).page) }
        case "known": page.add("Already there: the message was logged before, for \(reply.known.joined(separator: ", ")).")
        case "own": page.add("All of its addresses are yours; there is nobody to log it for.")
        case "unclear":
            page.add(
                """
                Nothing is logged: whether you wrote it cannot be told, for none of your addresses is known. Write them as Addresses= in [Me]: \
                coltiva config edit
                """)
        default:
            for stranger in reply.strangers.prefix(Self.named) { page.add(Self.invitation(stranger)) }
            if reply.strangers.count > Self.named { page.add("And \(reply.strangers.count - Self.named) more.") }
        }
        return page
    }

    /// Rows for scripts: the outcome and the direction; those of its consequence; `known` with a name; `stranger` with address and name.
    var rows: [[String]] {
        [[reply.outcome, reply.direction ?? ""]]
            + (reply.consequence.map { ConsequenceWords($0, isDryRun: isDryRun).rows } ?? []) + reply.known.map { ["known", $0] }
            + reply.strangers.map { ["stranger", $0.address, $0.name ?? ""] }
    }

    /// "Ada (ada@example.org) is not among your contacts yet; to have it so: coltiva add --channel email:ada@example.org Ada"
    private static func invitation(_ stranger: InteractionsInterface.LogMessage.Correspondent) -> Phrase {
        let name = stranger.name ?? stranger.address
        let words = (name.hasPrefix("-") ? ["--"] : []) + [ShellWord.quoted(name)]
        let line = ["coltiva add --channel", ShellWord.quoted("email:\(stranger.address)")] + words
        let who: Phrase = stranger.name.map { "\($0) (\(stranger.address))" } ?? "\(stranger.address)"
        return who + " is not among your contacts, and nothing is logged; to add them: \(line.joined(separator: " "))"
    }
}
