import FoundationEssentials
import Glibc
import Testing

/// A folder of a test's own, removed with all in it when it goes out of use.
final class TemporaryFolder {
    let path: String

    init() throws {
        // A socket's path has at most 107 bytes, which a long TMPDIR would use up.
        var template = Array("/tmp/coltiva-test-XXXXXX".utf8CString)
        path = String(cString: try #require(mkdtemp(&template)))
    }

    deinit {
        remove()
    }

    /// Removes it early, for a process that ends without tidying up.
    func remove() {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// The path of a file in the folder.
    func file(_ name: String) -> String {
        "\(path)/\(name)"
    }

    /// Makes a folder in the folder, and those on the way to it.
    func makeFolder(_ name: String) throws {
        try FileManager.default.createDirectory(atPath: file(name), withIntermediateDirectories: true)
    }

    /// Writes a file into the folder and returns its path.
    @discardableResult
    func write(_ text: String, to name: String, mode: Int = 0o600) throws -> String {
        try #require(
            FileManager.default.createFile(atPath: file(name), contents: Data(text.utf8), attributes: [.posixPermissions: mode]))
        return file(name)
    }
}
