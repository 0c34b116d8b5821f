package import CivilTime
import Glibc

/// A message in a file of its own.
package enum MessageFile {
    /// What was found in a file.
    package enum Content: Sendable {
        case message(MailMessage)
        case problem(MailProblem)
        /// It cannot be read, as the system's error number says.
        case unreadable(errno: Int32)
    }

    /// Reads a file as far as its header goes, in blocks of `MessageHead.block` bytes.
    package static func read(_ path: String) -> Content {
        // A pipe would keep who opens it.
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return .unreadable(errno: errno) }
        defer { close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { return .unreadable(errno: errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { return .problem(.noHeader(line: 1)) }
        return read(descriptor)
    }

    /// Reads from a descriptor as far as the header goes.
    package static func read(_ descriptor: Int32) -> Content {
        var head = MessageHead()
        var block = [UInt8](repeating: 0, count: MessageHead.block)
        while !head.isComplete {
            let count = unsafe block.withUnsafeMutableBytes { unsafe Glibc.read(descriptor, $0.baseAddress, $0.count) }
            if count == 0 { break }
            if count > 0 {
                head.add(block[..<count])
            } else if errno != EINTR {
                return .unreadable(errno: errno)
            }
        }
        do throws(MailProblem) {
            return .message(try head.finished())
        } catch {
            return .problem(error)
        }
    }

    /// When a file was last made, moved or marked (its ctime); nil where it is not there.
    package static func changed(_ path: String) -> Instant? {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return nil }
        return Instant(microseconds: Int64(status.st_ctim.tv_sec) * 1_000_000 + Int64(status.st_ctim.tv_nsec) / 1000)
    }
}
