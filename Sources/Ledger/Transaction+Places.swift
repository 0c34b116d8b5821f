package import CivilTime
package import Relationships

extension Transaction {
    /// The open follow-ups that want a place in the week whose window begins before the day, in the order of their contacts.
    package func followUpsWantingPlaces(before day: CivilDate) throws(LedgerError) -> [PlaceCandidate] {
        try all(Self.wantingPlaces, day.dayNumber, row: Self.candidate)
    }

    /// Those of them of one priority whose window ends on a day, the longer silence first, then who was added first: from that place in the
    /// order on, at most so many; but for those whose place is drawn to a moment after now.
    package func followUpsWantingPlaces(
        of priority: Priority, endingOn day: CivilDate, before horizon: CivilDate, at now: Instant, from place: Int, limit: Int
    ) throws(LedgerError) -> [PlaceCandidate] {
        try all(
            Self.wantingPlacesByEnd, priority, day.dayNumber, horizon.dayNumber, now, limit, place, row: Self.candidate)
    }

    /// The first day from the given one on, on which one of these windows ends; nil: there is none.
    package func nextWindowEnd(
        of priority: Priority, from day: CivilDate, before horizon: CivilDate, at now: Instant
    ) throws(LedgerError) -> CivilDate? {
        try first(Self.nextWindowEnd, priority, day.dayNumber, horizon.dayNumber, now) { row throws(LedgerError) in
            CivilDate(dayNumber: Int(try row.integer(0)))
        }
    }

    /// Those of them whose place is drawn to a moment after now.
    package func drawnPlaces(before horizon: CivilDate, at now: Instant) throws(LedgerError) -> [PlaceCandidate] {
        try all(Self.drawnPlaces, now, horizon.dayNumber, row: Self.candidate)
    }

    /// The open follow-ups that have a place and still want one: it may move.
    package func followUpsWithPlaces() throws(LedgerError) -> [PlaceCandidate] {
        try all(Self.withPlaces, row: Self.candidate)
    }

    /// Whether any open follow-up wants a place.
    package func isAnyPlaceWanted() throws(LedgerError) -> Bool {
        try number(Self.isAnyPlaceWanted) > 0
    }

    /// Gives the follow-up's rung `place` a moment, or takes it away; one that a hook has had stays.
    package func place(_ followUp: FollowUpID, at instant: Instant?) throws(LedgerError) {
        guard let instant else {
            return try run(
                "DELETE FROM reminders WHERE follow_up = ? AND rung = ? AND state IN ('planned', 'passed')", followUp, place)
        }
        try run(
            """
            INSERT INTO reminders (follow_up, rung, wanted, at, exact, state, of_kind)
            SELECT id, ?2, ?3, ?3, 0, 'planned', kind FROM follow_ups WHERE id = ?1
            ON CONFLICT DO UPDATE SET wanted = ?3, at = ?3, state = 'planned' WHERE state IN ('planned', 'passed')
            """, followUp, place, instant)
    }

    /// Records that the place stands on a day that has begun: the follow-up wants none any more.
    package func announce(_ announcement: Announcement) throws(LedgerError) {
        let followUp = announcement.followUp
        try run(
            "INSERT INTO announcements (contact, kind, opener, at) VALUES (?, ?, ?, ?)", followUp.contact, followUp.kind,
            followUp.opener, announcement.at)
        try run(
            """
            UPDATE follow_ups SET priority = NULL, silent_since = NULL, drawn_at = NULL, first_day = NULL, last_day = NULL
            WHERE contact = ? AND kind = ? AND opener = ?
            """, followUp.contact, followUp.kind, followUp.opener)
    }

    /// The moments of the places that were announced in [from, to).
    package func announced(from: Instant, to: Instant) throws(LedgerError) -> [Instant] {
        try all(Self.announced, from, to) { row throws(LedgerError) in try row.instant(0) }
    }

    /// How many reminders of the kind are in [from, to): those to come, and those that were attempted.
    package func reminders(of kind: Kind, from: Instant, to: Instant) throws(LedgerError) -> Int {
        try number(Self.remindersOfKind, kind, from, to)
    }

    private var place: String { Rung.place.key }

    /// Reads the columns of `announcements`.
    static func announcement(_ row: Row) throws(LedgerError) -> Announcement {
        Announcement(
            followUp: FollowUpIdentity(contact: try row.identifier(1), kind: try row.word(0), opener: try row.identifier(2)),
            at: try row.instant(3))
    }

    /// The announcements; whose is the second column.
    static let announcements = "SELECT kind, contact, opener, at FROM announcements"

    private static func candidate(_ row: Row) throws(LedgerError) -> PlaceCandidate {
        PlaceCandidate(
            id: try row.identifier(0),
            identity: FollowUpIdentity(contact: try row.identifier(1), kind: try row.word(2), opener: try row.identifier(3)),
            ready: try row.instant(4),
            wanted: WantedPlace(
                window: try row.window(5), priority: try row.word(7), silentSince: try row.instant(8),
                drawnAt: row.optionalInstant(9)),
            place: row.optionalInstant(10))
    }

    private static let candidateColumns = """
        SELECT follow_ups.id, contact, kind, opener, ready, first_day, last_day, priority, silent_since, drawn_at, wanted
        """

    private static let candidates = """
        LEFT JOIN reminders ON follow_up = follow_ups.id AND rung = 'place'
        WHERE closed_at IS NULL AND silent_since IS NOT NULL AND coalesce(state, 'planned') IN ('planned', 'passed')
        """

    /// Read in the order in which they lie in the file, which takes a quarter of the time that it takes by due.
    static let wantingPlaces = """
        \(candidateColumns) FROM follow_ups INDEXED BY follow_ups_open_by_contact \(candidates) AND first_day < ?
        ORDER BY contact, follow_ups.id
        """

    static let wantingPlacesByEnd = """
        \(candidateColumns) FROM follow_ups INDEXED BY follow_ups_that_want_a_place \(candidates)
            AND priority = ?1 AND last_day = ?2 AND first_day < ?3 AND (drawn_at IS NULL OR drawn_at <= ?4)
        ORDER BY silent_since, contact, follow_ups.id LIMIT ?5 OFFSET ?6
        """

    static let nextWindowEnd = """
        SELECT last_day FROM follow_ups INDEXED BY follow_ups_that_want_a_place
        WHERE closed_at IS NULL AND silent_since IS NOT NULL
            AND priority = ?1 AND last_day >= ?2 AND first_day < ?3 AND (drawn_at IS NULL OR drawn_at <= ?4)
        ORDER BY last_day LIMIT 1
        """

    static let drawnPlaces = """
        \(candidateColumns) FROM follow_ups INDEXED BY follow_ups_drawn \(candidates) AND drawn_at > ?1 AND first_day < ?2
        ORDER BY drawn_at, contact, follow_ups.id
        """

    static let withPlaces = """
        \(candidateColumns) FROM reminders INDEXED BY reminders_places JOIN follow_ups ON follow_ups.id = follow_up
        WHERE rung = 'place' AND state IN ('planned', 'passed') AND closed_at IS NULL AND silent_since IS NOT NULL
        ORDER BY contact, follow_ups.id
        """

    static let isAnyPlaceWanted = """
        SELECT EXISTS (SELECT 1 FROM follow_ups INDEXED BY follow_ups_that_want_a_place
            WHERE closed_at IS NULL AND silent_since IS NOT NULL)
        """

    static let announced = "SELECT at FROM announcements WHERE at >= ? AND at < ?"

    static let remindersOfKind = """
        SELECT count(*) FROM reminders INDEXED BY reminders_by_kind WHERE of_kind = ? AND at >= ? AND at < ? AND state <> 'passed'
        """
}
