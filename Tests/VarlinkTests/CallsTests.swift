import Glibc
import Testing

@testable import Varlink

/// Calls of one method, each made while the one before is under way.
struct CallsTests {
    private let peer: RawPeer
    private let client: VarlinkClient

    init() throws {
        let (peer, other) = try RawPeer.pair()
        self.peer = peer
        client = VarlinkClient(descriptor: other)
    }

    @Test("the second call is sent before the first is answered, and each answer is given to the call that it is for")
    func areAnsweredInTheirOrder() throws {
        var calls = client.calls(of: Echo.Say.self)
        #expect(try calls.last() == nil)
        #expect(try calls.call(.init(text: "a")) == nil)
        #expect(try peer.receive(1).count == 1)
        peer.send(#"{"parameters":{"text":"a"}}"#)
        #expect(try calls.call(.init(text: "b"))?.text == "a")
        peer.send(#"{"parameters":{"text":"b"}}"#, #"{"parameters":{"text":"c"}}"#)
        #expect(try calls.call(.init(text: "c"))?.text == "b")
        #expect(try peer.receive(2).last == #"{"method":"org.example.echo.Say","parameters":{"text":"c"}}"#)
        #expect(try calls.last()?.text == "c")
        #expect(try calls.last() == nil)
        peer.send(#"{"parameters":{"number":1}}"#)
        #expect(try client.call("org.example.echo.Other") == ["number": 1])
    }

    static let failures: [(reply: String, error: ClientError)] = [
        (
            #"{"error":"org.example.echo.Refused","parameters":{"why":"rude"}}"#,
            .failed(CallError("org.example.echo.Refused", ["why": "rude"]))
        ),
        (
            #"{"parameters":{"text":1}}"#,
            .badReply(ParameterError(parameter: "text", problem: .kind(expected: "string", found: "int")))
        ),
    ]

    @Test("what fails is told with the next call, whose own reply is dropped, and the connection is as it was", arguments: failures)
    func tellsWhatFailed(reply: String, error: ClientError) throws {
        var calls = client.calls(of: Echo.Say.self)
        #expect(try calls.call(.init(text: "a")) == nil)
        peer.send(reply, #"{"parameters":{"text":"b"}}"#, #"{"parameters":{"text":"c"}}"#)
        #expect(throws: error) { try calls.call(.init(text: "b")) }
        #expect(try calls.last() == nil)
        #expect(try calls.call(.init(text: "c")) == nil)
        #expect(try calls.last()?.text == "c")
        peer.send(reply)
        #expect(try calls.call(.init(text: "d")) == nil)
        #expect(throws: error) { try calls.last() }
        #expect(try calls.last() == nil)
    }

    @Test("parameters that JSON cannot say are not sent, and the call before is still answered")
    func sendsNothingThatCannotBeSaid() throws {
        enum Measure: MethodDefinition {
            typealias Parameters = [String: Double]
            typealias Reply = Nothing
            static let name = "org.example.echo.Measure"
        }
        var calls = client.calls(of: Measure.self)
        #expect(try calls.call(["a": 1]) == nil)
        #expect {
            try calls.call(["a": .nan])
        } throws: {
            if case ClientError.badParameters = $0 { true } else { false }
        }
        peer.send("{}")
        #expect(try calls.last() == Nothing())
        #expect(try peer.receive(1).count == 1)
    }

    static let ends: [(sent: [UInt8], error: ClientError)] = [
        ([], .closed), (Array(#"{"parameters""#.utf8), .violation(.cutShort)),
        (Array(#"{"continues":true}"#.utf8) + [0], .violation(.unexpectedContinues)),
    ]

    @Test("a peer that goes away, or answers with something else, ends the connection", arguments: ends)
    func isEnded(sent: [UInt8], error: ClientError) throws {
        var calls = client.calls(of: Echo.Say.self)
        #expect(try calls.call(.init(text: "a")) == nil)
        peer.send(sent)
        peer.endSending()
        #expect(throws: error) { try calls.call(.init(text: "b")) }
        #expect(throws: ClientError.closed) { try calls.last() }
        #expect(throws: ClientError.closed) { try calls.call(.init(text: "c")) }
    }

    @Test("a peer that is gone before its reply is read has still said what failed")
    func tellsWhatFailedBeforeTheEnd() throws {
        var calls = client.calls(of: Echo.Say.self)
        #expect(try calls.call(.init(text: "a")) == nil)
        peer.send(#"{"error":"org.example.echo.Refused","parameters":{"why":"rude"}}"#)
        peer.endSending()
        #expect(throws: ClientError.failed(CallError("org.example.echo.Refused", ["why": "rude"]))) {
            try calls.call(.init(text: "b"))
        }
        #expect(throws: ClientError.closed) { try calls.call(.init(text: "c")) }
    }

    @Test("a server that is behind reads no more than its limits say, and still answers all: neither waits for the other")
    func keepUpWithTheServer() async throws {
        var limits = Limits()
        limits.pipelineBytes = 1
        limits.outputBytes = 1
        let descriptor = try await EchoServer(limits: limits).connectedDescriptor()
        let lengths = try await onThread {
            let client = VarlinkClient(descriptor: descriptor)
            var calls = client.calls(of: Echo.Say.self)
            var lengths: [Int?] = []
            for size in 1...4 {
                lengths.append(try calls.call(.init(text: String(repeating: "x", count: size << 20)))?.text.utf8.count)
            }
            return lengths + [try calls.last()?.text.utf8.count]
        }
        #expect(lengths == [nil, 1 << 20, 2 << 20, 3 << 20, 4 << 20])
    }
}
