import Glibc
import Interchange

/// A file of contacts, or a directory of cards, as a command takes it.
enum ContactFile {
    /// The longest that is taken, in bytes: an address book with many pictures has its place.
    static let limit = 1 << 30

    /// What is in a file; in standard input where the path is "-", in all cards where it is a directory.
    static func read(_ path: String) -> Result<ImportReading, ImportProblem> {
        do throws(ImportProblem) {
            if path != "-", isDirectory(path) { return .success(ImportReading(ofCards: try cards(in: path))) }
            return .success(ImportReading(of: try bytes(of: path)))
        } catch {
            return .failure(error)
        }
    }

    private static func bytes(of path: String) throws(ImportProblem) -> [UInt8] {
        let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(errno: errno) }
        defer { if descriptor != STDIN_FILENO { close(descriptor) } }
        guard let bytes = Descriptors.read(descriptor, limit: limit) else { throw .unreadable(errno: errno) }
        guard bytes.count <= limit else { throw .tooLong(limit: limit) }
        return bytes
    }

    /// The files that hold cards by their names, sorted by these; hidden ones are a program's own.
    private static func cards(in path: String) throws(ImportProblem) -> [(name: String, bytes: [UInt8])] {
        guard let directory = opendir(path) else { throw .unreadable(errno: errno) }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
            if !name.hasPrefix("."), name.lowercased().hasSuffix(".vcf"), !isDirectory("\(path)/\(name)") { names.append(name) }
        }
        var cards: [(name: String, bytes: [UInt8])] = []
        for name in names.sorted() { cards.append((name, try bytes(of: "\(path)/\(name)"))) }
        return cards
    }

    private static func isDirectory(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}
