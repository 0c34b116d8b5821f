import Dispatch
import Glibc
import Testing

@testable import Systemd

/// Against a real bus, which each test starts for itself.
@Suite("Whether someone shows notifications", .enabled(if: PrivateBus.isAvailable), .timeLimit(.minutes(10)))
struct SessionBusTests {
    /// What a bus told, in order, and the bus.
    private func follow(_ address: String?) -> (SessionBus, AsyncStream<NotificationServer>.Iterator) {
        let (stream, continuation) = AsyncStream.makeStream(of: NotificationServer.self)
        let bus = SessionBus(address: address, queue: DispatchQueue(label: "session bus")) { continuation.yield($0) }
        return (bus, stream.makeAsyncIterator())
    }

    @Test(arguments: [nil, "", "nonsense", "unix:path=/dev/null/bus", "unix:path=/nowhere/bus", "tcp:host=,port=", "autolaunch:"])
    func `no bus is an answer`(address: String?) async {
        var (bus, answers) = follow(address)
        bus.ask()
        #expect(await answers.next() == .noBus)
        #expect(await bus.notificationServer() == .noBus)
        bus.closeNotification(id: 1)
        #expect(await bus.notificationServer() == .noBus)
    }

    @Test func `someone comes and goes, and each change is told once`() async throws {
        let real = try PrivateBus()
        try real.start()
        defer { withExtendedLifetime(real) {} }
        var (bus, answers) = follow(real.address)

        bus.ask()
        #expect(await answers.next() == .absent(activatable: false))
        let server = try FakeNotificationServer(address: real.address)
        #expect(await answers.next() == .present)
        bus.ask()
        #expect(await bus.notificationServer() == .present)
        try server.leave()
        #expect(await answers.next() == .absent(activatable: false))
        #expect(await bus.notificationServer() == .absent(activatable: false))
    }

    @Test func `someone who is there already is seen at the first question`() async throws {
        let real = try PrivateBus(activatable: true)
        try real.start()
        defer { withExtendedLifetime(real) {} }
        let server = try FakeNotificationServer(address: real.address)
        defer { withExtendedLifetime(server) {} }
        let (bus, _) = follow(real.address)
        let answer = await bus.notificationServer()
        #expect(answer == .present)
        #expect(answer.canShow)
    }

    @Test func `someone whom the bus could start is not there, and is not started`() async throws {
        let real = try PrivateBus(activatable: true)
        try real.start()
        defer { withExtendedLifetime(real) {} }
        let (bus, _) = follow(real.address)

        let answer = await bus.notificationServer()
        #expect(answer == .absent(activatable: true))
        #expect(!answer.canShow)
        bus.closeNotification(id: 1)
        // The second question of a connection of its own comes after everything that the first one could have started.
        #expect(await follow(real.address).0.notificationServer() == .absent(activatable: true))
        #expect(!real.startedSomeone)
    }

    @Test func `a bus that comes later is joined when it comes, and one that is started again, again`() async throws {
        let real = try PrivateBus()
        var (bus, answers) = follow(real.address)
        defer { withExtendedLifetime((real, bus)) {} }
        bus.ask()
        #expect(await answers.next() == .noBus)

        for _ in 1...2 {
            try real.start()
            #expect(await answers.next() == .absent(activatable: false))
            let server = try FakeNotificationServer(address: real.address)
            #expect(await answers.next() == .present)
            real.stop()
            #expect(await answers.next() == .noBus)
            withExtendedLifetime(server) {}
        }
    }

    @Test func `a bus that turns everyone away is no bus, and is tried once for each question`() async throws {
        let folder = try TemporaryFolder()
        let listener = try UnixSocket(type: SOCK_STREAM, boundTo: folder.file("bus"))
        try #require(listen(listener.descriptor, 8) == 0)
        let queue = DispatchQueue(label: "session bus")
        let (stream, continuation) = AsyncStream.makeStream(of: NotificationServer.self)
        var answers = stream.makeAsyncIterator()
        let bus = SessionBus(address: "unix:path=\(folder.file("bus"))", queue: queue) { continuation.yield($0) }

        bus.ask()
        close(accept(listener.descriptor, nil, nil))
        #expect(await answers.next() == .noBus)

        queue.sync {}
        try #require(fcntl(listener.descriptor, F_SETFL, O_NONBLOCK) == 0)
        #expect(accept(listener.descriptor, nil, nil) == -1)
        bus.ask()
        queue.sync {}
        let second = accept(listener.descriptor, nil, nil)
        #expect(second >= 0)
        close(second)
    }

    @Test func `a notification is withdrawn without an answer and without starting anyone`() async throws {
        let real = try PrivateBus(activatable: true)
        try real.start()
        defer { withExtendedLifetime(real) {} }
        let server = try FakeNotificationServer(address: real.address)
        let (bus, _) = follow(real.address)
        #expect(await bus.notificationServer() == .present)

        bus.closeNotification(id: 4_000_000_000)

        let call = try server.nextCall()
        #expect(call.member == "CloseNotification")
        #expect(call.argument == 4_000_000_000)
        #expect(!call.expectsReply)
        #expect(!call.mayStart)
        #expect(!real.startedSomeone)
    }

    @Test func `a follower that is let go leaves no descriptor open`() async throws {
        await #expect(processExitsWith: .success) {
            let real = try PrivateBus()
            try real.start()
            defer { withExtendedLifetime(real) {} }
            let queue = DispatchQueue(label: "session bus")
            var counts: [Int] = []
            for _ in 1...3 {
                let bus = SessionBus(address: real.address, queue: queue) { _ in }
                #expect(await bus.notificationServer() == .absent(activatable: false))
                withExtendedLifetime(bus) {}
            }
            for _ in 1...2 {
                let bus = SessionBus(address: real.address, queue: queue) { _ in }
                #expect(await bus.notificationServer() == .absent(activatable: false))
                withExtendedLifetime(bus) {}
                counts.append((0..<256).count { fcntl($0, F_GETFD) >= 0 })
            }
            #expect(counts[0] == counts[1])
        }
    }

    @Test(
        arguments: [
            ("unix:path=/x", "/run/user/1000", "unix:path=/x"),
            (nil, "/run/user/1000", "unix:path=/run/user/1000/bus"),
            ("", "/run/user/1000", "unix:path=/run/user/1000/bus"),
            (nil, "/tmp/a b;c,ü", "unix:path=/tmp/a%20b%3bc%2c%c3%bc/bus"),
            (nil, "", nil),
            (nil, nil, nil),
        ] as [(String?, String?, String?)])
    func `the bus is where the environment says`(busAddress: String?, runtimeDirectory: String?, address: String?) {
        #expect(SessionBus.address(busAddress: busAddress, runtimeDirectory: runtimeDirectory) == address)
    }
}
