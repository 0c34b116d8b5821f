import Assembly
import CivilTime
import Ledger
import Relationships
import Scheduling
import Testing

/// "At least once to the hook; listed until acknowledged; never lost, never a storm": the shipped engine on the shipped ledger.
///
/// 2027-03-01 is a Monday; clocks show UTC.
struct DeliveryTests {
    /// A world in which Ada wrote on Monday, 1 March, 10:00: reminders on Thursday 10:00, Friday 17:00, and after the 8th, 10:00.
    private func world(_ people: [String] = ["Ada"], rules: Rules? = nil, isDesktopPresent: Bool = true) throws -> World {
        let world = try World(
            at: Sample.at("2027-03-01 10:00"), rules: try rules ?? Sample.rules(), isDesktopPresent: isDesktopPresent)
        for (number, name) in people.enumerated() {
            try world.perform(.add(ContactRecord(name: name)))
            try world.perform(
                .log([ContactID(number: Int64(number + 1))], Command.LogEntry(direction: .inbound, at: world.clock.now())))
        }
        return world
    }

    private func followUp(_ world: World, _ number: Int = 0) throws -> FollowUpID { try world.plan()[number].stored.id }

    /// What was shown: "03-04 10:00 c1 4d".
    private func shown(_ world: World) -> [String] {
        world.delivery.shown.map { shown in
            let time = "\(Zone.utc.civil(shown.at))".dropFirst(5)
            return "\(time) \(shown.event == .digest ? "digest " : "")\(shown.rungs.joined(separator: ", "))"
        }
    }

    private let thursday = Sample.at("2027-03-04 10:00")

    @Test("A crash after claimed shows it again")
    func crashAfterClaimed() throws {
        let world = try world()
        world.delivery.behaviour = []
        try world.advance(to: thursday)
        #expect(world.delivery.started.count == 1 && world.delivery.shown.isEmpty)
        let next = try world.crash(rules: try Sample.rules())
        #expect(shown(next) == ["03-04 10:00 c1 4d"])
    }

    @Test("One whose hook still waited for a click when the daemon ended is shown again at the next start, and at once")
    func crashWhileWaitingForAClick() throws {
        let world = try world(["Ada", "Bo"])
        try world.advance(to: Sample.at("2027-03-04 10:15"))
        #expect(shown(world) == ["03-04 10:00 c1 4d", "03-04 10:15 c2 4d"])
        let next = try world.crash(rules: try Sample.rules())
        #expect(shown(next) == ["03-04 10:15 c1 4d", "03-04 10:15 c2 4d"])
    }

    @Test("Shown and ended is not shown again")
    func shownAndEnded() throws {
        let world = try world()
        world.delivery.behaviour = [.shown, .ended(.showed)]
        try world.advance(to: thursday)
        let next = try world.crash(rules: try Sample.rules())
        try next.advance(to: Sample.at("2027-03-05 09:00"))
        #expect(next.delivery.started.isEmpty)
    }

    @Test(
        "Acknowledged (a decision on the follow-up, or its closing) is never shown again", arguments: ["done", "dismiss", "snooze"])
    func acknowledged(how: String) throws {
        let world = try world()
        try world.advance(to: thursday)
        let id = try followUp(world)
        let key = try #require(world.delivery.started.first)
        switch how {
        case "done": try world.perform(.done([id], Command.Closing(at: thursday)))
        case "dismiss": try world.perform(.dismiss([id]))
        default: try world.perform(.snooze([id], until: Sample.at("2027-03-09"), isExact: false))
        }
        #expect(world.delivery.withdrawn == [key])
        let next = try world.crash(rules: try Sample.rules())
        try next.advance(to: Sample.at("2027-03-08 18:00"))
        #expect(next.delivery.started.isEmpty)
        try next.advance(to: Sample.at("2027-03-20 18:00"))
        #expect(shown(next) == (how == "snooze" ? ["03-09 09:00 c1 snoozed", "03-15 10:00 c1 overdue 1w"] : []))
    }

    @Test("A crash between a snooze and the end of its hook shows nothing of what was silenced")
    func crashRightAfterASnooze() throws {
        let world = try world()
        try world.advance(to: thursday)
        try world.store.write { transaction in
            let rules = try Sample.rules()
            let id = try transaction.followUps(of: ContactID(number: 1))[0].id
            _ = try CommandRunner(Book(transaction, rules: rules, now: thursday))
                .run(.snooze([id], until: Sample.at("2027-03-09"), isExact: false))
        }
        let next = try world.crash(rules: try Sample.rules())
        #expect(next.delivery.started.isEmpty)
    }

    @Test("A reminder that waits for its retry is silenced by a snooze")
    func snoozedWhileItWaitsForARetry() throws {
        let world = try world()
        world.delivery.behaviour = [.ended(.failed("no"))]
        try world.advance(to: thursday)
        world.delivery.behaviour = [.shown]
        try world.perform(.snooze([try followUp(world)], until: Sample.at("2027-03-09"), isExact: false))
        try world.advance(to: Sample.at("2027-03-09 09:00"))
        #expect(shown(world) == ["03-09 09:00 c1 snoozed"])
    }

    @Test("A reminder whose follow-up closes before its hook has shown it is not shown; undone, nothing is lost")
    func closedBeforeItIsShown() throws {
        let world = try world()
        world.delivery.behaviour = []
        try world.advance(to: thursday)
        world.delivery.behaviour = [.shown]
        try world.perform(.dismiss([try followUp(world)]))
        try world.advance(to: Sample.at("2027-03-04 12:00"))
        #expect(world.delivery.shown.isEmpty)
        try world.perform(.undo)
        try world.advance(to: Sample.at("2027-03-05 17:00"))
        #expect(shown(world) == ["03-05 17:00 c1 1d"])
    }

    @Test("Undo brings a follow-up back under its name, and nothing that was shown is shown twice")
    func undo() throws {
        let world = try world()
        try world.advance(to: Sample.at("2027-03-05 17:30"))
        #expect(shown(world) == ["03-04 10:00 c1 4d", "03-05 17:00 c1 1d"])
        let id = try followUp(world)
        try world.perform(.dismiss([id]))
        #expect(try world.plan().isEmpty)
        try world.perform(.undo)
        #expect(try followUp(world) == id)
        try world.advance(to: Sample.at("2027-03-08 18:00"))
        #expect(world.delivery.shown.count == 2)
        try world.advance(to: Sample.at("2027-03-09 10:00"))
        #expect(shown(world).last == "03-09 10:00 c1 overdue 1d")
    }

    @Test("Off for a weekend: more than CatchUp (3) late ones become one digest, as soon as it can be inside the hours")
    func offForAWeekend() throws {
        let world = try world(["Ada", "Bo", "Cy", "Di"])
        // Off from Thursday morning on; on again on Saturday.
        try world.sleep(to: Sample.at("2027-03-06 11:00"))
        #expect(world.delivery.shown.isEmpty && world.timer.armed == Sample.at("2027-03-08 09:00"))
        try world.advance(to: Sample.at("2027-03-08 09:00"))
        try world.advance(to: Sample.at("2027-03-08 18:00"))
        #expect(world.delivery.shown.map(\.event) == [.digest])
        #expect(Set(world.delivery.shown[0].rungs) == ["c1 4d", "c2 4d", "c3 4d", "c4 4d", "c1 1d", "c2 1d", "c3 1d", "c4 1d"])
    }

    @Test("Without a desktop reminders wait; when it returns, they come")
    func desktopReturns() throws {
        let world = try world(isDesktopPresent: false)
        try world.advance(to: Sample.at("2027-03-04 12:00"))
        #expect(world.delivery.started.isEmpty)
        #expect(world.observer.news == [.planned, .holdingForDesktop(count: 1)])
        try world.onQueue { $0.desktop(isPresent: true) }
        #expect(shown(world) == ["03-04 12:00 c1 4d"])
    }

    @Test("What waits for a desktop when the user leaves is held until they are back", arguments: [false, true])
    func awayWhileWaiting(isPause: Bool) throws {
        let world = try world(isDesktopPresent: false)
        try world.advance(to: Sample.at("2027-03-04 12:00"))
        let (from, until) = (Sample.at("2027-03-04 18:00"), Sample.at("2027-03-10"))
        try world.perform(isPause ? .pause(from: from, until: until) : .away(nil, from: from, until: until))
        try world.advance(to: Sample.at("2027-03-05 10:00"))
        try world.onQueue { $0.desktop(isPresent: true) }
        try world.advance(to: Sample.at("2027-03-09 18:00"))
        #expect(world.delivery.started.isEmpty)
        try world.advance(to: Sample.at("2027-03-10 12:00"))
        #expect(Set(world.delivery.shown.flatMap(\.rungs)).isSuperset(of: ["c1 4d"]))
        #expect(world.delivery.shown.allSatisfy { $0.at >= Sample.at("2027-03-10 09:00") })
    }

    @Test("Absences hold until the first moment back, where one welcome digest names them all")
    func welcome() throws {
        let world = try world(["Ada", "Bo"])
        try world.perform(.away(nil, from: Sample.at("2027-03-04"), until: Sample.at("2027-03-10")))
        try world.advance(to: Sample.at("2027-03-10 12:00"))
        #expect(
            shown(world) == ["03-03 17:00 c1 before absence", "03-03 17:15 c2 before absence", "03-10 09:00 digest c1 4d, c2 4d"])
    }

    @Test("Back early: what was held comes then")
    func backEarly() throws {
        let world = try world()
        try world.perform(.away(nil, from: Sample.at("2027-03-04"), until: Sample.at("2027-03-15")))
        try world.advance(to: Sample.at("2027-03-05 11:00"))
        try world.perform(.back(nil))
        #expect(shown(world).last == "03-05 11:00 c1 4d")
    }

    @Test("Between two notifications that are not exact at least Apart (15min) passes")
    func apart() throws {
        let world = try world(["Ada", "Bo", "Cy"])
        try world.advance(to: Sample.at("2027-03-04 18:00"))
        #expect(shown(world) == ["03-04 10:00 c1 4d", "03-04 10:15 c2 4d", "03-04 10:30 c3 4d"])
    }

    @Test("Shown means: the first hook showed it; others are retried for themselves, and no failure is told of as not delivered")
    func twoHooksOfWhichOneFails() throws {
        let world = try world(rules: try Sample.rules(hooks: [Sample.desktop, Sample.hook("phone", retries: 2)]))
        world.delivery.behaviours["phone"] = [.ended(.failed("no"))]
        try world.advance(to: Sample.at("2027-03-04 12:00"))
        #expect(shown(world) == ["03-04 10:00 c1 4d"])
        #expect(world.delivery.started.filter { $0.hook == "phone" }.count == 3)
        #expect(try world.plan()[0].stored.followUp.reminders.first?.state == .shown)
        #expect(!world.delivery.shown.contains { $0.event == .undelivered })
    }

    @Test("After the last try the reminder stays on the list, and the other hooks say what was not delivered")
    func givenUp() throws {
        let world = try world(
            rules: try Sample.rules(hooks: [
                Sample.hook("phone", events: [.reminder], retries: 1), Sample.hook("lamp", events: [.undelivered]),
            ]))
        world.delivery.behaviours["phone"] = [.ended(.failed("no"))]
        try world.advance(to: Sample.at("2027-03-04 12:00"))
        #expect(world.delivery.shown.map(\.event) == [.undelivered])
        #expect(try world.plan()[0].stored.followUp.reminders.first?.state == .undelivered)
        #expect(try world.store.read { try $0.counts(at: world.clock.now()).undelivered } == 1)
    }

    @Test("A hook that never reports holds nothing that is exact, and its end frees the others")
    func aHookThatNeverReports() throws {
        let world = try world(["Ada", "Bo"])
        try world.perform(.remind(ContactID(number: 2), text: "call", at: Sample.at("2027-03-04 11:00"), date: nil))
        world.delivery.behaviour = []
        try world.advance(to: Sample.at("2027-03-04 10:59"))
        let stuck = try #require(world.delivery.started.first)
        world.delivery.behaviour = [.shown]
        try world.advance(to: Sample.at("2027-03-04 12:00"))
        #expect(shown(world) == ["03-04 11:00 c2 asked"])
        try world.report(.ended(.failed("took too long")), of: stuck)
        try world.advance(to: Sample.at("2027-03-04 13:00"))
        #expect(Set(world.delivery.shown.flatMap(\.rungs)) == ["c2 asked", "c1 4d", "c2 4d"])
    }

    @Test("The clock steps back: what was shown is not shown again, and what comes is not held")
    func clockStepsBack() throws {
        let world = try world(["Ada"])
        world.delivery.behaviour = [.shown, .ended(.showed)]
        try world.advance(to: thursday)
        try world.sleep(to: Sample.at("2027-03-02 10:00"))
        try world.perform(
            .remind(ContactID(number: 1), text: "call", at: Sample.at("2027-03-03 10:00"), date: CivilDate("2027-03-03")))
        try world.advance(to: Sample.at("2027-03-04 18:00"))
        #expect(shown(world) == ["03-04 10:00 c1 4d", "03-03 09:00 c1 asked"])
    }

    @Test("Stop withdraws all, and nothing is done afterwards")
    func stop() throws {
        let world = try world()
        try world.advance(to: thursday)
        try world.onQueue { $0.stop() }
        #expect(world.delivery.withdrawn == world.delivery.started)
        #expect(world.timer.armed == nil)
        try world.sleep(to: Sample.at("2027-03-09 10:00"))
        try world.onQueue { $0.desktop(isPresent: true) }
        #expect(world.delivery.started.count == 1 && world.timer.armed == nil)
        // And at the next start it comes back.
        let next = try world.crash(rules: try Sample.rules())
        #expect(next.delivery.started.first == world.delivery.started.first)
    }

    @Test("A click decides: done logs an outbound, and the notice goes")
    func click() throws {
        let world = try world()
        try world.advance(to: thursday)
        try world.report(.word(.done(asks: false)), of: try #require(world.delivery.started.first))
        #expect(try world.plan().isEmpty)
        let history = try #require(try world.store.read { try $0.history(of: ContactID(number: 1)) })
        #expect(history.interactions.map(\.direction) == [.inbound, .outbound])
    }
}
