import CivilTime
import Dispatch
import Glibc
import Ledger
import Scheduling
import Systemd

/// Makes backups on a queue of its own, one after the other, so that calls are answered meanwhile. What is not private is of the engine's queue.
final class BackupKeeper: BackupPort, @unchecked Sendable {
    /// A backup that was made.
    struct Made: Sendable {
        let file: String
        let contents: StoreContents
        /// Older ones that are gone.
        var removed: [String] = []
    }

    let folder: BackupFolder
    /// `[Daemon] Backups=`.
    var kept = 1
    /// Where is said what came of one that is made by itself: the engine; set before it starts.
    var report: (@Sendable (_ isMade: Bool) -> Void)?
    /// Why the last that was to be made by itself could not be; nil: it was, or none was tried.
    private(set) var problem: String?
    private let store: Store
    private let staging: String
    private let clock: any ClockPort
    private let journal: Journal
    private let engineQueue: DispatchQueue
    private let queue = DispatchQueue(label: "coltiva.backups", qos: .utility)

    init(store: Store, places: Places, clock: any ClockPort, journal: Journal, engineQueue: DispatchQueue) {
        self.store = store
        folder = BackupFolder(path: places.backups)
        staging = places.staging
        self.clock = clock
        self.journal = journal
        self.engineQueue = engineQueue
        RestorableBackup.removeLeftover(in: staging)
    }

    func backUp() {
        let kept = kept
        queue.async {
            let result = Result { () throws(LedgerError) in try self.makeInFolder(keeping: kept) }
            self.engineQueue.async { self.settle(result) }
        }
    }

    private func settle(_ result: Result<Made, LedgerError>) {
        switch result {
        case .success(let made):
            problem = nil
            tell(made)
            report?(true)
        case .failure(let error):
            problem = error.words
            journal.event(.backupFailed, "a backup could not be made: \(error.words)", ["reason": error.words])
            report?(false)
        }
    }

    /// Makes one, in the folder where no file is named.
    func backUp(to file: String?) async throws(LedgerError) -> Made {
        let kept = kept
        let made = try await inBackground { () throws(LedgerError) in
            guard let file else { return try self.makeInFolder(keeping: kept) }
            return Made(file: file, contents: try self.store.backUp(to: file))
        }
        tell(made)
        return made
    }

    private func tell(_ made: Made) {
        journal.event(.backupMade, "a backup was made", ["file": made.file])
    }

    private func makeInFolder(keeping count: Int) throws(LedgerError) -> Made {
        let file = folder.file(at: clock.now())
        try makeFolder()
        let contents = try store.backUp(to: file)
        return Made(file: file, contents: contents, removed: folder.rotate(keeping: count))
    }

    /// Writes the database anew without the bytes of what was deleted, makes a backup of it, and removes all that are kept from before: also those
    /// that restores have kept.
    func renew() async throws(LedgerError) -> Made {
        let made = try await inBackground { () throws(LedgerError) in
            let before = self.folder.everything()
            try self.store.purge()
            var made = try self.makeInFolder(keeping: .max)
            made.removed = before.filter { unlink($0) == 0 }
            return made
        }
        problem = nil
        tell(made)
        return made
    }

    private func makeFolder() throws(LedgerError) {
        guard Places.makeDirectory(folder.path) else { throw .cannotOpen(path: folder.path, code: errno) }
    }

    // MARK: Restoring

    /// A backup that can be restored, and what would be lost by it.
    func open(_ file: String) async throws(LedgerError) -> (backup: RestorableBackup, loss: StoreLoss) {
        try await inBackground { () throws(LedgerError) in
            let backup = try RestorableBackup(of: file, in: self.staging)
            do throws(LedgerError) {
                return (backup, try backup.loss(of: self.store))
            } catch {
                backup.discard()
                throw error
            }
        }
    }

    /// Keeps what is known now, and puts what the backup holds in its place; the file that has what was known. Others wait meanwhile.
    func replaceAll(with backup: RestorableBackup, through engine: Engine<Store>) throws -> String {
        let file = folder.fileBeforeRestore(at: clock.now())
        try makeFolder()
        try store.copyAsItIs(to: file)
        let store = store
        try engine.assumeIsolated { try $0.beginAnew { try store.replaceAll(with: backup.store) } }
        return file
    }

    // MARK: Looking

    /// What is damaged in the database.
    func damage() async throws(LedgerError) -> [String] {
        try await inBackground { () throws(LedgerError) in try self.store.integrityFindings() }
    }

    private func inBackground<Answer: Sendable>(
        _ work: @escaping @Sendable () throws(LedgerError) -> Answer
    ) async throws(LedgerError) -> Answer {
        let result = await withCheckedContinuation { (continuation: CheckedContinuation<Result<Answer, LedgerError>, Never>) in
            queue.async { continuation.resume(returning: Result { () throws(LedgerError) in try work() }) }
        }
        return try result.get()
    }
}
