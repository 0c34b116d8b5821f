import CSystemd
import Testing

/// Owns `org.freedesktop.Notifications` on a test's bus, and tells what it is called with.
final class FakeNotificationServer {
    private let bus: OpaquePointer

    init(address: String) throws {
        var opened: OpaquePointer?
        try #require(sd_bus_new(&opened) >= 0)
        bus = try #require(opened)
        try #require(sd_bus_set_address(bus, address) >= 0)
        try #require(sd_bus_set_bus_client(bus, 1) >= 0)
        try #require(sd_bus_start(bus) >= 0)
        try #require(sd_bus_request_name(bus, "org.freedesktop.Notifications", 0) >= 0)
    }

    deinit {
        sd_bus_flush_close_unref(bus)
    }

    /// Gives the name up.
    func leave() throws {
        try #require(sd_bus_release_name(bus, "org.freedesktop.Notifications") >= 0)
    }

    /// Waits for the next method call: its name, its argument, and whether it wants an answer or may start someone.
    func nextCall() throws -> (member: String, argument: UInt32, expectsReply: Bool, mayStart: Bool) {
        while true {
            var message: OpaquePointer?
            defer { sd_bus_message_unref(message) }
            let result = try require(sd_bus_process(bus, &message))
            if let message, sd_bus_message_is_method_call(message, "org.freedesktop.Notifications", nil) > 0 {
                var argument: UInt32 = 0
                _ = try require(sd_bus_message_read_basic(message, CChar(UInt8(ascii: "u")), &argument))
                let member = try #require(sd_bus_message_get_member(message))
                return (
                    String(cString: member), argument, sd_bus_message_get_expect_reply(message) > 0,
                    sd_bus_message_get_auto_start(message) > 0
                )
            }
            if result == 0 {
                _ = try require(sd_bus_wait(bus, .max))
            }
        }
    }

    private func require(_ result: Int32) throws -> Int32 {
        try #require(result >= 0)
        return result
    }
}
