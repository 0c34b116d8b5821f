import CivilTime
import Ledger
import Relationships
import RepeatableChance
import Testing

/// Who wants a place in the week, as levelling asks for them (domain.md, "Levelling: a fair week").
struct PlaceTests {
    /// The first day after the look-ahead.
    private static let horizon = CivilDate(dayNumber: 40)
    private static let now = hour(0)

    /// Forty people with windows, priorities and silences that a seed repeats; some have a place, some are drawn to a moment before now or
    /// after it.
    private static func store(seed: UInt64) throws -> Store {
        var random = SeededGenerator(seed: seed)
        let store = try Store.inMemory()
        for number in 0..<40 {
            let contact = try store.add("Person \(number)")
            let opener = try store.inbound(contact)
            let first = Int.random(in: 0...45, using: &random)
            let last = first + Int.random(in: 0...3, using: &random)
            let drawn: Instant? = Int.random(in: 0...4, using: &random) == 0 ? hour(Int64.random(in: -3...3, using: &random)) : nil
            let place = WantedPlace(
                window: CivilDate(dayNumber: first)...CivilDate(dayNumber: last),
                priority: Priority.allCases.randomElement(using: &random) ?? .normal,
                silentSince: hour(Int64.random(in: -2...0, using: &random)), drawnAt: drawn)
            let moment = hour(9)
            let reminders =
                Bool.random(using: &random)
                ? [Reminder(rung: .place, wanted: moment, at: moment, isExact: false, state: .planned)] : []
            let followUp = FollowUp(
                identity: FollowUpIdentity(contact: contact, kind: .reconnect, opener: opener), ready: hour(0), due: hour(1),
                place: place, reminders: reminders)
            _ = try store.write { try $0.store([followUp], of: contact, at: now) }
        }
        return store
    }

    @Test(
        "By earliest due day (ties: priority, the longer silence, who was added first), a few at a time",
        arguments: 0..<20 as Range<UInt64>)
    func byEnd(seed: UInt64) throws {
        let store = try Self.store(seed: seed)
        try store.read { ledger in
            let all = try ledger.followUpsWantingPlaces(before: Self.horizon)
            let free = all.filter { candidate in candidate.wanted.drawnAt.map { $0 <= Self.now } ?? true }
            for priority in Priority.allCases {
                var day = CivilDate(dayNumber: 0)
                var found: [FollowUpID] = []
                while let end = try ledger.nextWindowEnd(of: priority, from: day, before: Self.horizon, at: Self.now) {
                    var place = 0
                    while true {
                        let some = try ledger.followUpsWantingPlaces(
                            of: priority, endingOn: end, before: Self.horizon, at: Self.now, from: place, limit: 2)
                        found += some.map(\.id)
                        place += some.count
                        guard some.count == 2 else { break }
                    }
                    day = end.adding(days: 1)
                }
                let expected = free.filter { $0.wanted.priority == priority }.sorted {
                    ($0.wanted.window.upperBound, $0.wanted.silentSince, $0.identity.contact)
                        < ($1.wanted.window.upperBound, $1.wanted.silentSince, $1.identity.contact)
                }
                #expect(found == expected.map(\.id), "seed \(seed)")
            }
            #expect(Set(try ledger.drawnPlaces(before: Self.horizon, at: Self.now)) == Set(all).subtracting(free), "seed \(seed)")
            let placed = try ledger.followUpsWithPlaces()
            #expect(placed.allSatisfy { $0.place != nil }, "seed \(seed)")
            #expect(placed.filter { $0.wanted.window.lowerBound < Self.horizon } == all.filter { $0.place != nil }, "seed \(seed)")
        }
    }
}
