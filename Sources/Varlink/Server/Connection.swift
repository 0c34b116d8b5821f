/// Which connection of a server; never used again.
struct ConnectionID: Hashable, Sendable {
    let number: Int
}

/// One connection of a server: the conversation on its channel, and who waits for its end.
/// To be used on the server's queue only.
final class Connection {
    let peer: Peer
    private let channel: Channel
    private var conversation: Conversation
    private var closeHandlers: [@Sendable () -> Void] = []
    private var receiver: (@Sendable (_ descriptor: Int32, _ received: [UInt8]) -> Void)?

    init(_ channel: Channel, peer: Peer, limits: Limits) {
        self.channel = channel
        self.peer = peer
        conversation = Conversation(limits: limits)
    }

    /// Reads once, by way of the buffer.
    func receive(by buffer: inout [UInt8]) {
        switch channel.read(into: &buffer) {
        case .bytes(let count): conversation.receive(buffer[..<count])
        case .end(let peerGone): conversation.receiveEnd(peerGone: peerGone)
        case .nothing: break
        }
    }

    /// Sends what is waiting; false where the peer has gone.
    func flush() -> Bool {
        channel.flush()
    }

    /// What is to be done next; turns reading on or off as that wants it.
    func next() -> Conversation.Step {
        let step = conversation.next(waiting: channel.waiting)
        channel.setReading(conversation.wantsInput(waiting: channel.waiting))
        return step
    }

    /// Carries out what a handler has for the call of that number; what is returned ends the connection.
    func take(_ answer: Answer, to number: Int) -> Conversation.Step {
        guard conversation.isAnswering(number) else { return .wait }
        defer { if !conversation.isAnswering(number) { closeHandlers = [] } }
        switch answer {
        case .last(let message):
            return carryOut(conversation.answer(number, isLast: true, waiting: channel.waiting), message)
        case .oneOfMany(let message):
            return carryOut(conversation.answer(number, isLast: false, waiting: channel.waiting), message)
        case .handOver(let message, let receiver):
            let verdict = conversation.handOver(number)
            if verdict == .send { self.receiver = receiver }
            return carryOut(verdict, message)
        case .onClose(let handler):
            closeHandlers.append(handler)
            return .wait
        case .none:
            return conversation.abandon(number).map { .close($0) } ?? .wait
        }
    }

    /// Gives the socket to whom the last answer named.
    func handOver() {
        if let descriptor = channel.duplicate() { receiver?(descriptor, conversation.takeRest()) }
        channel.close()
    }

    /// Closes the socket and tells who waits for that.
    func close() {
        channel.close()
        for handler in closeHandlers { handler() }
        closeHandlers = []
    }

    private func carryOut(_ verdict: Conversation.Verdict, _ message: ReplyMessage) -> Conversation.Step {
        switch verdict {
        case .drop: .wait
        case .close(let problem): .close(problem)
        case .send: channel.send(message.bytes) ? .wait : .close(nil)
        }
    }
}
