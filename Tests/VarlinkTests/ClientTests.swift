import Glibc
import Testing

@testable import Varlink

/// The client against a peer whose replies are there before the call is made.
struct ClientTests {
    private let peer: RawPeer
    private let client: VarlinkClient

    init() throws {
        let (peer, other) = try RawPeer.pair()
        self.peer = peer
        client = VarlinkClient(descriptor: other)
    }

    @Test func callsAndReads() throws {
        peer.send(#"{"parameters":{"text":"aa"}}"#, #"{"parameters":{"number":1}}"#, "{}")
        #expect(try client.call(Echo.Say.self, .init(text: "a", times: 2)) == Echo.Say.Reply(text: "aa"))
        #expect(try client.call("org.example.echo.Other", ["number": 1]) == ["number": 1])
        #expect(try client.call("org.example.echo.Other") == [:])
        try client.callOneway("org.example.echo.Other", ["number": 2])
        #expect(
            try peer.receive(4) == [
                #"{"method":"org.example.echo.Say","parameters":{"text":"a","times":2}}"#,
                #"{"method":"org.example.echo.Other","parameters":{"number":1}}"#,
                #"{"method":"org.example.echo.Other"}"#,
                #"{"method":"org.example.echo.Other","parameters":{"number":2},"oneway":true}"#,
            ])
        #expect(client.peer == Peer(uid: geteuid(), pid: getpid()))
    }

    @Test("an error that the service answers with, and a reply of another type, leave the connection as it was")
    func goesOnAfterErrors() throws {
        peer.send(
            #"{"error":"org.example.echo.Refused","parameters":{"why":"rude"}}"#, #"{"parameters":{"text":1}}"#,
            #"{"parameters":{"text":"a","loud":true}}"#, #"{"parameters":{"text":"a"}}"#)
        #expect(throws: ClientError.failed(CallError("org.example.echo.Refused", ["why": "rude"]))) {
            try client.call(Echo.Say.self, .init(text: "rude"))
        }
        #expect(throws: ClientError.badReply(ParameterError(parameter: "text", problem: .kind(expected: "string", found: "int")))) {
            try client.call(Echo.Say.self, .init(text: "a"))
        }
        // "Clients SHOULD ignore fields in replies they do not understand".
        #expect(try client.call(Echo.Say.self, .init(text: "a")).text == "a")
        #expect(try client.call(Echo.Say.self, .init(text: "a")).text == "a")
    }

    @Test func refusesParametersThatJSONCannotSay() throws {
        enum Measure: MethodDefinition {
            typealias Parameters = [String: Double]
            typealias Reply = Nothing
            static let name = "org.example.echo.Measure"
        }
        #expect {
            try client.call(Measure.self, ["a": .nan])
        } throws: {
            if case ClientError.badParameters = $0 { true } else { false }
        }
        peer.send("{}")
        #expect(try client.call(Measure.self, ["a": 1]) == Nothing())
    }

    static let broken: [(bytes: [UInt8], ends: Bool, error: ClientError)] = [
        ([], true, .closed),
        (Array("{".utf8), true, .violation(.cutShort)),
        (Array("{\0".utf8), false, .violation(.json(JSONError(problem: .unexpectedEnd, offset: 1)))),
        (Array("[]\0".utf8), false, .violation(.notAnObject)),
        (Array(#"{"method":"a.B"}"#.utf8) + [0], false, .violation(.unknownMember("method"))),
        (Array(#"{"continues":true}"#.utf8) + [0], false, .violation(.unexpectedContinues)),
        ([UInt8](repeating: 0x20, count: 1001), false, .violation(.tooLong(limit: 1000))),
    ]

    @Test("what breaks the protocol ends the connection", arguments: broken)
    func ends(bytes: [UInt8], ends: Bool, error: ClientError) throws {
        let (peer, other) = try RawPeer.pair()
        let client = VarlinkClient(descriptor: other, messageBytes: 1000)
        peer.send(bytes)
        if ends { peer.endSending() }
        #expect(throws: error) { try client.call("org.example.echo.Other") }
        peer.send("{}")
        #expect(throws: ClientError.closed) { try client.call("org.example.echo.Other") }
        #expect(client.peer == nil)
    }

    @Test func noticesThatNoOneIsThere() throws {
        let (peer, other) = try RawPeer.pair()
        let client = VarlinkClient(descriptor: other)
        shutdown(peer.descriptor, Int32(SHUT_RDWR))
        #expect(throws: ClientError.closed) { try client.call("org.example.echo.Other") }
    }

    @Test func waitsOnlySoLong() throws {
        let (peer, other) = try RawPeer.pair()
        let client = VarlinkClient(descriptor: other, timeout: .microseconds(1))
        #expect(throws: ClientError.timedOut) { try client.call("org.example.echo.Other") }
        peer.send("{}")
        #expect(throws: ClientError.closed) { try client.call("org.example.echo.Other") }
    }

    @Test func sendsOnlySoLong() throws {
        let (peer, other) = try RawPeer.pair()
        let client = VarlinkClient(descriptor: other, timeout: .milliseconds(1))
        let text = String(repeating: "x", count: 4 << 20)
        #expect(throws: ClientError.timedOut) { try client.call("org.example.echo.Say", ["text": .string(text)]) }
        withExtendedLifetime(peer) {}
    }

    @Test func takesManyReplies() throws {
        peer.send(
            #"{"parameters":{"number":0},"continues":true}"#, #"{"parameters":{"number":1},"continues":true}"#,
            #"{"parameters":{"number":2}}"#, #"{"parameters":{"text":"a"}}"#)
        var replies = try client.callMore(Echo.Count.self, .init(to: 3))
        var numbers: [Int] = []
        while let reply = try replies.next() { numbers.append(reply.number) }
        #expect(numbers == [0, 1, 2])
        #expect(try replies.next() == nil)
        #expect(try client.call(Echo.Say.self, .init(text: "a")).text == "a")
        #expect(try peer.receive(2).first == #"{"method":"org.example.echo.Count","parameters":{"to":3},"more":true}"#)
    }

    @Test func takesErrorAfterReplies() throws {
        peer.send(
            #"{"parameters":{"number":0},"continues":true}"#, #"{"error":"org.example.echo.Refused","parameters":{"why":"x"}}"#)
        var replies = try client.callMore("org.example.echo.Count", ["to": 3])
        #expect(try replies.next() == ["number": 0])
        #expect(throws: ClientError.failed(CallError("org.example.echo.Refused", ["why": "x"]))) { try replies.next() }
        #expect(try replies.next() == nil)
    }

    @Test("a reply of many that is of another type does not hide those after it")
    func goesOnAfterBadReply() throws {
        peer.send(#"{"parameters":{"number":"x"},"continues":true}"#, #"{"parameters":{"number":1}}"#)
        var replies = try client.callMore(Echo.Count.self, .init(to: 2))
        #expect(throws: ClientError.self) { try replies.next() }
        #expect(try replies.next() == Echo.Count.Reply(number: 1))
        #expect(try replies.next() == nil)
    }

    @Test func takesConnectionOver() throws {
        peer.send(#"{"error":"org.varlink.service.PermissionDenied"}"#)
        #expect(throws: ClientError.failed(.permissionDenied)) { try client.callUpgrade("org.example.echo.Other") }
        peer.send(Array(#"{"parameters":{"number":1}}"#.utf8) + [0] + Array("raw".utf8))
        let (reply, descriptor) = try client.callUpgrade("org.example.echo.Other")
        #expect(reply == ["number": 1])
        #expect(try peer.receive(2).last == #"{"method":"org.example.echo.Other","upgrade":true}"#)
        let other = RawPeer(descriptor)
        #expect(try other.receiveBytes(3) == Array("raw".utf8))
        other.send(Array("back\0".utf8))
        #expect(try peer.receive(1) == ["back"])
        #expect(throws: ClientError.closed) { try client.call("org.example.echo.Other") }
    }

    @Test func isOfNoUseOnceClosed() throws {
        client.close()
        #expect(throws: ClientError.closed) { try client.call("org.example.echo.Other") }
        #expect(try peer.receiveAll() == [])
    }
}

struct ClientConnectTests {
    private let directory: TemporaryDirectory

    init() throws {
        directory = try TemporaryDirectory()
    }

    @Test func tellsWhyItCannotConnect() throws {
        let socketPath = directory.path + "/socket"
        let address = try #require(SocketAddress(path: socketPath))
        close(creat(directory.path + "/file", 0o600))
        let stale = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        try #require(address.withPointer { bind(stale, $0, $1) } == 0)
        close(stale)
        let long = String(repeating: "s", count: 108)
        let table: [(path: String, failure: ConnectFailure)] = [
            (directory.path + "/none", .missing), (directory.path + "/file/socket", .missing), (socketPath, .refused),
            ("", .badPath(limit: 107)), (long, .badPath(limit: 107)), ("a\0b", .badPath(limit: 107)),
            ("/dev/null", .refused),
        ]
        for (path, failure) in table {
            #expect(throws: ClientError.cannotConnect(path: path, failure)) { try VarlinkClient(path: path) }
        }
    }

    static let numbers: [(errno: Int32, failure: ConnectFailure)] = [
        (ENOENT, .missing), (ENOTDIR, .missing), (ECONNREFUSED, .refused), (EACCES, .notPermitted), (EPERM, .notPermitted),
        (EAGAIN, .busy), (ELOOP, .system(errno: ELOOP)),
    ]

    @Test(arguments: numbers)
    func tellsErrorNumbersApart(errno: Int32, failure: ConnectFailure) {
        #expect(ConnectFailure(errno: errno) == failure)
    }

    @Test func waitsOnlySoLongToConnect() throws {
        let path = directory.path + "/socket"
        let address = try #require(SocketAddress(path: path))
        let busy = RawPeer(socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0))
        try #require(address.withPointer { bind(busy.descriptor, $0, $1) } == 0 && listen(busy.descriptor, 0) == 0)
        let first = try VarlinkClient(path: path)
        #expect(throws: ClientError.cannotConnect(path: path, .busy)) { try VarlinkClient(path: path, timeout: .microseconds(1)) }
        withExtendedLifetime(first) {}
    }
}
