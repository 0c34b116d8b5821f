import Glibc

/// A folder of calendars as khal and vdirsyncer keep them (vdir): a file for each event, in it or in the folders directly below it.
///
/// It is only read. A link to a file or to a folder in it is not followed, so that no loop is, and nothing outside is read; the folder itself may
/// be reached by links.
package struct CalendarFolder: Sendable {
    /// The largest file that is read, in bytes: events with pictures in them are rarely larger.
    package static let largestFile = 4 << 20
    /// The most files of one folder that are read.
    package static let mostFiles = 50_000

    package let path: String

    package init(path: String) {
        self.path = path
    }

    /// A file of the folder, or why it was not read.
    package struct File: Sendable {
        package let path: String
        /// Nil: read `bytes()`.
        package let problem: CalendarProblem?

        /// A file that is to be read.
        package init(path: String) {
            self.init(path: path, problem: nil)
        }

        init(path: String, problem: CalendarProblem?) {
            self.path = path
            self.problem = problem
        }

        /// All that is in it.
        package func bytes() throws(FileError) -> [UInt8] {
            if let problem { throw FileError(problem: problem) }
            let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
            guard descriptor >= 0 else { throw FileError(problem: .unreadable(errno: errno)) }
            defer { close(descriptor) }
            var status = stat()
            guard fstat(descriptor, &status) == 0 else { throw FileError(problem: .unreadable(errno: errno)) }
            guard status.st_mode & S_IFMT == S_IFREG else { throw FileError(problem: .notACalendar) }
            guard status.st_size <= CalendarFolder.largestFile else { throw FileError(problem: .tooLarge) }
            var bytes: [UInt8] = []
            var piece = [UInt8](repeating: 0, count: 64 << 10)
            while bytes.count <= CalendarFolder.largestFile {
                let count = read(descriptor, &piece, piece.count)
                if count < 0, errno == EINTR { continue }
                guard count >= 0 else { throw FileError(problem: .unreadable(errno: errno)) }
                if count == 0 { return bytes }
                bytes += piece[..<count]
            }
            throw FileError(problem: .tooLarge)
        }
    }

    /// Why a file was not read.
    package struct FileError: Error {
        package let problem: CalendarProblem
    }

    /// Its files whose names end with ".ics" and do not begin with a dot, in the order of their paths; and what cannot be listed, with the reason.
    package func files() -> [File] {
        var files: [File] = []
        for folder in list(path, into: &files) { _ = list(folder, into: &files) }
        files.sort { $0.path < $1.path }
        guard files.count > Self.mostFiles else { return files }
        return files.prefix(Self.mostFiles) + [File(path: path, problem: .tooManyFiles)]
    }

    /// Adds the files of a folder; the folders in it.
    private func list(_ path: String, into files: inout [File]) -> [String] {
        guard let folder = opendir(path) else {
            files.append(File(path: path, problem: .unreadable(errno: errno)))
            return []
        }
        defer { closedir(folder) }
        var folders: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard !name.hasPrefix(".") else { continue }
            var status = stat()
            guard lstat("\(path)/\(name)", &status) == 0 else { continue }
            switch status.st_mode & S_IFMT {
            case S_IFREG where name.hasSuffix(".ics"): files.append(File(path: "\(path)/\(name)"))
            case S_IFDIR: folders.append("\(path)/\(name)")
            default: continue
            }
        }
        return folders
    }
}
