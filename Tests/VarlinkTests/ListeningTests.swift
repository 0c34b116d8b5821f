import Glibc
import Testing

@testable import Varlink

/// A directory that is there as long as the test.
final class TemporaryDirectory: Sendable {
    let path: String

    init() throws {
        var template = Array("/tmp/varlink-XXXXXX\0".utf8CString)
        path = String(cString: try #require(mkdtemp(&template)))
    }

    deinit {
        for name in ["s/socket", "socket", "file", "moved"] { unlink("\(path)/\(name)") }
        rmdir("\(path)/s")
        rmdir(path)
    }
}

@Suite(.timeLimit(.minutes(10)))
struct ListeningTests {
    private let directory: TemporaryDirectory

    init() throws {
        directory = try TemporaryDirectory()
    }

    private func mode(of path: String) -> mode_t? {
        var found = stat()
        return lstat(path, &found) == 0 ? found.st_mode : nil
    }

    private func answers(_ path: String) async throws -> Bool {
        try await onThread {
            let client = try VarlinkClient(path: path)
            return try client.call(Echo.Say.self, .init(text: "a", times: 2)).text == "aa"
        }
    }

    @Test func makesDirectoryAndSocketForThisUserOnly() async throws {
        let echo = EchoServer()
        let path = directory.path + "/s/socket"
        try await echo.server.listen(path: path)
        #expect(mode(of: directory.path + "/s") == S_IFDIR | 0o700)
        #expect(mode(of: path) == S_IFSOCK | 0o600)
        #expect(try await answers(path))
        await echo.server.stop()
        #expect(mode(of: path) == nil)
    }

    @Test func replacesSocketThatNoOneListensAt() async throws {
        let path = directory.path + "/socket"
        let address = try #require(SocketAddress(path: path))
        let stale = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        try #require(address.withPointer { bind(stale, $0, $1) } == 0)
        close(stale)

        let echo = EchoServer()
        try await echo.server.listen(path: path)
        #expect(try await answers(path))
        await echo.server.stop()
    }

    @Test func leavesLivingSocketAlone() async throws {
        let path = directory.path + "/socket"
        let first = EchoServer()
        try await first.server.listen(path: path)
        let second = EchoServer()
        await #expect(throws: ListenError.alreadyServed(path: path, pid: getpid())) { try await second.server.listen(path: path) }
        #expect(try await answers(path))
        await second.server.stop()
        #expect(try await answers(path))
        await first.server.stop()
    }

    @Test("at an abstract name, for as long as it listens, and no one else")
    func listensAtAbstractName() async throws {
        let address = Address.abstract("org.example.echo.\(getpid())")
        let first = EchoServer()
        try await first.server.listen(at: address)
        let second = EchoServer()
        await #expect(throws: ListenError.alreadyServed(path: address.path, pid: nil)) {
            try await second.server.listen(at: address)
        }
        let text = try await onThread { try VarlinkClient(address: address).call(Echo.Say.self, .init(text: "a", times: 2)).text }
        #expect(text == "aa")
        await first.server.stop()
        await #expect(throws: ListenError.badPath(path: "@", limit: 107)) { try await second.server.listen(at: .abstract("")) }
    }

    @Test("a living socket whose service is busy beyond measure is still alive")
    func leavesBusySocketAlone() async throws {
        let path = directory.path + "/socket"
        let address = try #require(SocketAddress(path: path))
        let busy = RawPeer(socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0))
        try #require(address.withPointer { bind(busy.descriptor, $0, $1) } == 0 && listen(busy.descriptor, 0) == 0)
        let waiting = try RawPeer.connected(to: path)
        let echo = EchoServer()
        await #expect(throws: ListenError.alreadyServed(path: path, pid: nil)) { try await echo.server.listen(path: path) }
        withExtendedLifetime(waiting) {}
    }

    @Test func leavesAloneWhatIsNoSocket() async throws {
        let path = directory.path + "/file"
        close(creat(path, 0o600))
        let echo = EchoServer()
        await #expect(throws: ListenError.notASocket(path: path)) { try await echo.server.listen(path: path) }
        #expect(mode(of: path) == S_IFREG | 0o600)
    }

    @Test func saysWhyItCannot() async throws {
        let echo = EchoServer()
        let long = directory.path + "/" + String(repeating: "s", count: 107 - directory.path.utf8.count)
        await #expect(throws: ListenError.badPath(path: long, limit: 107)) { try await echo.server.listen(path: long) }
        await #expect(throws: ListenError.badPath(path: "", limit: 107)) { try await echo.server.listen(path: "") }
        let deep = directory.path + "/a/b"
        await #expect(throws: ListenError.system(call: "mkdir", path: deep, errno: ENOENT)) {
            try await echo.server.listen(path: deep + "/socket")
        }
    }

    @Test("a socket that has been put in the place of the server's is not taken away")
    func leavesSuccessorAlone() async throws {
        let path = directory.path + "/socket"
        let first = EchoServer()
        try await first.server.listen(path: path)
        try #require(rename(path, directory.path + "/moved") == 0)
        let second = EchoServer()
        try await second.server.listen(path: path)
        await first.server.stop()
        #expect(try await answers(path))
        await second.server.stop()
        #expect(mode(of: path) == nil)
    }

    @Test func servesPassedListeningSocket() async throws {
        let path = directory.path + "/socket"
        let address = try #require(SocketAddress(path: path))
        let passed = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        try #require(address.withPointer { bind(passed, $0, $1) } == 0 && listen(passed, 5) == 0)
        let echo = EchoServer()
        try await echo.server.serve(descriptor: passed)
        #expect(try await answers(path))
        #expect(fcntl(passed, F_GETFD) == FD_CLOEXEC)
        await echo.server.stop()
        #expect(mode(of: path) != nil, "the socket is whose who passed it")
    }

    @Test func refusesWhatIsNoStreamSocket() async throws {
        let echo = EchoServer()
        let datagram = RawPeer(socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0))
        let file = RawPeer(open("/dev/null", O_RDONLY))
        for descriptor in [datagram.descriptor, file.descriptor, -1] {
            await #expect(throws: ListenError.notAStreamSocket(descriptor: descriptor)) {
                try await echo.server.serve(descriptor: descriptor)
            }
        }
    }

    @Test("without a descriptor left, who connects is turned away, and served again later")
    func survivesWithoutDescriptors() async throws {
        await #expect(processExitsWith: .success) {
            let directory = try TemporaryDirectory()
            let path = directory.path + "/socket"
            let echo = EchoServer()
            try await echo.server.listen(path: path)
            let address = try #require(SocketAddress(path: path))
            let peer = RawPeer(socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0))
            var taken: [RawPeer] = []
            var limit = rlimit(rlim_cur: 64, rlim_max: 64)
            setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
            while true {
                let number = dup(peer.descriptor)
                if number < 0 { break }
                taken.append(RawPeer(number))
            }
            try #require(address.withPointer { connect(peer.descriptor, $0, $1) } == 0)
            #expect(try await onThread { try peer.receiveAll() } == [])
            #expect(await echo.problem() == .noDescriptors)
            taken = []
            let client = try await onThread { try VarlinkClient(path: path).call(Echo.Say.self, .init(text: "a")) }
            #expect(client.text == "a")
            await echo.server.stop()
        }
    }
}
