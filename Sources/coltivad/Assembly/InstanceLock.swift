import Glibc

/// One daemon for one database: a lock on a file beside it, which the kernel lets go when the process ends, however it ends.
struct InstanceLock: ~Copyable {
    /// Why there is no lock.
    enum Failure: Error {
        /// Another daemon has it; its process, where it said so.
        case held(by: String?)
        case system(errno: Int32)
    }

    private let descriptor: Int32

    /// Takes the lock and writes this process's number into the file.
    init(path: String) throws(Failure) {
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .system(errno: errno) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let number = errno
            var bytes = [UInt8](repeating: 0, count: 16)
            let count = read(descriptor, &bytes, bytes.count)
            close(descriptor)
            guard number == EWOULDBLOCK else { throw .system(errno: number) }
            let text = String(decoding: bytes.prefix(max(count, 0)), as: UTF8.self)
            throw .held(by: text.split(separator: "\n").first.map(String.init))
        }
        let text = Array("\(getpid())\n".utf8)
        guard ftruncate(descriptor, 0) == 0, write(descriptor, text, text.count) == text.count else {
            let number = errno
            close(descriptor)
            throw .system(errno: number)
        }
    }

    deinit { close(descriptor) }
}
