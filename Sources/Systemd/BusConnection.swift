import CLinux
import CSystemd
import Dispatch
import Glibc

/// One connection of sd-bus, driven by Dispatch: it wakes its owner when sd-bus has something to do, and at no other time.
///
/// Confined to the queue that it is given. It has no thread, no event loop and, once the bus has answered what was asked, no timer.
final class BusConnection {
    /// The connection, for the calls of sd-bus(3); valid as long as this object is.
    let bus: OpaquePointer
    private let queue: DispatchQueue
    private let wake: () -> Void

    /// The descriptor of `bus` that the sources watch; sd-bus changes it when the socket that it waits for has come.
    private var watched: Int32 = -1
    private var readSource: (any DispatchSourceProtocol)?
    private var writeSource: (any DispatchSourceProtocol)?
    private var timer: (any DispatchSourceTimer)?

    /// Begins to connect, without waiting for anything.
    ///
    /// A Unix socket that is not there yet is waited for by sd-bus itself, with inotify.
    /// - Parameters:
    ///   - address: a D-Bus address, as in `$DBUS_SESSION_BUS_ADDRESS`.
    ///   - queue: a serial queue, on which `wake` is called; `process()` is then to be called.
    init(address: String, queue: DispatchQueue, wake: @escaping () -> Void) throws(BusError) {
        var opened: OpaquePointer?
        try BusError.check(sd_bus_new(&opened))
        guard let bus = opened else { throw BusError(errno: ENOMEM) }
        do throws(BusError) {
            try BusError.check(sd_bus_set_address(bus, address))
            try BusError.check(sd_bus_set_bus_client(bus, 1))
            try BusError.check(sd_bus_set_watch_bind(bus, 1))
            try BusError.check(sd_bus_start(bus))
        } catch {
            sd_bus_close_unref(bus)
            throw error
        }
        self.bus = bus
        self.queue = queue
        self.wake = wake
    }

    deinit {
        readSource?.cancel()
        writeSource?.cancel()
        timer?.cancel()
        sd_bus_close_unref(bus)
    }

    /// Whether the bus's socket does not exist (yet): what sd-bus watches is then no socket.
    var awaitsSocket: Bool {
        sd_is_socket(sd_bus_get_fd(bus), AF_UNSPEC, 0, -1) == 0
    }

    /// Does what can be done without waiting, then watches for what comes next. Throws once the connection is lost.
    func process() throws(BusError) {
        while try BusError.check(sd_bus_process(bus, nil)) > 0 {}
        try watch()
    }

    /// Watches for what sd-bus waits for; to be called after messages were sent, too.
    func watch() throws(BusError) {
        let descriptor = try BusError.check(sd_bus_get_fd(bus))
        let events = try BusError.check(sd_bus_get_events(bus))
        if descriptor != watched {
            Self.replace(&readSource, by: nil)
            Self.replace(&writeSource, by: nil)
            watched = descriptor
        }
        if events & POLLIN == 0 {
            Self.replace(&readSource, by: nil)
        } else if readSource == nil {
            try start(&readSource, on: descriptor, writing: false)
        }
        if events & POLLOUT == 0 {
            Self.replace(&writeSource, by: nil)
        } else if writeSource == nil {
            try start(&writeSource, on: descriptor, writing: true)
        }
        try watchTimeout()
    }

    /// sd-bus gives up an answer that does not come after 25 s; this is the time at which it wants to know, if it waits for any.
    private func watchTimeout() throws(BusError) {
        timer?.cancel()
        timer = nil
        var microseconds: UInt64 = 0
        try BusError.check(sd_bus_get_timeout(bus, &microseconds))
        guard microseconds != .max else { return }
        let timer = DispatchSource.makeTimerSource(queue: queue)
        timer.schedule(deadline: DispatchTime(uptimeNanoseconds: microseconds * 1_000))
        timer.setEventHandler(handler: wake)
        timer.activate()
        self.timer = timer
    }

    /// A source must have ended before its descriptor is closed, and sd-bus closes its own when it likes: each source has a copy.
    private static func copy(of descriptor: Int32) throws(BusError) -> Int32 {
        let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
        guard copy >= 0 else { throw BusError(errno: errno) }
        return copy
    }

    /// Wakes the owner when the descriptor is ready; by a descriptor that does not hang up (`clinux_readiness`).
    private func start(_ place: inout (any DispatchSourceProtocol)?, on descriptor: Int32, writing: Bool) throws(BusError) {
        let copy = try Self.copy(of: descriptor)
        let readiness = clinux_readiness(copy, writing)
        guard readiness >= 0 else {
            let number = errno
            close(copy)
            throw BusError(errno: number)
        }
        let source = DispatchSource.makeReadSource(fileDescriptor: readiness, queue: queue)
        source.setEventHandler(handler: wake)
        source.setCancelHandler {
            close(readiness)
            close(copy)
        }
        source.activate()
        Self.replace(&place, by: source)
    }

    private static func replace(_ place: inout (any DispatchSourceProtocol)?, by source: (any DispatchSourceProtocol)?) {
        place?.cancel()
        place = source
    }
}
