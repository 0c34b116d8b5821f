import Glibc
import Interchange

/// A feed that a command takes from a file.
enum FeedFile {
    /// The items of the feed, the newest first; of standard input where the path is "-".
    static func read(_ path: String) throws(Failure) -> [FeedItem] {
        let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .cannotRead(path: path, errno: errno) }
        defer { if descriptor != STDIN_FILENO { close(descriptor) } }
        guard let bytes = Descriptors.read(descriptor, limit: Feed.limit) else { throw .cannotRead(path: path, errno: errno) }
        guard bytes.count <= Feed.limit else { throw .tooLong(path: path, limit: Feed.limit) }
        do throws(FeedProblem) {
            return try Feed.items(of: bytes)
        } catch {
            throw .noFeed(path: path, error)
        }
    }
}
