import Glibc

/// A file that a command makes where there is none.
enum NewFile {
    /// Writes it for the user alone, and makes the directories on the way to it; what is there already is never written over.
    static func write(_ text: String, to path: String) throws(Failure) {
        makeDirectories(above: path)
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .cannotMake(path: path, errno: errno) }
        defer { close(descriptor) }
        let error = Descriptors.write(text, to: descriptor)
        guard error == 0 else { throw .cannotMake(path: path, errno: error) }
    }

    /// Throws where something has that path already: what is asked of the daemon would be done, and the file not made.
    static func check(_ path: String) throws(Failure) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return }
        throw .cannotMake(path: path, errno: EEXIST)
    }

    /// What cannot be made shows when the file is opened.
    private static func makeDirectories(above path: String) {
        for slash in path.indices.dropFirst() where path[slash] == "/" { mkdir(String(path[..<slash]), 0o700) }
    }
}
