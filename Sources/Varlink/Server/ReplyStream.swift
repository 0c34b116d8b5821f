/// The replies to a call that takes many, kept until there are no more or the caller has gone.
///
/// Let go of without `finish` or `fail`, it ends the connection.
public struct ReplyStream<Reply: Encodable & Sendable>: Sendable {
    private let call: Call

    init(call: Call) {
        self.call = call
    }

    /// Who called.
    public var peer: Peer { call.peer }

    /// One reply, with more to follow; never waits: see `Call.send`.
    public func send(_ reply: Reply) {
        call.send(encoding: reply)
    }

    /// The last reply.
    public func finish(_ reply: Reply) {
        call.reply(encoding: reply)
    }

    /// The end of the stream by an error.
    public func fail(_ error: CallError) {
        call.fail(error)
    }

    /// Has the handler called once, on the server's queue, when the caller has gone; at once if it has.
    public func onClose(_ handler: @escaping @Sendable () -> Void) {
        call.onClose(handler)
    }
}
