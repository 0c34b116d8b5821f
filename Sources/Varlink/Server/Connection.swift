/// Which connection of a server; never used again.
public struct ConnectionID: Hashable, Sendable {
    let number: Int
}

/// One connection of a server: the conversation on its channel, and who waits for its end.
/// To be used on the server's queue only.
final class Connection {
    /// The most bytes that are kept to be sent together.
    private static let batchBytes = 64 << 10

    let peer: Peer
    /// Set while the server carries out what is next here, so that an answer given meanwhile is not begun upon twice.
    var isSettling = false
    private let channel: Channel
    private let readsOneMessage: Bool
    private let limits: Limits
    private var conversation: Conversation
    private var patience = Patience()
    private var ending: Conversation.Step?
    private var closeHandlers: [@Sendable () -> Void] = []
    private var endHandlers: [@Sendable () -> Void] = []
    private var receiver: (@Sendable (_ descriptor: Int32) -> Void)?

    /// - Parameter readsOneMessage: whether what follows a message may not be one, and stays in the socket until that is known.
    init(_ channel: Channel, peer: Peer, limits: Limits, readsOneMessage: Bool) {
        self.channel = channel
        self.peer = peer
        self.limits = limits
        self.readsOneMessage = readsOneMessage
        conversation = Conversation(limits: limits)
    }

    /// Reads once, by way of the buffer.
    func receive(by buffer: inout [UInt8]) {
        switch channel.read(into: &buffer, oneMessage: readsOneMessage) {
        case .bytes(let count): conversation.receive(buffer[..<count])
        case .end(let peerGone): conversation.receiveEnd(peerGone: peerGone)
        case .nothing: break
        }
    }

    /// What is to be done next. Before it is to wait, what is waiting is sent; turns reading on or off as the rest wants it.
    func next() -> Conversation.Step {
        if let ending { return ending }
        var step = conversation.next(waiting: channel.waiting)
        if step == .wait, channel.waiting != .none, !channel.isBlocked {
            guard channel.flush() else { return .close(nil) }
            step = conversation.next(waiting: channel.waiting)
        }
        if step == .wait { channel.setReading(conversation.wantsInput(waiting: channel.waiting)) }
        return step
    }

    /// Sends what is waiting now that the peer takes some.
    func flush() {
        if !channel.flush() { ending = .close(nil) }
    }

    /// Carries out what a handler has for the call of that number.
    func take(_ answer: Answer, to number: Int) {
        guard conversation.isAnswering(number) else { return }
        defer { if !conversation.isAnswering(number) { closeHandlers = [] } }
        switch answer {
        case .last(let message):
            carryOut(conversation.answer(number, isLast: true, waiting: channel.waiting), message)
        case .oneOfMany(let message):
            carryOut(conversation.answer(number, isLast: false, waiting: channel.waiting), message)
        case .handOver(let message, let receiver):
            self.receiver = receiver
            carryOut(conversation.handOver(number), message)
        case .onClose(let handler):
            closeHandlers.append(handler)
        case .onEnd(let handler):
            endHandlers.append(handler)
        case .none:
            if let problem = conversation.abandon(number) { ending = .close(problem) }
        }
    }

    /// Whether the peer is waited for, so that it is to be looked after.
    var isAwaited: Bool {
        awaited != nil
    }

    /// Looks after the peer again, `Limits.lookSeconds` after the last time: one that is too slow is not waited for any longer.
    func look() {
        if let problem = patience.look(awaited, limits: limits) { ending = .close(problem) }
    }

    /// Gives the socket to whom the last answer named.
    func handOver() {
        if let descriptor = channel.duplicate() { receiver?(descriptor) }
        channel.close()
    }

    /// Closes the socket and tells who waits for that.
    func close() {
        channel.close()
        for handler in closeHandlers + endHandlers { handler() }
        closeHandlers = []
        endHandlers = []
    }

    private var awaited: Awaited? {
        conversation.awaited(sent: channel.sentBytes, waiting: channel.waiting)
    }

    private func carryOut(_ verdict: Conversation.Verdict, _ message: ReplyMessage) {
        switch verdict {
        case .drop: break
        case .close(let problem): ending = .close(problem)
        case .send:
            channel.append(message.bytes)
            // Others may be waiting behind many replies given at once, and so may the peer.
            if channel.waiting.bytes >= Self.batchBytes, !channel.isBlocked { flush() }
        }
    }
}
