import CivilTime
import Planning
import Relationships

/// When backups are made by themselves (interface.md, `[Daemon] Backup=`).
extension Book {
    /// When the next is to be made; at an instant that is past, where the machine was off. Nil where none is wanted, or nothing that the user has
    /// said has changed since the last.
    package func nextBackup() throws -> WantedBackup? {
        guard !rules.backups.isEmpty, let past = try past(of: .backups), let latest = try ledger.changes(limit: 1).first else {
            return nil
        }
        let last = try ledger.kept(Self.lastBackedUp).flatMap { Int64($0) }.map { ChangeID(number: $0) }
        guard latest.id != last else { return nil }
        // What was taken back has no moment of its own: it counts from the last backup on.
        let changed = try ledger.change(after: last ?? ChangeID(number: 0))?.at ?? past.until
        // What is ahead was so before the clock was set back.
        let from = [past.until, changed].filter { $0 <= now }.max() ?? now
        let moments = rules.backups.compactMap { $0.next(after: from, in: rules.zone) }
        return moments.min().map { WantedBackup(at: $0, upTo: latest.id) }
    }

    /// Keeps that a backup was made that has everything up to the change.
    func keepBackup(upTo change: ChangeID) throws {
        try ledger.keep(Self.lastBackedUp, "\(change.number)")
        try keepThatItCame(.backups)
    }

    /// Under which name the ledger keeps the latest change that a backup has.
    private static var lastBackedUp: String { "backup-change" }
}
