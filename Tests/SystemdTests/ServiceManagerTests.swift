import Glibc
import Testing

@testable import Systemd

/// Each test is a process of its own, because libsystemd reads the environment, which all tests share.
@Suite("What the service manager is told, by sd_notify(3)")
struct ServiceManagerTests {
    @Test func `each call is one datagram on NOTIFY_SOCKET`() async {
        await #expect(processExitsWith: .success) {
            let folder = try TemporaryFolder()
            let manager = try UnixSocket(type: SOCK_DGRAM, boundTo: folder.file("notify"))
            setenv("NOTIFY_SOCKET", folder.file("notify"), 1)
            let service = ServiceManager()

            #expect(service.ready(status: "12 contacts, 3 follow-ups"))
            #expect(manager.datagram() == "READY=1\nSTATUS=12 contacts, 3 follow-ups")
            #expect(service.status("100 %s\nWATCHDOG=trigger"))
            #expect(manager.datagram() == "STATUS=100 %s WATCHDOG=trigger", "no value can add an assignment")
            #expect(service.ping())
            #expect(manager.datagram() == "WATCHDOG=1")
            #expect(service.stopping())
            #expect(manager.datagram() == "STOPPING=1")
            #expect(manager.datagram() == nil)
        }
    }

    @Test func `a reload names the monotonic moment at which it began`() async {
        await #expect(processExitsWith: .success) {
            let folder = try TemporaryFolder()
            let manager = try UnixSocket(type: SOCK_DGRAM, boundTo: folder.file("notify"))
            setenv("NOTIFY_SOCKET", folder.file("notify"), 1)
            var moment = timespec()
            clock_gettime(CLOCK_MONOTONIC, &moment)
            let before = moment.tv_sec * 1_000_000 + moment.tv_nsec / 1_000

            #expect(ServiceManager().reloading())

            let lines = try #require(manager.datagram()).split(separator: "\n")
            #expect(lines.count == 2)
            #expect(lines[0] == "RELOADING=1")
            #expect(lines[1].hasPrefix("MONOTONIC_USEC="))
            clock_gettime(CLOCK_MONOTONIC, &moment)
            let after = moment.tv_sec * 1_000_000 + moment.tv_nsec / 1_000
            let told = try #require(Int(lines[1].dropFirst(15)))
            #expect((before...after).contains(told))
        }
    }

    @Test func `without a service manager nobody is told, and nothing fails`() async {
        await #expect(processExitsWith: .success) {
            unsetenv("NOTIFY_SOCKET")
            let service = ServiceManager()
            #expect(!service.ready(status: "ready"))
            #expect(!service.ping())
            #expect(!service.stopping())
        }
    }

    @Test func `the watchdog's interval is for the process that it names, or for whoever has the variable`() async {
        await #expect(processExitsWith: .success) {
            let cases: [(interval: String?, process: String?, expected: Duration?)] = [
                (nil, nil, nil),
                ("300000000", nil, .seconds(300)),
                ("300000000", "\(getpid())", .seconds(300)),
                ("300000000", "1", nil),
                ("0", nil, nil),
                ("soon", nil, nil),
            ]
            for (interval, process, expected) in cases {
                unsetenv("WATCHDOG_USEC")
                unsetenv("WATCHDOG_PID")
                interval.map { _ = setenv("WATCHDOG_USEC", $0, 1) }
                process.map { _ = setenv("WATCHDOG_PID", $0, 1) }
                #expect(ServiceManager().watchdogInterval == expected, "\(interval ?? "unset"), \(process ?? "unset")")
            }
        }
    }
}
