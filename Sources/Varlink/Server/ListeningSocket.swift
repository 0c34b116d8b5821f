import CLinux
import Glibc

/// A socket that listens at an address.
struct ListeningSocket {
    let descriptor: Descriptor
    /// What was made in the file system, where it is a socket there.
    private var file: (path: String, device: dev_t, inode: ino_t)?

    /// Listens at the address, as the initializer for it has it.
    init(_ address: Address) throws(ListenError) {
        switch address {
        case .path(let path): try self.init(path: path)
        case .abstract: try self.init(abstract: address)
        }
    }

    /// Listens at an abstract name, at which no one listens.
    private init(abstract address: Address) throws(ListenError) {
        let path = address.path
        guard let socketAddress = SocketAddress(address) else { throw .badPath(path: path, limit: SocketAddress.pathLimit) }
        descriptor = try Self.socket(for: path)
        guard socketAddress.withPointer({ bind(descriptor.number, $0, $1) }) == 0 else {
            throw errno == EADDRINUSE ? .alreadyServed(path: path, pid: nil) : Self.failure("bind", path)
        }
        try listen(as: path)
    }

    /// Listens at the path: makes its directory (mode 0700) where there is none and the socket (mode 0600: only this user can
    /// connect to it), in place of a socket at which no one listens any more.
    private init(path: String) throws(ListenError) {
        guard let address = SocketAddress(path: path) else { throw .badPath(path: path, limit: SocketAddress.pathLimit) }
        let directory = try Self.lockedDirectory(of: path)
        defer { withExtendedLifetime(directory) {} }
        try Self.clear(path, address)

        descriptor = try Self.socket(for: path)
        // The mode of the socket before it is bound is the mode it gets, whatever the umask would have left of it besides.
        guard fchmod(descriptor.number, 0o600) == 0 else { throw Self.failure("fchmod", path) }
        guard address.withPointer({ bind(descriptor.number, $0, $1) }) == 0 else { throw Self.failure("bind", path) }
        var made = stat()
        guard lstat(path, &made) == 0 else { throw Self.failure("lstat", path) }
        try listen(as: path)
        _ = clinux_tag_path(path, Descriptor.Role.entrypoint.rawValue)
        file = (path, made.st_dev, made.st_ino)
    }

    /// Takes the socket away from the file system, if it is still this one that is there.
    func unlink() {
        guard let file else { return }
        var found = stat()
        if lstat(file.path, &found) == 0, found.st_dev == file.device, found.st_ino == file.inode { _ = Glibc.unlink(file.path) }
    }

    private func listen(as path: String) throws(ListenError) {
        guard Glibc.listen(descriptor.number, SOMAXCONN) == 0 else { throw Self.failure("listen", path) }
        descriptor.tag(.listen)
        descriptor.refuseDescriptors()
    }

    private static func socket(for path: String) throws(ListenError) -> Descriptor {
        let number = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue), 0)
        guard number >= 0 else { throw failure("socket", path) }
        return Descriptor(number)
    }

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
        let probe = try socket(for: path)
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
