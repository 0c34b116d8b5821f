internal import Glibc

/// Why a file of the configuration could not be read.
package enum FileFault: Error, Hashable, Sendable {
    /// It is a directory, a pipe or a device (`/dev/null` apart).
    case notAFile
    /// What the system said.
    case system(errno: Int32)
}

extension FileFault {
    /// Why the file could not be read, in the words of errno(3).
    package var reason: String {
        switch self {
        case .notAFile: "it is no regular file"
        case .system(ENOENT): "it is not there"
        case .system(EACCES): "you may not read it"
        case .system(EISDIR): "it is a directory"
        case .system(ELOOP): "its links lead in a circle"
        case .system(let number): "the system says error \(number)"
        }
    }
}
