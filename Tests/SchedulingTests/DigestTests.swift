import Assembly
import CivilTime
import Ledger
import Relationships
import Scheduling
import Testing

/// "`[Digest] When=` is one notification: what is open, what the week brings, what lapsed, what could not be delivered" (domain.md,
/// "Delivery"): the shipped engine on the shipped ledger. 2027-03-01 is a Monday; clocks show UTC.
struct DigestTests {
    private func rules(
        _ digests: String..., hours: String = "Mon..Fri 09:00-18:00", hooks: [HookPolicy] = [Sample.desktop]
    ) throws -> Rules {
        var rules = try Sample.rules(hours: hours, hooks: hooks)
        rules.digests = try (digests.isEmpty ? ["Mon 09:00"] : digests).map { try CalendarEvent(parsing: $0) }
        return rules
    }

    /// A world that begins on Monday, 1 March, 10:00, when all these people have just written: to be answered until the 8th, 10:00.
    private func world(_ people: [String] = [], rules: Rules? = nil) throws -> World {
        let world = try World(at: Sample.at("2027-03-01 10:00"), rules: try rules ?? self.rules())
        for (number, name) in people.enumerated() {
            try world.perform(.add(ContactRecord(name: name)))
            try world.perform(
                .log([ContactID(number: Int64(number + 1))], Command.LogEntry(direction: .inbound, at: world.clock.now())))
        }
        return world
    }

    private let ada = ContactID(number: 1)

    /// Ada was met on Tuesday: what is not thanked for lapses on the 11th.
    private func meet(_ world: World) throws {
        try world.perform(.add(ContactRecord(name: "Ada")))
        try world.perform(
            .meet(ada, start: Sample.at("2027-03-02 10:00"), end: Sample.at("2027-03-02 11:00"), place: nil))
    }

    /// The digests that were shown: "03-08 09:00 c1 4d; open c1/reply".
    private func digests(_ world: World) -> [String] {
        world.delivery.shown.filter { $0.event == .digest }.map { shown in
            "\("\(Zone.utc.civil(shown.at))".dropFirst(5)) \((shown.rungs + shown.named).joined(separator: "; "))"
        }
    }

    @Test("It comes at its time, and waits for the user's hours", arguments: [("09:00", "09:00"), ("07:30", "09:00")])
    func atItsTime(time: String, shown: String) throws {
        let world = try world(["Ada"], rules: try rules("Mon \(time)"))
        try world.advance(to: Sample.at("2027-03-08 12:00"))
        #expect(digests(world) == ["03-08 \(shown) open c1/reply"])
    }

    @Test("The one timer is armed for it, though nothing else is to come")
    func timer() throws {
        let world = try world()
        #expect(world.timer.armed == Sample.at("2027-03-08 09:00"))
        let none = try World(at: Sample.at("2027-03-01 10:00"), rules: try Sample.rules())
        #expect(none.timer.armed == nil)
    }

    @Test("An empty digest is not shown, also where something opens on the same day")
    func empty() throws {
        let world = try world()
        try world.advance(to: Sample.at("2027-03-08 09:30"))
        try world.perform(.add(ContactRecord(name: "Ada")))
        try world.perform(.log([ada], Command.LogEntry(direction: .inbound, at: world.clock.now())))
        try world.advance(to: Sample.at("2027-03-14 12:00"))
        #expect(digests(world) == [])
        try world.advance(to: Sample.at("2027-03-15 09:00"))
        #expect(digests(world) == ["03-15 09:00 open c1/reply"])
    }

    @Test("At most once a civil date")
    func onceADate() throws {
        let world = try world(["Ada"], rules: try rules("Mon 09:00", "Mon 15:00", "Tue 09:00"))
        try world.advance(to: Sample.at("2027-03-09 18:00"))
        #expect(digests(world).map { $0.prefix(11) } == ["03-01 15:00", "03-02 09:00", "03-08 09:00", "03-09 09:00"])
    }

    @Test("What was missed while the machine was off is made up for once")
    func missed() throws {
        let world = try world(["Ada"])
        try world.advance(to: Sample.at("2027-03-05 18:00"))
        try world.sleep(to: Sample.at("2027-03-17 11:00"))
        try world.advance(to: Sample.at("2027-03-22 18:00"))
        // After the two reminders that were missed as well.
        #expect(digests(world).map { $0.prefix(11) } == ["03-17 11:30", "03-22 09:00"])
    }

    @Test("What new settings ask for was not missed before they did", arguments: [false, true])
    func otherTimes(atTheNextStart: Bool) throws {
        let world = try world(["Ada"])
        try world.advance(to: Sample.at("2027-03-10 12:00"))
        var changed = try rules("Wed 09:00")
        changed.fingerprint = "other"
        let others = changed
        let next = atTheNextStart ? try world.crash(rules: others) : world
        if !atTheNextStart { try world.onQueue { $0.change(others) } }
        try next.advance(to: Sample.at("2027-03-17 18:00"))
        #expect(digests(next).last?.prefix(11) == "03-17 09:00")
        // What was on the screen comes back with the daemon.
        #expect(digests(next).count { $0.hasPrefix("03-10") } == (atTheNextStart ? 1 : 0))
    }

    @Test("What the week brings: what is not ready and is reminded of within a week")
    func theWeek() throws {
        let world = try world(["Ada"])
        for day in ["2027-03-11", "2027-03-15", "2027-03-16"] {
            try world.perform(.remind(ada, text: "call", at: Sample.at("\(day) 08:00"), date: nil))
        }
        try world.advance(to: Sample.at("2027-03-08 09:00"))
        #expect(digests(world) == ["03-08 09:00 open c1/reply; week c1/task; week c1/task"])
    }

    @Test("The next digest names each once")
    func lapsed() throws {
        let world = try world()
        try meet(world)
        try world.advance(to: Sample.at("2027-03-31"))
        #expect(digests(world) == ["03-08 09:00 open c1/thanks", "03-15 09:00 lapsed c1/thanks"])
    }

    @Test("What lapsed while the machine was off is named too")
    func lapsedWhileOff() throws {
        let world = try world()
        try meet(world)
        try world.sleep(to: Sample.at("2027-03-12 10:00"))
        try world.advance(to: Sample.at("2027-03-31"))
        #expect(digests(world).map { $0.dropFirst(12) } == ["lapsed c1/thanks"])
    }

    @Test("What was taken back since is not named")
    func takenBack() throws {
        let world = try world()
        try meet(world)
        try world.advance(to: Sample.at("2027-03-12"))
        try world.perform(.undo)
        try world.advance(to: Sample.at("2027-03-31"))
        #expect(digests(world) == ["03-08 09:00 open c1/thanks"])
    }

    @Test("A crash after claimed shows it again, with what it named, and it has come for that date")
    func crash() throws {
        let world = try world()
        try meet(world)
        try world.advance(to: Sample.at("2027-03-14"))
        world.delivery.behaviour = []
        try world.advance(to: Sample.at("2027-03-15 09:00"))
        #expect(world.delivery.started.last.map { $0.notice } != nil && digests(world).count == 1)
        let next = try world.crash(rules: try rules())
        try next.advance(to: Sample.at("2027-03-31"))
        #expect(digests(next) == ["03-15 09:00 lapsed c1/thanks"])
        #expect(next.delivery.started.map(\.notice) == world.delivery.started.suffix(1).map(\.notice))
    }

    @Test("Shown and ended is not shown again by the next start")
    func shownAndEnded() throws {
        let world = try world(["Ada"])
        world.delivery.behaviour = [.shown, .ended(.showed)]
        try world.advance(to: Sample.at("2027-03-08 09:00"))
        let next = try world.crash(rules: try rules())
        try next.advance(to: Sample.at("2027-03-08 18:00"))
        #expect(digests(world).count == 1 && digests(next) == [])
    }

    @Test("One that comes back after a crash, and has nothing left to say, is not shown")
    func nothingLeft() throws {
        let world = try world(["Ada"])
        world.delivery.behaviours = ["desktop": []]
        try world.advance(to: Sample.at("2027-03-08 08:59"))
        world.delivery.behaviour = []
        try world.advance(to: Sample.at("2027-03-08 09:00"))
        let next = try World(
            at: Sample.at("2027-03-08 09:10"), rules: try rules(), store: world.store, isDesktopPresent: false)
        try next.perform(.dismiss([try #require(next.plan().first).stored.id]))
        try next.onQueue { $0.desktop(isPresent: true) }
        try next.advance(to: Sample.at("2027-03-08 18:00"))
        #expect(digests(next) == [])
        #expect(try next.store.read { try $0.deliveries(in: [.waiting, .running, .lingering]) }.isEmpty)
    }

    @Test("Items= lines shown, then \"and N more\"; what is on no list comes first")
    func items() throws {
        var rules = try rules()
        rules.digestItems = 3
        let world = try world(["Ada", "Bo", "Cy", "Di"], rules: rules)
        try world.perform(.remind(ada, text: "call", at: Sample.at("2027-03-11 08:00"), date: nil))
        try world.advance(to: Sample.at("2027-03-08 09:00"))
        #expect(digests(world) == ["03-08 09:00 open c1/reply; open c2/reply; open c3/reply; and 2 more"])
    }

    @Test("What could not be delivered is said, once of each")
    func undelivered() throws {
        let world = try world(
            ["Ada", "Bo"],
            rules: try rules(hooks: [
                Sample.hook("phone", events: [.reminder], retries: 1), Sample.hook("lamp", events: [.digest]),
            ]))
        world.delivery.behaviours["phone"] = [.ended(.failed("no"))]
        try world.advance(to: Sample.at("2027-03-08 09:00"))
        #expect(digests(world) == ["03-08 09:00 undelivered c1/reply; undelivered c2/reply"])
    }

    @Test("While away: one welcome digest names them all (the weekly digest joins it)")
    func welcome() throws {
        let world = try world(["Ada", "Bo"])
        try world.perform(.remind(ada, text: "call", at: Sample.at("2027-03-12 08:00"), date: nil))
        try world.perform(.away(nil, from: Sample.at("2027-03-04"), until: Sample.at("2027-03-10")))
        try world.advance(to: Sample.at("2027-03-10 18:00"))
        #expect(digests(world) == ["03-10 09:00 c1 4d; c2 4d; week c1/task"])
        #expect(try world.plan()[0].stored.followUp.reminders.first?.state == .shown)
        try world.advance(to: Sample.at("2027-03-15 18:00"))
        #expect(digests(world).count == 2)
    }

    @Test("A pause holds it")
    func paused() throws {
        let world = try world(["Ada"])
        try world.perform(.pause(from: Sample.at("2027-03-07"), until: Sample.at("2027-03-09 14:00")))
        try world.advance(to: Sample.at("2027-03-09 18:00"))
        // After the reminder that was held as well.
        #expect(digests(world).map { $0.prefix(11) } == ["03-09 14:15"])
    }

    @Test("Without a desktop it waits, and is shown once when that returns")
    func withoutADesktop() throws {
        let world = try world(["Ada"])
        try world.onQueue { $0.desktop(isPresent: false) }
        try world.advance(to: Sample.at("2027-03-08 11:00"))
        #expect(world.timer.armed.map { $0 > world.clock.now() } ?? true)
        try world.onQueue { $0.desktop(isPresent: true) }
        try world.advance(to: Sample.at("2027-03-08 18:00"))
        #expect(digests(world).count == 1)
    }

    @Test("A digest that sums up stays on the screen when all of which it reminds is closed")
    func staysOnTheScreen() throws {
        let world = try world(["Ada", "Bo"])
        try world.perform(.away(nil, from: Sample.at("2027-03-04"), until: Sample.at("2027-03-10")))
        try world.advance(to: Sample.at("2027-03-10 09:00"))
        let key = try #require(world.delivery.started.last)
        try world.perform(.dismiss(try world.plan().map(\.stored.id)))
        #expect(!world.delivery.withdrawn.contains(key))
    }
}
