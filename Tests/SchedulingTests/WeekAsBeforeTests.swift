import Assembly
import CivilTime
import Ledger
import Relationships
import RepeatableChance
import Testing

@testable import Scheduling

/// Levelling asks only of those who were planned again on which days they may stand; that makes no difference.
///
/// Clocks show UTC; a day has two places, and the people of the circle are to be written to every week or two.
struct WeekAsBeforeTests {
    private static let people: Int64 = 9
    private static let zones = ["Asia/Tokyo", "America/Los_Angeles", "Europe/Rome"]
    private static let hours = ["Mon..Fri 09:00-12:00", "Sat Sun 10:00-18:00", "Mon..Sun 08:00-20:00"]

    private struct TakenBack: Error {}

    /// When each place of the week is, by follow-up.
    private static func places(_ book: Book<Ledger.Transaction>) throws -> [FollowUpID: Instant?] {
        Dictionary(uniqueKeysWithValues: try book.ledger.followUpsWithPlaces().map { ($0.id, $0.place) })
    }

    private func rules() throws -> Rules {
        var rules = try Sample.rules()
        var circle = PolicyLayer()
        try circle.set(.cadence, to: "1w..2w")
        try circle.set(.space, to: "0")
        rules.circles["collaborator"] = circle
        rules.perDay = 2
        return rules
    }

    private func command(_ chance: inout SeededGenerator, at now: Instant) throws -> Command {
        let contact = ContactID(number: .random(in: 1...Self.people, using: &chance))
        let later = now + .hours(.random(in: 1...200, using: &chance))
        func any(_ texts: [String]) -> String { texts.randomElement(using: &chance) ?? texts[0] }
        switch Int.random(in: 0..<12, using: &chance) {
        case 0..<4: return .log([contact], Command.LogEntry(direction: .outbound, at: now))
        case 4: return .log([contact], Command.LogEntry(direction: .inbound, at: now))
        case 5: return .set(contact, [Assignment(key: "TimeZone", value: any(Self.zones))])
        case 6: return .set(contact, [Assignment(key: "ContactHours", value: any(Self.hours))])
        case 7: return .away(contact, from: now, until: later)
        case 8: return .away(nil, from: now, until: later)
        case 9: return .set(contact, [Assignment(key: "Cadence", value: any(["2d..4d", "3w..5w", "1w..2w"]))])
        case 10: return .rest([contact], until: later)
        default: return .undo
        }
    }

    @Test(
        "A plan computed in steps equals one computed at once: the places of the week as if everyone were asked anew",
        arguments: 1...40 as ClosedRange<UInt64>)
    func asIfEveryoneWereAsked(seed: UInt64) throws {
        var chance = SeededGenerator(seed: seed)
        let rules = try rules()
        let world = try World(at: Sample.at("2027-03-01 10:00"), rules: rules)
        for number in 1...Self.people {
            try world.perform(.add(ContactRecord(name: "Person \(number)", circles: ["collaborator"])))
            let entry = Command.LogEntry(direction: .outbound, at: world.clock.now() - .days(.random(in: 1...20, using: &chance)))
            try world.perform(.log([ContactID(number: number)], entry))
        }
        var given = 0
        for step in 1...30 {
            do { try world.perform(try command(&chance, at: world.clock.now())) } catch is CommandError {}
            if Bool.random(using: &chance) {
                try world.advance(to: world.clock.now() + .hours(.random(in: 1...60, using: &chance)))
            }
            let now = world.clock.now()
            do {
                try world.store.write { transaction in
                    let book = Book(transaction, rules: rules, now: now)
                    let before = try Self.places(book)
                    book.planned.addEveryone()
                    try book.level()
                    #expect(try Self.places(book) == before, "seed \(seed), step \(step)")
                    given += before.count
                    throw TakenBack()
                }
            } catch is TakenBack {}
        }
        #expect(given > 0)
    }
}
