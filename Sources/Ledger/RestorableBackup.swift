import GRDB
import Relationships

/// A backup that is to take the place of a store: a copy of its file, opened and checked as the store would be, so that the file itself is only read.
package final class RestorableBackup: Sendable {
    /// The copy, with its schema brought up to date.
    package let store: Store
    /// What it holds.
    package let contents: StoreContents
    private let directory: String

    /// Copies the file, and the log beside it where there is one, into a directory that is made anew and gone with `discard()`; throws where it is no
    /// backup, is damaged, or a newer version has written it. Any thread may call it.
    package init(of file: String, in directory: String) throws(LedgerError) {
        self.directory = directory
        let copy = StoreFile(directory: directory)
        Self.clear(directory)
        do throws(LedgerError) {
            try StoreFile.checkHeader(of: file)
            try copy.alone { () throws(LedgerError) in
                try StoreFile.copy(file, to: copy.path)
                if StoreFile.exists(file + "-wal") { try StoreFile.copy(file + "-wal", to: copy.path + "-wal") }
            }
            store = try Store(directory: directory)
            contents = try Self.check(store)
        } catch {
            Self.clear(directory)
            throw error
        }
    }

    private static func check(_ store: Store) throws(LedgerError) -> StoreContents {
        do {
            return try store.queue.inDatabase { database in
                var contents: StoreContents?
                try database.inTransaction(.deferred) {
                    contents = try Store.checkedContents(of: database)
                    return .commit
                }
                guard let contents else { throw LedgerError.unexpected(code: 0, detail: "a transaction that was not run") }
                return contents
            }
        } catch {
            throw LedgerError(error)
        }
    }

    /// What would be gone of a store if this took its place. Any thread may call it.
    package func loss(of present: Store) throws(LedgerError) -> StoreLoss {
        do {
            return try store.queue.inDatabase { database in
                try database.execute(sql: "ATTACH DATABASE ? AS present", arguments: [present.queue.path])
                defer { try? database.execute(sql: "DETACH DATABASE present") }
                var loss: StoreLoss?
                try database.inTransaction(.deferred) {
                    loss = try Transaction(database, mayWrite: false).loss()
                    return .commit
                }
                guard let loss else { throw LedgerError.unexpected(code: 0, detail: "a transaction that was not run") }
                return loss
            }
        } catch {
            throw LedgerError(error)
        }
    }

    /// Removes the copy; it is of no use afterwards.
    package func discard() {
        try? store.close()
        Self.clear(directory)
    }

    /// Removes what a process left that ended while it restored.
    package static func removeLeftover(in directory: String) {
        clear(directory)
    }

    private static func clear(_ directory: String) {
        let path = StoreFile(directory: directory).path
        for name in [path, path + "-wal", path + "-shm"] { StoreFile.remove(name) }
        StoreFile.removeDirectory(directory)
    }
}
