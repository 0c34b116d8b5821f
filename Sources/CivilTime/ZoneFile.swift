internal import Glibc

/// Reading zone files and links from the disk.
enum ZoneFile {
    /// Far more than any zone needs; the largest has under 4 KiB.
    private static let largest = 1 << 20

    /// The bytes of a regular file; throws the number of the system's error.
    static func bytes(at path: String) throws(Errno) -> [UInt8] {
        // Not blocking: a path may name a pipe.
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw Errno.last }
        defer { close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw Errno.last }
        guard status.st_mode & S_IFMT == S_IFREG else { throw Errno(status.st_mode & S_IFMT == S_IFDIR ? EISDIR : EINVAL) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 8192)
        while true {
            let count = unsafe read(descriptor, &buffer, buffer.count)
            if count == 0 { return bytes }
            if count < 0 {
                guard errno == EINTR else { throw Errno.last }
                continue
            }
            bytes += buffer.prefix(count)
            guard bytes.count <= largest else { throw Errno(EFBIG) }
        }
    }

    /// Where a symbolic link points; nil for what is none.
    static func target(ofLink path: String) -> String? {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = unsafe readlink(path, &buffer, buffer.count)
        guard count >= 0 else { return nil }
        return String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// The names in a folder, unsorted, those that begin with a point left out; none where it cannot be read.
    static func names(inFolder path: String) -> [(name: String, isFolder: Bool)] {
        guard let folder = unsafe opendir(path) else { return [] }
        defer { unsafe closedir(folder) }
        var names: [(name: String, isFolder: Bool)] = []
        while let entry = unsafe readdir(folder) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
            }
            guard !name.hasPrefix(".") else { continue }
            var status = stat()
            guard unsafe stat("\(path)/\(name)", &status) == 0 else { continue }
            names.append((name, status.st_mode & S_IFMT == S_IFDIR))
        }
        return names
    }

    /// The number by which the system says why a call failed.
    struct Errno: Error {
        let number: Int32

        init(_ number: Int32) {
            self.number = number
        }

        /// That of the call just made.
        static var last: Errno { Errno(errno) }

        /// Whether there is no such file, or a part of its path is none.
        var isNotFound: Bool { number == ENOENT || number == ENOTDIR || number == EISDIR || number == ENAMETOOLONG }
    }
}
