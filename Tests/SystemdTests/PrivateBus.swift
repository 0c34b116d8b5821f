import Glibc
import Testing

/// A real message bus of the test's own.
final class PrivateBus {
    static let isAvailable = access("/usr/bin/dbus-daemon", X_OK) == 0

    let folder: TemporaryFolder
    private var daemon: ChildProcess?

    /// - Parameter activatable: whether the bus could start a notification server; it would then leave the file `started`.
    init(activatable: Bool = false) throws {
        folder = try TemporaryFolder()
        try folder.write(
            """
            <!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
             "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
            <busconfig>
              <type>session</type>
              <listen>unix:path=\(folder.path)/bus</listen>
              <servicedir>\(folder.path)/services</servicedir>
              <policy context="default">
                <allow send_destination="*"/>
                <allow receive_sender="*"/>
                <allow own="*"/>
              </policy>
            </busconfig>
            """, to: "bus.conf")
        try folder.makeFolder("services")
        if activatable {
            try folder.write(
                """
                [D-BUS Service]
                Name=org.freedesktop.Notifications
                Exec=/usr/bin/touch \(folder.path)/started

                """, to: "services/org.freedesktop.Notifications.service")
        }
    }

    deinit {
        stop()
    }

    var address: String {
        "unix:path=\(folder.path)/bus"
    }

    /// Whether the bus started the notification server.
    var startedSomeone: Bool {
        access("\(folder.path)/started", F_OK) == 0
    }

    /// Starts the bus and returns once it serves.
    func start() throws {
        let daemon = try ChildProcess(
            "/usr/bin/dbus-daemon", ["--config-file=\(folder.path)/bus.conf", "--nofork", "--nopidfile", "--print-address=1"])
        try #require(daemon.line()?.hasPrefix(address) == true)
        self.daemon = daemon
    }

    /// Ends the bus; its socket stays behind, as it does where a service manager holds it.
    func stop() {
        daemon?.end()
        daemon = nil
    }
}
