public import Dispatch
import Glibc

/// A connection to a service that makes one call after the other, and waits for each unless it is told otherwise.
///
/// After any error but `failed`, `badReply` and `badParameters` the connection is of no further use.
public final class VarlinkClient {
    /// How long each wait for the service may take; nil is for ever.
    public let timeout: Duration?

    private let messageBytes: Int
    private var socket: ClientSocket?

    /// Connects to an address.
    ///
    /// - Parameters:
    ///   - timeout: how long each wait for the service may take; nil is for ever.
    ///   - messageBytes: the longest message that is taken, in bytes.
    public init(
        address: Address, timeout: Duration? = .seconds(10), messageBytes: Int = Limits().messageBytes
    ) throws(ClientError) {
        self.timeout = timeout
        self.messageBytes = messageBytes
        socket = try ClientSocket(address, timeout: timeout, messageBytes: messageBytes)
    }

    /// Connects to the socket at a path, as `init(address:timeout:messageBytes:)` would have it.
    public convenience init(
        path: String, timeout: Duration? = .seconds(10), messageBytes: Int = Limits().messageBytes
    ) throws(ClientError) {
        try self.init(address: .path(path), timeout: timeout, messageBytes: messageBytes)
    }

    /// Takes over a connected stream socket, as `init(address:timeout:messageBytes:)` would have it.
    public init(descriptor: Int32, timeout: Duration? = .seconds(10), messageBytes: Int = Limits().messageBytes) {
        self.timeout = timeout
        self.messageBytes = messageBytes
        socket = ClientSocket(Descriptor(descriptor), timeout: timeout, messageBytes: messageBytes)
    }

    /// The process that made the service's socket; nil where it cannot be told, or the connection has ended.
    public var peer: Peer? {
        socket.flatMap { Peer(of: $0.descriptor.number) }
    }

    /// Calls a method and gives the parameters of its reply.
    public func call(_ method: String, _ parameters: JSONObject = [:]) throws(ClientError) -> JSONObject {
        try send(CallMessage(method: method, parameters: parameters))
        return try result(of: try reply())
    }

    /// Calls a method and gives its reply.
    public func call<Method: MethodDefinition>(
        _ method: Method.Type, _ parameters: Method.Parameters
    ) throws(ClientError) -> Method.Reply {
        try send(try message(method, parameters))
        return try read(method, try reply())
    }

    /// Calls a method that has no parameters and gives its reply.
    public func call<Method: MethodDefinition>(_ method: Method.Type) throws(ClientError) -> Method.Reply
    where Method.Parameters == Nothing {
        try call(method, Nothing())
    }

    /// Makes many calls without waiting for each, and gives what came of them in their order.
    public func call(
        all calls: [(method: String, parameters: JSONObject)]
    ) throws(ClientError) -> [Result<JSONObject, CallError>] {
        let bytes = calls.flatMap { CallMessage(method: $0.method, parameters: $0.parameters).bytes }
        let replies = try use { socket throws(ClientError) in
            let replies = try socket.exchange(bytes, for: calls.count)
            for reply in replies { _ = try Self.only(reply) }
            return replies
        }
        return replies.map { reply in
            reply.error.map { .failure(CallError($0, reply.parameters)) } ?? .success(reply.parameters)
        }
    }

    /// Calls of a method, each made while the service may still work on the one before.
    ///
    /// Until the last reply is taken, the client makes no other call.
    public func calls<Method: MethodDefinition>(of method: Method.Type) -> Calls<Method> {
        Calls(client: self)
    }

    /// Calls a method without waiting for anything.
    public func callOneway(_ method: String, _ parameters: JSONObject = [:]) throws(ClientError) {
        try send(CallMessage(method: method, parameters: parameters, oneway: true))
    }

    /// Calls a method that may have many replies; between them any time may pass.
    ///
    /// Until the last is taken, the client makes no other call.
    public func callMore(_ method: String, _ parameters: JSONObject = [:]) throws(ClientError) -> Replies<JSONObject> {
        try send(CallMessage(method: method, parameters: parameters, more: true))
        return Replies(client: self) { $0 }
    }

    /// Calls a method that may have many replies; between them any time may pass.
    ///
    /// Until the last is taken, the client makes no other call.
    public func callMore<Method: MethodDefinition>(
        _ method: Method.Type, _ parameters: Method.Parameters
    ) throws(ClientError) -> Replies<Method.Reply> {
        try send(CallMessage(method: method.name, parameters: try encode(parameters), more: true))
        return Replies(client: self, read: Self.decode)
    }

    /// Calls a method that may have many replies, to be awaited. The connection is the sequence's from here on, and the client of
    /// no further use.
    ///
    /// - Parameter queue: serial; the sequence works on it, and has no thread wait.
    public func stream<Method: MethodDefinition>(
        _ method: Method.Type, _ parameters: Method.Parameters, on queue: DispatchQueue = DispatchQueue(label: "varlink.replies")
    ) throws(ClientError) -> ReplySequence<Method.Reply> {
        try send(CallMessage(method: method.name, parameters: try encode(parameters), more: true))
        guard let socket else { throw .closed }
        defer { close() }
        return ReplySequence(source: ReplySource(socket.descriptor, queue: queue, messageBytes: messageBytes), read: Self.decode)
    }

    /// Calls a method after whose reply another protocol is spoken; the socket is then the caller's, to read all that comes behind
    /// the reply. The client is of no further use unless the call failed.
    public func callUpgrade(
        _ method: String, _ parameters: JSONObject = [:]
    ) throws(ClientError) -> (reply: JSONObject, descriptor: Int32) {
        let (reply, descriptor) = try use { socket throws(ClientError) in
            try socket.send(CallMessage(method: method, parameters: parameters, upgrade: true).bytes)
            return (try Self.only(try socket.receive(oneMessage: true)), socket.descriptor)
        }
        let parameters = try result(of: reply)
        guard let copy = descriptor.duplicate() else { throw .system(errno: errno) }
        close()
        return (parameters, copy)
    }

    /// Closes the connection.
    public func close() {
        socket = nil
    }

    /// A call of a method, as it is sent.
    func message<Method: MethodDefinition>(
        _ method: Method.Type, _ parameters: Method.Parameters
    ) throws(ClientError) -> CallMessage {
        CallMessage(method: method.name, parameters: try encode(parameters))
    }

    /// Sends a call.
    func send(_ message: CallMessage) throws(ClientError) {
        try use { socket throws(ClientError) in try socket.send(message.bytes) }
    }

    /// Sends a call while another is under way, and gives the only reply to that, which may come meanwhile.
    func exchange(_ message: CallMessage) throws(ClientError) -> ReplyMessage {
        try use { socket throws(ClientError) in
            // As many as asked for.
            try Self.only(try socket.exchange(message.bytes, for: 1)[0])
        }
    }

    /// The only reply to the call that is under way.
    func reply() throws(ClientError) -> ReplyMessage {
        try use { socket throws(ClientError) in try Self.only(try socket.receive()) }
    }

    /// What a reply to a method carries, or the error it is.
    func read<Method: MethodDefinition>(_ method: Method.Type, _ reply: ReplyMessage) throws(ClientError) -> Method.Reply {
        try Self.decode(try result(of: reply))
    }

    /// The next reply of a call with `more`, whenever it comes.
    func nextReply() throws(ClientError) -> ReplyMessage {
        try use { socket throws(ClientError) in try socket.receive(waits: true) }
    }

    /// Whether the next reply, or the end of the connection, has come.
    var hasReply: Bool { socket?.hasArrived ?? true }

    /// What a reply carries, or the error it is.
    func result(of reply: ReplyMessage) throws(ClientError) -> JSONObject {
        if let error = reply.error { throw .failed(CallError(error, reply.parameters)) }
        return reply.parameters
    }

    /// What the body does with the socket, which is given up where that fails.
    private func use<Value>(_ body: (inout ClientSocket) throws(ClientError) -> Value) throws(ClientError) -> Value {
        guard var current = socket.take() else { throw .closed }
        let value = try body(&current)
        socket = current
        return value
    }

    private func encode(_ parameters: some Encodable) throws(ClientError) -> JSONObject {
        do {
            return try JSONObject(encoding: parameters)
        } catch {
            throw .badParameters("\(error)")
        }
    }

    /// The reply, which no other may follow.
    private static func only(_ reply: ReplyMessage) throws(ClientError) -> ReplyMessage {
        guard !reply.continues else { throw .violation(.unexpectedContinues) }
        return reply
    }

    private static func decode<Reply: Decodable>(_ parameters: JSONObject) throws(ClientError) -> Reply {
        do {
            return try parameters.decode(ignoringUnknown: true)
        } catch {
            throw .badReply(error)
        }
    }
}
