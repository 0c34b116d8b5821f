import CSystemd
import Glibc

/// The sockets that the service manager, or whoever speaks its protocol, passed to this process (sd_listen_fds(3)).
package struct PassedSockets: Sendable, Equatable {
    /// A passed descriptor that is not served: of another name, or no Unix stream socket.
    package struct Other: Sendable, Equatable {
        /// An open descriptor, ours to keep or close.
        package let descriptor: Int32
        /// Its `FileDescriptorName=`; `unknown` where it was given none.
        package let name: String
    }

    /// Unix stream sockets to accept connections from; they may still be blocking.
    package private(set) var listening: [Int32] = []
    /// Unix stream sockets with one client at the other end, from `Accept=yes` or a client that started this process.
    package private(set) var connected: [Int32] = []
    /// What was passed besides.
    package private(set) var others: [Other] = []

    /// Takes what `$LISTEN_FDS` speaks of, if `$LISTEN_PID` is this process, and removes these variables from the environment; the
    /// descriptors become close-on-exec. To be called once, before other threads read the environment.
    ///
    /// - Parameter name: the sockets to serve, by their `FileDescriptorName=`.
    package static func take(named name: String) throws(PassedSocketsError) -> PassedSockets {
        var names: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
        let count = sd_listen_fds_with_names(1, &names)
        guard count >= 0 else { throw PassedSocketsError(errno: -count) }
        defer {
            for index in 0..<Int(count) {
                free(names?[index])
            }
            free(names)
        }
        let passed = (0..<count).map { index in
            Other(descriptor: SD_LISTEN_FDS_START + index, name: names?[Int(index)].map { String(cString: $0) } ?? "unknown")
        }
        return PassedSockets(passed, named: name)
    }

    /// Sorts descriptors by what they are.
    init(_ passed: [Other], named name: String) {
        for passed in passed {
            if passed.name == name, sd_is_socket_unix(passed.descriptor, CInt(SOCK_STREAM.rawValue), 1, nil, 0) > 0 {
                listening.append(passed.descriptor)
            } else if passed.name == name, Self.isConnected(passed.descriptor) {
                connected.append(passed.descriptor)
            } else {
                others.append(passed)
            }
        }
    }

    /// A Unix stream socket that neither listens nor is connected is of no use.
    private static func isConnected(_ descriptor: Int32) -> Bool {
        var peer = sockaddr_storage()
        var size = socklen_t(MemoryLayout.size(ofValue: peer))
        return sd_is_socket_unix(descriptor, CInt(SOCK_STREAM.rawValue), 0, nil, 0) > 0
            && withUnsafeMutablePointer(to: &peer) {
                $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getpeername(descriptor, $0, &size) == 0 }
            }
    }
}
