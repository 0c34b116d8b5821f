/// The replies to a call that may have many, one awaited after the other; read from the socket only as they are asked for.
///
/// To be iterated once. Letting go of it, and cancelling the task that awaits a reply, end the call by closing the connection.
public struct ReplySequence<Reply: Sendable>: AsyncSequence, Sendable {
    /// One reply.
    public typealias Element = Reply

    /// Why no further reply comes; only after `badReply` another may.
    public typealias Failure = ClientError

    private let source: ReplySource
    private let read: @Sendable (JSONObject) throws(ClientError) -> Reply

    init(source: ReplySource, read: @escaping @Sendable (JSONObject) throws(ClientError) -> Reply) {
        self.source = source
        self.read = read
    }

    /// The one iterator there is to be.
    public func makeAsyncIterator() -> Iterator {
        Iterator(source: source, read: read)
    }

    /// Takes one reply after the other.
    public struct Iterator: AsyncIteratorProtocol {
        fileprivate let source: ReplySource
        fileprivate let read: @Sendable (JSONObject) throws(ClientError) -> Reply

        /// Waits for the next reply; nil behind the last, or where the task is cancelled.
        public mutating func next() async throws(ClientError) -> Reply? {
            try await next(isolation: nil)
        }

        /// Waits for the next reply; nil behind the last, or where the task is cancelled.
        public mutating func next(isolation actor: isolated (any Actor)?) async throws(ClientError) -> Reply? {
            guard let reply = try await source.next().get() else { return nil }
            if let error = reply.error { throw .failed(CallError(error, reply.parameters)) }
            return try read(reply.parameters)
        }
    }
}
