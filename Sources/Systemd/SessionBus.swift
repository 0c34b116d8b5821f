import CSystemd
package import Dispatch
import Glibc

/// Knows whether someone shows notifications on the user's session bus, without ever starting anyone, and withdraws notifications.
///
/// It asks once (`NameHasOwner`), then follows `NameOwnerChanged`. While nothing changes it does nothing: no timer, no wake-up. A bus
/// whose socket comes later is joined when it comes; one that ended is joined again once; any other waits for the next `ask()`.
///
/// All state belongs to the queue; that is what makes it `Sendable`.
package final class SessionBus: @unchecked Sendable {
    private let address: String?
    private let queue: DispatchQueue
    private let changed: @Sendable (NotificationServer) -> Void

    private var connection: BusConnection?
    /// What the bus answered; nil until it has.
    private var owned: Bool?
    private var activatable: Bool?
    /// How often a lost connection is still made anew without being asked.
    private var rejoins = 0
    /// What `changed` heard last.
    private var told: NotificationServer?
    private var waiting: [CheckedContinuation<NotificationServer, Never>] = []

    /// - Parameters:
    ///   - address: a D-Bus address (see `address(busAddress:runtimeDirectory:)`); nil where the environment knows of none.
    ///   - queue: a serial queue, on which everything happens.
    ///   - changed: called on the queue with the first answer, and with each one that differs from the one before.
    package init(address: String?, queue: DispatchQueue, changed: @escaping @Sendable (NotificationServer) -> Void) {
        self.address = address
        self.queue = queue
        self.changed = changed
    }

    /// Where the session bus is: `$DBUS_SESSION_BUS_ADDRESS`, else `$XDG_RUNTIME_DIR/bus`, else nowhere; as sd_bus_open_user(3) has it.
    package static func address(busAddress: String?, runtimeDirectory: String?) -> String? {
        if let busAddress, !busAddress.isEmpty {
            return busAddress
        }
        guard let runtimeDirectory, !runtimeDirectory.isEmpty else { return nil }
        return "unix:path=\(escaped("\(runtimeDirectory)/bus"))"
    }

    /// Connects, unless there is a connection. The answer comes by `changed`.
    package func ask() {
        queue.async { self.connectAndSettle() }
    }

    /// Who shows notifications now; connects if need be, and waits at most as long as sd-bus waits for an answer (25 s).
    package func notificationServer() async -> NotificationServer {
        await withCheckedContinuation { continuation in
            queue.async {
                self.waiting.append(continuation)
                self.connectAndSettle()
            }
        }
    }

    /// Asks the server to take a notification from the screen. Nobody is started and no answer is awaited; where nobody shows
    /// notifications there is nothing to withdraw.
    package func closeNotification(id: UInt32) {
        queue.async { self.sendClose(id) }
    }
}

// What follows runs on the queue.
extension SessionBus {
    /// What is known; nil while the bus has not answered.
    private var answer: NotificationServer? {
        guard let connection, !connection.awaitsSocket else { return .noBus }
        switch (owned, activatable) {
        case (true, _): return .present
        case (false, let activatable?): return .absent(activatable: activatable)
        default: return nil
        }
    }

    private func connectAndSettle() {
        if connection == nil {
            connect()
        }
        settle()
    }

    private func connect() {
        guard let address else { return }
        do throws(BusError) {
            let connection = try BusConnection(address: address, queue: queue) { [weak self] in self?.advance() }
            try watchOwner(on: connection.bus)
            try connection.watch()
            self.connection = connection
        } catch {
            connection = nil
        }
    }

    /// Queues the match before the question, so that no change is missed between them.
    private func watchOwner(on bus: OpaquePointer) throws(BusError) {
        let this = Unmanaged.passUnretained(self).toOpaque()
        let match = """
            type='signal',sender='\(Self.bus)',path='\(Self.busPath)',interface='\(Self.bus)',\
            member='NameOwnerChanged',arg0='\(Self.server)'
            """
        try BusError.check(
            sd_bus_add_match_async(
                bus, nil, match,
                { message, this, _ in
                    SessionBus.read(this) { $0.owned = SessionBus.newOwner(message) }
                }, nil, this))
        try call(
            "NameHasOwner", argument: Self.server, on: bus,
            { message, this, _ in
                SessionBus.read(this) { $0.owned = SessionBus.truth(message) ?? $0.hangUp() }
            })
        try call(
            "ListActivatableNames", argument: nil, on: bus,
            { message, this, _ in
                SessionBus.read(this) { $0.activatable = SessionBus.lists(message, SessionBus.server) }
            })
    }

    private func call(_ member: String, argument: String?, on bus: OpaquePointer, _ reply: sd_bus_message_handler_t)
        throws(BusError)
    {
        var message: OpaquePointer?
        try BusError.check(sd_bus_message_new_method_call(bus, &message, Self.bus, Self.busPath, Self.bus, member))
        defer { sd_bus_message_unref(message) }
        if let argument {
            try BusError.check(sd_bus_message_append_basic(message, CChar(UInt8(ascii: "s")), argument))
        }
        try BusError.check(sd_bus_call_async(bus, nil, message, reply, Unmanaged.passUnretained(self).toOpaque(), 0))
    }

    /// A bus that does not answer whether a name has an owner is no bus. `advance` sees the end of the connection next.
    private func hangUp() -> Bool? {
        sd_bus_close(connection?.bus)
        return nil
    }

    private func advance() {
        do throws(BusError) {
            try connection?.process()
        } catch {
            lost()
        }
        settle()
    }

    /// A bus that answered before and ended is joined again at once: twice at most, since the first time its socket may itself be on
    /// its way out. One that never answered is left alone until someone asks, lest a bus that turns everyone away be tried without end.
    private func lost() {
        connection = nil
        owned = nil
        activatable = nil
        settle()
        if rejoins > 0 {
            rejoins -= 1
            connect()
        }
    }

    /// Tells what is known to those who wait for it.
    private func settle() {
        guard let answer else { return }
        if owned != nil {
            rejoins = 2
        }
        for continuation in waiting {
            continuation.resume(returning: answer)
        }
        waiting = []
        if answer != told {
            told = answer
            changed(answer)
        }
    }

    private func sendClose(_ id: UInt32) {
        guard let connection, owned == true else { return }
        var message: OpaquePointer?
        var id = id
        do throws(BusError) {
            try BusError.check(
                sd_bus_message_new_method_call(
                    connection.bus, &message, Self.server, Self.serverPath, Self.server, "CloseNotification"))
            defer { sd_bus_message_unref(message) }
            try BusError.check(sd_bus_message_append_basic(message, CChar(UInt8(ascii: "u")), &id))
            try BusError.check(sd_bus_message_set_expect_reply(message, 0))
            try BusError.check(sd_bus_message_set_auto_start(message, 0))
            try BusError.check(sd_bus_send(connection.bus, message, nil))
            try connection.watch()
        } catch {
            lost()
            settle()
        }
    }
}

// What sd-bus calls back.
extension SessionBus {
    private static let bus = "org.freedesktop.DBus"
    private static let busPath = "/org/freedesktop/DBus"
    private static let server = "org.freedesktop.Notifications"
    private static let serverPath = "/org/freedesktop/Notifications"

    /// Callbacks come only from `BusConnection.process()`, which an owner that is alive has called.
    private static func read(_ this: UnsafeMutableRawPointer?, _ body: (SessionBus) -> Void) -> Int32 {
        if let this {
            body(Unmanaged<SessionBus>.fromOpaque(this).takeUnretainedValue())
        }
        return 0
    }

    /// The third argument of NameOwnerChanged is the new owner, empty where there is none.
    private static func newOwner(_ message: OpaquePointer?) -> Bool {
        var text: UnsafePointer<CChar>?
        var isOwned = false
        for _ in 0..<3 {
            guard sd_bus_message_read_basic(message, CChar(UInt8(ascii: "s")), &text) > 0, let text else { return false }
            isOwned = text.pointee != 0
        }
        return isOwned
    }

    /// A Boolean answer; nil for an error.
    private static func truth(_ message: OpaquePointer?) -> Bool? {
        var value: Int32 = 0
        guard sd_bus_message_is_method_error(message, nil) == 0,
            sd_bus_message_read_basic(message, CChar(UInt8(ascii: "b")), &value) > 0
        else { return nil }
        return value != 0
    }

    /// Whether an answer that is a list of names has this one.
    private static func lists(_ message: OpaquePointer?, _ name: String) -> Bool {
        guard sd_bus_message_is_method_error(message, nil) == 0,
            sd_bus_message_enter_container(message, CChar(UInt8(ascii: "a")), "s") > 0
        else { return false }
        var text: UnsafePointer<CChar>?
        while sd_bus_message_read_basic(message, CChar(UInt8(ascii: "s")), &text) > 0, let text {
            if strcmp(text, name) == 0 {
                return true
            }
        }
        return false
    }

    /// A value in a D-Bus address: bytes outside the "optionally escaped" set become `%XX` (D-Bus specification, Server Addresses).
    private static func escaped(_ value: String) -> String {
        value.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                String(Unicode.Scalar(byte))
            case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "*"):
                String(Unicode.Scalar(byte))
            default: (byte < 16 ? "%0" : "%") + String(byte, radix: 16)
            }
        }.joined()
    }
}
