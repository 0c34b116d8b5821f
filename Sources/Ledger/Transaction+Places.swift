package import CivilTime
package import Relationships

extension Transaction {
    /// The open follow-ups that want a place in the week and are ready until the instant, in the order of their contacts.
    package func followUpsWantingPlaces(readyUntil instant: Instant) throws(LedgerError) -> [PlaceCandidate] {
        try all(Self.wantingPlaces, instant) { row throws(LedgerError) in
            PlaceCandidate(
                id: try row.identifier(0),
                identity: FollowUpIdentity(contact: try row.identifier(1), kind: try row.word(2), opener: try row.identifier(3)),
                ready: try row.instant(4), due: row.optionalInstant(5),
                wanted: WantedPlace(
                    priority: try row.word(6), silentSince: try row.instant(7), drawnAt: row.optionalInstant(8)),
                place: row.optionalInstant(9))
        }
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
            INSERT INTO reminders (follow_up, rung, wanted, at, exact, state) VALUES (?1, ?2, ?3, ?3, 0, 'planned')
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
            UPDATE follow_ups SET priority = NULL, silent_since = NULL, drawn_at = NULL
            WHERE contact = ? AND kind = ? AND opener = ?
            """, followUp.contact, followUp.kind, followUp.opener)
    }

    /// The moments of the places that were announced in [from, to).
    package func announced(from: Instant, to: Instant) throws(LedgerError) -> [Instant] {
        try all(Self.announced, from, to) { row throws(LedgerError) in try row.instant(0) }
    }

    /// The moments in [from, to) of reminders of the kind: those to come, and those that were attempted.
    package func reminders(of kind: Kind, from: Instant, to: Instant) throws(LedgerError) -> [Instant] {
        try all(Self.remindersOfKind, kind, from, to) { row throws(LedgerError) in try row.instant(0) }
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

    /// Read in the order in which they lie in the file, which takes a quarter of the time that it takes by due.
    static let wantingPlaces = """
        SELECT follow_ups.id, contact, kind, opener, ready, due, priority, silent_since, drawn_at, wanted
        FROM follow_ups INDEXED BY follow_ups_open_by_contact
        LEFT JOIN reminders ON follow_up = follow_ups.id AND rung = 'place'
        WHERE closed_at IS NULL AND silent_since IS NOT NULL AND ready < ? AND coalesce(state, 'planned') IN ('planned', 'passed')
        ORDER BY contact, follow_ups.id
        """

    static let isAnyPlaceWanted = """
        SELECT EXISTS (SELECT 1 FROM follow_ups INDEXED BY follow_ups_that_want_a_place
            WHERE closed_at IS NULL AND silent_since IS NOT NULL)
        """

    static let announced = "SELECT at FROM announcements WHERE at >= ? AND at < ?"

    static let remindersOfKind = """
        SELECT at FROM reminders JOIN follow_ups ON follow_ups.id = follow_up
        WHERE kind = ?1 AND state = 'planned' AND at >= ?2 AND at < ?3
        UNION ALL
        SELECT at FROM reminders JOIN follow_ups ON follow_ups.id = follow_up
        WHERE kind = ?1 AND state IN ('claimed', 'shown', 'undelivered') AND at >= ?2 AND at < ?3
        """
}
