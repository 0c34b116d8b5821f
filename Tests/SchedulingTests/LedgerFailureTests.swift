import Assembly
import CivilTime
import Ledger
import Relationships
import Scheduling
import Testing

/// A ledger that cannot be written: what is pending is tried again and nothing is lost; nothing spins.
struct LedgerFailureTests {
    private func world(people: Int = 1) throws -> World {
        let world = try World(at: Sample.at("2027-03-01 10:00"), rules: try Sample.rules())
        for number in 1...people {
            try world.perform(.add(ContactRecord(name: "Person \(number)")))
            try world.perform(
                .log([ContactID(number: Int64(number))], Command.LogEntry(direction: .inbound, at: world.clock.now())))
        }
        return world
    }

    @Test("A full disk: the action waits a minute, and is tried until it is written", arguments: 0...3)
    func fullDisk(writesBefore: Int) throws {
        let world = try world()
        try world.advance(to: Sample.at("2027-03-04 09:59"))
        // Full after the claim, after the start, after "shown": each of them waits.
        world.ledger.writesLeft = writesBefore
        world.ledger.failure = FailingLedger.DiskFailure(mayPass: true)
        try world.advance(to: Sample.at("2027-03-04 10:05"))
        if writesBefore < 3 {
            #expect(world.ledger.refused == 6)
            #expect(world.timer.armed == Sample.at("2027-03-04 10:06"))
            #expect(!world.observer.failures.isEmpty)
        }
        world.ledger.failure = nil
        try world.advance(to: Sample.at("2027-03-04 10:10"))
        #expect(world.delivery.shown.map(\.rungs) == [["c1 4d"]])
        #expect(try world.plan()[0].stored.followUp.reminders.first?.state == .shown)
    }

    @Test("A failure that does not pass by itself does not spin, nor stop what comes", arguments: 0...1)
    func brokenDisk(writesBefore: Int) throws {
        let world = try world()
        try world.advance(to: Sample.at("2027-03-04 09:59"))
        world.ledger.writesLeft = writesBefore
        world.ledger.failure = FailingLedger.DiskFailure(mayPass: false)
        try world.advance(to: Sample.at("2027-03-04 10:05"))
        #expect(world.ledger.refused <= 7)
        world.ledger.failure = nil
        try world.advance(to: Sample.at("2027-03-04 10:10"))
        #expect(world.delivery.shown.map(\.rungs) == [["c1 4d"]])
    }

    @Test("A command on a full disk is refused, whole")
    func command() throws {
        let world = try world()
        world.ledger.failure = FailingLedger.DiskFailure(mayPass: true)
        #expect(throws: FailingLedger.DiskFailure.self) { try world.perform(.add(ContactRecord(name: "Bo"))) }
        world.ledger.failure = nil
        #expect(try world.store.read { try $0.contactCount() } == 1)
    }

    @Test("A click on a full disk is kept until it is written")
    func click() throws {
        let world = try world()
        try world.advance(to: Sample.at("2027-03-04 10:00"))
        world.ledger.failure = FailingLedger.DiskFailure(mayPass: true)
        try world.report(.word(.dismiss), of: try #require(world.delivery.started.first))
        #expect(try !world.plan().isEmpty)
        world.ledger.failure = nil
        try world.advance(to: Sample.at("2027-03-04 10:02"))
        #expect(try world.plan().isEmpty)
    }

    @Test("What the user decides while a claim or a start waits for the disk counts", arguments: 0...1, [true, false])
    func decidedBeforeItStarts(writesBefore: Int, isAway: Bool) throws {
        let world = try world()
        try world.advance(to: Sample.at("2027-03-04 09:59"))
        world.ledger.writesLeft = writesBefore
        world.ledger.failure = FailingLedger.DiskFailure(mayPass: true)
        try world.advance(to: Sample.at("2027-03-04 10:00"))
        world.ledger.failure = nil
        if isAway {
            try world.perform(.away(nil, from: Sample.at("2027-03-04"), until: Sample.at("2027-03-20")))
        } else {
            try world.perform(.dismiss([try world.plan()[0].stored.id]))
        }
        try world.advance(to: Sample.at("2027-03-19 12:00"))
        #expect(world.delivery.started.isEmpty)
    }

    @Test("Planning everyone again waits for the disk, and holds what is due meanwhile")
    func planning() throws {
        let world = try world()
        try world.advance(to: Sample.at("2027-03-04 09:00"))
        world.ledger.writesLeft = 1
        world.ledger.failure = FailingLedger.DiskFailure(mayPass: true)
        try world.perform(.away(nil, from: Sample.at("2027-03-04"), until: Sample.at("2027-03-10")))
        try world.advance(to: Sample.at("2027-03-04 10:30"))
        #expect(world.delivery.started.isEmpty)
        #expect(world.timer.armed == Sample.at("2027-03-04 10:31"))
        // A call in between does not disarm it.
        try world.onQueue { $0.desktop(isPresent: true) }
        #expect(world.timer.armed == Sample.at("2027-03-04 10:31"))
        world.ledger.failure = nil
        try world.advance(to: Sample.at("2027-03-10 09:00"))
        #expect(world.delivery.shown.map(\.rungs) == [["c1 4d"]])
    }

    @Test("Stop ends the hooks though the disk is full")
    func stop() throws {
        let world = try world()
        try world.advance(to: Sample.at("2027-03-04 09:59"))
        world.ledger.writesLeft = 2
        world.ledger.failure = FailingLedger.DiskFailure(mayPass: true)
        try world.advance(to: Sample.at("2027-03-04 10:00"))
        #expect(world.delivery.withdrawn.isEmpty && world.delivery.started.count == 1)
        try world.onQueue { $0.stop() }
        #expect(world.delivery.withdrawn == world.delivery.started && world.timer.armed == nil)
    }
}
