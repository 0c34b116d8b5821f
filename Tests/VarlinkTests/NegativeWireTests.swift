import Glibc
import Testing

@testable import Varlink

/// Everything that "MUST" end a connection, every limit, and what looks as if it should and does not (UAPI.20, Wire Protocol):
/// raw bytes over a real socket.
@Suite(.timeLimit(.minutes(10)))
struct NegativeWireTests {
    @Test(
        "each ends as it must, in one piece and byte by byte, whether a method speaks another protocol or none",
        arguments: try WireConversation.all())
    func holds(conversation: WireConversation) async throws {
        for upgrades in [false, true] {
            for isWhole in [true, false] {
                try await hold(conversation, upgrades: upgrades, isWhole: isWhole)
            }
        }
    }

    private func hold(_ conversation: WireConversation, upgrades: Bool, isWhole: Bool) async throws {
        var limits = Limits()
        limits.messageBytes = WireConversation.messageBytes
        let echo = EchoServer(limits: limits, upgrades: upgrades)
        let peer = try await echo.connect()
        let messages = try await onThread {
            if isWhole {
                peer.send(conversation.bytes)
            } else {
                for byte in conversation.bytes where !peer.send([byte]) { break }
            }
            // Whoever breaks a rule does not wait for the peer: it closes.
            if conversation.ends || conversation.outcome.goesOn { peer.endSending() }
            return try peer.receiveMessages()
        }
        #expect(try messages.map { try ReplyMessage(parsing: Array($0.utf8)) } == conversation.replies)
        if case .closed(let reason?) = conversation.outcome { #expect(await echo.problem()?.words == reason) }
        #expect(await echo.server.connectionCount == 0)
        await echo.server.stop()
    }

    @Test("a peer that goes in the middle of its calls disturbs no one", arguments: [1, 100, 5_000])
    func survivesHangUp(calls: Int) async throws {
        let echo = EchoServer()
        var gone: RawPeer? = try await echo.connect()
        let other = try await echo.connect()
        let messages = try await onThread { [gone] in
            let call = Array(WireConversation.call.utf8) + [0]
            _ = gone?.sendWithoutWaiting((0..<calls).flatMap { _ in call } + call.dropLast(5))
            return try other.receiveAnswer(to: WireConversation.call)
        }
        gone = nil
        #expect(messages == [WireConversation.answer])
        let again = try await onThread { try other.receiveAnswer(to: WireConversation.call) }
        #expect(again == [WireConversation.answer])
        await echo.server.stop()
    }

    @Test("\"Services MUST NOT accept file descriptors\": one that comes along is closed unread, or cannot be sent at all")
    func takesNoDescriptors() async throws {
        let echo = EchoServer()
        let peer = try await echo.connect()
        let (watched, passed) = try RawPeer.pair()
        let answers = try await onThread {
            if !peer.send(WireConversation.call, with: passed) { peer.send(WireConversation.call) }
            return try peer.receive(1)
        }
        #expect(answers == [WireConversation.answer])
        close(passed)
        // It ends here, for no one else holds it.
        #expect(try await onThread { try watched.receiveAll() } == [])
        await echo.server.stop()
    }
}
