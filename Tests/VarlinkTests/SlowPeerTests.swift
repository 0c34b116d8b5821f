import Glibc
import Testing

@testable import Varlink

/// Peers that do not read, do not finish, or do nothing; time passes only as the test has the server look.
@Suite(.timeLimit(.minutes(10)))
struct SlowPeerTests {
    /// What is awaited at each look, and at which of them, from 0, patience ends.
    static let waits: [(awaited: [Awaited?], end: Int?, problem: ConnectionProblem)] = [
        ([.restOfMessage(received: 1), .restOfMessage(received: 1), .restOfMessage(received: 1)], 2, .slow(seconds: 60)),
        ([.reading(sent: 0), .reading(sent: 0), .reading(sent: 0)], 2, .slow(seconds: 60)),
        ([.reading(sent: 0), .reading(sent: 1), .reading(sent: 1), .reading(sent: 1)], 3, .slow(seconds: 60)),
        ([.restOfMessage(received: 1), .restOfMessage(received: 1), .restOfMessage(received: 2)], nil, .slow(seconds: 60)),
        ([.restOfMessage(received: 1), .restOfMessage(received: 1), nil, .restOfMessage(received: 1)], nil, .slow(seconds: 60)),
        ([.restOfMessage(received: 1), .call(received: 2), .restOfMessage(received: 2)], nil, .slow(seconds: 60)),
        (Array(repeating: .call(received: 7), count: 121), 120, .idle(seconds: 3_600)),
        (Array(repeating: .call(received: 7), count: 120) + [.call(received: 8)], nil, .idle(seconds: 3_600)),
        (Array(repeating: nil, count: 1_000), nil, .idle(seconds: 3_600)),
    ]

    @Test("slow: two looks after it is first seen, 60 s; idle: an hour", arguments: waits)
    func losesPatience(awaited: [Awaited?], end: Int?, problem: ConnectionProblem) {
        var patience = Patience()
        let problems = awaited.map { patience.look($0, limits: Limits()) }
        #expect(problems.firstIndex { $0 != nil } == end)
        if let end { #expect(problems[end] == problem) }
    }

    @Test("half a message is not waited for without end; the peer beside it is")
    func cutsOffHalfMessage() async throws {
        let echo = EchoServer(upgrades: false)
        let slow = try await echo.connect()
        let other = try await echo.connect()
        let answers = try await onThread {
            // In one piece, so that the beginning of the second has arrived when the first is answered.
            slow.send(Array((WireConversation.call + "\0{").utf8))
            return try slow.receive(1)
        }
        #expect(answers == [WireConversation.answer])
        for _ in 0..<2 { await echo.server.look() }
        #expect(await echo.server.connectionCount == 2)
        await echo.server.look()
        #expect(await echo.problem() == .slow(seconds: EchoServer.slowSeconds))
        #expect(try await onThread { try slow.receiveAll() } == [])
        #expect(try await onThread { try other.receiveAnswer(to: WireConversation.call) } == [WireConversation.answer])
        await echo.server.stop()
    }

    @Test("a peer that makes no call for an hour is let go of; a stream may be silent for days")
    func letsGoOfIdle() async throws {
        let (begun, beginning) = AsyncStream.makeStream(of: Void.self)
        let echo = EchoServer { call in
            call.onClose { withExtendedLifetime(call) {} }
            beginning.yield()
        }
        let idle = try await echo.connect()
        let streaming = try await echo.connect()
        streaming.send(#"{"method":"org.example.echo.Other","more":true}"#)
        for await _ in begun { break }
        for _ in 0..<120 { await echo.server.look() }
        #expect(await echo.server.connectionCount == 2)
        // A call in between makes it new.
        #expect(try await onThread { try idle.receiveAnswer(to: WireConversation.call) } == [WireConversation.answer])
        for _ in 0..<120 { await echo.server.look() }
        #expect(await echo.server.connectionCount == 2)
        await echo.server.look()
        #expect(await echo.problem() == .idle(seconds: EchoServer.idleSeconds))
        #expect(await echo.server.connectionCount == 1)
        await echo.server.stop()
    }

    @Test("with no connection, or with subscribers alone, nothing wakes the server")
    func looksOnlyWhereThereIsSomething() async throws {
        let (begun, beginning) = AsyncStream.makeStream(of: Call.self)
        let echo = EchoServer { beginning.yield($0) }
        #expect(await !echo.server.isLooking)
        let peer = try await echo.connect()
        #expect(await echo.server.isLooking)
        peer.send(#"{"method":"org.example.echo.Other","more":true}"#)
        for await call in begun {
            await echo.server.look()
            #expect(await !echo.server.isLooking)
            call.reply()
            break
        }
        #expect(try await onThread { try peer.receive(1) } == ["{}"])
        #expect(await echo.server.isLooking)
        peer.endSending()
        #expect(try await onThread { try peer.receiveAll() } == [])
        #expect(await !echo.server.isLooking)
        await echo.server.stop()
    }

    @Test("an answer that no one reads is not kept without end")
    func cutsOffUnread() async throws {
        let (answered, answering) = AsyncStream.makeStream(of: Void.self)
        let echo = EchoServer { call in
            // More than the buffers of a socket hold.
            call.reply(["text": .string(String(repeating: "x", count: 4 << 20))])
            answering.yield()
        }
        let peer = try await echo.connect()
        peer.send(#"{"method":"org.example.echo.Other"}"#)
        for await _ in answered { break }
        for _ in 0..<3 { await echo.server.look() }
        #expect(await echo.problem() == .slow(seconds: EchoServer.slowSeconds))
        #expect(await echo.server.connectionCount == 0)
        withExtendedLifetime(peer) {}
        await echo.server.stop()
    }

    /// An event as small as they come, and one as large as a follow-up: how many wait when the subscriber is cut off.
    static let events: [(text: String, replies: ClosedRange<Int>)] = [
        ("", 10_000...10_000), (String(repeating: "x", count: 500), 1_000...2_000),
    ]

    @Test("a subscriber that reads nothing for 10,000 events is cut off, and costs less than a megabyte", arguments: events)
    func cutsOffSubscriber(text: String, replies: ClosedRange<Int>) async throws {
        let (begun, beginning) = AsyncStream.makeStream(of: Call.self)
        let echo = EchoServer { beginning.yield($0) }
        let (subscriber, served) = try RawPeer.pair()
        // The kernel keeps events of its own account: at most 85, each counting 768 bytes or more there, of 64 KiB.
        var kernelBytes: Int32 = 32 << 10
        try #require(setsockopt(served, SOL_SOCKET, SO_SNDBUF, &kernelBytes, socklen_t(MemoryLayout<Int32>.size)) == 0)
        try await echo.server.serve(descriptor: served)
        let other = try await echo.connect()
        subscriber.send(#"{"method":"org.example.echo.Other","more":true}"#)
        var subscription: Call?
        for await call in begun {
            subscription = call
            break
        }
        let call = try #require(subscription)
        for number in 0..<10_100 { call.send(["number": .int(Int64(number)), "text": .string(text)]) }
        guard case .stalled(let bytes, let waiting)? = await echo.problem() else { return #expect(Bool(false), "it is cut off") }
        #expect(bytes < 1_000_000)
        #expect(replies.contains(waiting), "\(waiting)")
        #expect(try await onThread { try other.receiveAnswer(to: WireConversation.call) } == [WireConversation.answer])
        #expect(await echo.server.connectionCount == 1)
        withExtendedLifetime(subscriber) {}
        await echo.server.stop()
    }

    @Test("a subscriber that reads gets every event, of far more than the limits")
    func servesReader() async throws {
        let (begun, beginning) = AsyncStream.makeStream(of: Call.self)
        let echo = EchoServer { beginning.yield($0) }
        let peer = try await echo.connect()
        peer.send(#"{"method":"org.example.echo.Other","more":true}"#)
        for await call in begun {
            for _ in 0..<20 {
                for number in 0..<2_000 { call.send(["number": .int(Int64(number))]) }
                #expect(try await onThread { try peer.receive(2_000).count } == 2_000)
            }
            call.reply()
            break
        }
        #expect(try await onThread { try peer.receive(1) } == ["{}"])
        await echo.server.stop()
    }
}
