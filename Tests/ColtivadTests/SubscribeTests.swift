import ControlInterface
import Foundation
import Testing
import Varlink

/// Live events, through the socket of a daemon that runs.
@Suite(.waiting)
struct SubscribeTests {
    typealias Subscribe = DaemonInterface.Subscribe

    /// A subscription, reply by reply; each is checked against the interface.
    struct Subscription {
        private let client: VarlinkClient
        private var replies: Replies<JSONObject>
        let snapshot: SnapshotMessage

        init(_ daemon: RunningDaemon, _ parameters: Subscribe.Parameters = .init()) throws {
            client = try daemon.connect()
            replies = try client.callMore(Subscribe.name, JSONObject(encoding: parameters))
            let first = try #require(try Self.checked(try replies.next()))
            #expect(first.event == nil)
            snapshot = try #require(first.snapshot)
        }

        /// The next event, whenever it comes.
        mutating func next() throws -> EventMessage {
            let reply = try #require(try Self.checked(try replies.next()))
            #expect(reply.snapshot == nil)
            return try #require(reply.event)
        }

        private static func checked(_ reply: JSONObject?) throws -> Subscribe.Reply? {
            guard let reply else { return nil }
            try DaemonInterface.description.check(reply, as: .reply("Subscribe"))
            return try reply.decode()
        }
    }

    private static func words(_ event: EventMessage) -> String {
        [event.kind, event.contact, event.followUp, event.followUpKind, event.rung, event.verb, event.settings].compactMap { $0 }
            .joined(separator: " ")
    }

    @Test("Without more: ExpectedMore")
    func expectsMore() throws {
        let daemon = try RunningDaemon()
        let client = try daemon.connect()
        let error = #expect(throws: ClientError.self) { try client.call(Subscribe.self, .init()) }
        #expect(error == .failed(.expectedMore))
    }

    @Test("Each command is told once, with what is open after it")
    func commands() throws {
        let daemon = try RunningDaemon()
        let client = try daemon.connect()
        var subscription = try Subscription(daemon)
        #expect(subscription.snapshot.number == 0 && subscription.snapshot.open == 0 && !subscription.snapshot.missed)
        _ = try client.call(ContactsInterface.Add.self, .init(name: "Ada"))
        _ = try client.call(InteractionsInterface.Log.self, .init(direction: "inbound", contacts: ["Ada"], about: "looms"))
        _ = try client.call(InteractionsInterface.Log.self, .init(direction: "inbound", contacts: ["Ada"], dryRun: true))
        _ = try client.call(FollowUpsInterface.Snooze.self, .init(followUps: ["Ada"], until: "2d"))
        _ = try client.call(FollowUpsInterface.Done.self, .init(followUps: ["Ada"]))
        _ = try client.call(InteractionsInterface.Undo.self, .init())
        _ = try client.call(DaemonInterface.Reload.self)
        var events: [EventMessage] = []
        for _ in 0..<6 { events.append(try subscription.next()) }
        #expect(events.map(\.number) == Array(1...6))
        #expect(
            events.map(Self.words) == [
                "changed c1 add", "changed c1 log", "acknowledged c1 f1 reply snooze", "acknowledged c1 f1 reply done",
                "acknowledged c1 f2 reconnect undo", "settings asWritten",
            ])
        #expect(events.map { $0.duties.map(\.kind) } == [[], ["reply"], ["reply"], ["reconnect"], ["reply"], []])
        #expect(events[1].name == "Ada" && events[1].duties[0].state == "open")
        let later = try Subscription(daemon).snapshot
        #expect(later.number == 6 && later.open == 1 && later.duties.map(\.name) == ["Ada"])
    }

    @Test("`planned -> claimed (committed before the hook starts) -> shown (committed after it said so)`")
    func delivery() throws {
        let configuration = """
            [Me]
            Hours=Mon..Sun 00:00-24:00
            [Hook one]
            Exec=true
            [Hook two]
            Exec=true

            """
        let daemon = try RunningDaemon(configuration: configuration)
        let client = try daemon.connect()
        var subscription = try Subscription(daemon)
        _ = try client.call(ContactsInterface.Add.self, .init(name: "Ada", circles: []))
        _ = try client.call(FollowUpsInterface.Remind.self, .init(contact: "Ada", text: "send the paper", at: "in 1s"))
        var told: [String] = []
        while !told.contains("shown c1 f1 task asked") { told.append(Self.words(try subscription.next())) }
        // Nobody says twice what two hooks did.
        _ = try client.call(FollowUpsInterface.Done.self, .init(followUps: ["f1"]))
        while !told.contains("acknowledged c1 f1 task done") { told.append(Self.words(try subscription.next())) }
        #expect(told.prefix(2) == ["changed c1 add", "changed c1 remind"])
        // Ready, and past its due just after that.
        #expect([1, 2].contains(told.count { $0 == "due c1 f1 task" }))
        #expect(told.count { $0 == "due c1 f1 task asked" } == 1)
        #expect(told.count { $0 == "shown c1 f1 task asked" } == 1)
    }

    @Test("Who comes back is told what they missed; where that is not kept, how things stand")
    func resumption() throws {
        let daemon = try RunningDaemon()
        let client = try daemon.connect()
        let run = try Subscription(daemon).snapshot.run
        // While nobody listens.
        for number in 1...5 { _ = try client.call(ContactsInterface.Add.self, .init(name: "Person \(number)", circles: [])) }
        var again = try Subscription(daemon, .init(from: 2, run: run))
        #expect(again.snapshot.number == 5 && !again.snapshot.missed && again.snapshot.run == run)
        for number in 3...5 {
            let event = try again.next()
            #expect(event.number == number && event.contact == "c\(number)")
        }
        _ = try client.call(ContactsInterface.AddNote.self, .init(contact: "c1", text: "x"))
        #expect(try again.next().number == 6)
        for (from, run) in [(2, "of another run"), (100, run)] {
            var other = try Subscription(daemon, .init(from: from, run: run))
            #expect(other.snapshot.missed)
            _ = try client.call(ContactsInterface.AddNote.self, .init(contact: "c1", text: "x"))
            #expect(try other.next().number == other.snapshot.number + 1)
        }
        for (parameters, name) in [
            (Subscribe.Parameters(from: 1), "run"), (Subscribe.Parameters(from: -1, run: run), "from"),
        ] {
            var replies = try client.callMore(Subscribe.self, parameters)
            let error = #expect(throws: ClientError.self) { try replies.next() }
            #expect(error == .failed(.invalidParameter(name)))
        }
    }

    @Test("Where one command touches more than a hundred people, one event without a contact tells of all of them")
    func many() throws {
        let daemon = try RunningDaemon()
        let client = try daemon.connect()
        let people = try (1...101).map { number in
            _ = try client.call(ContactsInterface.Add.self, .init(name: "Person \(number)", circles: []))
            return "c\(number)"
        }
        var subscription = try Subscription(daemon)
        _ = try client.call(ContactsInterface.JoinCircle.self, .init(circle: "x", contacts: people))
        _ = try client.call(ContactsInterface.JoinCircle.self, .init(circle: "y", contacts: Array(people.suffix(2))))
        let words = try (0..<3).map { _ in Self.words(try subscription.next()) }
        #expect(words == ["changed circle", "changed c100 circle", "changed c101 circle"])
    }

    @Test("Who does not read for 10,000 events is cut off; others miss nothing, and calls are answered", .timeLimit(.minutes(5)))
    func slowSubscriber() throws {
        let daemon = try RunningDaemon()
        let client = try daemon.connect()
        let people = try (1...100).map { number in
            _ = try client.call(ContactsInterface.Add.self, .init(name: "Person \(number)", circles: []))
            return "c\(number)"
        }
        var slow = try Subscription(daemon)
        let counted = DispatchSemaphore(value: 0)
        let reader = Reader(try Subscription(daemon))
        DispatchQueue.global().async {
            reader.read(10_000)
            counted.signal()
        }
        for _ in 0..<50 {
            _ = try client.call(ContactsInterface.JoinCircle.self, .init(circle: "x", contacts: people))
            _ = try client.call(ContactsInterface.LeaveCircle.self, .init(circle: "x", contacts: people))
        }
        counted.wait()
        var unread = 0
        while (try? slow.next()) != nil { unread += 1 }
        #expect(unread > 0 && unread < 10_000)
        #expect(reader.numbers == Array(1...10_000))
    }

    /// Reads a subscription on a thread of its own; who waits for it looks afterwards.
    private final class Reader: @unchecked Sendable {
        private var subscription: Subscription
        private(set) var numbers: [Int] = []

        init(_ subscription: Subscription) {
            self.subscription = subscription
        }

        func read(_ count: Int) {
            while numbers.count < count, let event = try? subscription.next() { numbers.append(event.number) }
        }
    }
}
