import Glibc

/// A connection to a service that makes one call after the other, and waits for each.
///
/// After any error but `failed`, `badReply` and `badParameters` the connection is of no further use.
public final class VarlinkClient {
    /// How long each wait for the service may take; nil is for ever.
    public let timeout: Duration?

    private var socket: Descriptor?
    private var splitter: MessageSplitter

    /// Connects to the socket at a path.
    ///
    /// - Parameters:
    ///   - timeout: how long each wait for the service may take; nil is for ever.
    ///   - messageBytes: the longest message that is taken, in bytes.
    public convenience init(
        path: String, timeout: Duration? = .seconds(10), messageBytes: Int = Limits().messageBytes
    ) throws(ClientError) {
        guard let address = SocketAddress(path: path) else {
            throw .cannotConnect(path: path, .badPath(limit: SocketAddress.pathLimit))
        }
        let number = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard number >= 0 else { throw .cannotConnect(path: path, .system(errno: errno)) }
        self.init(descriptor: number, timeout: timeout, messageBytes: messageBytes)
        while address.withPointer({ connect(number, $0, $1) }) != 0 {
            if errno != EINTR { throw .cannotConnect(path: path, ConnectFailure(errno: errno)) }
        }
    }

    /// Takes over a connected stream socket, as `init(path:timeout:messageBytes:)` would have it.
    public init(descriptor: Int32, timeout: Duration? = .seconds(10), messageBytes: Int = Limits().messageBytes) {
        socket = Descriptor(descriptor)
        splitter = MessageSplitter(limit: messageBytes)
        self.timeout = timeout
        setTimeout(timeout, for: SO_RCVTIMEO)
        setTimeout(timeout, for: SO_SNDTIMEO)
    }

    /// The process that made the service's socket; nil where it cannot be told, or the connection has ended.
    public var peer: Peer? {
        socket.flatMap { Peer(of: $0.number) }
    }

    /// Calls a method and gives the parameters of its reply.
    public func call(_ method: String, _ parameters: JSONObject = [:]) throws(ClientError) -> JSONObject {
        try send(CallMessage(method: method, parameters: parameters))
        let reply = try receive()
        guard !reply.continues else { throw broken(.violation(.unexpectedContinues)) }
        return try result(of: reply)
    }

    /// Calls a method and gives its reply.
    public func call<Method: MethodDefinition>(
        _ method: Method.Type, _ parameters: Method.Parameters
    ) throws(ClientError) -> Method.Reply {
        try decode(try call(method.name, try encode(parameters)))
    }

    /// Calls a method that has no parameters and gives its reply.
    public func call<Method: MethodDefinition>(_ method: Method.Type) throws(ClientError) -> Method.Reply
    where Method.Parameters == Nothing {
        try call(method, Nothing())
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
        return Replies(client: self, read: decode)
    }

    /// Calls a method after whose reply another protocol is spoken; the socket, and what has already come through it, are
    /// then the caller's. The client is of no further use unless the call failed.
    public func callUpgrade(
        _ method: String, _ parameters: JSONObject = [:]
    ) throws(ClientError) -> (reply: JSONObject, descriptor: Int32, received: [UInt8]) {
        try send(CallMessage(method: method, parameters: parameters, upgrade: true))
        let reply = try receive()
        guard !reply.continues else { throw broken(.violation(.unexpectedContinues)) }
        let parameters = try result(of: reply)
        guard let socket, let descriptor = socket.duplicate() else { throw broken(.system(errno: errno)) }
        self.socket = nil
        return (parameters, descriptor, splitter.takeRest())
    }

    /// Closes the connection.
    public func close() {
        socket = nil
    }

    /// The next reply of a call with `more`; nil behind the last.
    func nextReply() throws(ClientError) -> ReplyMessage {
        setTimeout(nil, for: SO_RCVTIMEO)
        defer { setTimeout(timeout, for: SO_RCVTIMEO) }
        return try receive()
    }

    /// What a reply carries, or the error it is.
    func result(of reply: ReplyMessage) throws(ClientError) -> JSONObject {
        if let error = reply.error { throw .failed(CallError(error, reply.parameters)) }
        return reply.parameters
    }

    private func encode(_ parameters: some Encodable) throws(ClientError) -> JSONObject {
        do {
            return try JSONObject(encoding: parameters)
        } catch {
            throw .badParameters("\(error)")
        }
    }

    private func decode<Reply: Decodable>(_ parameters: JSONObject) throws(ClientError) -> Reply {
        do {
            return try parameters.decode()
        } catch {
            throw .badReply(error)
        }
    }

    private func send(_ message: CallMessage) throws(ClientError) {
        guard let socket else { throw .closed }
        let bytes = message.bytes
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes { bytes in
                Glibc.send(socket.number, bytes.baseAddress.map { $0 + sent }, bytes.count - sent, Int32(MSG_NOSIGNAL))
            }
            if count >= 0 { sent += count } else if errno != EINTR { throw broken(Self.transferError(errno)) }
        }
    }

    private func receive() throws(ClientError) -> ReplyMessage {
        guard let socket else { throw .closed }
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            do throws(WireError) {
                if let message = try splitter.next() { return try ReplyMessage(parsing: message) }
            } catch {
                throw broken(.violation(error))
            }
            let count = buffer.withUnsafeMutableBytes { recv(socket.number, $0.baseAddress, $0.count, 0) }
            if count > 0 {
                splitter.append(buffer[..<count])
            } else if count == 0 {
                throw broken(splitter.count == 0 ? .closed : .violation(.cutShort))
            } else if errno != EINTR {
                throw broken(Self.transferError(errno))
            }
        }
    }

    /// The error, after which the connection is of no use.
    private func broken(_ error: ClientError) -> ClientError {
        socket = nil
        return error
    }

    private static func transferError(_ number: Int32) -> ClientError {
        switch number {
        case EAGAIN: .timedOut
        case EPIPE, ECONNRESET: .closed
        default: .system(errno: number)
        }
    }

    private func setTimeout(_ timeout: Duration?, for option: Int32) {
        guard let socket else { return }
        let (seconds, attoseconds) = timeout?.components ?? (0, 0)
        // All zeroes would be no limit.
        let microseconds = timeout == nil ? 0 : max(Int(attoseconds / 1_000_000_000_000), seconds == 0 ? 1 : 0)
        var value = timeval(tv_sec: Int(seconds), tv_usec: microseconds)
        setsockopt(socket.number, SOL_SOCKET, option, &value, socklen_t(MemoryLayout<timeval>.size))
    }
}

extension ConnectFailure {
    init(errno number: Int32) {
        switch number {
        case ENOENT, ENOTDIR: self = .missing
        case ECONNREFUSED: self = .refused
        case EACCES, EPERM: self = .notPermitted
        case EAGAIN: self = .busy
        default: self = .system(errno: number)
        }
    }
}
