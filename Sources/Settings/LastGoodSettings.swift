internal import Glibc

/// The file in the state directory that keeps the settings which were accepted last, for a start with a configuration that is not.
package struct LastGoodSettings: Hashable, Sendable {
    package let path: String

    package init(path: String) {
        self.path = path
    }

    /// What is kept; nil where nothing is.
    package func read() -> ConfigurationFile? {
        DiskFile.exists(path) ? ConfigurationFile(path: path, content: DiskFile.read(path)) : nil
    }

    /// Keeps settings: the file is replaced as a whole, or stays as it was; only its owner may read it.
    ///
    /// Where it says the same already, as at most starts, nothing is written.
    package func save(_ configured: ConfiguredSettings) throws(FileFault) {
        let introduction =
            "# The settings that Coltiva accepted last. It writes this file, and reads it when the configuration has errors.\n\n"
        let bytes = Array((introduction + configured.textOfChanges).utf8)
        guard read()?.content != .success(bytes) else { return }
        let new = path + ".new"
        try Self.write(bytes, to: new)
        guard unsafe rename(new, path) == 0 else {
            let number = errno
            unsafe unlink(new)
            throw .system(errno: number)
        }
        try Self.synchronize(directoryOf: path)
    }

    private static func write(_ bytes: [UInt8], to path: String) throws(FileFault) {
        // What an earlier attempt left may have other permissions.
        unsafe unlink(path)
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .system(errno: errno) }
        defer { close(descriptor) }
        var written = 0
        while written < bytes.count {
            let count = unsafe bytes[written...].withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count >= 0 {
                written += count
            } else if errno != EINTR {
                throw .system(errno: errno)
            }
        }
        guard fsync(descriptor) == 0 else { throw .system(errno: errno) }
    }

    private static func synchronize(directoryOf path: String) throws(FileFault) {
        let slash = path.lastIndex(of: "/")
        let directory = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        let descriptor = unsafe open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .system(errno: errno) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw .system(errno: errno) }
    }
}
