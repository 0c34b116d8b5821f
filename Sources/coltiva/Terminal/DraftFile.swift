import Glibc

/// A text for an editor, in a file that only the user may read; it stays until it is removed.
struct DraftFile {
    let path: String

    /// Makes the file, in the user's runtime directory, else in /tmp; by the ending of its name editors know the syntax.
    init(_ text: String, ending: String = ".conf", _ surroundings: Surroundings) throws(Failure) {
        let directory = surroundings.variable("XDG_RUNTIME_DIR") ?? "/tmp"
        var template = Array("\(directory)/coltiva-XXXXXX\(ending)".utf8CString)
        let descriptor = mkstemps(&template, Int32(ending.utf8.count))
        guard descriptor >= 0 else { throw .cannotMake(path: directory, errno: errno) }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        defer { close(descriptor) }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let error = Descriptors.write(text, to: descriptor)
        guard error == 0 else { throw .cannotMake(path: path, errno: error) }
    }

    /// Takes the file away.
    func remove() {
        unlink(path)
    }
}
