import Assembly
import CivilTime
import Ledger
import Relationships
import Scheduling
import Testing

/// What is known was replaced: what was shown goes, and the engine begins on what there is now.
struct BeginAnewTests {
    private let ada = ContactID(number: 1)

    /// Ada wrote on Monday, 1 March, 10:00; her reminder of the 4th is on the screen, and waits for a click.
    private func world() throws -> World {
        let world = try World(at: Sample.at("2027-03-01 10:00"), rules: try Sample.rules())
        try world.perform(.add(ContactRecord(name: "Ada")))
        try world.perform(.log([ada], Command.LogEntry(direction: .inbound, at: world.clock.now())))
        return world
    }

    /// A store that has what the world's has now.
    private func copy(of world: World) throws -> Store {
        let copy = try Store.inMemory()
        try copy.replaceAll(with: world.store)
        return copy
    }

    @Test("What was shown is taken from the screen, and what was known then is planned again")
    func replaced() throws {
        let world = try world()
        let copy = try copy(of: world)
        let before = try world.plan().map(\.stored)
        try world.advance(to: Sample.at("2027-03-04 10:00"))
        #expect(world.delivery.shown.count == 1)
        try world.perform(.add(ContactRecord(name: "Bo")))
        let store = world.store
        try world.onQueue { engine in try engine.beginAnew { try store.replaceAll(with: copy) } }
        #expect(world.delivery.withdrawn.contains { $0 == world.delivery.started.first })
        #expect(try world.plan().map(\.name) == ["Ada"])
        #expect(try world.plan().map(\.stored.followUp.due) == before.map(\.followUp.due))
        // What was shown since is shown again: at least once.
        #expect(world.delivery.shown.map(\.rungs) == [["c1 4d"], ["c1 4d"]])
        try world.perform(.log([ada], Command.LogEntry(direction: .outbound, at: world.clock.now())))
        #expect(world.observer.failures == [])
    }

    @Test("A hook that has not shown anything yet is ended too")
    func hookUnderWay() throws {
        let world = try world()
        try world.advance(to: Sample.at("2027-03-04 09:00"))
        let copy = try copy(of: world)
        world.delivery.behaviour = []
        try world.advance(to: Sample.at("2027-03-04 10:00"))
        let key = try #require(world.delivery.started.first)
        let store = world.store
        try world.onQueue { engine in
            try engine.beginAnew { try store.replaceAll(with: copy) }
            engine.desktop(isPresent: false)
        }
        #expect(world.delivery.withdrawn == [key])
    }

    @Test("Where nothing could be replaced, it goes on with what was known")
    func failed() throws {
        struct Refusal: Error {}
        let world = try world()
        try world.advance(to: Sample.at("2027-03-04 10:00"))
        #expect(throws: Refusal.self) { try world.onQueue { engine in try engine.beginAnew { () -> Void in throw Refusal() } } }
        #expect(try world.plan().map(\.name) == ["Ada"])
        // The notice is on the screen again, as after an orderly end.
        #expect(world.delivery.shown.count == 2)
    }

    @Test("A backup that was under way then says nothing of what is known now")
    func backupUnderWay() throws {
        var rules = try Sample.rules()
        rules.backups = [try CalendarEvent(parsing: "daily")]
        let world = try World(at: Sample.at("2027-03-01 10:00"), rules: rules)
        try world.perform(.add(ContactRecord(name: "Ada")))
        let copy = try copy(of: world)
        world.backups.isMade = nil
        try world.advance(to: Sample.at("2027-03-02 00:00"))
        let store = world.store
        try world.onQueue { engine in try engine.beginAnew { try store.replaceAll(with: copy) } }
        // That of before, and one of what is there now.
        #expect(world.backups.begun.count == 2)
    }
}
