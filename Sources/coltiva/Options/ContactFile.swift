import ControlInterface
import Glibc
import Interchange

/// A file of contacts or of mail, a directory of cards, or Maildirs, as a command takes it.
enum ContactFile {
    /// The longest that is taken, in bytes: an address book with many pictures has its place.
    static let limit = 1 << 30

    /// How much of a file is looked at to tell whether it is a mailbox, in bytes.
    private static let beginning = 4096

    /// What a file holds.
    struct Contents {
        var reading: ImportReading
        /// The people of a file that Coltiva has exported, in the order of those of the reading.
        var whole: [PersonMessage] = []
    }

    /// What is in a file; in standard input where the path is "-", in all Maildirs or else in all cards where it is a directory.
    ///
    /// - Parameter noting: called after each message of mail.
    static func read(_ path: String, _ own: OwnMail, noting: () -> Void) throws(Failure) -> Result<Contents, ImportProblem> {
        guard path != "-", isDirectory(path) else { return try readFile(path, own, noting) }
        let root = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        let folders = Maildir.all(at: root)
        guard folders.isEmpty else {
            let reading = ImportReading(of: folders, below: root, own: try own.addresses(), noting: noting)
            return .success(Contents(reading: reading))
        }
        do throws(ImportProblem) {
            return .success(Contents(reading: ImportReading(ofCards: try cards(in: path))))
        } catch {
            return .failure(error)
        }
    }

    private static func readFile(
        _ path: String, _ own: OwnMail, _ noting: () -> Void
    ) throws(Failure) -> Result<Contents, ImportProblem> {
        let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return .failure(.unreadable(errno: errno)) }
        defer { if descriptor != STDIN_FILENO { close(descriptor) } }
        guard let start = Descriptors.read(descriptor, limit: beginning) else { return .failure(.unreadable(errno: errno)) }
        if MailboxReader.begins(start) {
            let own = try own.addresses()
            return readMailbox(descriptor, startingWith: start, own: own, noting).map { Contents(reading: $0) }
        }
        guard let bytes = Descriptors.read(descriptor, after: start, limit: limit) else {
            return .failure(.unreadable(errno: errno))
        }
        guard bytes.count <= limit else { return .failure(.tooLong(limit: limit)) }
        guard ExportedPeople.begins(bytes) else { return .success(Contents(reading: ImportReading(of: bytes))) }
        do throws(ImportProblem) {
            let people = try ExportedPeople.read(bytes)
            return .success(Contents(reading: ImportReading(ofExported: people.map(ExportedPeople.person)), whole: people))
        } catch {
            return .failure(error)
        }
    }

    /// Reads a mailbox of any length, block by block.
    private static func readMailbox(
        _ descriptor: Int32, startingWith start: [UInt8], own: OwnAddresses, _ noting: () -> Void
    ) -> Result<ImportReading, ImportProblem> {
        var reader = MailboxReader()
        var records = MailRecords(own: own)
        func add(_ found: [MailboxReader.Found]) {
            for found in found {
                records.add(found.message, at: RecordPlace(line: found.line))
                noting()
            }
        }
        add(reader.take(start[...]))
        var block = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let count = block.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
            if count == 0 { break }
            if count > 0 { add(reader.take(block[..<count])) } else if errno != EINTR { return .failure(.unreadable(errno: errno)) }
        }
        add(reader.finish())
        return .success(records.reading(.mbox))
    }

    private static func bytes(of path: String) throws(ImportProblem) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(errno: errno) }
        defer { close(descriptor) }
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
