package import CivilTime
package import Relationships

extension Transaction {
    /// Keeps that these follow-ups have closed by themselves, for the next digest: those of kinds that lapse, the others are done.
    package func lapse(_ followUps: [FollowUpID], at moment: Instant) throws(LedgerError) {
        for followUp in followUps {
            try run(
                "UPDATE follow_ups SET lapsed_at = ? WHERE id = ? AND closed_at IS NOT NULL AND kind IN (\(Self.lapsingKinds))",
                moment,
                followUp)
        }
    }

    /// What has lapsed and no digest has named, the earliest first.
    package func lapses() throws(LedgerError) -> [Lapse] {
        try all(Self.lapsed, row: Self.lapse)
    }

    /// The lapses that the digest names, the earliest first; what has come back since is left out.
    package func lapses(namedBy notice: NoticeID) throws(LedgerError) -> [Lapse] {
        try all(
            """
            SELECT id, contact, kind, opener, at FROM notice_lapses JOIN follow_ups ON id = follow_up
            WHERE notice = ? AND closed_at IS NOT NULL ORDER BY at, id
            """, notice, row: Self.lapse)
    }

    /// Lets the digest name all that no other has named.
    func nameLapses(in notice: NoticeID) throws(LedgerError) {
        for lapse in try lapses() {
            try run("INSERT INTO notice_lapses (notice, follow_up, at) VALUES (?, ?, ?)", notice, lapse.followUp, lapse.at)
            try run("UPDATE follow_ups SET lapsed_at = NULL WHERE id = ?", lapse.followUp)
        }
    }

    /// Leaves to the next digest what one should have named that nobody has shown.
    func forgetLapses(in notice: NoticeID) throws(LedgerError) {
        let isShown = try first("SELECT 1 FROM notices WHERE id = ? AND shown_at IS NOT NULL", notice) { _ in true } ?? false
        guard !isShown else { return }
        for lapse in try lapses(namedBy: notice) {
            try run("UPDATE follow_ups SET lapsed_at = ? WHERE id = ? AND lapsed_at IS NULL", lapse.at, lapse.followUp)
        }
    }

    private static func lapse(_ row: Row) throws(LedgerError) -> Lapse {
        Lapse(
            followUp: try row.identifier(0),
            identity: FollowUpIdentity(contact: try row.identifier(1), kind: try row.word(2), opener: try row.identifier(3)),
            at: try row.instant(4))
    }

    /// What `lapses` reads: an index that has nothing else.
    static let lapsed = """
        SELECT id, contact, kind, opener, lapsed_at FROM follow_ups INDEXED BY follow_ups_lapsed
        WHERE lapsed_at IS NOT NULL ORDER BY lapsed_at, id
        """

    private static let lapsingKinds = Kind.allCases.filter(\.traits.lapses).map { "'\($0.rawValue)'" }.joined(separator: ", ")
}
