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
    private var splitter: MessageSplitter
    private var phase = Phase.idle
    private var calls = 0
    private var inputEnded = false
    private var peerGone = false
    private var violation: WireError?

    package init(limits: Limits) {
        self.limits = limits
        splitter = MessageSplitter(limit: limits.messageBytes)
    }

    /// Takes what has arrived.
    package mutating func receive(_ bytes: some Collection<UInt8>) {
        splitter.append(bytes)
    }

    /// Takes note that no more will arrive, and whether replies too go nowhere; what has arrived is still answered.
    package mutating func receiveEnd(peerGone: Bool) {
        inputEnded = true
        self.peerGone = peerGone
    }

    /// What is to be done, with so many bytes waiting for the peer to read them.
    package mutating func next(waiting: Int) -> Step {
        switch phase {
        case .handingOver:
            return waiting == 0 ? .handOver : .wait
        case .answering(let call, _):
            guard call.more else { return .wait }
            if peerGone { return .close(nil) }
            return splitter.count > limits.pipelineBytes ? .close(.overrun(limit: limits.pipelineBytes)) : .wait
        case .idle:
            guard waiting <= limits.outputBytes else { return .wait }
            if let step = nextCall() { return step }
            guard inputEnded || violation != nil else { return .wait }
            return waiting == 0 ? .close(violation.map { .violation($0) }) : .wait
        }
    }

    /// Whether more is to be read, with so many bytes waiting for the peer.
    package func wantsInput(waiting: Int) -> Bool {
        guard !inputEnded, violation == nil else { return false }
        if case .idle = phase, waiting <= limits.outputBytes { return true }
        return splitter.count <= limits.pipelineBytes
    }

    /// Takes note of a reply to the call of that number, with so many bytes waiting for the peer.
    package mutating func answer(_ number: Int, isLast: Bool, waiting: Int) -> Verdict {
        guard case .answering(let call, number) = phase else { return .drop }
        if isLast { phase = .idle }
        if call.oneway { return .drop }
        return isLast || waiting <= limits.outputBytes ? .send : .close(.stalled(waiting: waiting))
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

    /// What has arrived and was not a call.
    package mutating func takeRest() -> [UInt8] {
        splitter.takeRest()
    }

    private mutating func nextCall() -> Step? {
        guard violation == nil else { return nil }
        do throws(WireError) {
            guard let bytes = try splitter.next() else {
                if inputEnded, splitter.count > 0 { throw .cutShort }
                return nil
            }
            let call = try CallMessage(parsing: bytes)
            if call.more, peerGone { return .close(nil) }
            calls += 1
            phase = .answering(call, number: calls)
            return .begin(call, number: calls)
        } catch {
            violation = error
            return nil
        }
    }
}
