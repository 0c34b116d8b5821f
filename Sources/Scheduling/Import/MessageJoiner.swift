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

    /// How many messages were put there, and how many of these had been logged by hand.
    typealias Count = (joined: Int, recognised: Int)

    /// Joins all that is kept of messages with the contact.
    func join(_ contact: Contact, in change: ChangeID) throws -> Count {
        var messages: [KeptMessage] = []
        for profile in contact.record.profiles { messages += try ledger.unjoinedMessages(with: profile) }
        return try join(messages, to: contact, in: change)
    }

    /// Joins these messages.
    func join(_ messages: [KeptMessage], to contact: Contact, in change: ChangeID) throws -> Count {
        guard !messages.isEmpty, let history = try ledger.history(of: contact.id) else { return (0, 0) }
        let byHand = try history.interactions.filter { try ledger.messages(of: $0.id).isEmpty }
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
        }
        return (messages.count, known.count)
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
    /// The profiles by which messages with them are known: those that files said, and those that are among the channels.
    var profiles: [String] {
        let written = channels.filter { $0.kind == "linkedin" }.compactMap { channel in
            channel.address.split(separator: "/").last.map { "https://www.linkedin.com/in/\($0.lowercased())" }
        }
        var profiles = imported(.profile)
        for profile in written where !profiles.contains(profile) { profiles.append(profile) }
        return profiles
    }
}
