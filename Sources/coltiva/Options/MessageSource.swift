import Glibc
import Interchange

/// A message of mail that a command takes from a file.
enum MessageSource {
    /// The message in a file, of which only the headers are read; in standard input where the path is "-", the rest of which is let go, so that
    /// who writes it is not stopped.
    static func read(_ path: String) throws(Failure) -> MailMessage {
        let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .cannotRead(path: path, errno: errno) }
        defer { if descriptor != STDIN_FILENO { close(descriptor) } }
        let content = MessageFile.read(descriptor)
        if descriptor == STDIN_FILENO { drain(descriptor) }
        switch content {
        case .message(let message): return message
        case .problem(let problem): throw .noMessage(path: path, problem)
        case .unreadable(let number): throw .cannotRead(path: path, errno: number)
        }
    }

    private static func drain(_ descriptor: Int32) {
        var block = [UInt8](repeating: 0, count: MessageHead.block)
        while true {
            let count = block.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
            if count == 0 || count < 0 && errno != EINTR { return }
        }
    }
}
