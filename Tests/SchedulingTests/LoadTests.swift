import Assembly
import CivilTime
import Ledger
import Relationships
import Scheduling
import Testing

/// "By day, with load; what cannot be in time; with FILE: under those settings instead", and what the cadences ask for.
///
/// 2027-03-01 is a Monday; clocks show UTC. Three people in a circle with `Cadence=1w..8d` were met on that day at 10:00: their windows are
/// the 8th and the 9th.
struct LoadTests {
    private let monday = Sample.at("2027-03-01 10:00")

    private func rules(perDay: Int) throws -> Rules {
        var rules = try Sample.rules()
        var circle = PolicyLayer()
        try circle.set(.cadence, to: "1w..8d")
        try circle.set(.space, to: "0")
        rules.circles["collaborator"] = circle
        rules.perDay = perDay
        rules.fingerprint += "\(perDay)"
        return rules
    }

    private func world(perDay: Int) throws -> World {
        let world = try World(at: monday, rules: try rules(perDay: perDay))
        for number in 1...3 {
            try world.perform(.add(ContactRecord(name: "Person \(number)", circles: ["collaborator"])))
            try world.perform(
                .log([ContactID(number: Int64(number))], Command.LogEntry(direction: .meeting, at: monday)))
        }
        return world
    }

    private static func week<Transaction>(_ book: Book<Transaction>) throws -> (load: [String: Int], late: Int, later: Int) {
        let unplaced = try book.unplaced()
        let load = try book.load(before: #require(CivilDate("2027-03-15")))
        return (
            Dictionary(uniqueKeysWithValues: load.map { ("\($0.key)", $0.value) }), unplaced.late.count, unplaced.later.count
        )
    }

    @Test("A day has `PerDay` places, each on the first of its days with a free place where that serves all")
    func roomForAll() throws {
        let week = try world(perDay: 5).onQueue { try $0.read { try Self.week($0) } }
        #expect(week.load.values.reduce(0, +) == 3)
        #expect(week.late == 0 && week.later == 0)
    }

    @Test("`coltiva agenda` says what cannot be in time: who misses the window")
    func tooMuch() throws {
        let week = try world(perDay: 1).onQueue { try $0.read { try Self.week($0) } }
        #expect(week.load["2027-03-08"] == 1 && week.load["2027-03-09"] == 1)
        #expect(week.late == 1)
    }

    @Test("Each `reply` reminder of that day uses one up: that too to which it was snoozed exactly")
    func exactReply() throws {
        let world = try world(perDay: 1)
        try world.perform(.add(ContactRecord(name: "Grace")))
        let grace = ContactID(number: 4)
        try world.perform(.set(grace, [Assignment(key: "ReplyWithin", value: "2w")]))
        try world.perform(.log([grace], Command.LogEntry(direction: .inbound, at: monday)))
        let reply = try world.plan().filter { $0.name == "Grace" }.map(\.stored.id)
        try world.perform(.snooze(reply, until: Sample.at("2027-03-08 12:00"), isExact: true))
        let week = try world.onQueue { try $0.read { try Self.week($0) } }
        #expect(week.load["2027-03-08"] == 1 && week.load["2027-03-09"] == 1)
        #expect(week.late == 2)
    }

    @Test("Its days are those at or after ready: a place before it goes, however far ahead ready moves")
    func readyMoves() throws {
        let world = try world(perDay: 5)
        func places() throws -> Int {
            try world.plan().flatMap(\.stored.followUp.reminders).count { $0.rung == .place && $0.state == .planned }
        }
        #expect(try places() == 3)
        try world.perform(.set(ContactID(number: 1), [Assignment(key: "Cadence", value: "6months..1y")]))
        #expect(try places() == 2)
    }

    @Test("Under other settings, and nothing is written")
    func otherSettings() throws {
        let world = try world(perDay: 5)
        let before = try world.plan().map(\.stored)
        let others = try rules(perDay: 1)
        let week = try world.onQueue { try $0.suppose(others) { try Self.week($0) } }
        #expect(week.late == 1)
        #expect(try world.plan().map(\.stored) == before)
        let now = try world.onQueue { try $0.read { try Self.week($0) } }
        #expect(now.late == 0)
    }

    @Test(
        """
        `coltiva status` compares what the cadences ask for with what `PerDay` allows: one message for each ideal silence of someone in \
        dialogue; those who rest ask for nothing
        """)
    func demand() throws {
        let world = try world(perDay: 5)
        func tally() throws -> (asked: Int, resting: Int) {
            let week = try world.onQueue { try $0.read { try $0.ledger.week() } }
            return (week.messages, week.resting)
        }
        #expect(try tally() == (3000, 0))
        try world.perform(.rest([ContactID(number: 1)], until: nil))
        #expect(try tally() == (2000, 1))
        try world.perform(.set(ContactID(number: 2), [Assignment(key: "Cadence", value: "2w..3w")]))
        #expect(try tally() == (1500, 1))
        try world.perform(.undo)
        try world.perform(.undo)
        #expect(try tally() == (3000, 0))
        #expect(try world.onQueue { try $0.read { $0.allowedPerWeek } } == 25)
    }
}
