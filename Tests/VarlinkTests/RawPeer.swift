import Glibc
import Testing

@testable import Varlink

/// The other end of a connection, which says exactly what a test has it say.
final class RawPeer: Sendable {
    /// That nothing came for so long that nothing will.
    struct Silence: Error {}

    let descriptor: Int32

    init(_ descriptor: Int32) {
        self.descriptor = descriptor
    }

    deinit {
        Glibc.close(descriptor)
    }

    /// Two connected stream sockets: one for the test, and the descriptor of the other.
    static func pair() throws -> (peer: RawPeer, other: Int32) {
        var descriptors: [Int32] = [0, 0]
        try #require(socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &descriptors) == 0)
        return (RawPeer(descriptors[0]), descriptors[1])
    }

    /// A connection to the socket at the path.
    static func connected(to path: String) throws -> RawPeer {
        let address = try #require(SocketAddress(path: path))
        let peer = RawPeer(socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0))
        try #require(address.withPointer { connect(peer.descriptor, $0, $1) } == 0)
        return peer
    }

    /// Sends all of it; false where the other end has gone.
    @discardableResult
    func send(_ bytes: [UInt8]) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            if count < 0 { return false }
            sent += count
        }
        return true
    }

    /// Sends messages, each with its NUL.
    @discardableResult
    func send(_ messages: String...) -> Bool {
        send(messages.flatMap { Array($0.utf8) + [0] })
    }

    /// Sends as much of it as goes without waiting.
    func sendWithoutWaiting(_ bytes: [UInt8]) -> Int {
        bytes.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL | MSG_DONTWAIT)) }
    }

    /// Sends a message with a descriptor beside it (SCM_RIGHTS); false where the system refuses.
    func send(_ message: String, with passed: Int32) -> Bool {
        var bytes = Array(message.utf8) + [0]
        var header = cmsghdr()
        let size = MemoryLayout<cmsghdr>.size
        header.cmsg_len = size + 4
        header.cmsg_level = SOL_SOCKET
        header.cmsg_type = Int32(SCM_RIGHTS)
        return withUnsafeTemporaryAllocation(byteCount: size + 8, alignment: 8) { control in
            control.storeBytes(of: header, as: cmsghdr.self)
            control.storeBytes(of: passed, toByteOffset: size, as: Int32.self)
            return bytes.withUnsafeMutableBytes { bytes in
                var piece = iovec(iov_base: bytes.baseAddress, iov_len: bytes.count)
                return withUnsafeMutablePointer(to: &piece) { piece in
                    var parts = msghdr()
                    parts.msg_iov = piece
                    parts.msg_iovlen = 1
                    parts.msg_control = control.baseAddress
                    parts.msg_controllen = control.count
                    return sendmsg(descriptor, &parts, Int32(MSG_NOSIGNAL)) > 0
                }
            }
        }
    }

    /// What comes after a message is sent.
    func receiveAnswer(to message: String) throws -> [String] {
        send(message)
        return try receive(1)
    }

    /// Ends what is sent from here; what comes can still be read.
    func endSending() {
        shutdown(descriptor, Int32(SHUT_WR))
    }

    /// All that comes until the other end closes.
    func receiveAll() throws -> [UInt8] {
        var all: [UInt8] = []
        while let bytes = try receiveSome() { all += bytes }
        return all
    }

    /// So many messages, without their NULs.
    func receive(_ count: Int) throws -> [String] {
        var bytes: [UInt8] = []
        var missing = count
        while missing > 0, let more = try receiveSome() {
            bytes += more
            missing -= more.count(where: { $0 == 0 })
        }
        return Self.messages(bytes)
    }

    /// So many bytes.
    func receiveBytes(_ count: Int) throws -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count < count, let more = try receiveSome(limit: count - bytes.count) { bytes += more }
        return bytes
    }

    /// All messages until the other end closes, without their NULs.
    func receiveMessages() throws -> [String] {
        Self.messages(try receiveAll())
    }

    private static func messages(_ bytes: [UInt8]) -> [String] {
        bytes.split(separator: 0, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }.filter {
            !$0.isEmpty
        }
    }

    /// What comes next; nil at the end.
    private func receiveSome(limit: Int = 64 << 10) throws -> [UInt8]? {
        var state = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard poll(&state, 1, 20_000) == 1 else { throw Silence() }
        var buffer = [UInt8](repeating: 0, count: limit)
        let count = recv(descriptor, &buffer, buffer.count, 0)
        return count > 0 ? Array(buffer[..<count]) : nil
    }
}
