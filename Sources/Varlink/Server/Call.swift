import Synchronization

/// A call to be answered, exactly once, from any context and at any time.
///
/// A second answer is dropped. A call that is let go of without any ends its connection, for the caller would wait forever.
public final class Call: Sendable {
    /// The name with its interface.
    public let method: String

    /// What the call carries.
    public let parameters: JSONObject

    /// The caller takes more than one reply.
    public let more: Bool

    /// The caller takes no reply: what is answered only says that the call is done with.
    public let oneway: Bool

    /// The caller wants to speak another protocol from here on: see `handOver`.
    public let upgrade: Bool

    /// Who called.
    public let peer: Peer

    /// On which of the server's connections.
    public let connection: ConnectionID

    private let number: Int
    private let server: VarlinkServer
    /// Answers on their way to the queue: until they are there, none may overtake them.
    private let underWay = Atomic(0)

    init(_ message: CallMessage, number: Int, on connection: ConnectionID, of peer: Peer, at server: VarlinkServer) {
        method = message.method
        parameters = message.parameters
        more = message.more
        oneway = message.oneway
        upgrade = message.upgrade
        self.peer = peer
        self.connection = connection
        self.number = number
        self.server = server
    }

    deinit {
        // No answer is under way: each keeps the call.
        server.onQueue { [number, connection] in $0.take(.none, to: number, on: connection) }
    }

    /// The parameters as the type that the method has for them; else InvalidParameter.
    public func decode<Parameters: Decodable>(_ type: Parameters.Type = Parameters.self) throws(CallError) -> Parameters {
        do {
            return try parameters.decode(type)
        } catch {
            throw .invalidParameter(error.parameter)
        }
    }

    /// The only reply, or the last of several.
    public func reply(_ parameters: JSONObject = [:]) {
        post(.last(ReplyMessage(parameters: parameters)))
    }

    /// The only reply, or the last of several. One that cannot be an object is a mistake of the program, and none is sent.
    public func reply(encoding parameters: some Encodable) {
        if let parameters = try? JSONObject(encoding: parameters) { reply(parameters) }
    }

    /// One reply of several. Whoever did not ask for more gets ExpectedMore, and that was the answer.
    ///
    /// A caller that reads more slowly than this is called is cut off: `Limits.outputBytes`, `Limits.outputReplies`.
    public func send(_ parameters: JSONObject) {
        if more || oneway {
            post(.oneOfMany(ReplyMessage(parameters: parameters, continues: true)))
        } else {
            fail(.expectedMore)
        }
    }

    /// One reply of several. One that cannot be an object is a mistake of the program, and is not sent.
    public func send(encoding parameters: some Encodable) {
        if let parameters = try? JSONObject(encoding: parameters) { send(parameters) }
    }

    /// The answer that the call failed.
    public func fail(_ error: CallError) {
        post(.last(ReplyMessage(parameters: error.parameters, error: error.name)))
    }

    /// The only reply, after which the connection is the handler's. Whoever did not ask for that gets ExpectedUpgrade.
    ///
    /// The handler is called on the server's queue with the connected socket, non-blocking and its own to close. All that the
    /// caller has sent behind the call is still to be read from it.
    public func handOver(_ parameters: JSONObject = [:], to handler: @escaping @Sendable (_ descriptor: Int32) -> Void) {
        if upgrade { post(.handOver(ReplyMessage(parameters: parameters), handler)) } else { fail(.expectedUpgrade) }
    }

    /// Has the handler called once, on the server's queue, when the connection ends before the answer; at once if it has ended.
    public func onClose(_ handler: @escaping @Sendable () -> Void) {
        post(.onClose(handler))
    }

    /// Has the handler called once, on the server's queue, when the connection ends, whether this call is answered then or not; at once if it
    /// has ended. It is to be said before the answer.
    public func onEnd(_ handler: @escaping @Sendable () -> Void) {
        post(.onEnd(handler))
    }

    private func post(_ answer: Answer) {
        if server.isCurrent, underWay.load(ordering: .acquiring) == 0 {
            return server.assumeIsolated { $0.take(answer, to: number, on: connection) }
        }
        underWay.add(1, ordering: .releasing)
        server.onQueue(later: true) { [self] server in
            underWay.subtract(1, ordering: .releasing)
            server.take(answer, to: number, on: connection)
        }
    }
}

/// What the handler of a call has for it.
enum Answer: Sendable {
    case last(ReplyMessage)
    case oneOfMany(ReplyMessage)
    case handOver(ReplyMessage, @Sendable (_ descriptor: Int32) -> Void)
    case onClose(@Sendable () -> Void)
    case onEnd(@Sendable () -> Void)
    /// The handler has let go of the call.
    case none
}
