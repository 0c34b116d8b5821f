package import CivilTime
package import Relationships

extension Transaction {
    /// Open follow-ups whose standing time has changed in (from, to]: they have become ready, or are past their due.
    package func followUps(ofNewStandingAfter from: Instant, until to: Instant, limit: Int) throws(LedgerError) -> [FollowUpID] {
        try all(Self.newStandings, from, to, limit) { row throws(LedgerError) in try row.identifier(0) }
    }

    /// When time next changes the standing of an open follow-up, after the instant; nil where it changes none.
    package func nextStanding(after now: Instant) throws(LedgerError) -> Instant? {
        try first(Self.nextStanding, now, row: { $0.optionalInstant(0) }) ?? nil
    }

    /// What a follow-up is, open or closed; nil where there never was one.
    package func identity(of followUp: FollowUpID) throws(LedgerError) -> FollowUpIdentity? {
        try first("SELECT contact, kind, opener FROM follow_ups WHERE id = ?", followUp) { row throws(LedgerError) in
            FollowUpIdentity(contact: try row.identifier(0), kind: try row.word(1), opener: try row.identifier(2))
        }
    }

    /// What `followUps(ofNewStandingAfter:until:limit:)` reads: two ranges, each of an index. Due is past after its instant, and not at it.
    static let newStandings = """
        SELECT id FROM follow_ups INDEXED BY follow_ups_open_by_ready WHERE closed_at IS NULL AND ready > ?1 AND ready <= ?2
        UNION SELECT id FROM follow_ups INDEXED BY follow_ups_open_by_due
            WHERE closed_at IS NULL AND due >= ?1 AND due < ?2 AND kind <> 'meeting'
        LIMIT ?3
        """

    /// What `nextStanding` reads: the first entry of each index.
    static let nextStanding = """
        SELECT min(moment) FROM (
            SELECT (SELECT min(ready) FROM follow_ups INDEXED BY follow_ups_open_by_ready
                WHERE closed_at IS NULL AND ready > ?1) AS moment
            UNION ALL SELECT (SELECT min(due) + 1 FROM follow_ups INDEXED BY follow_ups_open_by_due
                WHERE closed_at IS NULL AND due >= ?1))
        """
}
