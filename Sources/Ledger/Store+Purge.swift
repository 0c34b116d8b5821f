import GRDB

extension Store {
    /// Writes the file anew, so that no byte of what was deleted is left in it or in its log. Other calls wait meanwhile.
    ///
    /// SQLite leaves the bytes of deleted rows where they were until something else is written there
    /// (https://www.sqlite.org/lang_vacuum.html), and the log has the pages as they were before. Throws `busy` where another
    /// connection reads for longer than five seconds, so that the log could not be emptied.
    package func purge() throws(LedgerError) {
        do {
            try queue.vacuum()
            try queue.writeWithoutTransaction { database in
                let isBusy = try Bool.fetchOne(database, sql: "PRAGMA wal_checkpoint(TRUNCATE)") ?? false
                if isBusy { throw LedgerError.busy }
            }
        } catch {
            throw LedgerError(error)
        }
    }
}
