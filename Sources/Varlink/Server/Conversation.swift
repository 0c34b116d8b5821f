/// The protocol on one connection of a server, without the connection: what has been received, which call is being answered,
/// and what is to happen next. Calls are begun in the order they came, each when the one before is answered.
package struct Conversation: Sendable {
    /// What is to be done next.
    package enum Step: Equatable, Sendable {
        /// Nothing until something happens.
        case wait
        /// Hand the call to its method; its answer bears the number.
        case begin(CallMessage, number: Int)
        /// The answer that the other protocol begins has been sent: hand the connection over.
        case handOver
        /// Close the connection; without a problem, the peer is done.
        case close(ConnectionProblem?)
    }

    /// What is to be done with a reply.
    package enum Verdict: Equatable, Sendable {
        case send
        case drop
        case close(ConnectionProblem)
    }

    private enum Phase {
        case idle
        case answering(CallMessage, number: Int)
        case handingOver
    }

    private let limits: Limits
    private var input: CallQueue
    private var phase = Phase.idle
    private var calls = 0
    private var inputEnded = false
    private var peerGone = false

    package init(limits: Limits) {
        self.limits = limits
        input = CallQueue(limits: limits)
    }

    /// Takes what has arrived.
    package mutating func receive(_ bytes: some Collection<UInt8>) {
        input.receive(bytes)
    }

    /// Takes note that no more will arrive, and whether replies too go nowhere; what has arrived is still answered.
    package mutating func receiveEnd(peerGone: Bool) {
        inputEnded = true
        self.peerGone = peerGone
        input.receiveEnd()
    }

    /// What is to be done, with so much waiting for the peer to read it.
    package mutating func next(waiting: Backlog) -> Step {
        switch phase {
        case .handingOver:
            return waiting == .none ? .handOver : .wait
        case .answering(let call, _):
            // Nobody is there to be answered: a call that wants none, before or behind, is still carried out.
            if peerGone, call.more || (!call.oneway && input.isEmpty) { return .close(nil) }
            return call.more && input.isFull ? .close(.overrun(calls: input.count, bytes: input.bytes)) : .wait
        case .idle:
            guard !waiting.exceeds(limits) else { return .wait }
            if let call = input.next() {
                if call.more, peerGone { return .close(nil) }
                calls += 1
                phase = .answering(call, number: calls)
                return .begin(call, number: calls)
            }
            guard inputEnded || input.violation != nil else { return .wait }
            return waiting == .none ? .close(input.violation.map { .violation($0) }) : .wait
        }
    }

    /// Whether more is to be read, with so much waiting for the peer.
    package func wantsInput(waiting: Backlog) -> Bool {
        guard !inputEnded, input.violation == nil, !isUpgrading else { return false }
        if case .idle = phase, !waiting.exceeds(limits) { return true }
        return !input.isFull
    }

    /// Takes note of a reply to the call of that number, with so much waiting for the peer.
    package mutating func answer(_ number: Int, isLast: Bool, waiting: Backlog) -> Verdict {
        guard case .answering(let call, number) = phase else { return .drop }
        if isLast { phase = .idle }
        if call.oneway { return .drop }
        return isLast || !waiting.exceeds(limits) ? .send : .close(.stalled(bytes: waiting.bytes, replies: waiting.replies))
    }

    /// Takes note of a reply to the call of that number, after which the connection is handed over.
    package mutating func handOver(_ number: Int) -> Verdict {
        guard isAnswering(number) else { return .drop }
        phase = .handingOver
        return .send
    }

    /// Takes note that no answer to the call of that number will come; without one nothing is wrong if it is answered or oneway.
    package mutating func abandon(_ number: Int) -> ConnectionProblem? {
        guard case .answering(let call, number) = phase else { return nil }
        phase = .idle
        return call.oneway ? nil : .unanswered(method: call.method)
    }

    /// Whether the call of that number has had no last answer.
    package func isAnswering(_ number: Int) -> Bool {
        if case .answering(_, number) = phase { true } else { false }
    }

    /// What the peer is waited for, with so many bytes sent to it so far and so much still waiting; nil where it is not.
    func awaited(sent: Int, waiting: Backlog) -> Awaited? {
        if waiting != .none { return .reading(sent: sent) }
        guard wantsInput(waiting: waiting) else { return nil }
        if input.isWithinMessage { return .restOfMessage(received: input.received) }
        if case .idle = phase { return .call(received: input.received) }
        return nil
    }

    /// What follows such a call may be another protocol, and stays in the socket until it is answered.
    private var isUpgrading: Bool {
        if input.endsWithUpgrade { return true }
        return switch phase {
        case .idle: false
        case .answering(let call, _): call.upgrade
        case .handingOver: true
        }
    }
}
