import CSystemd
import Glibc
import Testing

@testable import Systemd

@Suite("Sockets that were passed, by sd_listen_fds(3)")
struct PassedSocketsTests {
    @Test func `those of the name are served as what they are; the rest is set aside`() throws {
        let folder = try TemporaryFolder()
        let listener = try UnixSocket(type: SOCK_STREAM, boundTo: folder.file("listening"))
        try #require(listen(listener.descriptor, 1) == 0)
        let idle = try UnixSocket(type: SOCK_STREAM)
        let datagrams = try UnixSocket(type: SOCK_DGRAM, boundTo: folder.file("datagrams"))
        let (connected, peer) = try UnixSocket.pair(type: SOCK_STREAM)
        let internet = socket(AF_INET, CInt(SOCK_STREAM.rawValue), 0)
        try #require(listen(internet, 1) == 0)
        let file = open("/dev/null", O_RDONLY | O_CLOEXEC)
        try #require(file >= 0)
        defer {
            close(internet)
            close(file)
            withExtendedLifetime((listener, idle, datagrams, connected, peer)) {}
        }

        let others = [
            PassedSockets.Other(descriptor: idle.descriptor, name: "varlink"),
            PassedSockets.Other(descriptor: datagrams.descriptor, name: "varlink"),
            PassedSockets.Other(descriptor: file, name: "varlink"),
            PassedSockets.Other(descriptor: internet, name: "varlink"),
            PassedSockets.Other(descriptor: peer.descriptor, name: "unknown"),
        ]
        let passed = PassedSockets(
            [
                PassedSockets.Other(descriptor: connected.descriptor, name: "varlink"),
                PassedSockets.Other(descriptor: listener.descriptor, name: "varlink"),
            ] + others, named: "varlink")

        #expect(passed.listening == [listener.descriptor])
        #expect(passed.connected == [connected.descriptor])
        #expect(passed.others == others)
    }

    /// The descriptors begin at 3 and may be the ones by which the test's process reports; so its exit status alone is its verdict.
    @Test func `are taken from the environment once, and the programs that the daemon starts do not get them`() async {
        await #expect(processExitsWith: .exitCode(40)) {
            let folder = try TemporaryFolder()
            let listener = try UnixSocket(type: SOCK_STREAM, boundTo: folder.file("listening"))
            folder.remove()
            try #require(listen(listener.descriptor, 1) == 0)
            let connected = try UnixSocket.pair(type: SOCK_STREAM).0
            // By way of copies that are out of the way, for the sockets may be where the others are to go.
            for (index, copy) in [connected.copy(from: 100), listener.copy(from: 100)].enumerated() {
                dup2(copy, SD_LISTEN_FDS_START + Int32(index))
            }
            setenv("LISTEN_PID", "\(getpid())", 1)
            setenv("LISTEN_FDS", "2", 1)
            setenv("LISTEN_FDNAMES", "connection:varlink", 1)

            let first = try PassedSockets.take(named: "varlink")
            let second = try PassedSockets.take(named: "varlink")

            // Nothing is closed before the end: the sockets' own descriptors are not theirs any more.
            _ = Unmanaged.passRetained(listener)
            _ = Unmanaged.passRetained(connected)
            guard first.listening == [4], first.connected == [] else { exit(1) }
            guard first.others == [PassedSockets.Other(descriptor: 3, name: "connection")] else { exit(2) }
            guard second == PassedSockets([], named: "varlink") else { exit(3) }
            guard getenv("LISTEN_FDS") == nil, getenv("LISTEN_FDNAMES") == nil else { exit(4) }
            guard fcntl(4, F_GETFD) == FD_CLOEXEC else { exit(5) }
            exit(40)
        }
    }

    @Test func `are none where the variables are for another process, and an error where they make no sense`() async {
        await #expect(processExitsWith: .success) {
            setenv("LISTEN_PID", "1", 1)
            setenv("LISTEN_FDS", "1", 1)
            let none = try PassedSockets.take(named: "varlink")
            #expect(none == PassedSockets([], named: "varlink"))

            setenv("LISTEN_PID", "\(getpid())", 1)
            setenv("LISTEN_FDS", "many", 1)
            #expect(throws: PassedSocketsError(errno: EINVAL)) { try PassedSockets.take(named: "varlink") }
        }
    }
}
