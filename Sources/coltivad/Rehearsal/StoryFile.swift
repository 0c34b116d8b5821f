import Glibc

/// Reads the file of a story: a regular one, or what a pipe brings.
enum StoryFile {
    /// The most bytes a story may have: 16 MiB.
    static let sizeLimit = 16 << 20

    /// All bytes of the file.
    static func read(_ path: String) throws(RehearsalError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw RehearsalError(file: path, problem: .unreadable(errno: errno)) }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            if count == 0 { return bytes }
            if count < 0 {
                if errno == EINTR { continue }
                throw RehearsalError(file: path, problem: .unreadable(errno: errno))
            }
            bytes += buffer.prefix(count)
            guard bytes.count <= sizeLimit else { throw RehearsalError(file: path, problem: .tooLarge) }
        }
    }
}
