import Assembly
import CivilTime
import Relationships
import Scheduling
import Testing

/// "Claimed (committed before the hook starts)", and yet on time: what a reminder needs of the disk is done a little before its moment.
///
/// 2027-03-01 is a Monday; clocks show UTC.
struct HeadStartTests {
    private let moment = Sample.at("2027-03-04 10:00")
    private let lead = HeadStart.lead
    private var early: Instant { moment - lead }

    /// Ada wrote on Monday at 10:00: a reminder is due on Thursday at 10:00.
    private func world(at instant: Instant) throws -> World {
        let world = try World(at: Sample.at("2027-03-01 10:00"), rules: try Sample.rules(), lead: lead)
        try world.perform(.add(ContactRecord(name: "Ada")))
        try world.perform(.log([ContactID(number: 1)], Command.LogEntry(direction: .inbound, at: world.clock.now())))
        try world.advance(to: instant)
        return world
    }

    private func now(_ world: World) throws -> Instant { try world.onQueue { try $0.read(\.now) } }

    @Test("It is claimed before its moment, and its hook is to start at the moment")
    func prepares() throws {
        let world = try world(at: early)
        #expect(world.delivery.shown.map(\.at) == [moment])
        try world.advance(to: moment + .hours(1))
        #expect(world.delivery.started.count == 1)
    }

    @Test("Nothing happens before the lead begins")
    func nothingEarlier() throws {
        let world = try world(at: early - Elapsed(microseconds: 1))
        #expect(world.delivery.started.isEmpty)
        #expect(world.timer.armed == early)
        #expect(try now(world) == early - Elapsed(microseconds: 1))
    }

    @Test("Until the moment has come the engine's clock stands on it; then it goes on")
    func clockStands() throws {
        let world = try world(at: early)
        #expect(try now(world) == moment)
        world.clock.set(moment + .seconds(1))
        #expect(try now(world) == moment + .seconds(1))
    }

    @Test("A clock that is set back meanwhile shows what it shows")
    func setBackMeanwhile() throws {
        let world = try world(at: early)
        world.clock.set(moment - .hours(5))
        try world.onQueue { $0.clockWasSet() }
        #expect(try now(world) == moment - .hours(5))
    }

    @Test("What is decided before the hook starts takes it back")
    func decidedMeanwhile() throws {
        let world = try world(at: early - Elapsed(microseconds: 1))
        world.delivery.behaviour = []
        try world.advance(to: early)
        try world.perform(.dismiss([try world.plan()[0].stored.id]))
        #expect(world.delivery.withdrawn == world.delivery.started)
        #expect(world.delivery.started.count == 1)
    }

    @Test("A crash before the hook starts loses nothing")
    func crashMeanwhile() throws {
        let world = try world(at: early - Elapsed(microseconds: 1))
        world.delivery.behaviour = []
        try world.advance(to: early)
        #expect(try world.crash(rules: try Sample.rules()).delivery.shown.map(\.at) == [early])
    }

    @Test("Moments less than the lead apart come each in its turn")
    func closeTogether() throws {
        let world = try world(at: Sample.at("2027-03-01 10:00"))
        let moments = (0..<4).map { Sample.at("2027-03-01 11:00") + Elapsed(microseconds: 30_000 * $0) }
        for (number, moment) in moments.enumerated() {
            try world.perform(.remind(ContactID(number: 1), text: "\(number)", at: moment, date: nil))
        }
        try world.advance(to: moments[3] - lead)
        #expect(world.delivery.shown.map(\.at) == moments)
    }
}
