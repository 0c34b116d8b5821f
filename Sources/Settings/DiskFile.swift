internal import Glibc

/// Reading files and directories from the disk.
enum DiskFile {
    /// Whether something has that path, be it a link that leads nowhere.
    static func exists(_ path: String) -> Bool {
        var status = stat()
        return unsafe lstat(path, &status) == 0 || (errno != ENOENT && errno != ENOTDIR)
    }

    /// The bytes of a regular file, as far as a configuration may be long and one more; `/dev/null` is empty.
    static func read(_ path: String) -> Result<[UInt8], FileFault> {
        // Not blocking: a path may name a pipe.
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return .failure(.system(errno: errno)) }
        defer { close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { return .failure(.system(errno: errno)) }
        guard status.st_mode & S_IFMT == S_IFREG || isNull(status) else { return .failure(.notAFile) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 16384)
        while bytes.count <= ConfigurationText.sizeLimit {
            let count = unsafe Glibc.read(descriptor, &buffer, buffer.count)
            if count == 0 { break }
            if count > 0 {
                bytes += buffer.prefix(count)
            } else if errno != EINTR {
                return .failure(.system(errno: errno))
            }
        }
        return .success(Array(bytes.prefix(ConfigurationText.sizeLimit + 1)))
    }

    /// The names in a directory, unsorted; none where it is not there.
    static func names(inDirectory path: String) -> Result<[String], FileFault> {
        guard let directory = unsafe opendir(path) else {
            return errno == ENOENT || errno == ENOTDIR ? .success([]) : .failure(.system(errno: errno))
        }
        defer { unsafe closedir(directory) }
        var names: [String] = []
        errno = 0
        while let entry = unsafe readdir(directory) {
            names.append(
                unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                    unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
                })
            errno = 0
        }
        return errno == 0 ? .success(names) : .failure(.system(errno: errno))
    }

    /// Whether a path leads to a file that this user may run.
    static func isProgram(_ path: String) -> Bool {
        var status = stat()
        return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && access(path, X_OK) == 0
    }

    /// Whether a path leads to a directory.
    static func isDirectory(_ path: String) -> Bool {
        var status = stat()
        return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Whether it is `/dev/null`, the character device 1:3.
    private static func isNull(_ status: stat) -> Bool {
        status.st_mode & S_IFMT == S_IFCHR && status.st_rdev == 1 << 8 | 3
    }
}
