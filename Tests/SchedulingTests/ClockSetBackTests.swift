import Assembly
import CivilTime
import Relationships
import Scheduling
import Testing

/// The clock is set back behind a plan that no change tells of; 2027-03-08 is a Monday.
struct ClockSetBackTests {
    /// Someone wrote on the Tuesday before, and the day of their reminder `1d` passes in a pause.
    private func world() throws -> World {
        let world = try World(at: Sample.at("2027-03-02 10:00"), rules: try Sample.rules())
        try world.perform(.add(ContactRecord(name: "Ada")))
        try world.perform(.log([ContactID(number: 1)], Command.LogEntry(direction: .inbound, at: world.clock.now())))
        try world.perform(.pause(from: Sample.at("2027-03-04"), until: Sample.at("2027-03-12")))
        try world.advance(to: Sample.at("2027-03-08 20:00"))
        return world
    }

    private func toCome(_ world: World) throws -> [String] {
        try world.plan()[0].stored.followUp.reminders.filter { $0.state == .planned && $0.at < Sample.at("2027-03-09 09:30") }
            .map(\.rung.key)
    }

    @Test("A rung that is moved ahead again is shown: behind an undo, and behind a command", arguments: [true, false])
    func setBack(isUndone: Bool) throws {
        let world = try world()
        if isUndone {
            try world.perform(.undo)
        } else {
            try world.perform(.resume)
        }
        #expect(try toCome(world) == ["next"])
        world.clock.set(Sample.at("2027-03-08 09:00"))
        try world.onQueue { $0.clockWasSet() }
        #expect(try toCome(world) == ["1d"])
    }
}
