import CLinux
import Glibc

/// The process at the other end of a connection, as the kernel vouches for it at the time it connected.
public struct Peer: Equatable, Sendable {
    /// The user.
    public let uid: UInt32

    /// The process.
    public let pid: Int32

    /// A peer of that user and process.
    public init(uid: UInt32, pid: Int32) {
        self.uid = uid
        self.pid = pid
    }

    /// The peer of a connected Unix socket; nil where the kernel cannot tell.
    init?(of socket: Int32) {
        let uid = clinux_peer_uid(socket)
        guard uid != uid_t.max else { return nil }
        self.init(uid: uid, pid: clinux_peer_pid(socket))
    }

    /// Whether it is of the same user as this process.
    public static func isSameUser(_ peer: Peer) -> Bool {
        peer.uid == geteuid()
    }
}
