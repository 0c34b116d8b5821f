import Assembly
import CivilTime
import Ledger
import Relationships
import Scheduling
import Testing

/// `rest`, `wake`, `archive`, `unarchive`, and what is said about the practice.
///
/// 2027-03-01 is a Monday; clocks show UTC. Ada is `c1`, Bo is `c2`; they are in a circle with `Cadence=3w..6w` and `Approach=yes`, and the
/// practice has its slot on Tuesdays at 09:30.
struct StandingTests {
    private let ada = ContactID(number: 1)
    private let bo = ContactID(number: 2)
    private let monday = Sample.at("2027-03-01 10:00")

    private func world() throws -> World {
        var rules = try Sample.rules()
        var circle = PolicyLayer()
        try circle.set(.cadence, to: "3w..6w")
        try circle.set(.approach, to: "yes")
        rules.circles["collaborator"] = circle
        rules.slots = [try CalendarEvent(parsing: "Tue 09:30")]
        rules.offer = 1
        let world = try World(at: monday, rules: rules)
        for name in ["Ada", "Bo"] { try world.perform(.add(ContactRecord(name: name, circles: ["collaborator"]))) }
        return world
    }

    private func ready(_ world: World, of name: String) throws -> [Instant] {
        try world.plan().filter { $0.name == name }.map(\.stored.followUp.ready)
    }

    @Test("`coltiva rest` moves what would become ready before its end to its end; `wake` makes it ready at once")
    func restAndWake() throws {
        let world = try world()
        try world.perform(.log([ada], Command.LogEntry(direction: .meeting, at: monday)))
        #expect(try ready(world, of: "Ada") == [Sample.at("2027-03-22 10:00")])
        try world.perform(.rest([ada, ada], until: Sample.at("2027-06-01")))
        #expect(try ready(world, of: "Ada") == [Sample.at("2027-06-01")])
        try world.advance(to: Sample.at("2027-04-01 10:00"))
        try world.perform(.wake([ada]))
        #expect(try ready(world, of: "Ada") == [Sample.at("2027-04-01 10:00")])
        #expect(throws: CommandError.notResting(name: "Ada")) { try world.perform(.wake([ada])) }
    }

    @Test("Without an end, a rest is for `RestFor`")
    func restFor() throws {
        let world = try world()
        try world.perform(.set(bo, [Assignment(key: "RestFor", value: "3months")]))
        for contact in [ada, bo] { try world.perform(.log([contact], Command.LogEntry(direction: .meeting, at: monday))) }
        try world.perform(.rest([ada, bo], until: nil))
        #expect(try ready(world, of: "Ada") == [Sample.at("2027-09-01 10:00")])
        #expect(try ready(world, of: "Bo") == [Sample.at("2027-06-01 10:00")])
    }

    @Test("After `unarchive` the cadence counts from the archiving")
    func unarchive() throws {
        let world = try world()
        try world.perform(.log([ada], Command.LogEntry(direction: .meeting, at: monday)))
        try world.advance(to: Sample.at("2027-03-08 10:00"))
        try world.perform(.archive([ada]))
        #expect(try ready(world, of: "Ada") == [])
        try world.advance(to: Sample.at("2027-03-10 10:00"))
        try world.perform(.unarchive([ada]))
        #expect(try ready(world, of: "Ada") == [Sample.at("2027-03-29 10:00")])
        #expect(throws: CommandError.notArchived(name: "Ada")) { try world.perform(.unarchive([ada])) }
    }

    @Test("A slot offers those the user preferred first; skipped for this slot, they are offered by a later one")
    func practice() throws {
        let world = try world()
        let tuesday = Sample.at("2027-03-02 09:30")
        #expect(try world.perform(.prefer(bo)).offeredAt == tuesday)
        // Ada, once offered, comes first until she lapses.
        #expect(try world.perform(.skip(bo)).offeredAt == Sample.at("2027-03-23 09:30"))
        try world.advance(to: tuesday)
        #expect(try world.plan().map(\.name) == ["Ada"])
        try world.perform(.log([ada], Command.LogEntry(direction: .outbound, at: tuesday)))
        try world.advance(to: Sample.at("2027-03-09 09:30"))
        #expect(try ready(world, of: "Bo") == [Sample.at("2027-03-09 09:30")])
        #expect(throws: CommandError.notWished(name: "Ada")) { try world.perform(.prefer(ada)) }
    }

    @Test("A button \"Let it rest\" does what `coltiva rest` does")
    func button() throws {
        let reminder = Sample.due(1, at: "2027-03-01 10:00", kind: .nudge, rung: "place")
        #expect(
            ClickedDecision.command(for: .rest, reminder: reminder, at: monday, zone: .utc)
                == .rest([reminder.identity.contact], until: nil))
    }
}
