import ArgumentParser
import ControlInterface
import Relationships
import Varlink

/// `coltiva open`: the best channel of a person, on the desktop.
struct Open: ClientCommand {
    static let configuration = CommandConfiguration(
        commandName: "open",
        abstract: "Open the best channel of a person, such as a message to their address.",
        discussion: """
            The best channel is the first that can be opened. CHANNEL is one of \
            \(ChannelKind.allCases.map(\.rawValue).joined(separator: ", ")); --by takes any word, for kinds of your own, of which \
            https:// addresses can be opened. A draft that is kept for them is the body of a message by mail. Where there is no desktop, the \
            address is printed. Nothing is logged: 'coltiva log out' does that once you have written.

            EXAMPLES
              coltiva open Ada
              coltiva open Ada phone
              coltiva open --print Ada mastodon

            --json has one object: contact, name, channel, url, opened. --plain has the same fields; the last is yes or no.
            """)

    @Flag(help: "Only print the address.")
    var print = false

    @Option(
        help: ArgumentHelp("The kind of channel, whatever it is called.", valueName: "channel"), completion: LiveWords.channelKind)
    var by: String?

    @Argument(help: ArgumentHelp("Who, and the kind of channel.", valueName: "contact-channel"), completion: LiveWords.contact)
    var words: [String]

    @OptionGroup var output: OutputOptions

    /// The words but a last one that is a kind of channel.
    var contact: String { (isKindSaid ? words.dropLast() : words[...]).joined(separator: " ") }

    /// The kind that is wanted; nil: any.
    var kind: String? { (by ?? (isKindSaid ? words.last : nil))?.lowercased() }

    private var isKindSaid: Bool {
        guard by == nil, words.count > 1, let last = words.last else { return false }
        return ChannelKind(rawValue: last.lowercased()) != nil
    }

    /// What came of it.
    struct Outcome {
        let contact: ContactMessage
        let channel: String
        let link: ChannelLink
        /// Whether the draft that is kept for them is in it.
        var hasDraft = false
        /// Nil where the address was only to be printed.
        var desktop: Desktop.Outcome?

        var isOpened: Bool { desktop == .opened }
    }

    func carryOut(in session: Session) throws(Failure) {
        let contact = try session.daemon.call(ContactsInterface.Show.self, .init(contact: contact)).contact
        let (channel, bare) = try Self.best(of: contact, kind: kind)
        let filled = try kept(for: contact, in: session).flatMap { bare.with(body: $0) }
        let link = filled ?? bare
        let desktop: Desktop.Outcome? = print ? nil : try Desktop.open(link, session.surroundings)
        let outcome = Outcome(contact: contact, channel: channel, link: link, hasDraft: filled != nil, desktop: desktop)
        try session.console.say(
            json: { [Self.json(outcome)] }, page: { Self.page(outcome) },
            rows: { [[contact.id, contact.name, channel, link.url, outcome.isOpened ? "yes" : "no"]] })
    }

    /// The draft that is kept for them.
    private func kept(for contact: ContactMessage, in session: Session) throws(Failure) -> String? {
        guard contact.draftKept != nil else { return nil }
        return try session.daemon.call(ContactsInterface.Draft.self, .init(contact: contact.id)).kept
    }

    /// The first of the channels that can be opened, among those of a kind where one is asked for.
    static func best(of contact: ContactMessage, kind: String?) throws(Failure) -> (channel: String, link: ChannelLink) {
        let channels = contact.channels.filter { channel in
            kind.map { channel.lowercased().hasPrefix("\($0):") } ?? true
        }
        var first: ChannelProblem?
        for channel in channels {
            do throws(ChannelProblem) {
                return (channel, try ChannelLink(channel))
            } catch {
                first = first ?? error
            }
        }
        if let first { throw .badChannel(first) }
        throw .noChannel(name: contact.name, kind: kind, others: contact.channels)
    }

    /// The outcome in words.
    static func page(_ outcome: Outcome) -> Page {
        var page = Page()
        if outcome.isOpened {
            page.add(
                "\(outcome.contact.name, .strong): opening \(outcome.channel)\(outcome.hasDraft ? " with the draft that is kept" : "")."
            )
            return page
        }
        page.add("\(outcome.link.url)", hanging: 0)
        switch outcome.desktop {
        case .noDesktop: page.add("There is no desktop here to open it on.")
        case .noOpener: page.add("xdg-open, which opens addresses, is not installed; on Debian: apt install xdg-utils")
        case .notOpened: page.add("No program is set that opens it.")
        case .opened, nil: break
        }
        return page
    }

    private static func json(_ outcome: Outcome) -> JSONObject {
        [
            "contact": .string(outcome.contact.id), "name": .string(outcome.contact.name), "channel": .string(outcome.channel),
            "url": .string(outcome.link.url), "opened": .bool(outcome.isOpened),
        ]
    }
}
