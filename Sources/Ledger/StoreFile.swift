import GRDB
import Glibc

/// The file `coltiva.db` in its directory: made for its owner alone, and looked at before anything is written to it.
struct StoreFile {
    /// "Colt", by which `file(1)` and we know our files (https://www.sqlite.org/fileformat2.html#application_id).
    static let applicationID: UInt32 = 0x436F_6C74

    /// The directory that holds the file.
    let directory: String

    /// The file's path.
    let path: String

    /// The file in that directory, as yet untouched.
    init(directory: String) {
        self.directory = directory
        path = directory + "/coltiva.db"
    }

    /// Runs the body while no other opening of this directory does the same, in this process or another: two that begin one file at the
    /// same moment would both take its first steps.
    ///
    /// The lock is on the directory: closing a descriptor of the file itself would drop SQLite's own locks on it.
    func alone<Result>(_ body: () throws(LedgerError) -> Result) throws(LedgerError) -> Result {
        try makeDirectory(directory)
        let descriptor = unsafe open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .cannotOpen(path: directory, code: errno) }
        defer { close(descriptor) }
        while flock(descriptor, LOCK_EX) != 0 {
            guard errno == EINTR else { throw .cannotOpen(path: directory, code: errno) }
        }
        return try body()
    }

    /// Makes the file (0600) where it is missing; refuses, without touching it, a file that is not ours or that a newer version has
    /// written.
    ///
    /// The write-ahead log and its index get the file's own mode from SQLite. A process opens a file once: what is opened and closed here
    /// takes from an earlier opening its locks (https://www.sqlite.org/howtocorrupt.html, 2.2).
    func makeUsable() throws(LedgerError) {
        let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .cannotOpen(path: path, code: errno) }
        defer { close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw .cannotOpen(path: path, code: errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notADatabase(path: path) }
        if status.st_size > 0 {
            try Self.checkHeader(descriptor, path)
            try checkLog()
        }
        if status.st_mode & 0o777 != 0o600, fchmod(descriptor, 0o600) != 0 { throw .cannotOpen(path: path, code: errno) }
    }

    /// Makes the directory and those above it (0700) where they are missing.
    private func makeDirectory(_ path: String) throws(LedgerError) {
        if unsafe mkdir(path, 0o700) == 0 || errno == EEXIST { return }
        guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
            throw .cannotOpen(path: path, code: errno)
        }
        try makeDirectory(String(path[..<slash]))
        guard unsafe mkdir(path, 0o700) == 0 || errno == EEXIST else { throw .cannotOpen(path: path, code: errno) }
    }

    /// Reads the first 100 bytes (https://www.sqlite.org/fileformat2.html#the_database_header): SQLite itself would, of a file in WAL
    /// mode, make the log and its index beside it.
    static func checkHeader(_ descriptor: Int32, _ path: String) throws(LedgerError) {
        var header = [UInt8](repeating: 0, count: 100)
        let count = unsafe pread(descriptor, &header, header.count, 0)
        guard count >= 0 else { throw .cannotOpen(path: path, code: errno) }
        guard count == header.count, header.starts(with: Array("SQLite format 3\0".utf8)) else { throw .notADatabase(path: path) }
        func number(at offset: Int) -> UInt32 {
            header[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) }
        }
        guard number(at: 68) == applicationID else { throw .foreign(path: path, applicationID: number(at: 68)) }
        let version = Int(number(at: 60))
        guard version <= Migrations.count else { throw .newer(path: path, version: version, known: Migrations.count) }
    }

    /// Where a log was left behind, what it holds may be newer than the header.
    private func checkLog() throws(LedgerError) {
        var status = stat()
        guard unsafe stat(path + "-wal", &status) == 0, status.st_size > 0 else { return }
        let version: Int
        do {
            version = try DatabaseQueue(path: path, configuration: Self.readOnly()).read(Migrations.version)
        } catch {
            throw LedgerError(error)
        }
        guard version <= Migrations.count else { throw .newer(path: path, version: version, known: Migrations.count) }
    }

    /// Marks an empty file as ours, before it gets a log: so the mark is in the file itself from its first byte on.
    static func mark(_ database: Database) throws {
        guard try UInt32.fetchOne(database, sql: "PRAGMA application_id") != applicationID else { return }
        try database.execute(sql: "PRAGMA application_id = \(applicationID)")
    }

    /// Turns on the write-ahead log, each commit of which is on the disk before it returns; a log is cut to 4 MB after a checkpoint.
    static func logDurably(_ database: Database) throws {
        let mode = try String.fetchOne(database, sql: "PRAGMA journal_mode = WAL")
        try database.execute(sql: "PRAGMA synchronous = FULL; PRAGMA journal_size_limit = 4194304")
        let full = 2
        guard mode == "wal", try Int.fetchOne(database, sql: "PRAGMA synchronous") == full else {
            throw LedgerError.disk(detail: "no write-ahead log with full synchronization here: \(mode ?? "no journal")")
        }
    }
}
