import CivilTime
import Relationships

/// Puts messages that are kept into the history of the person whom they were with: "interactions with people not known are kept, and joined
/// when the person comes" (domain.md).
struct MessageJoiner<Transaction: LedgerTransaction> {
    let book: Book<Transaction>
    /// As of when it is done.
    let said: Instant
    private var ledger: Transaction { book.ledger }

    init(_ book: Book<Transaction>, said: Instant) {
        self.book = book
        self.said = said
    }

    /// How many messages were put there, how many of these had been logged by hand, and how many others had been logged as the mail that they are.
    typealias Count = (joined: Int, recognised: Int, repeated: Int)

    /// Messages that no entry has, and whose they are.
    typealias Part = (contact: Contact, messages: [KeptMessage])

    /// What no entry has of messages with someone, the contacts whose it is in the order of their adding; of one address there may be several.
    func parts(with counterpart: String) throws -> [Part] {
        if counterpart.hasPrefix("https://") {
            guard let id = try ledger.contacts(withProfile: counterpart).first, let contact = try ledger.contact(id) else {
                return []
            }
            return [(contact, try ledger.unjoinedMessages(with: counterpart))]
        }
        // Most of those who wrote are nobody's contacts.
        guard try book.contact(.init(address: counterpart, name: nil)) != nil else { return [] }
        let mail = try ledger.unjoinedMessages(with: counterpart).filter { $0.message.identity != nil }
        var parts: [ContactID: Part] = [:]
        for (name, messages) in Dictionary(grouping: mail, by: \.message.name) {
            guard let contact = try book.contact(.init(address: counterpart, name: name)) else { continue }
            parts[contact.id, default: (contact, [])].messages += messages
        }
        return parts.values.sorted { $0.contact.id < $1.contact.id }
    }

    /// Joins all that is kept of messages with the contact.
    func join(_ contact: Contact, in change: ChangeID) throws -> Count {
        var messages: [KeptMessage] = []
        for profile in contact.record.profiles { messages += try ledger.unjoinedMessages(with: profile) }
        for counterpart in try contact.record.mailAddresses.flatMap(ledger.counterparts) {
            for part in try parts(with: counterpart) where part.contact.id == contact.id { messages += part.messages }
        }
        return try join(messages, to: contact, in: change)
    }

    /// Joins these messages.
    func join(_ messages: [KeptMessage], to contact: Contact, in change: ChangeID) throws -> Count {
        guard !messages.isEmpty, let history = try ledger.history(of: contact.id) else { return (0, 0, 0) }
        let (messages, repeated) = try parted(messages, of: contact.id)
        let byHand = try history.interactions.filter { try !ledger.isMessage($0.id) }
        let known = LoggedByHand.entries(of: messages, among: byHand)
        let policy = book.rules.policy(of: contact.record)
        for kept in messages {
            let entry: EntryID
            if let before = known[kept.id] {
                entry = before.id
                try give(before, what: kept.message, in: change)
            } else {
                entry = try ledger.log(draft(of: kept.message, with: contact.id, policy), in: change)
            }
            try ledger.join(kept.id, to: entry, in: change)
            if let identity = kept.message.identity { try ledger.identify(entry, as: identity, in: change) }
        }
        for kept in repeated {
            guard let identity = kept.message.identity, let entry = try ledger.entry(ofMessage: identity, with: contact.id) else {
                continue
            }
            try ledger.join(kept.id, to: entry, in: change)
        }
        return (messages.count, known.count, repeated.count)
    }

    /// Those that are to be logged, by time, and those of mail that are logged already or went to two addresses of theirs.
    private func parted(_ messages: [KeptMessage], of contact: ContactID) throws -> (new: [KeptMessage], repeated: [KeptMessage]) {
        var new: [KeptMessage] = []
        var repeated: [KeptMessage] = []
        var seen: Set<String> = []
        for kept in messages.sorted(by: { ($0.message.at, $0.id) < ($1.message.at, $1.id) }) {
            if let identity = kept.message.identity,
                try !seen.insert(identity).inserted || ledger.entry(ofMessage: identity, with: contact) != nil
            {
                repeated.append(kept)
            } else {
                new.append(kept)
            }
        }
        return (new, repeated)
    }

    /// "And gives it its exact time": what the user wrote of it stays.
    private func give(_ before: Interaction, what message: IncomingMessage, in change: ChangeID) throws {
        let draft = InteractionDraft(
            contact: before.contact, direction: before.direction, at: message.at, recorded: before.recorded,
            channel: before.channel ?? message.channel, about: before.about ?? message.about, asks: before.asks)
        try ledger.amend(before.id, to: draft, in: change)
    }

    private func draft(of message: IncomingMessage, with contact: ContactID, _ policy: Policy) -> InteractionDraft {
        InteractionDraft(
            contact: contact, direction: message.direction, at: message.at, recorded: said, channel: message.channel,
            about: message.about, text: message.text, quiet: quiet(message, policy))
    }

    /// "An inbound older than `ReplyWithin` or an outbound older than `NudgeAfter`"; "invitations without a note are history that needs no
    /// answer".
    private func quiet(_ message: IncomingMessage, _ policy: Policy) -> Quiet? {
        let limit = message.direction == .inbound ? policy.replyWithin.value : policy.nudgeAfter.value
        if book.rules.zone.adding(limit, to: message.at) < book.now { return .old }
        return message.isInvitation && message.text == nil ? .bare : nil
    }
}

extension ContactRecord {
    /// Their addresses of mail, in lower case.
    var mailAddresses: [String] { channels.filter { $0.kind == "email" }.map { $0.address.lowercased() } }
}
