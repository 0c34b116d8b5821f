import CLinux
import Dispatch
import Glibc

/// A connected socket on a dispatch queue, non-blocking: messages out wait here for the peer, bytes in are asked for when wanted.
/// To be used on that queue only.
final class Channel {
    /// Bytes that have been sent, to see whether the peer reads at all.
    private(set) var sentBytes = 0
    private let socket: Descriptor
    private let queue: DispatchQueue
    private let onWritable: @Sendable () -> Void
    private let reader: any DispatchSourceRead
    private var isReading = false
    private var isClosed = false
    private var writer: (any DispatchSourceRead)?
    private var output = OutputQueue()

    /// Takes over the socket; nil where there is no descriptor left. The handlers are called on the queue: the one while reading is on
    /// and there is something, or the end, to be read; the other when waiting bytes can be sent.
    init?(
        _ socket: Descriptor, queue: DispatchQueue, onReadable: @escaping @Sendable () -> Void,
        onWritable: @escaping @Sendable () -> Void
    ) {
        self.socket = socket
        self.queue = queue
        self.onWritable = onWritable
        guard let reader = Self.source(on: socket, writing: false, queue: queue, handler: onReadable) else { return nil }
        self.reader = reader
    }

    deinit {
        close()
    }

    /// What waits for the peer to read.
    var waiting: Backlog { output.backlog }

    /// Whether what waits can only be sent once the peer has read something: `onWritable` then says so.
    var isBlocked: Bool { writer != nil }

    /// Turns reading on or off.
    func setReading(_ wanted: Bool) {
        guard wanted != isReading else { return }
        isReading = wanted
        if wanted { reader.resume() } else { reader.suspend() }
    }

    /// What reading gave.
    enum Input {
        case bytes(Int)
        case nothing
        /// The peer sends no more; with `peerGone`, it does not read either.
        case end(peerGone: Bool)
    }

    /// Reads what has arrived, up to the size of the buffer; with `oneMessage` only up to the first NUL, and what comes after
    /// it stays in the socket.
    func read(into buffer: inout [UInt8], oneMessage: Bool) -> Input {
        let count = buffer.withUnsafeMutableBytes { buffer in
            var size = buffer.count
            if oneMessage {
                let peeked = recv(socket.number, buffer.baseAddress, size, Int32(MSG_DONTWAIT | MSG_PEEK))
                guard peeked > 0 else { return peeked }
                size = buffer[..<peeked].firstIndex(of: 0).map { $0 + 1 } ?? peeked
            }
            return recv(socket.number, buffer.baseAddress, size, Int32(MSG_DONTWAIT))
        }
        if count > 0 { return .bytes(count) }
        if count < 0, errno == EAGAIN || errno == EINTR { return .nothing }
        var state = pollfd(fd: socket.number, events: 0, revents: 0)
        let peerGone = count < 0 || (poll(&state, 1, 0) == 1 && Int32(state.revents) & (POLLHUP | POLLERR) != 0)
        return .end(peerGone: peerGone)
    }

    /// Has the message wait for the next `flush`.
    func append(_ message: [UInt8]) {
        output.append(message)
    }

    /// Sends what is waiting, as far as the peer takes it, the rest as soon as it does; false where the peer has gone.
    func flush() -> Bool {
        while !output.isEmpty {
            let count = output.send { Glibc.send(socket.number, $0.baseAddress, $0.count, Int32(MSG_DONTWAIT | MSG_NOSIGNAL)) }
            if count >= 0 {
                sentBytes += count
            } else if errno == EAGAIN {
                return watchForWritable()
            } else if errno != EINTR {
                return false
            }
        }
        writer?.cancel()
        writer = nil
        return true
    }

    /// Ends the use of the socket, which is closed unless someone else holds it.
    func close() {
        guard !isClosed else { return }
        isClosed = true
        // A source that is suspended would never be rid of.
        setReading(true)
        reader.cancel()
        writer?.cancel()
        writer = nil
    }

    /// Another descriptor for the same socket, the caller's to close; nil where there is none to be had.
    func duplicate() -> Int32? {
        socket.duplicate()
    }

    /// False where there is no descriptor left to watch with.
    private func watchForWritable() -> Bool {
        guard writer == nil else { return true }
        writer = Self.source(on: socket, writing: true, queue: queue, handler: onWritable)
        writer?.resume()
        return writer != nil
    }

    /// A source for when the socket is ready, still suspended; on a descriptor of its own, which does not hang up.
    private static func source(
        on socket: Descriptor, writing: Bool, queue: DispatchQueue, handler: @escaping @Sendable () -> Void
    ) -> (any DispatchSourceRead)? {
        let readiness = Descriptor(clinux_readiness(socket.number, writing))
        guard readiness.number >= 0 else { return nil }
        let source = DispatchSource.makeReadSource(fileDescriptor: readiness.number, queue: queue)
        source.setEventHandler(handler: handler)
        // Dispatch must have forgotten the descriptor before it is closed.
        source.setCancelHandler { withExtendedLifetime((readiness, socket)) {} }
        return source
    }
}
