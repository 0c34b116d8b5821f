import CivilTime
import Relationships

extension Transaction {
    /// What the store holds.
    package func contents() throws(LedgerError) -> StoreContents {
        StoreContents(
            bytes: try number("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"),
            contacts: try contactCount(),
            interactions: try number("SELECT count(*) FROM entries WHERE sort = 'interaction' AND stands = 1"),
            followUps: try number("SELECT count(*) FROM follow_ups WHERE closed_at IS NULL"),
            latest: try changes(limit: 1).first?.at)
    }

    /// What the schema `present`, which is attached, holds and this store does not. An identifier is given again where a store was restored
    /// before: the same row has the same identifier and was written at the same instant.
    func loss() throws(LedgerError) -> StoreLoss {
        StoreLoss(
            commands: try number("SELECT count(*) \(Self.lostChanges)"),
            contacts: try number(
                """
                SELECT count(*) FROM present.contacts AS now WHERE known = 1
                AND NOT EXISTS (SELECT 1 FROM main.contacts AS kept WHERE kept.id = now.id AND kept.added = now.added AND kept.known = 1)
                """),
            interactions: try number(
                """
                SELECT count(*) FROM present.entries AS now WHERE sort = 'interaction' AND stands = 1
                AND NOT EXISTS (
                    SELECT 1 FROM main.entries AS kept
                    WHERE kept.id = now.id AND kept.recorded = now.recorded AND kept.contact IS now.contact AND kept.stands = 1)
                """),
            latest: try first("SELECT id, verb, summary, at \(Self.lostChanges) ORDER BY id DESC LIMIT 1", row: Self.change))
    }

    private static let lostChanges = """
        FROM present.changes AS now WHERE undone_at IS NULL
        AND NOT EXISTS (
            SELECT 1 FROM main.changes AS kept
            WHERE kept.id = now.id AND kept.at = now.at AND kept.verb = now.verb AND kept.undone_at IS NULL)
        """
}
