import CLinux
public import Dispatch
import Glibc

/// Serves interfaces to the processes that connect, on one serial dispatch queue and without a thread of its own.
///
/// Once it listens or serves, it lives until `stop`.
public actor VarlinkServer {
    private let executor: QueueExecutor
    private let service: Service
    private let limits: Limits
    private let admits: @Sendable (Peer) -> Bool
    private let report: @Sendable (ConnectionProblem, Peer) -> Void
    private var listeners: [Listener] = []
    private var connections: [ConnectionID: Connection] = [:]
    private var connectionsMade = 0
    /// Looks after slow peers while there is one to be waited for.
    private var lookout: Lookout?
    /// Given up for a moment to turn away who connects when the process has no other descriptor left.
    private var spare: Descriptor?
    private var buffer = [UInt8](repeating: 0, count: 64 << 10)

    /// - Parameters:
    ///   - queue: serial; the server's work and the beginning of each handler are done on it.
    ///   - admits: whether a peer is served; whoever is not finds the connection closed.
    ///   - report: told, on the queue, of each connection that is closed for a reason of the server's.
    public init(
        queue: DispatchQueue, info: ServiceInfo, interfaces: [Interface], limits: Limits = Limits(),
        admits: @escaping @Sendable (Peer) -> Bool = Peer.isSameUser,
        report: @escaping @Sendable (ConnectionProblem, Peer) -> Void = { _, _ in }
    ) {
        executor = QueueExecutor(queue)
        service = Service(info: info, interfaces: interfaces)
        self.limits = limits
        self.admits = admits
        self.report = report
        spare = Descriptor.spare()
    }

    /// The server's queue.
    public nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    /// How many connections are open.
    public var connectionCount: Int { connections.count }

    /// Listens at a path: makes its directory (mode 0700) where there is none and the socket (mode 0600), in place of a socket
    /// at which no one listens any more.
    public func listen(path: String) throws(ListenError) {
        try listen(at: .path(path))
    }

    /// Listens at an address, as `listen(path:)` does where it is a path; at an abstract name only if no one else does.
    public func listen(at address: Address) throws(ListenError) {
        let socket = try ListeningSocket(address)
        watch(socket.descriptor, unlink: socket.unlink)
    }

    /// Serves a stream socket that was passed to this process, listening or connected, and takes it over; returns whether it listens.
    @discardableResult
    public func serve(descriptor: Int32) throws(ListenError) -> Bool {
        var isListening: Int32 = 0
        var size = socklen_t(MemoryLayout<Int32>.size)
        var type: Int32 = 0
        guard getsockopt(descriptor, SOL_SOCKET, SO_TYPE, &type, &size) == 0, type == Int32(SOCK_STREAM.rawValue),
            getsockopt(descriptor, SOL_SOCKET, SO_ACCEPTCONN, &isListening, &size) == 0
        else { throw .notAStreamSocket(descriptor: descriptor) }
        let socket = Descriptor(descriptor)
        guard socket.setNonBlocking() else { throw .notAStreamSocket(descriptor: descriptor) }
        if isListening != 0 { watch(socket, unlink: {}) } else { open(socket) }
        return isListening != 0
    }

    /// Stops listening and closes every connection.
    public func stop() {
        for listener in listeners { listener.stop() }
        listeners = []
        let open = connections.values
        connections = [:]
        for connection in open { connection.close() }
        lookout = nil
    }

    /// Whether a timer is armed to look after peers.
    var isLooking: Bool { lookout != nil }

    /// Whether the caller is on the server's queue.
    nonisolated var isCurrent: Bool { executor.isCurrent }

    /// Has the body called on the queue: at once where this is called on it, unless it is to be later.
    nonisolated func onQueue(later: Bool = false, _ body: @escaping @Sendable (isolated VarlinkServer) -> Void) {
        if isCurrent, !later { return assumeIsolated(body) }
        executor.queue.async { self.assumeIsolated(body) }
    }

    /// Takes what the handler has for the call of that number.
    func take(_ answer: Answer, to number: Int, on id: ConnectionID) {
        guard let connection = connections[id] else {
            switch answer {
            case .onClose(let handler), .onEnd(let handler): handler()
            default: break
            }
            return
        }
        connection.take(answer, to: number)
        settle(id, connection)
    }

    /// Looks after the peers that are waited for; those that are too slow are cut off.
    func look() {
        for (id, connection) in connections {
            connection.look()
            settle(id, connection)
        }
        if !connections.values.contains(where: \.isAwaited) { lookout = nil }
    }

    private func watch(_ socket: Descriptor, unlink: @escaping () -> Void) {
        let accept: @Sendable () -> Void = { self.assumeIsolated { $0.accept(socket) } }
        listeners.append(Listener(socket, queue: executor.queue, unlink: unlink, onConnection: accept))
    }

    private func accept(_ listener: Descriptor) {
        let number = clinux_accept(listener.number)
        if number >= 0 { return open(Descriptor(number)) }
        guard errno == EMFILE || errno == ENFILE else { return }
        spare = nil
        turnAway(Descriptor(clinux_accept(listener.number)))
        spare = Descriptor.spare()
    }

    private func turnAway(_ socket: consuming Descriptor) {
        if let peer = Peer(of: socket.number) { report(.noDescriptors, peer) }
    }

    private func open(_ socket: Descriptor) {
        guard let peer = Peer(of: socket.number) else { return }
        guard admits(peer) else { return report(.refused, peer) }
        guard connections.count < limits.connections else { return report(.tooMany(limit: limits.connections), peer) }
        socket.tag(.server)
        socket.refuseDescriptors()
        connectionsMade += 1
        let id = ConnectionID(number: connectionsMade)
        guard
            let channel = Channel(
                socket, queue: executor.queue,
                onReadable: { self.assumeIsolated { $0.receive(on: id) } },
                onWritable: { self.assumeIsolated { $0.flush(id) } })
        else { return report(.noDescriptors, peer) }
        let connection = Connection(channel, peer: peer, limits: limits, readsOneMessage: service.upgrades)
        connections[id] = connection
        settle(id, connection)
    }

    private func receive(on id: ConnectionID) {
        guard let connection = connections[id] else { return }
        connection.receive(by: &buffer)
        settle(id, connection)
    }

    private func flush(_ id: ConnectionID) {
        guard let connection = connections[id] else { return }
        connection.flush()
        settle(id, connection)
    }

    /// Carries out what is next on a connection until it waits or has ended. Whoever answers meanwhile finds it under way.
    private func settle(_ id: ConnectionID, _ connection: Connection) {
        guard !connection.isSettling else { return }
        connection.isSettling = true
        defer { connection.isSettling = false }
        while connections[id] === connection {
            switch connection.next() {
            case .wait:
                if lookout == nil, connection.isAwaited {
                    lookout = Lookout(queue: executor.queue, seconds: limits.lookSeconds) { self.assumeIsolated { $0.look() } }
                }
                return
            case .begin(let message, let number):
                begin(Call(message, number: number, on: id, of: connection.peer, at: self))
            case .handOver:
                connections[id] = nil
                if connections.isEmpty { lookout = nil }
                connection.handOver()
            case .close(let problem):
                connections[id] = nil
                if connections.isEmpty { lookout = nil }
                connection.close()
                if let problem { report(problem, connection.peer) }
            }
        }
    }

    /// Has the handler begin at once; what is left of it when it first waits is done on the queue too, and nothing of it on Swift's
    /// own pool, whose threads libdispatch looks after once a second from the first task on.
    ///
    /// Not isolated: the closure would be isolated to the actor as well, and enqueued behind whatever waits.
    private nonisolated func begin(_ call: Call) {
        let service = service
        Task.immediate(executorPreference: executor) { @Sendable in await service.handle(call) }
    }
}
