import Assembly
import CivilTime
import Ledger
import Relationships
import Scheduling
import Testing

/// Other rules, or another zone: everyone is planned again, a batch at a time, and calls are answered meanwhile.
struct ReloadTests {
    /// So many that two batches do not hold them.
    private static let people = 1150

    private func world() throws -> World {
        let world = try World(at: Sample.at("2027-03-01 10:00"), rules: try Sample.rules())
        let now = world.clock.now()
        try world.store.write { transaction in
            let runner = try CommandRunner(Book(transaction, rules: try Sample.rules(), now: now))
            for number in 1...Self.people {
                _ = try runner.run(.add(ContactRecord(name: "Person \(number)")))
                _ = try runner.run(.log([ContactID(number: Int64(number))], Command.LogEntry(direction: .inbound, at: now)))
            }
        }
        return world
    }

    private func otherRules() throws -> Rules {
        var rules = try Sample.rules()
        rules.everyone.replyWithin = Span(days: 3)
        rules.fingerprint = "other"
        return rules
    }

    private func dues(_ world: World) throws -> Set<Instant?> { Set(try world.plan().map(\.stored.followUp.due)) }

    @Test func everyoneIsPlannedAgain() throws {
        let world = try world()
        #expect(try dues(world) == [Sample.at("2027-03-08 10:00")])
        let rules = try otherRules()
        try world.onQueue { $0.change(rules) }
        #expect(try world.plan().count == Self.people)
        #expect(try dues(world) == [Sample.at("2027-03-04 10:00")])
    }

    @Test("Calls are answered between the batches, by the new rules")
    func callsBetweenBatches() throws {
        let world = try world()
        let rules = try otherRules()
        let last = ContactID(number: Int64(Self.people))
        let (isPlanning, due) = try world.onQueue { engine in
            engine.change(rules)
            // The first batch is done, the others wait behind this call.
            let done = try engine.perform(.log([last], Command.LogEntry(direction: .inbound, at: Sample.at("2027-03-01 09:00"))))
            return (engine.isPlanning, done.contacts[0].open[0].followUp.due)
        }
        #expect(isPlanning)
        #expect(due == Sample.at("2027-03-04 09:00"))
        #expect(try dues(world) == [Sample.at("2027-03-04 10:00"), Sample.at("2027-03-04 09:00")])
    }

    @Test("A crash in the middle begins it anew")
    func crashInTheMiddle() throws {
        let world = try world()
        let rules = try otherRules()
        world.ledger.writesLeft = 1
        world.ledger.failure = FailingLedger.DiskFailure(mayPass: true)
        try world.onQueue { $0.change(rules) }
        #expect(try dues(world).count == 2)
        let next = try world.crash(rules: rules)
        #expect(try dues(next) == [Sample.at("2027-03-04 10:00")])
    }

    @Test("The rules change while they change: the last ones hold")
    func changedTwice() throws {
        let world = try world()
        let (first, second) = (try otherRules(), try Sample.rules())
        try world.onQueue { engine in
            engine.change(first)
            engine.change(second)
        }
        #expect(try dues(world) == [Sample.at("2027-03-08 10:00")])
    }

    @Test("Nothing is shown while everyone is planned again")
    func nothingIsShownMeanwhile() throws {
        let world = try world()
        let rules = try otherRules()
        world.clock.set(Sample.at("2027-03-04 10:00"))
        let delivery = world.delivery
        let (isPlanning, started) = try world.onQueue { engine in
            engine.change(rules)
            engine.wake()
            return (engine.isPlanning, delivery.started.count)
        }
        #expect(isPlanning && started == 0)
        // What was due by the old rules is not lost: it is late by the new ones, and one digest.
        #expect(delivery.shown.map(\.event) == [.digest])
        #expect(delivery.shown.first?.rungs.count == Self.people)
        #expect(try dues(world) == [Sample.at("2027-03-04 10:00")])
    }
}
