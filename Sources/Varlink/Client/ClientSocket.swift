import Glibc

/// The client's end of a connection: messages go out and come in while the caller waits.
struct ClientSocket {
    let descriptor: Descriptor
    private let timeout: Duration?
    private var splitter: MessageSplitter
    private var buffer: [UInt8] = []

    /// - Parameter timeout: how long each wait may take; nil is for ever.
    init(_ descriptor: Descriptor, timeout: Duration?, messageBytes: Int) {
        self.descriptor = descriptor
        self.timeout = timeout
        splitter = MessageSplitter(limit: messageBytes)
        setTimeout(timeout, for: SO_RCVTIMEO)
        setTimeout(timeout, for: SO_SNDTIMEO)
    }

    /// Connects to the address.
    init(_ address: Address, timeout: Duration?, messageBytes: Int) throws(ClientError) {
        guard let socketAddress = SocketAddress(address) else {
            throw .cannotConnect(path: address.path, .badPath(limit: SocketAddress.pathLimit))
        }
        let number = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard number >= 0 else { throw .cannotConnect(path: address.path, .system(errno: errno)) }
        self.init(Descriptor(number), timeout: timeout, messageBytes: messageBytes)
        while socketAddress.withPointer({ connect(number, $0, $1) }) != 0 {
            if errno != EINTR { throw .cannotConnect(path: address.path, ConnectFailure(errno: errno)) }
        }
        descriptor.tag(.client)
        descriptor.refuseDescriptors()
    }

    /// Sends all of it.
    func send(_ bytes: [UInt8]) throws(ClientError) {
        var sent = 0
        while sent < bytes.count { sent += try send(bytes[sent...], flags: 0) }
    }

    /// The next message.
    ///
    /// - Parameters:
    ///   - oneMessage: what follows the message stays in the socket.
    ///   - waits: whether any time may pass, whatever `timeout` says.
    mutating func receive(oneMessage: Bool = false, waits: Bool = false) throws(ClientError) -> ReplyMessage {
        if waits { setTimeout(nil, for: SO_RCVTIMEO) }
        defer { if waits { setTimeout(timeout, for: SO_RCVTIMEO) } }
        while true {
            if let reply = try arrived() { return reply }
            try receiveSome(oneMessage: oneMessage)
        }
    }

    /// Whether some of the next message has come, so that it is hardly waited for.
    var hasArrived: Bool {
        var state = pollfd(fd: descriptor.number, events: Int16(POLLIN), revents: 0)
        return splitter.count > 0 || poll(&state, 1, 0) > 0
    }

    /// Sends all of it and gives so many messages that come meanwhile and afterwards, so that neither end waits for the other.
    mutating func exchange(_ bytes: [UInt8], for count: Int) throws(ClientError) -> [ReplyMessage] {
        var sent = 0
        var replies: [ReplyMessage] = []
        while replies.count < count {
            if let reply = try arrived() {
                replies.append(reply)
                continue
            }
            let wanted = Int16(sent < bytes.count ? POLLIN | POLLOUT : POLLIN)
            var state = pollfd(fd: descriptor.number, events: wanted, revents: 0)
            let ready = poll(&state, 1, timeout?.pollMilliseconds ?? -1)
            if ready < 0, errno != EINTR { throw .system(errno: errno) }
            if ready == 0 { throw .timedOut }
            guard ready > 0 else { continue }
            if Int32(state.revents) & POLLIN != 0 || sent == bytes.count {
                try receiveSome(oneMessage: false)
            } else {
                sent += try send(bytes[sent...], flags: Int32(MSG_DONTWAIT))
            }
        }
        try send(Array(bytes[sent...]))
        return replies
    }

    /// The next message of those that have arrived.
    private mutating func arrived() throws(ClientError) -> ReplyMessage? {
        do throws(WireError) {
            return try splitter.next().map { message throws(WireError) in try ReplyMessage(parsing: message) }
        } catch {
            throw .violation(error)
        }
    }

    private mutating func receiveSome(oneMessage: Bool) throws(ClientError) {
        if buffer.isEmpty { buffer = [UInt8](repeating: 0, count: 64 << 10) }
        let count = buffer.withUnsafeMutableBytes { buffer in
            var size = buffer.count
            if oneMessage {
                let peeked = recv(descriptor.number, buffer.baseAddress, size, Int32(MSG_PEEK))
                guard peeked > 0 else { return peeked }
                size = buffer[..<peeked].firstIndex(of: 0).map { $0 + 1 } ?? peeked
            }
            return recv(descriptor.number, buffer.baseAddress, size, 0)
        }
        if count > 0 {
            splitter.append(buffer[..<count])
        } else if count == 0 {
            throw splitter.count == 0 ? .closed : .violation(.cutShort)
        } else if errno != EINTR {
            throw Self.transferError(errno)
        }
    }

    private func send(_ bytes: ArraySlice<UInt8>, flags: Int32) throws(ClientError) -> Int {
        let count = bytes.withUnsafeBytes {
            Glibc.send(descriptor.number, $0.baseAddress, $0.count, flags | Int32(MSG_NOSIGNAL))
        }
        if count >= 0 { return count }
        if errno == EINTR || (errno == EAGAIN && flags & Int32(MSG_DONTWAIT) != 0) { return 0 }
        throw Self.transferError(errno)
    }

    private static func transferError(_ number: Int32) -> ClientError {
        switch number {
        case EAGAIN: .timedOut
        case EPIPE, ECONNRESET: .closed
        default: .system(errno: number)
        }
    }

    private func setTimeout(_ timeout: Duration?, for option: Int32) {
        let (seconds, attoseconds) = timeout?.components ?? (0, 0)
        // All zeroes would be no limit.
        let microseconds = timeout == nil ? 0 : max(Int(attoseconds / 1_000_000_000_000), seconds == 0 ? 1 : 0)
        var value = timeval(tv_sec: Int(seconds), tv_usec: microseconds)
        setsockopt(descriptor.number, SOL_SOCKET, option, &value, socklen_t(MemoryLayout<timeval>.size))
    }
}

extension Duration {
    /// The milliseconds, rounded up, as poll(2) takes them.
    fileprivate var pollMilliseconds: Int32 {
        let (seconds, attoseconds) = components
        let part = (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
        return Int32(clamping: seconds.multipliedReportingOverflow(by: 1_000).overflow ? Int64.max : seconds * 1_000 + part)
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
