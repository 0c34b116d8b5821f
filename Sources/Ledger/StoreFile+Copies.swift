import GRDB
import Glibc

/// Copies of the file, from their first byte to their name on the disk.
extension StoreFile {
    /// How a connection looks at a file that it leaves as it is.
    static func readOnly() -> Configuration {
        var configuration = Configuration()
        configuration.label = "coltiva.ledger.reader"
        configuration.readonly = true
        configuration.busyMode = .timeout(5)
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON") }
        return configuration
    }

    /// Under which name a copy is made until it is whole; hidden beside its own name.
    static func part(of path: String) -> String {
        let slash = path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex
        return "\(path[..<slash]).\(path[slash...]).coltiva-part"
    }

    /// Makes a new, empty file for its owner alone.
    static func makeEmpty(_ path: String) throws(LedgerError) {
        close(try create(path))
    }

    private static func create(_ path: String) throws(LedgerError) -> Int32 {
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .cannotOpen(path: path, code: errno) }
        return descriptor
    }

    /// Removes a file that was made in vain; none is no error.
    static func remove(_ path: String) {
        _ = unsafe unlink(path)
    }

    /// Removes an empty directory; none is no error.
    static func removeDirectory(_ path: String) {
        _ = unsafe rmdir(path)
    }

    /// Whether there is anything of this name.
    static func exists(_ path: String) -> Bool {
        unsafe access(path, F_OK) == 0
    }

    /// Has a file that is whole on the disk under its own name; what has that name already is refused.
    static func publish(_ part: String, as path: String) throws(LedgerError) {
        try flush(part, O_RDONLY)
        if unsafe link(part, path) == 0 {
            remove(part)
        } else {
            // A file system without links: between the look and the new name somebody else may take it.
            guard errno == EPERM || errno == EOPNOTSUPP || errno == ENOSYS else { throw .cannotOpen(path: path, code: errno) }
            guard !exists(path) else { throw .cannotOpen(path: path, code: EEXIST) }
            guard unsafe rename(part, path) == 0 else { throw .cannotOpen(path: path, code: errno) }
        }
        let slash = path.lastIndex(of: "/")
        try flush(slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? ".", O_RDONLY | O_DIRECTORY)
    }

    private static func flush(_ path: String, _ flags: Int32) throws(LedgerError) {
        let descriptor = unsafe open(path, flags | O_CLOEXEC)
        guard descriptor >= 0 else { throw .cannotOpen(path: path, code: errno) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw .disk(detail: "\(path): fsync: error \(errno)") }
    }

    /// Copies a file's bytes to a new one, for its owner alone.
    static func copy(_ file: String, to path: String) throws(LedgerError) {
        let source = try openWhole(file)
        defer { close(source) }
        let target = try create(path)
        defer { close(target) }
        var buffer = [UInt8](repeating: 0, count: 1 << 20)
        while true {
            let count = unsafe read(source, &buffer, buffer.count)
            if count == 0 { return }
            guard count > 0 else { throw .cannotOpen(path: file, code: errno) }
            var written = 0
            while written < count {
                let step = unsafe buffer[written..<count].withUnsafeBytes { unsafe write(target, $0.baseAddress, $0.count) }
                guard step > 0 else { throw errno == ENOSPC ? .full : .disk(detail: "\(path): write: error \(errno)") }
                written += step
            }
        }
    }

    /// Throws where the file is none of ours, by its first bytes, or a newer version has written it. It is only read.
    static func checkHeader(of file: String) throws(LedgerError) {
        let descriptor = try openWhole(file)
        defer { close(descriptor) }
        try checkHeader(descriptor, file)
    }

    private static func openWhole(_ file: String) throws(LedgerError) -> Int32 {
        // A pipe would keep whoever opens it waiting.
        let descriptor = unsafe open(file, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw .cannotOpen(path: file, code: errno) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw .notADatabase(path: file)
        }
        return descriptor
    }
}
