import Glibc

/// Reading and writing whole texts by file descriptors.
enum Descriptors {
    /// Writes a text; gives the number of the error that kept it from it, or 0.
    static func write(_ text: String, to descriptor: Int32) -> Int32 {
        var text = text
        return text.withUTF8 { bytes in
            var written = 0
            while written < bytes.count {
                let count = Glibc.write(descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written)
                if count >= 0 { written += count } else if errno != EINTR { return errno }
            }
            return 0
        }
    }

    /// Reads to the end, of what is longer than `limit` bytes only a little more than these; nil: it cannot be read, as errno says.
    ///
    /// - Parameter start: what was read before, with which the answer begins.
    static func read(_ descriptor: Int32, after start: [UInt8] = [], limit: Int) -> [UInt8]? {
        var bytes = start
        var status = stat()
        // A file that grows while it is read is copied once more.
        if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG {
            bytes.reserveCapacity(min(max(Int(status.st_size), start.count), limit) + 1)
        }
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        while bytes.count <= limit {
            let count = buffer.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
            if count == 0 { break }
            if count > 0 { bytes += buffer[..<count] } else if errno != EINTR { return nil }
        }
        return bytes
    }
}
