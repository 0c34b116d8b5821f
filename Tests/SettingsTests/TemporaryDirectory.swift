import Glibc

/// A directory of its own for a test, with what is in it removed at the end.
final class TemporaryDirectory {
    let path: String

    init() throws {
        var template = Array("/tmp/coltiva-settings-XXXXXX".utf8CString)
        guard let made = mkdtemp(&template) else { throw Failure(errno: errno) }
        path = String(cString: made)
    }

    deinit { Self.remove(path) }

    /// Writes a file, and makes the directories on the way to it.
    @discardableResult
    func write(_ text: String, to name: String) throws -> String {
        try write(Array(text.utf8), to: name)
    }

    @discardableResult
    func write(_ bytes: [UInt8], to name: String) throws -> String {
        let file = try place(for: name)
        guard let stream = fopen(file, "w") else { throw Failure(errno: errno) }
        defer { fclose(stream) }
        guard fwrite(bytes, 1, bytes.count, stream) == bytes.count else { throw Failure(errno: errno) }
        return file
    }

    /// Makes a symbolic link, and the directories on the way to it.
    func link(_ name: String, to target: String) throws {
        guard symlink(target, try place(for: name)) == 0 else { throw Failure(errno: errno) }
    }

    /// Makes a directory.
    func makeDirectory(_ name: String) throws {
        guard mkdir(try place(for: name), 0o755) == 0 else { throw Failure(errno: errno) }
    }

    /// Makes a named pipe, which nobody writes to.
    func makePipe(_ name: String) throws {
        guard mkfifo(try place(for: name), 0o644) == 0 else { throw Failure(errno: errno) }
    }

    /// Lets a file be run.
    func makeExecutable(_ name: String) throws {
        guard chmod("\(path)/\(name)", 0o755) == 0 else { throw Failure(errno: errno) }
    }

    /// The names in the directory itself.
    var names: [String] { Self.names(in: path).sorted() }

    /// A call of the system that failed.
    struct Failure: Error {
        let errno: Int32
    }

    private func place(for name: String) throws -> String {
        var directory = path
        for part in name.split(separator: "/").dropLast() {
            directory += "/\(part)"
            guard mkdir(directory, 0o755) == 0 || errno == EEXIST else { throw Failure(errno: errno) }
        }
        return "\(path)/\(name)"
    }

    private static func names(in path: String) -> [String] {
        guard let directory = opendir(path) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }

    private static func remove(_ path: String) {
        // Links are removed, never followed.
        if unlink(path) == 0 { return }
        for name in names(in: path) { remove("\(path)/\(name)") }
        rmdir(path)
    }
}
