import Dispatch
import Glibc
import Testing

@testable import Varlink

/// Many calls at once, and replies that are awaited.
@Suite(.timeLimit(.minutes(10)))
struct ClientStreamTests {
    private static let calls = (0..<10_000).map { number in
        (method: "org.example.echo.Other", parameters: ["number": .int(Int64(number))] as JSONObject)
    }

    @Test("many calls are made at once and answered in their order, far more than the sockets hold both ways")
    func pipelines() async throws {
        let echo = EchoServer()
        let descriptor = try await echo.connectedDescriptor()
        let results = try await onThread {
            let client = VarlinkClient(descriptor: descriptor)
            let results = try client.call(all: Self.calls)
            #expect(try client.call(all: []).isEmpty)
            #expect(try client.call(Echo.Say.self, .init(text: "a")).text == "a")
            return results
        }
        #expect(results == Self.calls.map { .success($0.parameters) })
        await echo.server.stop()
    }

    @Test("a call that fails among many is no hindrance to those behind it")
    func pipelinesFailures() async throws {
        let echo = EchoServer()
        let descriptor = try await echo.connectedDescriptor()
        let results = try await onThread {
            try VarlinkClient(descriptor: descriptor).call(all: [
                ("org.example.echo.Say", ["text": "a"]), ("org.example.echo.Say", ["text": "rude"]),
                ("org.example.echo.None", [:]), ("org.example.echo.Say", ["text": "b"]),
            ])
        }
        #expect(
            results == [
                .success(["text": "a"]), .failure(CallError("org.example.echo.Refused", ["why": "rude"])),
                .failure(.methodNotFound("org.example.echo.None")), .success(["text": "b"]),
            ])
        await echo.server.stop()
    }

    @Test("a service that goes in the middle of many calls, or does not answer them, is noticed")
    func noticesSilence() throws {
        let (silent, other) = try RawPeer.pair()
        let client = VarlinkClient(descriptor: other, timeout: .milliseconds(1))
        #expect(throws: ClientError.timedOut) { try client.call(all: Self.calls) }
        let (gone, second) = try RawPeer.pair()
        gone.send("{}")
        gone.endSending()
        #expect(throws: ClientError.closed) { try VarlinkClient(descriptor: second).call(all: Array(Self.calls[..<2])) }
        withExtendedLifetime(silent) {}
    }

    @Test func awaitsReplies() async throws {
        let echo = EchoServer()
        let descriptor = try await echo.connectedDescriptor()
        let client = VarlinkClient(descriptor: descriptor)
        var numbers: [Int] = []
        for try await reply in try client.stream(Echo.Count.self, .init(to: 1_000)) { numbers.append(reply.number) }
        #expect(numbers == Array(0..<1_000))
        #expect(throws: ClientError.closed) { try client.call(Echo.Say.self, .init(text: "a")) }
        await echo.server.stop()
    }

    @Test("whether the next reply has come is told without waiting for it")
    func tellsWhatIsHere() throws {
        let (peer, other) = try RawPeer.pair()
        var replies = try VarlinkClient(descriptor: other).callMore(Echo.Count.self, .init(to: 3))
        #expect(!replies.isNextHere)
        for number in 0..<2 { peer.send(#"{"parameters":{"number":\#(number)},"continues":true}"#) }
        for number in 0..<2 {
            #expect(replies.isNextHere)
            #expect(try replies.next()?.number == number)
        }
        #expect(!replies.isNextHere)
        peer.send(#"{"parameters":{"number":2}}"#)
        #expect(replies.isNextHere)
        #expect(try replies.next()?.number == 2)
        #expect(replies.isNextHere)
        #expect(try replies.next() == nil)
    }

    @Test("the error that ends a stream, or the end of the connection, is thrown")
    func throwsErrors() async throws {
        let table: [(sent: [String], ends: Bool, error: ClientError)] = [
            (
                [
                    #"{"parameters":{"number":0},"continues":true}"#,
                    #"{"error":"org.example.echo.Refused","parameters":{"why":"x"}}"#,
                ],
                false, .failed(CallError("org.example.echo.Refused", ["why": "x"]))
            ),
            ([#"{"parameters":{"number":0},"continues":true}"#], true, .closed),
            ([#"{"parameters":{"number":0},"continues":true}"#, "[]"], false, .violation(.notAnObject)),
        ]
        for (sent, ends, error) in table {
            let (peer, other) = try RawPeer.pair()
            for message in sent { peer.send(message) }
            if ends { peer.endSending() }
            var iterator = try VarlinkClient(descriptor: other).stream(Echo.Count.self, .init(to: 2)).makeAsyncIterator()
            #expect(try await iterator.next()?.number == 0)
            await #expect(throws: error) { _ = try await iterator.next() }
            #expect(try await iterator.next() == nil)
        }
    }

    private enum Other: MethodDefinition {
        typealias Parameters = Nothing
        typealias Reply = JSONObject
        static let name = "org.example.echo.Other"
    }

    @Test("whoever awaits no longer, or lets go of the sequence, ends the call: the service is told", arguments: [true, false])
    func endsWithItsTask(isCancelled: Bool) async throws {
        let (closings, closing) = AsyncStream.makeStream(of: Void.self)
        let echo = EchoServer { call in
            call.onClose {
                closing.yield()
                withExtendedLifetime(call) {}
            }
            call.send(["number": 1])
        }
        let descriptor = try await echo.connectedDescriptor()
        let (firsts, first) = AsyncStream.makeStream(of: JSONObject?.self)
        let waiting = Task {
            var iterator = try VarlinkClient(descriptor: descriptor).stream(Other.self, Nothing()).makeAsyncIterator()
            first.yield(try await iterator.next())
            return isCancelled ? try await iterator.next() : nil
        }
        for await reply in firsts {
            #expect(reply == ["number": 1])
            break
        }
        if isCancelled { waiting.cancel() }
        #expect(try await waiting.value == nil)
        for await _ in closings { break }
        #expect(await echo.server.connectionCount == 0)
        await echo.server.stop()
    }
}
