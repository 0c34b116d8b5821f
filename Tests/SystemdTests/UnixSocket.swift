import Glibc
import Testing

/// A Unix socket of a test's, closed when it goes out of use and not inherited by the programs that tests run beside it.
final class UnixSocket {
    let descriptor: Int32

    /// - Parameter path: where it is bound.
    init(type: __socket_type, boundTo path: String) throws {
        descriptor = socket(AF_UNIX, Self.closeOnExec(type), 0)
        try #require(descriptor >= 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let bound = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        try #require(bound == 0)
    }

    private init(adopting descriptor: Int32) {
        self.descriptor = descriptor
    }

    deinit {
        close(descriptor)
    }

    /// Two that are connected.
    static func pair(type: __socket_type) throws -> (UnixSocket, UnixSocket) {
        var ends: [Int32] = [0, 0]
        try #require(socketpair(AF_UNIX, closeOnExec(type), 0, &ends) == 0)
        return (UnixSocket(adopting: ends[0]), UnixSocket(adopting: ends[1]))
    }

    /// The next datagram as text; nil where none has come.
    func datagram() -> String? {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = recv(descriptor, &buffer, buffer.count, CInt(MSG_DONTWAIT))
        return count < 0 ? nil : String(decoding: buffer[..<count], as: UTF8.self)
    }

    private static func closeOnExec(_ type: __socket_type) -> CInt {
        CInt(type.rawValue | SOCK_CLOEXEC.rawValue)
    }
}
