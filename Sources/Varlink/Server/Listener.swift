import Dispatch

/// A listening socket that is watched on a dispatch queue. To be used on that queue only.
struct Listener {
    private let source: any DispatchSourceRead
    private let unlink: () -> Void

    /// Takes over the socket; the handler is called on the queue while connections wait to be accepted.
    init(_ socket: Descriptor, queue: DispatchQueue, unlink: @escaping () -> Void, onConnection: @escaping @Sendable () -> Void) {
        self.unlink = unlink
        source = DispatchSource.makeReadSource(fileDescriptor: socket.number, queue: queue)
        source.setEventHandler(handler: onConnection)
        // Dispatch must have forgotten the descriptor before it is closed.
        source.setCancelHandler { withExtendedLifetime(socket) {} }
        source.resume()
    }

    /// Listens no more.
    func stop() {
        unlink()
        source.cancel()
    }
}
