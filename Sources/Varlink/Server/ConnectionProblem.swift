/// Why a server closed a connection that its peer did not close; for the service's log.
public enum ConnectionProblem: Error, Equatable, Sendable {
    /// The peer is not one that is served.
    case refused
    /// As many connections as may be are open.
    case tooMany(limit: Int)
    /// The process has no descriptor left for it.
    case noDescriptors
    /// The peer does not speak the protocol.
    case violation(WireError)
    /// The peer sent more calls behind one with many replies than are kept for it: so many waited, of so many bytes.
    case overrun(calls: Int, bytes: Int)
    /// The peer does not read what it asked for: so much was waiting for it.
    case stalled(bytes: Int, replies: Int)
    /// For so long the peer did not send the rest of a message, or read any of what it asked for.
    case slow(seconds: Int)
    /// For so long the peer made no call.
    case idle(seconds: Int)
    /// A handler let go of a call of this method without an answer, or its answer was no JSON object: a mistake of the service.
    case unanswered(method: String)
}
