import Assembly
import CivilTime
import Relationships
import Scheduling
import Testing

/// What the engine tells of plans; 2027-03-01 is a Monday, clocks show UTC.
struct StandingNewsTests {
    private let monday = Sample.at("2027-03-01 10:00")
    private let ada = ContactID(number: 1)

    private func world() throws -> World {
        let world = try World(at: monday, rules: try Sample.rules())
        try world.perform(.add(ContactRecord(name: "Ada")))
        return world
    }

    private func standings(_ world: World) -> [[FollowUpID]] {
        world.observer.news.compactMap { if case .standings(let followUps) = $0 { followUps } else { nil } }
    }

    private func remind(_ world: World, at: Instant) throws -> FollowUpID {
        try #require(try world.perform(.remind(ada, text: "x", at: at, date: nil)).contacts.first?.open.last?.id)
    }

    @Test("due: a follow-up is to be done from now on, or is past its due")
    func comeByTime() throws {
        let world = try world()
        try world.onQueue { $0.tellStandings(true) }
        let task = try remind(world, at: Sample.at("2027-03-01 21:00"))
        #expect(standings(world).isEmpty)
        try world.advance(to: Sample.at("2027-03-01 20:59"))
        #expect(standings(world).isEmpty)
        // Ready at its moment, and past its due a microsecond later.
        try world.advance(to: Sample.at("2027-03-01 21:01"))
        #expect(standings(world) == [[task], [task]])
    }

    @Test("Nobody is told, and nothing is woken for it, where nobody asks; who asks again is told what came in between")
    func onlyWhereSomebodyAsks() throws {
        let world = try world()
        let before = try world.perform(.log([ada], Command.LogEntry(direction: .inbound, at: monday))).contacts[0].open[0]
        try world.onQueue { $0.tellStandings(true) }
        try world.onQueue { $0.tellStandings(false) }
        let due = try #require(before.followUp.due)
        try world.advance(to: due + .hours(1))
        #expect(standings(world).isEmpty)
        try world.onQueue { $0.tellStandings(true) }
        #expect(standings(world) == [[before.id]])
    }

    @Test("What a command opens is told by the command alone")
    func notOfCommands() throws {
        let world = try world()
        try world.onQueue { $0.tellStandings(true) }
        world.clock.set(Sample.at("2027-03-01 11:00"))
        try world.perform(.log([ada], Command.LogEntry(direction: .inbound, at: Sample.at("2027-03-01 11:00"))))
        try world.advance(to: Sample.at("2027-03-02 11:00"))
        #expect(standings(world).isEmpty)
    }

    @Test("A rung is shown once, wherever its moment moves.", arguments: [1, 3])
    func dueOnce(hooks: Int) throws {
        let world = try World(at: monday, rules: try Sample.rules(hooks: (0..<hooks).map { Sample.hook("hook \($0)") }))
        world.delivery.behaviour = [.ended(.failed("x"))]
        try world.perform(.add(ContactRecord(name: "Ada")))
        let task = try remind(world, at: Sample.at("2027-03-01 12:00"))
        try world.advance(to: Sample.at("2027-03-01 13:00"))
        let due = world.observer.news.compactMap { if case .due(let reminders) = $0 { reminders.map(\.followUp) } else { nil } }
        #expect(due == [[task]])
        #expect(world.delivery.started.count > hooks)
    }

    @Test("These were closed by time, and not by a command")
    func closedByTime() throws {
        let world = try world()
        let start = Sample.at("2027-03-01 12:00")
        let meeting = try world.perform(.meet(ada, start: start, end: start + .minutes(30), place: nil)).contacts[0].open[0].id
        try world.perform(.log([ada], Command.LogEntry(direction: .inbound, at: monday)))
        try world.perform(.done(try world.plan().map(\.stored.id).filter { $0 != meeting }, Command.Closing(at: monday)))
        try world.advance(to: Sample.at("2027-03-01 13:00"))
        let closed = world.observer.news.compactMap { if case .closed(let followUps) = $0 { followUps } else { nil } }
        #expect(closed == [[meeting]])
    }

    @Test("Everyone's plan was made again", arguments: [true, false])
    func planned(isAnother: Bool) throws {
        let world = try world()
        var rules = try Sample.rules()
        if isAnother { rules.fingerprint += "another" }
        let before = world.observer.news.count { $0 == .planned }
        try world.onQueue { [rules] in $0.change(rules) }
        #expect(world.observer.news.count { $0 == .planned } - before == (isAnother ? 1 : 0))
    }
}
