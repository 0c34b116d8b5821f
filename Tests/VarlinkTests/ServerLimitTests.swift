import Dispatch
import Glibc
import Testing

@testable import Varlink

/// Whom the server does not serve, or no longer, and that others do not notice.
@Suite(.timeLimit(.minutes(10)))
struct ServerLimitTests {
    static let garbage: [(bytes: [UInt8], error: WireError)] = [
        (Array("x\0".utf8), .json(JSONError(problem: .unexpectedByte(0x78), offset: 0))),
        ([0], .json(JSONError(problem: .unexpectedEnd, offset: 0))),
        (Array("[]\0".utf8), .notAnObject),
        (Array(#"{"method":"a.b.C","oneway":true,"more":true}"#.utf8) + [0], .contradiction),
        ([UInt8](repeating: 0x20, count: 1001), .tooLong(limit: 1000)),
    ]

    @Test("garbage ends the connection, after the answer to what came before it", arguments: garbage)
    func endsWithGarbage(bytes: [UInt8], error: WireError) async throws {
        var limits = Limits()
        limits.messageBytes = 1000
        let echo = EchoServer(limits: limits)
        let peer = try await echo.connect()
        let messages = try await onThread {
            peer.send(Array(#"{"method":"org.example.echo.Other"}"#.utf8) + [0] + bytes)
            return try peer.receiveMessages()
        }
        #expect(messages == ["{}"])
        #expect(await echo.problem() == .violation(error))
        #expect(await echo.server.connectionCount == 0)
        await echo.server.stop()
    }

    @Test("a call that no one answers ends the connection and is reported; a oneway call that no one answers is done")
    func noticesUnanswered() async throws {
        let echo = EchoServer { _ in }
        let peer = try await echo.connect()
        let messages = try await onThread {
            peer.send(
                #"{"method":"org.example.echo.Other","oneway":true}"#,
                #"{"method":"org.example.echo.Say","parameters":{"text":"a"}}"#,
                #"{"method":"org.example.echo.Other"}"#)
            return try peer.receiveMessages()
        }
        #expect(messages == [#"{"parameters":{"text":"a"}}"#])
        #expect(await echo.problem() == .unanswered(method: "org.example.echo.Other"))
        await echo.server.stop()
    }

    @Test("whoever does not read a stream is cut off; others are served")
    func cutsOffSlowReader() async throws {
        var limits = Limits()
        limits.outputBytes = 64 << 10
        let echo = EchoServer(limits: limits) { call in
            let reply: JSONObject = ["number": .string(String(repeating: "x", count: 16 << 10))]
            // More than the limit and the buffers of the socket together.
            for _ in 0..<200 { call.send(reply) }
            call.onClose { withExtendedLifetime(call) {} }
        }
        let slow = try await echo.connect()
        let quick = try await echo.connect()
        slow.send(#"{"method":"org.example.echo.Other","more":true}"#)
        guard case .stalled(let waiting, _)? = await echo.problem() else {
            return #expect(Bool(false), "the slow reader is reported")
        }
        #expect(waiting > 64 << 10 && waiting < 128 << 10)
        let received = try await onThread { try slow.receiveAll().count }
        #expect(received < 200 * (16 << 10))
        let messages = try await onThread {
            quick.send(#"{"method":"org.example.echo.Say","parameters":{"text":"a"}}"#)
            return try quick.receive(1)
        }
        #expect(messages == [#"{"parameters":{"text":"a"}}"#])
        await echo.server.stop()
    }

    @Test("whoever sends calls without end behind a stream is cut off")
    func cutsOffBehindStream() async throws {
        let echo = EchoServer { call in
            call.onClose { withExtendedLifetime(call) {} }
        }
        let peer = try await echo.connect()
        try await onThread {
            peer.send(#"{"method":"org.example.echo.Other","more":true}"#)
            while peer.send(#"{"method":"org.example.echo.Say","parameters":{"text":"a"}}"#) {}
        }
        guard case .overrun(let calls, _)? = await echo.problem() else { return #expect(Bool(false), "the overrun is reported") }
        #expect(calls == Limits().waitingCalls)
        await echo.server.stop()
    }

    @Test("calls that pile up behind one that takes its time wait in the socket, and all are answered")
    func waitsForSlowHandler() async throws {
        let (begun, continuation) = AsyncStream.makeStream(of: Call.self)
        let echo = EchoServer { continuation.yield($0) }
        let peer = try await echo.connect()
        let sending = Task {
            try await onThread {
                peer.send(#"{"method":"org.example.echo.Other"}"#)
                for _ in 0..<5_000 { peer.send(#"{"method":"org.example.echo.Say","parameters":{"text":"a"}}"#) }
                peer.endSending()
            }
        }
        for await call in begun {
            call.reply()
            break
        }
        let messages = try await onThread { try peer.receiveMessages() }
        try await sending.value
        #expect(messages.count == 5_001)
        await echo.server.stop()
    }

    @Test func admitsOnlyWhomItIsTold() async throws {
        let echo = EchoServer(admits: { $0.uid != geteuid() })
        let peer = try await echo.connect()
        let received = try await onThread { try peer.receiveAll() }
        #expect(received == [])
        for await report in echo.reports {
            #expect(report == (.refused, Peer(uid: geteuid(), pid: getpid())))
            break
        }
        await echo.server.stop()
    }

    static let users: [(peer: Peer, isServed: Bool)] = [
        (Peer(uid: geteuid(), pid: 1), true), (Peer(uid: geteuid() + 1, pid: getpid()), false), (Peer(uid: .max, pid: 0), false),
    ]

    @Test("by default, only the same user", arguments: users)
    func admitsSameUser(peer: Peer, isServed: Bool) {
        #expect(Peer.isSameUser(peer) == isServed)
    }

    @Test func keepsLimitOfConnections() async throws {
        var limits = Limits()
        limits.connections = 2
        let echo = EchoServer(limits: limits)
        var peers = [try await echo.connect(), try await echo.connect()]
        let third = try await echo.connect()
        #expect(try await onThread { try third.receiveAll() } == [])
        #expect(await echo.problem() == .tooMany(limit: 2))

        // When one has gone there is room again.
        let last = peers.removeLast()
        last.endSending()
        #expect(try await onThread { try last.receiveAll() } == [])
        let fourth = try await echo.connect()
        let messages = try await onThread {
            fourth.send(#"{"method":"org.example.echo.Other"}"#)
            return try fourth.receive(1)
        }
        #expect(messages == ["{}"])
        await echo.server.stop()
        withExtendedLifetime(peers) {}
    }
}
