import Dispatch
import Glibc
import Testing

@testable import Varlink

@Suite(.timeLimit(.minutes(10)))
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
            [#"{"error":"org.varlink.service.ExpectedMore"}"#]
        ),
        (
            [#"{"method":"org.example.echo.Count","more":true,"parameters":{"to":3}}"#, #"{"method":"org.example.echo.Other"}"#],
            [
                #"{"parameters":{"number":0},"continues":true}"#, #"{"parameters":{"number":1},"continues":true}"#,
                #"{"parameters":{"number":2}}"#, #"{}"#,
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
        #expect(Array(ServiceInterface.description.text.utf8) == PackageResources.org_varlink_service_varlink, "as its file has it")
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

    @Test("an answer given on the queue does not overtake those given elsewhere before it")
    func keepsOrderOfAnswers() async throws {
        let echo = EchoServer { call in
            let elsewhere = DispatchQueue(label: "elsewhere")
            for round in 0..<100 {
                elsewhere.sync { for number in 0..<10 { call.send(["number": .int(Int64(10 * round + number))]) } }
            }
            call.reply(["number": 1_000])
        }
        let peer = try await echo.connect()
        let messages = try await onThread {
            peer.send(#"{"method":"org.example.echo.Other","more":true}"#)
            return try peer.receive(1_001)
        }
        #expect(
            messages == (0..<1_000).map { #"{"parameters":{"number":\#($0)},"continues":true}"# } + [
                #"{"parameters":{"number":1000}}"#
            ])
        await echo.server.stop()
    }

    @Test func beginsHandlersOnItsQueue() async throws {
        let echo = EchoServer { call in
            call.reply(["queue": DispatchQueue.getSpecific(key: EchoServer.queueKey).map { .string($0) } ?? nil])
        }
        let peer = try await echo.connect()
        let messages = try await onThread {
            peer.send(#"{"method":"org.example.echo.Other"}"#)
            return try peer.receive(1)
        }
        #expect(messages == [#"{"parameters":{"queue":"org.example.echo"}}"#])
        await echo.server.stop()
    }

    @Test("calls that come together are begun one behind the other, with nothing between, so that their answers go out together")
    func beginsAtOnce() async throws {
        let queue = DispatchQueue(label: "org.example.echo")
        let (events, event) = AsyncStream.makeStream(of: String.self)
        let begin = Method("Other") { call in
            event.yield("begun")
            queue.async { event.yield("what waited on the queue") }
            call.reply()
        }
        let server = VarlinkServer(
            queue: queue, info: ServiceInfo(vendor: "Example", product: "Echo", version: "1", url: "https://example.org"),
            interfaces: [Interface(Echo.description, [begin])])
        let (peer, served) = try RawPeer.pair()
        peer.send(#"{"method":"org.example.echo.Other"}"#, #"{"method":"org.example.echo.Other"}"#)
        try await server.serve(descriptor: served)
        var told: [String] = []
        for await event in events.prefix(4) { told.append(event) }
        #expect(told == ["begun", "begun", "what waited on the queue", "what waited on the queue"])
        #expect(try await onThread { try peer.receive(2) } == ["{}", "{}"])
        await server.stop()
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
        #expect(messages == [#"{"error":"org.varlink.service.ExpectedMore"}"#])
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

    @Test("who asked for it is told once that the connection has ended, though the call was answered long before")
    func tellsOfTheEndOfTheConnection() async throws {
        let (endings, continuation) = AsyncStream.makeStream(of: ConnectionID.self)
        let echo = EchoServer { call in
            call.onEnd { [connection = call.connection] in continuation.yield(connection) }
            call.reply(["number": .int(Int64(call.connection.number))])
        }
        var peer: RawPeer? = try await echo.connect()
        for _ in 0..<2 {
            let reply = try await onThread { [peer] in
                peer?.send(#"{"method":"org.example.echo.Other"}"#)
                return try peer?.receive(1)
            }
            #expect(reply == [#"{"parameters":{"number":1}}"#])
        }
        peer = nil
        var told: [Int] = []
        for await ending in endings {
            told.append(ending.number)
            if told.count == 2 { break }
        }
        #expect(told == [1, 1])
        #expect(await echo.server.connectionCount == 0)
        await echo.server.stop()
    }

    @Test("what came behind the call is still there when the connection is handed over, and speaks what it likes")
    func handsOver() async throws {
        let echo = EchoServer { call in
            call.handOver(["number": 1]) { descriptor in
                let other = RawPeer(descriptor)
                other.send(Array("got ".utf8) + ((try? other.receiveBytes(9)) ?? []))
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
        #expect(messages == [#"{"error":"org.varlink.service.ExpectedUpgrade"}"#])
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
