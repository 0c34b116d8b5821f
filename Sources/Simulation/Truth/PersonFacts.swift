import CivilTime
import Relationships

/// What is known of one person, kept apart from the ledger: what was acknowledged to the user must be in it, and nothing else.
struct PersonFacts: Hashable {
    struct Passed: Hashable {
        let direction: Interaction.Direction
        var at: Instant
        let asks: Bool?
        let isGesture: Bool
    }

    struct Asked: Hashable {
        let text: String
        let at: Instant
        let date: CivilDate?
    }

    struct Arranged: Hashable {
        let start: Instant
        let end: Instant
        let place: String?
        let recorded: Instant
        /// How many decisions about the person were made before.
        let decisionsBefore: Int
    }

    struct Decided: Hashable {
        let verb: Decision.Verb
        let followUp: FollowUpIdentity?
        let at: Instant
        /// What the clock showed, for the ends of absences and pauses.
        var recorded: Instant
    }

    var record: ContactRecord
    var passed: [EntryID: Passed] = [:]
    var asked: [EntryID: Asked] = [:]
    /// Meetings, those too that were moved or cancelled since.
    var arranged: [EntryID: Arranged] = [:]
    /// In the order in which they were made.
    var decided: [Decided] = []

    init(record: ContactRecord) { self.record = record }

    /// What the ledger holds of a person.
    init(_ history: History) {
        record = history.contact.record
        for entry in history.interactions {
            passed[entry.id] = Passed(direction: entry.direction, at: entry.at, asks: entry.asks, isGesture: entry.isGesture)
        }
        for errand in history.errands { asked[errand.id] = Asked(text: errand.text, at: errand.at, date: errand.date) }
        for meeting in history.appointments {
            arranged[meeting.id] = Arranged(
                start: meeting.start, end: meeting.end, place: meeting.place, recorded: meeting.recorded,
                decisionsBefore: Self.decided(history.decisions.filter { $0.id < meeting.id }).count)
        }
        decided = Self.decided(history.decisions)
    }

    /// What the user decided, in the order in which it was; not what the practice recorded.
    static func decided(_ decisions: [Decision]) -> [Decided] {
        decisions.filter { $0.verb != .offered && $0.verb != .lapsed }.sorted { $0.id < $1.id }.map {
            Decided(verb: $0.verb, followUp: $0.followUp, at: $0.at, recorded: $0.recorded)
        }
    }

    /// Their entries, the latest logged first.
    var entries: [EntryID] { passed.keys.sorted(by: >) }

    /// Whether something of theirs is dated after the instant; a meeting, by when it was arranged.
    func hasAnything(after instant: Instant) -> Bool {
        passed.values.contains { $0.at > instant } || decided.contains { $0.at > instant }
            || arranged.values.contains { $0.recorded > instant }
    }
}
