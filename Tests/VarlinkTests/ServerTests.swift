import Dispatch
import Glibc
import Testing

@testable import Varlink

@Suite(.timeLimit(.minutes(1)))
struct ServerTests {
    /// What is sent, and what comes back.
    static let exchanges: [(sent: [String], received: [String])] = [
        (
            [#"{"method":"org.varlink.service.GetInfo"}"#],
            [
                """
                {"parameters":{"vendor":"Example","product":"Echo","version":"1","url":"https://example.org",\
                "interfaces":["org.varlink.service","org.example.echo"]}}
                """
            ]
        ),
        (
            [#"{"method":"org.varlink.service.GetInterfaceDescription","parameters":{"interface":"org.example.none"}}"#],
            [#"{"error":"org.varlink.service.InterfaceNotFound","parameters":{"interface":"org.example.none"}}"#]
        ),
        (
            [#"{"method":"org.varlink.service.GetInterfaceDescription"}"#],
            [#"{"error":"org.varlink.service.InvalidParameter","parameters":{"parameter":"interface"}}"#]
        ),
        (
            [#"{"method":"org.example.none.Say"}"#],
            [#"{"error":"org.varlink.service.InterfaceNotFound","parameters":{"interface":"org.example.none"}}"#]
        ),
        (
            [#"{"method":"org.example.echo.None"}"#],
            [#"{"error":"org.varlink.service.MethodNotFound","parameters":{"method":"org.example.echo.None"}}"#]
        ),
        ([#"{"method":"Say"}"#], [#"{"error":"org.varlink.service.MethodNotFound","parameters":{"method":"Say"}}"#]),
        (
            [#"{"method":"org.example.echo.Later"}"#],
            [#"{"error":"org.varlink.service.MethodNotImplemented","parameters":{"method":"org.example.echo.Later"}}"#]
        ),
        (
            [#"{"method":"org.example.echo.Say","upgrade":true,"parameters":{"text":"a"}}"#],
            [#"{"error":"org.varlink.service.MethodNotImplemented","parameters":{"method":"org.example.echo.Say"}}"#]
        ),
        (
            [#"{"method":"org.example.echo.Say","parameters":{"text":"a","times":"3"}}"#],
            [#"{"error":"org.varlink.service.InvalidParameter","parameters":{"parameter":"times"}}"#]
        ),
        (
            [#"{"method":"org.example.echo.Say","parameters":{"text":"a","loud":true}}"#],
            [#"{"error":"org.varlink.service.InvalidParameter","parameters":{"parameter":"loud"}}"#]
        ),
        (
            [#"{"method":"org.example.echo.Say","parameters":{"text":"rude"}}"#],
            [#"{"error":"org.example.echo.Refused","parameters":{"why":"rude"}}"#]
        ),
        (
            [#"{"method":"org.example.echo.Count","parameters":{"to":2}}"#],
            [#"{"error":"org.varlink.service.ExpectedMore","parameters":{}}"#]
        ),
        (
            [#"{"method":"org.example.echo.Count","more":true,"parameters":{"to":3}}"#, #"{"method":"org.example.echo.Other"}"#],
            [
                #"{"parameters":{"number":0},"continues":true}"#, #"{"parameters":{"number":1},"continues":true}"#,
                #"{"parameters":{"number":2}}"#, #"{"parameters":{}}"#,
            ]
        ),
        (
            [#"{"method":"org.example.echo.Count","more":true,"parameters":{"to":0}}"#],
            [#"{"error":"org.example.echo.Refused","parameters":{"why":"nothing to count"}}"#]
        ),
        (
            [#"{"method":"org.example.echo.Say","more":true,"parameters":{"text":"only one"}}"#],
            [#"{"parameters":{"text":"only one"}}"#]
        ),
        (
            [
                #"{"method":"org.example.echo.Say","oneway":true,"parameters":{"text":"a"}}"#,
                #"{"method":"org.example.echo.None","oneway":true}"#,
                #"{"method":"org.example.echo.Count","oneway":true,"parameters":{"to":3}}"#,
                #"{"method":"org.example.echo.Other","parameters":{"number":4}}"#,
            ],
            [#"{"parameters":{"number":4}}"#]
        ),
    ]

    @Test("what is answered, over a connection that the caller ends when it has said all", arguments: exchanges)
    func answers(sent: [String], received: [String]) async throws {
        let echo = EchoServer()
        let peer = try await echo.connect()
        let messages = try await onThread {
            for message in sent { peer.send(message) }
            peer.endSending()
            return try peer.receiveMessages()
        }
        #expect(messages == received)
        await echo.server.stop()
    }

    @Test("the same exchanges one byte at a time", arguments: exchanges)
    func answersBytes(sent: [String], received: [String]) async throws {
        let echo = EchoServer()
        let peer = try await echo.connect()
        let messages = try await onThread {
            for message in sent { for byte in Array(message.utf8) + [0] { peer.send([byte]) } }
            peer.endSending()
            return try peer.receiveMessages()
        }
        #expect(messages == received)
        await echo.server.stop()
    }

    @Test func describesItself() async throws {
        let echo = EchoServer()
        let peer = try await echo.connect()
        let descriptions = try await onThread {
            let client = VarlinkClient(descriptor: dup(peer.descriptor))
            return try client.call(ServiceInterface.GetInfo.self).interfaces.map { name in
                let reply = try client.call(ServiceInterface.GetInterfaceDescription.self, .init(interface: name))
                return try InterfaceDescription(parsing: reply.description)
            }
        }
        #expect(descriptions == [ServiceInterface.description, Echo.description])
        await echo.server.stop()
    }

    @Test("many calls at once are answered in their order, from whatever context and however late")
    func keepsOrder() async throws {
        let echo = EchoServer { call in
            Task.detached { call.reply(call.parameters) }
        }
        let peer = try await echo.connect()
        let messages = try await onThread {
            let calls = (0..<2000).map { #"{"method":"org.example.echo.Other","parameters":{"number":\#($0)}}"# }
            peer.send(calls.flatMap { Array($0.utf8) + [0] })
            peer.endSending()
            return try peer.receiveMessages()
        }
        #expect(messages == (0..<2000).map { #"{"parameters":{"number":\#($0)}}"# })
        await echo.server.stop()
    }

    @Test("messages far larger than the socket's buffers, both ways")
    func takesLargeMessages() async throws {
        let echo = EchoServer()
        let peer = try await echo.connect()
        let text = String(repeating: "x", count: 3 << 20)
        let messages = try await onThread {
            try (0..<2).flatMap { _ in
                peer.send(#"{"method":"org.example.echo.Say","parameters":{"text":"\#(text)"}}"#)
                return try peer.receive(1)
            }
        }
        #expect(messages.map(\.utf8.count) == [text.utf8.count + 26, text.utf8.count + 26])
        await echo.server.stop()
    }

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
        #expect(messages == [#"{"parameters":{}}"#])
        #expect(await echo.problem() == .violation(error))
        #expect(await echo.server.connectionCount == 0)
        await echo.server.stop()
    }

    @Test("a second answer is dropped, and so is a reply after the last")
    func answersOnce() async throws {
        let echo = EchoServer { call in
            call.reply(["number": 1])
            call.reply(["number": 2])
            call.fail(.permissionDenied)
            call.send(["number": 3])
        }
        let peer = try await echo.connect()
        let messages = try await onThread {
            peer.send(#"{"method":"org.example.echo.Other"}"#, #"{"method":"org.example.echo.Say","parameters":{"text":"a"}}"#)
            peer.endSending()
            return try peer.receiveMessages()
        }
        #expect(messages == [#"{"parameters":{"number":1}}"#, #"{"parameters":{"text":"a"}}"#])
        await echo.server.stop()
    }

    @Test("one of many replies to who wants one is ExpectedMore")
    func expectsMore() async throws {
        let echo = EchoServer { $0.send(["number": 1]) }
        let peer = try await echo.connect()
        let messages = try await onThread {
            peer.send(#"{"method":"org.example.echo.Other"}"#)
            return try peer.receive(1)
        }
        #expect(messages == [#"{"error":"org.varlink.service.ExpectedMore","parameters":{}}"#])
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

    @Test("a stream lives until its caller goes, and its handler is told")
    func tellsStreamOfItsEnd() async throws {
        let (closings, continuation) = AsyncStream.makeStream(of: Int.self)
        let echo = EchoServer { call in
            call.send(["number": 1])
            call.onClose {
                continuation.yield(1)
                withExtendedLifetime(call) {}
            }
        }
        var peer: RawPeer? = try await echo.connect()
        let first = try await onThread { [peer] in
            peer?.send(#"{"method":"org.example.echo.Other","more":true}"#)
            return try peer?.receive(1)
        }
        #expect(first == [#"{"parameters":{"number":1},"continues":true}"#])
        #expect(await echo.server.connectionCount == 1)
        peer = nil
        for await closing in closings {
            #expect(closing == 1)
            break
        }
        #expect(await echo.server.connectionCount == 0)
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
        guard case .stalled(let waiting)? = await echo.problem() else { return #expect(Bool(false), "the slow reader is reported") }
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
        #expect(await echo.problem() == .overrun(limit: Limits().pipelineBytes))
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
        #expect(messages == [#"{"parameters":{}}"#])
        await echo.server.stop()
        withExtendedLifetime(peers) {}
    }

    @Test("the connection is handed over with what has come, and speaks what it likes")
    func handsOver() async throws {
        let echo = EchoServer { call in
            call.handOver(["number": 1]) { descriptor, received in
                let other = RawPeer(descriptor)
                other.send(Array("got ".utf8) + received)
            }
        }
        let peer = try await echo.connect()
        let received = try await onThread {
            peer.send(Array(#"{"method":"org.example.echo.Other","upgrade":true}"#.utf8) + [0] + Array("raw\0bytes".utf8))
            return try peer.receiveAll()
        }
        #expect(String(decoding: received, as: UTF8.self) == "{\"parameters\":{\"number\":1}}\0got raw\0bytes")
        #expect(await echo.server.connectionCount == 0)

        let second = try await echo.connect()
        let messages = try await onThread {
            second.send(#"{"method":"org.example.echo.Other"}"#)
            return try second.receive(1)
        }
        #expect(messages == [#"{"error":"org.varlink.service.InvalidParameter","parameters":{"parameter":"upgrade"}}"#])
        await echo.server.stop()
    }

    @Test("to stop closes every connection and tells who waits for that")
    func stops() async throws {
        let (closings, continuation) = AsyncStream.makeStream(of: Void.self)
        let (begun, beginning) = AsyncStream.makeStream(of: Void.self)
        let echo = EchoServer { call in
            call.onClose {
                continuation.yield()
                call.reply()
            }
            beginning.yield()
        }
        let peers = [try await echo.connect(), try await echo.connect()]
        peers[0].send(#"{"method":"org.example.echo.Other"}"#)
        for await _ in begun { break }
        await echo.server.stop()
        for await _ in closings { break }
        for peer in peers { #expect(try await onThread { try peer.receiveAll() } == []) }
        #expect(await echo.server.connectionCount == 0)
    }
}
