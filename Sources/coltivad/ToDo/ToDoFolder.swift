import CLinux
import Calendars
import Glibc

/// The folder of the to-do list (vdir), to which others write too.
struct ToDoFolder: Hashable {
    let path: String

    /// What the system said against it.
    struct Failure: Error {
        let path: String
        let errno: Int32

        var words: String { "\(path): \(SystemError.words(errno))" }
    }

    /// What is there under a name.
    enum Content {
        case nothing
        case bytes([UInt8])
        /// It is nothing that can be read, as the words say, and is left as it is.
        case unreadable(String)
        /// It cannot be read now.
        case failing(Failure)
    }

    /// What came of writing.
    enum Outcome {
        case written
        /// Somebody else has written, made or removed the file meanwhile: it is as they left it.
        case changed
    }

    /// Which folder it is, whatever it is called; nil: there is none.
    var place: String? { Self.place(path) }

    /// Whether a folder has that path.
    static func isFolder(_ path: String) -> Bool { place(path) != nil }

    private static func place(_ path: String) -> String? {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return nil }
        return "\(path) \(status.st_dev) \(status.st_ino)"
    }

    /// The names of all that is in it, in no order.
    func names() -> [String] {
        guard let directory = opendir(path) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            names.append(withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
        }
        return names
    }

    /// What is there under a name; a link is not followed.
    func content(_ name: String) -> Content {
        do throws(CalendarFolder.FileError) {
            return .bytes(try CalendarFolder.File(path: "\(path)/\(name)").bytes())
        } catch {
            switch error.problem {
            case .unreadable(errno: ENOENT): return .nothing
            // A link, which comes and goes as files do.
            case .unreadable(errno: let number) where number != ELOOP:
                return .failing(Failure(path: "\(path)/\(name)", errno: number))
            default: return .unreadable("\(path)/\(name): \(error.problem.words)")
            }
        }
    }

    /// Writes a file whole or not at all, under another name first, which programs that sync leave alone: it begins with a dot and ends with
    /// `.tmp`.
    ///
    /// - Parameters:
    ///   - seen: what it is to take the place of; nil: nothing.
    ///   - isLasting: whether it is to be on the disk, whatever happens, before this returns.
    func write(
        _ bytes: [UInt8], as name: String, insteadOf seen: [UInt8]?, isLasting: Bool = true
    ) throws(Failure) -> Outcome {
        let (file, temporary) = ("\(path)/\(name)", ".\(name).tmp")
        let hidden = "\(path)/\(temporary)"
        try create(bytes, at: hidden, isLasting: isLasting)
        defer { unlink(hidden) }
        guard try take(hidden, file, seen, temporary) else { return .changed }
        if isLasting { try settle() }
        return .written
    }

    /// Gives a file its name, if what is there is what was seen; whether it has it. A file system that cannot exchange files is trusted.
    private func take(_ hidden: String, _ file: String, _ seen: [UInt8]?, _ temporary: String) throws(Failure) -> Bool {
        guard let seen else {
            if clinux_rename_new(hidden, file) == 0 { return true }
            if errno == EEXIST { return false }
            guard errno == EINVAL, link(hidden, file) == 0 else { throw Failure(path: file, errno: errno) }
            return true
        }
        guard clinux_exchange(hidden, file) == 0 else {
            if errno == ENOENT { return false }
            guard errno == EINVAL, rename(hidden, file) == 0 else { throw Failure(path: file, errno: errno) }
            return true
        }
        if case .bytes(seen) = content(temporary) { return true }
        // What was there was not what was seen: it gets its place back.
        guard clinux_exchange(hidden, file) == 0 else { throw Failure(path: file, errno: errno) }
        return false
    }

    /// Removes a file, if it is there.
    func remove(_ name: String) throws(Failure) {
        guard unlink("\(path)/\(name)") == 0 || errno == ENOENT else { throw Failure(path: "\(path)/\(name)", errno: errno) }
    }

    private func create(_ bytes: [UInt8], at file: String, isLasting: Bool) throws(Failure) {
        // One that was left by a crash is ours.
        unlink(file)
        let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw Failure(path: file, errno: errno) }
        defer { close(descriptor) }
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw failure(file) }
            rest = rest.dropFirst(count)
        }
        guard !isLasting || fsync(descriptor) == 0 else { throw failure(file) }
    }

    private func failure(_ file: String) -> Failure {
        let failure = Failure(path: file, errno: errno)
        unlink(file)
        return failure
    }

    /// Has the new name on the disk.
    private func settle() throws(Failure) {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Failure(path: path, errno: errno) }
        defer { close(descriptor) }
        fsync(descriptor)
    }
}
