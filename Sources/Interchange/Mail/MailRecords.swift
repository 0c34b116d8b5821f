import CivilTime
import Relationships

/// The messages of a mailbox or of Maildirs, and the people whom the user wrote to (docs/import.md, "Mail").
package struct MailRecords {
    private let own: OwnAddresses
    private var records = ImportedRecords()
    private var seen: Set<String> = []
    /// By address.
    private var written: [String: Correspondent] = [:]
    /// The names that people gave themselves, the latest of each.
    private var ownNames: [String: (name: String, at: Instant)] = [:]
    private var senders: Set<String> = []

    /// Somebody whom the user wrote to.
    private struct Correspondent {
        /// The first message to them.
        let place: RecordPlace
        let order: Int
        /// The name that the user wrote last.
        var name: (name: String, at: Instant)?
    }

    /// Nothing yet, for the user who has these addresses.
    package init(own: OwnAddresses) {
        self.own = own
    }

    /// Notes a message, or why something is none. One that was there before counts once.
    package mutating func add(_ message: Result<MailMessage, MailProblem>, at place: RecordPlace, isDraft: Bool = false) {
        records.rows += 1
        switch message {
        case .failure: records.skip(place, .notAMessage)
        case .success where isDraft: records.skip(place, .draft)
        case .success(let message): add(message, at: place)
        }
    }

    /// Notes a file that cannot be read.
    package mutating func skipUnreadable(at place: RecordPlace) {
        records.rows += 1
        records.skip(place, .unreadable)
    }

    private mutating func add(_ message: MailMessage, at place: RecordPlace) {
        guard seen.insert(message.identity).inserted else { return }
        if let reason = message.reasonNotToCount { return records.skip(place, reason) }
        let (direction, others) = own.passing(from: message.from, to: message.to)
        guard !others.isEmpty else { return records.skip(place, .noCounterpart) }
        guard let at = message.at else { return records.skip(place, .noDate) }
        for other in others {
            records.interactions.append(
                ImportedInteraction(
                    with: other.address, name: other.name, direction: direction, at: at, channel: "email", about: message.subject,
                    identity: message.identity))
            if direction == .outbound { noteWritten(other, at, place) } else { noteSender(other, at) }
        }
    }

    private mutating func noteWritten(_ other: MailAddress, _ at: Instant, _ place: RecordPlace) {
        var correspondent = written[other.address] ?? Correspondent(place: place, order: written.count)
        correspondent.name = Self.later(correspondent.name, other.name, at)
        written[other.address] = correspondent
    }

    private mutating func noteSender(_ other: MailAddress, _ at: Instant) {
        senders.insert(other.address)
        ownNames[other.address] = Self.later(ownNames[other.address], other.name, at)
    }

    private static func later(_ known: (name: String, at: Instant)?, _ name: String?, _ at: Instant) -> (name: String, at: Instant)?
    {
        guard let name, known.map({ $0.at <= at }) ?? true else { return known }
        return (name, at)
    }

    /// What they give. A person has the name that they gave themselves last, else the one that the user wrote last, else the address.
    package func reading(_ kind: ImportKind) -> ImportReading {
        guard !own.isEmpty else { return ImportReading(ownAddressesUnknownIn: kind, rows: records.rows) }
        var records = records
        for (address, correspondent) in written.sorted(by: { $0.value.order < $1.value.order }) {
            var person = ImportedPerson(name: ownNames[address]?.name ?? correspondent.name?.name ?? address)
            person.emails = [address]
            records.people.add(person, at: correspondent.place)
        }
        var reading = ImportReading(kind, records, mustHavePeople: false)
        reading.onlyWrote = senders.count { written[$0] == nil }
        return reading
    }
}
