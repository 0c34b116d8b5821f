import Foundation

/// A directory of a test's own with Maildirs in it, gone with it.
final class MailFolders {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.path + "/coltiva-mail-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Makes a Maildir at a path below it; itself without one.
    func makeMaildir(_ folder: String = "") throws {
        for place in ["cur", "new", "tmp"] {
            try FileManager.default.createDirectory(atPath: "\(path)/\(folder)/\(place)", withIntermediateDirectories: true)
        }
    }

    /// Writes a file at a path below it.
    func write(_ text: String, to file: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: "\(path)/\(file)"))
    }
}
