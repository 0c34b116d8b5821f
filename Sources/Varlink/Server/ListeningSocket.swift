import CLinux
import Glibc

/// A socket at a path of the file system, to which only this user can connect.
struct ListeningSocket {
    let descriptor: Descriptor
    private let path: String
    private let device: dev_t
    private let inode: ino_t

    /// Listens at the path: makes its directory (mode 0700) where there is none and the socket (mode 0600), in place of a socket
    /// at which no one listens any more.
    init(path: String) throws(ListenError) {
        guard let address = SocketAddress(path: path) else { throw .badPath(path: path, limit: SocketAddress.pathLimit) }
        let directory = try Self.lockedDirectory(of: path)
        defer { withExtendedLifetime(directory) {} }
        try Self.clear(path, address)

        let number = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Self.flags, 0)
        guard number >= 0 else { throw Self.failure("socket", path) }
        descriptor = Descriptor(number)
        // The mode of the socket before it is bound is the mode it gets, whatever the umask would have left of it besides.
        guard fchmod(number, 0o600) == 0 else { throw Self.failure("fchmod", path) }
        guard address.withPointer({ bind(number, $0, $1) }) == 0 else { throw Self.failure("bind", path) }
        var made = stat()
        guard lstat(path, &made) == 0 else { throw Self.failure("lstat", path) }
        guard listen(number, SOMAXCONN) == 0 else { throw Self.failure("listen", path) }
        self.path = path
        device = made.st_dev
        inode = made.st_ino
    }

    /// Takes the socket away from the file system, if it is still this one that is there.
    func unlink() {
        var found = stat()
        if lstat(path, &found) == 0, found.st_dev == device, found.st_ino == inode { _ = Glibc.unlink(path) }
    }

    private static let flags = Int32(SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue)

    /// The directory of the path, locked, so that of two servers that begin at once only one looks, clears and binds.
    private static func lockedDirectory(of path: String) throws(ListenError) -> Descriptor {
        let directory = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        if mkdir(directory, 0o700) != 0, errno != EEXIST { throw failure("mkdir", directory) }
        let number = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard number >= 0 else { throw failure("open", directory) }
        let descriptor = Descriptor(number)
        while flock(number, LOCK_EX) != 0 {
            if errno != EINTR { throw failure("flock", directory) }
        }
        return descriptor
    }

    /// Takes away a socket that no one listens at.
    private static func clear(_ path: String, _ address: SocketAddress) throws(ListenError) {
        var found = stat()
        guard lstat(path, &found) == 0 else {
            if errno == ENOENT { return }
            throw failure("lstat", path)
        }
        guard found.st_mode & S_IFMT == S_IFSOCK else { throw .notASocket(path: path) }
        let number = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | flags, 0)
        guard number >= 0 else { throw failure("socket", path) }
        let probe = Descriptor(number)
        if address.withPointer({ connect(probe.number, $0, $1) }) == 0 {
            let pid = clinux_peer_pid(probe.number)
            throw .alreadyServed(path: path, pid: pid > 0 ? pid : nil)
        }
        switch errno {
        case ECONNREFUSED: if Glibc.unlink(path) != 0, errno != ENOENT { throw failure("unlink", path) }
        // So many wait to be accepted that one more would have to wait.
        case EAGAIN: throw .alreadyServed(path: path, pid: nil)
        case ENOENT: break
        default: throw failure("connect", path)
        }
    }

    private static func failure(_ call: String, _ path: String) -> ListenError {
        .system(call: call, path: path, errno: errno)
    }
}
