import Glibc

/// A text that a command takes from a file.
enum TextFile {
    /// The longest that is taken, in bytes; longer ones do not fit a call.
    static let limit = 8 << 20

    /// The text of a file in UTF-8; of standard input where the path is "-".
    static func read(_ path: String) throws(Failure) -> String {
        let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .cannotRead(path: path, errno: errno) }
        defer { if descriptor != STDIN_FILENO { close(descriptor) } }
        guard let bytes = Descriptors.read(descriptor, limit: limit) else { throw .cannotRead(path: path, errno: errno) }
        guard bytes.count <= limit else { throw .tooLong(path: path, limit: limit) }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .noText(path: path) }
        return text
    }
}
