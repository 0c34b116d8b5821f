import Glibc

/// A folder of messages on the disk, each in a file of its own.
package struct Maildir: Hashable, Sendable {
    package let path: String

    /// The folder at a path, be it there or not.
    package init(path: String) {
        self.path = path
    }

    /// Whether it is there: `cur` and `new` are what makes a directory one.
    package var exists: Bool { MaildirFile.Place.allCases.allSatisfy { Self.isDirectory("\(path)/\($0.rawValue)") } }

    /// The messages of one of its two folders, in the order of their names, which is that of their arrival for most programs; none where it
    /// cannot be read.
    package func files(in place: MaildirFile.Place) -> [MaildirFile] {
        Self.names(in: "\(path)/\(place.rawValue)").compactMap { MaildirFile($0, in: place) }
    }

    /// The Maildirs at a path and below it, sorted: those of Maildir++ (`.Archive`) and such as stand in plain directories. Folders for what was
    /// not sent and what is not wanted are left out, by the names that programs give them, where they are not the path itself.
    package static func all(at path: String) -> [Maildir] {
        let own = Maildir(path: path)
        return (own.exists ? [own] : []) + below(path, depth: 0)
    }

    /// How deep folders are looked for.
    private static let deepest = 8

    private static let unwanted: Set<String> = [
        "draft", "drafts", "templates", "outbox", "spam", "junk", "junk e-mail", "junk mail", "bulk mail", "trash", "bin",
        "deleted items", "deleted messages",
    ]

    private static func below(_ path: String, depth: Int) -> [Maildir] {
        guard depth < deepest else { return [] }
        return names(in: path).flatMap { name -> [Maildir] in
            let last = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
            let folder = "\(path)/\(name)"
            guard !["cur", "new", "tmp"].contains(name), !unwanted.contains(last), isDirectory(folder, followingLinks: false) else {
                return []
            }
            let own = Maildir(path: folder)
            return (own.exists ? [own] : []) + below(folder, depth: depth + 1)
        }
    }

    /// The names in a directory, sorted, without `.` and `..`.
    private static func names(in path: String) -> [String] {
        guard let directory = unsafe opendir(path) else { return [] }
        defer { unsafe _ = closedir(directory) }
        var names: [String] = []
        while let entry = unsafe readdir(directory) {
            let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) {
                unsafe String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// Whether a path leads to a directory.
    package static func isDirectory(_ path: String) -> Bool { isDirectory(path, followingLinks: true) }

    private static func isDirectory(_ path: String, followingLinks: Bool) -> Bool {
        var status = stat()
        guard unsafe followingLinks ? stat(path, &status) == 0 : lstat(path, &status) == 0 else { return false }
        return status.st_mode & S_IFMT == S_IFDIR
    }
}
