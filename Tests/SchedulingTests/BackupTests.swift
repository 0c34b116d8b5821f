import Assembly
import CivilTime
import Ledger
import Relationships
import Scheduling
import Testing

/// `[Daemon] Backup=`: backups that are made by themselves, by the one timer. 2027-03-01 is a Monday; clocks show UTC.
struct BackupTests {
    private func rules(_ events: String...) throws -> Rules {
        var rules = try Sample.rules()
        rules.backups = try (events.isEmpty ? ["daily"] : events).map { try CalendarEvent(parsing: $0) }
        return rules
    }

    private func world(_ rules: Rules? = nil, at instant: String = "2027-03-01 10:00") throws -> World {
        try World(at: Sample.at(instant), rules: try rules ?? self.rules())
    }

    /// When backups were begun: "03-02 00:00".
    private func begun(_ world: World) -> [String] {
        world.backups.begun.map { String("\(Zone.utc.civil($0))".dropFirst(5)) }
    }

    private func add(_ name: String, _ world: World) throws {
        try world.perform(.add(ContactRecord(name: name)))
    }

    @Test("It is made at its time, whatever the user's hours, and not again while nothing has changed")
    func atItsTime() throws {
        let world = try world()
        try add("Ada", world)
        #expect(world.timer.armed == Sample.at("2027-03-02"))
        try world.advance(to: Sample.at("2027-03-09"))
        #expect(begun(world) == ["03-02 00:00"])
        #expect(world.timer.armed == nil)
    }

    @Test("While nothing has changed there is nothing to wake up for")
    func noWakeUps() throws {
        #expect(try world().timer.armed == nil)
        let none = try world(try Sample.rules())
        try add("Ada", none)
        #expect(none.timer.armed == nil)
    }

    @Test("After quiet days the first change is backed up at the next time, not at once")
    func afterQuietDays() throws {
        let world = try world()
        try add("Ada", world)
        try world.advance(to: Sample.at("2027-03-05 11:00"))
        try add("Bo", world)
        try world.advance(to: Sample.at("2027-03-05 23:00"))
        #expect(begun(world) == ["03-02 00:00"])
        try world.advance(to: Sample.at("2027-03-09"))
        #expect(begun(world) == ["03-02 00:00", "03-06 00:00"])
    }

    @Test("What was missed while the machine slept or was off is made up for once", arguments: [false, true])
    func missed(wasOff: Bool) throws {
        let before = try world()
        try add("Ada", before)
        before.clock.set(Sample.at("2027-03-05 11:00"))
        let world = wasOff ? try before.crash(rules: rules()) : before
        if !wasOff { try world.onQueue { $0.wake() } }
        try world.advance(to: Sample.at("2027-03-09"))
        #expect(begun(world) == ["03-05 11:00"])
    }

    @Test("It is made up for, though somebody says something before the engine has looked")
    func missedAndChanged() throws {
        let world = try world()
        try add("Ada", world)
        world.clock.set(Sample.at("2027-03-05 11:00"))
        try add("Bo", world)
        #expect(begun(world) == ["03-05 11:00"])
        try world.advance(to: Sample.at("2027-03-09"))
        #expect(begun(world) == ["03-05 11:00"])
    }

    @Test("One at a time; what changes while it is made is for the next")
    func underWay() throws {
        let world = try world()
        try add("Ada", world)
        world.backups.isMade = nil
        try world.advance(to: Sample.at("2027-03-02 09:00"))
        try add("Bo", world)
        try world.advance(to: Sample.at("2027-03-04 10:00"))
        #expect(begun(world) == ["03-02 00:00"])
        world.backups.isMade = true
        try world.advance(to: Sample.at("2027-03-04 11:00"))
        try world.onQueue { $0.wake() }
        try world.advance(to: Sample.at("2027-03-09"))
        #expect(begun(world) == ["03-02 00:00", "03-05 00:00"])
    }

    @Test("One that fails is tried again every hour, and nothing else suffers")
    func failure() throws {
        let world = try world()
        try add("Ada", world)
        world.backups.isMade = false
        try world.advance(to: Sample.at("2027-03-02 01:30"))
        #expect(begun(world) == ["03-02 00:00", "03-02 01:00"])
        #expect(world.timer.armed == Sample.at("2027-03-02 02:00"))
        world.backups.isMade = true
        try world.advance(to: Sample.at("2027-03-09"))
        #expect(begun(world) == ["03-02 00:00", "03-02 01:00", "03-02 02:00"])
    }

    @Test("A daemon that ends while it is made begins it anew")
    func crash() throws {
        let world = try world()
        try add("Ada", world)
        world.backups.isMade = nil
        try world.advance(to: Sample.at("2027-03-02 00:00"))
        let next = try world.crash(rules: rules())
        #expect(begun(next) == ["03-02 00:00"])
        #expect(begun(try next.crash(rules: rules())) == [])
    }

    @Test("What was taken back is a change too")
    func undone() throws {
        let world = try world()
        try add("Ada", world)
        try add("Bo", world)
        try world.advance(to: Sample.at("2027-03-03"))
        try world.perform(.undo)
        try world.advance(to: Sample.at("2027-03-09"))
        #expect(begun(world).count == 2)
    }

    @Test("What new settings ask for was not missed before they did")
    func otherTimes() throws {
        let world = try world(rules("Mon 03:00"))
        try add("Ada", world)
        try world.advance(to: Sample.at("2027-03-03 12:00"))
        var changed = try rules("Wed 03:00")
        changed.fingerprint = "other"
        let others = changed
        try world.onQueue { $0.change(others) }
        try world.advance(to: Sample.at("2027-03-20"))
        #expect(begun(world) == ["03-10 03:00"])
    }

    @Test("One that the user made stands for those made by themselves")
    func madeByTheUser() throws {
        let world = try world()
        try add("Ada", world)
        let change = try #require(try world.store.read { try $0.changes(limit: 1).first?.id })
        try world.onQueue { try $0.keepBackup(upTo: change) }
        try world.onQueue { $0.wake() }
        #expect(world.timer.armed == nil)
    }

    @Test("A clock that is set back does no harm")
    func clockSetBack() throws {
        let world = try world()
        try add("Ada", world)
        try world.advance(to: Sample.at("2027-03-03"))
        world.clock.set(Sample.at("2027-02-01 10:00"))
        try world.onQueue { $0.clockWasSet() }
        try add("Bo", world)
        try world.advance(to: Sample.at("2027-02-03"))
        #expect(begun(world) == ["03-02 00:00", "02-02 00:00"])
    }
}
