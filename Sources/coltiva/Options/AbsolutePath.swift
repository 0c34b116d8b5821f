import Glibc

/// A path as the daemon can use it, which works in another directory.
enum AbsolutePath {
    /// The same file, seen from the root.
    static func of(_ path: String) throws(Failure) -> String {
        guard !path.hasPrefix("/") else { return path }
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        guard getcwd(&buffer, buffer.count) != nil else { throw .cannotRead(path: path, errno: errno) }
        let directory = String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return directory == "/" ? "/\(path)" : "\(directory)/\(path)"
    }
}
