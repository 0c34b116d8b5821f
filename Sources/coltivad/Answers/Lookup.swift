import CivilTime
import ControlInterface
import Relationships
import Scheduling

/// Finds whom and what people mean: CONTACT, REF and WHEN of interface.md.
struct Lookup<Transaction: LedgerTransaction> {
    let book: Book<Transaction>

    /// How many candidates are named where several fit.
    private let candidates = 10

    // MARK: CONTACT

    /// Any unambiguous part of the name, in any order, without case or accents, or an identifier.
    func contact(_ text: String) throws -> Contact {
        if let id = ContactID(text) {
            guard let contact = try book.ledger.contact(id) else { throw ControlError.noSuchContact(text, suggestions: []) }
            return contact
        }
        guard text.contains(where: { !$0.isWhitespace }) else { throw ControlError.noSuchContact(text, suggestions: []) }
        // Who bears the whole name is meant, however many others it is a part of.
        let whole = try book.ledger.contacts(named: text).compactMap(book.ledger.contact)
            .filter { $0.name.lowercased() == text.lowercased() }
        if whole.count == 1 { return whole[0] }
        let found = try book.ledger.contacts(matching: text, circle: nil, after: nil, limit: candidates + 1)
        if found.count == 1 { return found[0] }
        guard !found.isEmpty else { throw ControlError.noSuchContact(text, suggestions: try near(text)) }
        throw ControlError.ambiguousContact(text, candidates: found.prefix(candidates).map { "\($0.name) (\($0.id))" })
    }

    /// Names that begin alike: the last letters of the words are left off until someone fits.
    private func near(_ text: String) throws -> [String] {
        var words = text.split(separator: " ").map(String.init)
        while words.contains(where: { $0.count > 1 }) {
            words = words.map { $0.count > 1 ? String($0.dropLast()) : $0 }
            let found = try book.ledger.contacts(matching: words.joined(separator: " "), circle: nil, after: nil, limit: 3)
            if !found.isEmpty { return found.map(\.name) }
        }
        return []
    }

    // MARK: REF

    /// A contact where one follow-up is open, `CONTACT/KIND`, or a short identifier.
    ///
    /// What the user closes is never one that ends by itself, unless nothing else is open.
    func followUp(_ text: String, toClose: Bool = false) throws -> StoredFollowUp {
        if let id = FollowUpID(text) {
            guard let followUp = try book.ledger.followUp(id) else { throw ControlError.noSuchFollowUp(text) }
            return followUp
        }
        let (whom, kind) = try parts(text)
        let contact = try contact(whom)
        var open = try book.ledger.followUps(of: contact.id).filter { kind == nil || $0.followUp.identity.kind == kind }
        if toClose {
            let closable = open.filter { !$0.followUp.identity.kind.traits.endsByItself }
            if !closable.isEmpty { open = closable }
        }
        if open.count == 1 { return open[0] }
        // Of several, the one that is to be done now is meant.
        let ready = open.filter { $0.followUp.ready <= book.now }
        if ready.count == 1 { return ready[0] }
        guard !open.isEmpty else { throw ControlError.noSuchFollowUp(text) }
        throw ControlError.ambiguousFollowUp(
            text, candidates: open.map { "\(contact.name)/\($0.followUp.identity.kind.rawValue) (\($0.id))" })
    }

    private func parts(_ text: String) throws -> (String, Kind?) {
        guard let slash = text.lastIndex(of: "/") else { return (text, nil) }
        let name = String(text[text.index(after: slash)...])
        guard let kind = Kind(rawValue: name) else {
            throw ControlError.unknownName(what: "kind", name: name, known: Kind.allCases.map(\.rawValue))
        }
        return (String(text[..<slash]), kind)
    }

    /// A meeting that is ahead, by the entry that arranged it: a contact with one, or an identifier of the entry or of the follow-up.
    func meeting(_ text: String) throws -> EntryID {
        if let entry = EntryID(text) { return entry }
        let isBare = FollowUpID(text) == nil && !text.contains("/")
        do {
            let identity = try followUp(isBare ? "\(text)/\(Kind.meeting.rawValue)" : text).followUp.identity
            guard identity.kind == .meeting else { throw ControlError.noSuchMeeting(text) }
            return identity.opener
        } catch ControlError.noSuchFollowUp {
            throw ControlError.noSuchMeeting(text)
        }
    }

    /// An entry by its identifier.
    func entry(_ text: String) throws -> Interaction {
        guard let id = EntryID(text) else { throw ControlError.noSuchEntry(text) }
        guard let entry = try book.ledger.interaction(id) else {
            throw try book.ledger.appointment(id) == nil ? ControlError.noSuchEntry(text) : ControlError.isAppointment(text)
        }
        return entry
    }
}

/// Reads WHEN.
struct WhenReader: Sendable {
    let rules: Rules
    let now: Instant

    /// The moment that a text means; `bareSpans` takes `2d` for `in 2d`.
    func moment(
        _ text: String, parameter: String, direction: MomentExpression.Direction, bareSpans: Bool = false
    ) throws(ControlError) -> Moment {
        do throws(MomentError) {
            return try MomentExpression.parse(text, bareSpans: bareSpans, zones: rules.zones)
                .resolve(now: now, zone: rules.zone, direction: direction)
        } catch {
            throw .badMoment(
                parameter: parameter, text: error.text, offset: error.offset, expected: error.expected.rawValue,
                suggestion: error.suggestion)
        }
    }

    /// When a meeting begins: a moment ahead with a clock time.
    func start(_ text: String) throws(ControlError) -> Instant {
        let moment = try moment(text, parameter: "at", direction: .future)
        guard moment.hasClockTime else {
            throw .badMoment(
                parameter: "at", text: text, offset: 0, expected: "a day with a clock time, as fri 15:00", suggestion: nil)
        }
        return moment.instant
    }

    /// When a meeting ends that begins then; nil without a length.
    func end(_ length: String?, parameter: String = "length", from start: Instant) throws(ControlError) -> Instant? {
        guard let length else { return nil }
        do throws(SpanError) {
            return rules.zone.adding(try Span(parsing: length), to: start)
        } catch {
            throw .badValue(key: parameter, value: length, expected: error.expected.rawValue, suggestion: error.suggestion)
        }
    }

    /// When something passed; without a text, now. A day alone is its noon, or now where that is today and earlier.
    func past(_ text: String?, parameter: String = "at") throws(ControlError) -> Instant {
        guard let text else { return now }
        let moment = try moment(text, parameter: parameter, direction: .past)
        guard let date = moment.date, !moment.hasClockTime, moment.instant == rules.zone.startOfDay(date) else {
            return moment.instant
        }
        let noon = rules.zone.instant(CivilDateTime(date: date, time: TimeOfDay(hour: 12, minute: 0, second: 0) ?? .midnight))
        return date == rules.zone.civil(now).date ? min(noon, now) : noon
    }
}
