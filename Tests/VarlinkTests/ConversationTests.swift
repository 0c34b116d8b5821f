import Testing

@testable import Varlink

/// The server's side of the protocol without any connection.
struct ConversationTests {
    private static let limits = {
        var limits = Limits()
        limits.messageBytes = 200
        limits.pipelineBytes = 100
        limits.outputBytes = 50
        return limits
    }()

    private var conversation = Conversation(limits: limits)

    private mutating func receive(_ calls: CallMessage...) {
        for call in calls { conversation.receive(call.bytes) }
    }

    @Test("each call is begun when the one before is answered")
    mutating func keepsOrder() {
        receive(CallMessage(method: "a.A"), CallMessage(method: "a.B"), CallMessage(method: "a.C"))
        for (number, name) in [(1, "a.A"), (2, "a.B"), (3, "a.C")] {
            #expect(conversation.next(waiting: .none) == .begin(CallMessage(method: name), number: number))
            #expect(conversation.next(waiting: .none) == .wait)
            #expect(conversation.answer(number, isLast: true, waiting: .none) == .send)
        }
        #expect(conversation.next(waiting: .none) == .wait)
    }

    @Test("a second answer, or one to another call, is dropped")
    mutating func answersOnce() {
        receive(CallMessage(method: "a.A"), CallMessage(method: "a.B"))
        _ = conversation.next(waiting: .none)
        #expect(conversation.answer(2, isLast: true, waiting: .none) == .drop)
        #expect(conversation.answer(1, isLast: true, waiting: .none) == .send)
        #expect(conversation.answer(1, isLast: true, waiting: .none) == .drop)
        _ = conversation.next(waiting: .none)
        #expect(conversation.answer(1, isLast: true, waiting: .none) == .drop)
        #expect(conversation.answer(2, isLast: true, waiting: .none) == .send)
    }

    @Test("a oneway call has no reply, of whatever kind")
    mutating func dropsRepliesToOneway() {
        receive(CallMessage(method: "a.A", oneway: true), CallMessage(method: "a.B"))
        _ = conversation.next(waiting: .none)
        #expect(conversation.answer(1, isLast: false, waiting: .none) == .drop)
        #expect(conversation.next(waiting: .none) == .wait)
        #expect(conversation.answer(1, isLast: true, waiting: .none) == .drop)
        #expect(conversation.next(waiting: .none) == .begin(CallMessage(method: "a.B"), number: 2))
    }

    @Test("a stream goes on as long as the peer reads it")
    mutating func stalls() {
        receive(CallMessage(method: "a.A", more: true))
        _ = conversation.next(waiting: .none)
        #expect(conversation.answer(1, isLast: false, waiting: .none) == .send)
        #expect(conversation.answer(1, isLast: false, waiting: Backlog(bytes: 50)) == .send)
        #expect(conversation.answer(1, isLast: false, waiting: Backlog(bytes: 51)) == .close(.stalled(bytes: 51, replies: 0)))
    }

    @Test("an only reply may be as large as it is, but no further call is begun until it is taken")
    mutating func waitsForOutput() {
        receive(CallMessage(method: "a.A"), CallMessage(method: "a.B"))
        _ = conversation.next(waiting: .none)
        #expect(conversation.answer(1, isLast: true, waiting: Backlog(bytes: 51)) == .send)
        #expect(conversation.next(waiting: Backlog(bytes: 1000)) == .wait)
        #expect(conversation.next(waiting: Backlog(bytes: 50)) == .begin(CallMessage(method: "a.B"), number: 2))
    }

    @Test("while a call is answered, so much is read and no more; behind a stream, more is the end")
    mutating func readsAhead() {
        receive(CallMessage(method: "a.A"))
        _ = conversation.next(waiting: .none)
        #expect(conversation.wantsInput(waiting: .none))
        conversation.receive([UInt8](repeating: 0x20, count: 101))
        #expect(!conversation.wantsInput(waiting: .none))
        #expect(conversation.next(waiting: .none) == .wait)
        #expect(conversation.answer(1, isLast: true, waiting: .none) == .send)
        #expect(conversation.wantsInput(waiting: .none))
        #expect(!conversation.wantsInput(waiting: Backlog(bytes: 51)))

        var streaming = Conversation(limits: Self.limits)
        streaming.receive(CallMessage(method: "a.A", more: true).bytes)
        _ = streaming.next(waiting: .none)
        streaming.receive([UInt8](repeating: 0x20, count: 101))
        #expect(streaming.next(waiting: .none) == .close(.overrun(calls: 0, bytes: 101)))
    }

    @Test("what came before the end is answered; then the connection is closed, once all is sent")
    mutating func answersBeforeTheEnd() {
        receive(CallMessage(method: "a.A"), CallMessage(method: "a.B"))
        conversation.receiveEnd(peerGone: false)
        #expect(!conversation.wantsInput(waiting: .none))
        for number in 1...2 {
            guard case .begin = conversation.next(waiting: .none) else { return #expect(Bool(false), "a call is begun") }
            #expect(conversation.answer(number, isLast: true, waiting: .none) == .send)
        }
        #expect(conversation.next(waiting: Backlog(bytes: 7)) == .wait)
        #expect(conversation.next(waiting: .none) == .close(nil))
    }

    @Test("a stream ends with the peer, and none is begun for one who has gone")
    mutating func endsStream() {
        receive(CallMessage(method: "a.A", more: true), CallMessage(method: "a.B", more: true))
        _ = conversation.next(waiting: .none)
        conversation.receiveEnd(peerGone: false)
        #expect(conversation.next(waiting: .none) == .wait)
        conversation.receiveEnd(peerGone: true)
        #expect(conversation.next(waiting: .none) == .close(nil))

        var gone = Conversation(limits: Self.limits)
        gone.receive(CallMessage(method: "a.A", oneway: true).bytes + CallMessage(method: "a.B", more: true).bytes)
        gone.receiveEnd(peerGone: true)
        #expect(gone.next(waiting: .none) == .begin(CallMessage(method: "a.A", oneway: true), number: 1))
        #expect(gone.answer(1, isLast: true, waiting: .none) == .drop)
        #expect(gone.next(waiting: .none) == .close(nil))
    }

    static let garbage: [(bytes: [UInt8], ends: Bool, error: WireError)] = [
        (Array("x\0".utf8), false, .json(JSONError(problem: .unexpectedByte(0x78), offset: 0))),
        (Array("[]\0".utf8), false, .notAnObject),
        ([UInt8](repeating: 0x20, count: 201), false, .tooLong(limit: 200)),
        (Array("{".utf8), true, .cutShort),
    ]

    @Test("garbage ends the connection, once what came before it is answered", arguments: garbage)
    mutating func endsWithGarbage(bytes: [UInt8], ends: Bool, error: WireError) {
        receive(CallMessage(method: "a.A"))
        conversation.receive(bytes)
        if ends { conversation.receiveEnd(peerGone: false) }
        #expect(conversation.next(waiting: .none) == .begin(CallMessage(method: "a.A"), number: 1))
        #expect(conversation.answer(1, isLast: true, waiting: .none) == .send)
        #expect(conversation.next(waiting: Backlog(bytes: 1)) == .wait)
        #expect(!conversation.wantsInput(waiting: .none))
        #expect(conversation.next(waiting: .none) == .close(.violation(error)))
    }

    @Test("a call that is let go of is a mistake, unless it is answered or wants no answer")
    mutating func noticesAbandoned() {
        receive(CallMessage(method: "a.A"), CallMessage(method: "a.B", oneway: true), CallMessage(method: "a.C"))
        _ = conversation.next(waiting: .none)
        _ = conversation.answer(1, isLast: true, waiting: .none)
        #expect(conversation.abandon(1) == nil)
        _ = conversation.next(waiting: .none)
        #expect(conversation.abandon(2) == nil)
        #expect(conversation.next(waiting: .none) == .begin(CallMessage(method: "a.C"), number: 3))
        #expect(conversation.abandon(3) == .unanswered(method: "a.C"))
    }

    @Test("behind a call that asks for another protocol nothing is read, until it is refused")
    mutating func handsOver() {
        receive(CallMessage(method: "a.A", upgrade: true))
        #expect(!conversation.wantsInput(waiting: .none))
        _ = conversation.next(waiting: .none)
        #expect(!conversation.wantsInput(waiting: .none))
        #expect(conversation.handOver(1) == .send)
        #expect(!conversation.wantsInput(waiting: .none))
        #expect(conversation.next(waiting: Backlog(bytes: 3)) == .wait)
        #expect(conversation.next(waiting: .none) == .handOver)

        var refused = Conversation(limits: Self.limits)
        refused.receive(CallMessage(method: "a.A", upgrade: true).bytes)
        _ = refused.next(waiting: .none)
        #expect(refused.answer(1, isLast: true, waiting: .none) == .send)
        #expect(refused.wantsInput(waiting: .none))
    }
}
