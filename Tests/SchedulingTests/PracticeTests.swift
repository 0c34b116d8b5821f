import Assembly
import CivilTime
import Relationships
import Scheduling
import Testing

/// The practice in the engine; 2027-03-01 is a Monday, clocks show UTC, and the slot is on Tuesdays at 09:30.
struct PracticeTests {
    private let tuesday = Sample.at("2027-03-02 09:30")

    private func rules() throws -> Rules {
        var rules = try Sample.rules()
        var circle = PolicyLayer()
        try circle.set(.approach, to: "yes")
        rules.circles["collaborator"] = circle
        rules.slots = [try CalendarEvent(parsing: "Tue 09:30")]
        rules.offer = 3
        rules.perDay = 1
        return rules
    }

    private func world() throws -> World {
        let world = try World(at: Sample.at("2027-03-01 10:00"), rules: try rules())
        for number in 1...4 {
            try world.perform(.add(ContactRecord(name: "Person \(number)", circles: ["collaborator"])))
        }
        return world
    }

    @Test("Practice has its own places: `PerDay` does not bound it.")
    func ownPlaces() throws {
        let world = try world()
        let written = Command.LogEntry(direction: .outbound, at: Sample.at("2027-02-16 10:00"))
        try world.perform(.log([ContactID(number: 4)], written))
        try world.advance(to: tuesday)
        let today = try world.plan().map(\.stored.followUp).filter { followUp in
            followUp.reminders.contains { $0.at >= tuesday && $0.at < Sample.at("2027-03-03") }
        }
        #expect(today.map(\.identity.kind) == [.approach, .approach, .approach, .nudge])
    }

    @Test("Whom the practice offered is offered as of now, where the clock is set back behind the slot")
    func setBackBehindTheSlot() throws {
        let world = try world()
        try world.advance(to: Sample.at("2027-03-03 20:00"))
        // First to behind the slot's plans of today, then to behind the slot.
        for moment in [Sample.at("2027-03-02 20:00"), Sample.at("2027-03-01 20:00")] {
            world.clock.set(moment)
            try world.onQueue { $0.clockWasSet() }
            let offered = try world.plan().map(\.stored.followUp).filter { $0.identity.kind == .approach }
            #expect(offered.count == 3 && offered.allSatisfy { $0.ready <= moment })
        }
    }

    @Test("Slots wait for everyone's plan; what failed for good is made at the next start, and the slot comes then")
    func planNotCurrent() throws {
        let world = try world()
        var others = try rules()
        others.fingerprint += "others"
        world.ledger.failure = FailingLedger.DiskFailure(mayPass: false)
        try world.onQueue { [others] in $0.change(others) }
        world.ledger.failure = nil
        try world.advance(to: Sample.at("2027-03-02 11:00"))
        #expect(try world.plan().isEmpty)
        let next = try world.crash(rules: others)
        try next.advance(to: Sample.at("2027-03-02 11:30"))
        #expect(try next.plan().map(\.stored.followUp.identity.kind) == [.approach, .approach, .approach])
    }

    @Test("Offers are recorded, as announcements are.")
    func recorded() throws {
        let world = try world()
        try world.advance(to: tuesday)
        let offered = try world.plan().map(\.stored.followUp.identity)
        #expect(offered.map(\.kind) == [.approach, .approach, .approach])
        let history = try #require(try world.perform(.note(ContactID(number: 1), "met in Turin")).contacts.first).history
        #expect(history.decisions.map(\.verb) == [.offered])
        #expect(history.decisions.map(\.at) == [tuesday])
        // They stay, though there is no practice any more.
        var others = try rules()
        others.slots = []
        others.fingerprint += "without"
        let next = try world.crash(rules: others)
        try next.advance(to: Sample.at("2027-03-09 12:00"))
        #expect(try next.plan().map(\.stored.followUp.identity) == offered)
    }
}
