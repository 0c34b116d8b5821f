import Assembly
import CivilTime
import Ledger
import Relationships
import Scheduling
import Testing

/// `forget`: what is shown of a person goes from the screen, and nothing that was said of them is left or comes back.
///
/// 2027-03-01 is a Monday; clocks show UTC.
struct ForgetTests {
    private let ada = ContactID(number: 1)
    private let bo = ContactID(number: 2)

    /// Both wrote on Monday, 1 March, 10:00, and were told of on Thursday.
    private func world() throws -> World {
        let world = try World(at: Sample.at("2027-03-01 10:00"), rules: try Sample.rules())
        for name in ["Ada Lovelace", "Bo"] { try world.perform(.add(ContactRecord(name: name))) }
        try world.perform(.log([ada, bo], Command.LogEntry(direction: .inbound, at: world.clock.now())))
        try world.perform(.note(bo, "knows Ada Lovelace"))
        try world.advance(to: Sample.at("2027-03-04 10:30"))
        return world
    }

    private func journal(_ world: World) throws -> [String] {
        try world.store.read { try $0.journal(limit: 9).map(\.change.summary) }
    }

    /// "The hook that is showing a reminder of them is told to take it away", and only that.
    @Test func whatIsShownIsTakenAway() throws {
        let world = try world()
        let started = world.delivery.started
        try #require(started.count == 2 && world.delivery.shown.map(\.rungs) == [["c1 4d"], ["c2 4d"]])
        try world.perform(.forget(ada))
        #expect(world.delivery.withdrawn == [started[0]])
        #expect(try world.plan().map(\.name) == ["Bo"])
        try world.advance(to: Sample.at("2027-03-12 18:00"))
        #expect(world.delivery.shown.dropFirst(2).allSatisfy { $0.rungs.allSatisfy { $0.hasPrefix("c2 ") } })
        // A daemon that begins on it finds nothing of hers on its way.
        #expect(try world.crash(rules: try Sample.rules()).delivery.shown.allSatisfy { !$0.rungs.contains { $0.hasPrefix("c1") } })
    }

    /// What was said of both is said of the other alone; what the user wrote of another with her is theirs.
    @Test func whatWasSaidIsGone() throws {
        let world = try world()
        #expect(try journal(world) == ["note Bo knows Ada Lovelace", "log in Ada Lovelace, Bo", "add Bo", "add Ada Lovelace"])
        let forgotten = try #require(try world.perform(.forget(ada)).forgotten)
        #expect((forgotten.contact, forgotten.interactions, forgotten.closed.count, forgotten.commands) == (ada, 1, 1, 1))
        #expect(try journal(world) == ["note Bo knows Ada Lovelace", "log Bo", "add Bo"])
        for undone in ["note Bo knows Ada Lovelace", "log Bo", "add Bo"] {
            #expect(try world.perform(.undo).undone?.summary == undone)
        }
        #expect(throws: CommandError.nothingToUndo) { try world.perform(.undo) }
        #expect(try world.store.read { try $0.contactCount() } == 0)
    }

    @Test func aDryRunChangesNothing() throws {
        let world = try world()
        let before = try (journal(world), world.plan().map(\.stored))
        let rehearsed = try world.perform(.forget(ada), dryRun: true).forgotten
        #expect(try (journal(world), world.plan().map(\.stored)) == before)
        #expect(world.delivery.withdrawn.isEmpty)
        #expect(try world.perform(.forget(ada)).forgotten == rehearsed)
        #expect(throws: (any Error).self) { try world.perform(.forget(ada)) }
    }
}
