import CivilTime
import Relationships
import Settings

/// Everything that happens in one simulated life, drawn from a seed.
struct Script: Sendable {
    /// How long a life is; a shorter one is the beginning of it.
    static let years = 4

    let seed: UInt64
    let start: Instant
    /// Where the life begins.
    let zone: String
    /// Whether the ledger is a file; else it is in memory.
    let isOnFile: Bool
    /// In order of time.
    let events: [ScriptedEvent]

    private static let zones = [
        "Europe/Rome", "America/Los_Angeles", "Australia/Sydney", "Asia/Kolkata", "Asia/Tokyo", "Pacific/Apia", "Atlantic/Azores",
        "America/St_Johns", "America/Santiago", "Pacific/Chatham", "Africa/Cairo", "UTC",
    ]

    /// How often something happens in a year, and how it is drawn.
    private typealias Draw = (perYear: Int, draw: (inout Dice) -> Happening)

    /// Draws the life of a seed.
    init(seed: UInt64) {
        var dice = Dice(seed: seed)
        self.seed = seed
        // Any day of the years 2027 to 2030, at any time.
        start = Instant(seconds: 1_798_761_600) + dice.time(.zero, .days(4 * 365))
        zone = dice.one(of: Self.zones)
        isOnFile = seed % 8 == 7
        let people = dice.number(3...16)
        var drawn: [(at: Elapsed, number: Int, happening: Happening)] = []
        for person in 0..<people {
            let zone = dice.happens(60) ? dice.one(of: Self.zones) : nil
            let at = person < 3 ? Elapsed.minutes(Int64(person)) : dice.time(.zero, .days(Int64(Self.years * 365 - 1)))
            let circle = dice.happens(70) ? dice.one(of: Settings.builtInCircles) : nil
            let birthday = dice.happens(50) ? dice.one(of: ["1985-03-24", "--02-29", "--12-31", "1990-07-05"]) : nil
            drawn.append((at, drawn.count, .add(person: person, zone: zone, circle: circle, birthday: birthday)))
        }
        for (perYear, draw) in Self.draws(people: people) {
            let count = dice.number(perYear * Self.years / 2...perYear * Self.years * 3 / 2)
            for _ in 0..<count {
                let at = dice.time(.minutes(5), .days(Int64(Self.years * 365)))
                drawn.append((at, drawn.count, draw(&dice)))
            }
        }
        events = drawn.sorted { ($0.at, $0.number) < ($1.at, $1.number) }.map { ScriptedEvent(at: $0.at, $0.happening) }
    }

    private static func draws(people: Int) -> [Draw] {
        sayings(people: people) + corrections(people: people) + ownTime(people: people) + screen + machine
            + meetings(people: people) + rests(people: people)
    }

    private static func sayings(people: Int) -> [Draw] {
        func person(_ dice: inout Dice) -> Int { dice.number(0...people - 1) }
        return [
            (people * 6, { .passed(persons: [person(&$0)], .inbound, ago: ago(&$0), asks: nil, isGesture: false) }),
            (
                people * 3,
                {
                    .passed(
                        persons: [person(&$0)], .outbound, ago: ago(&$0), asks: $0.one(of: [nil, nil, true, false]),
                        isGesture: false)
                }
            ),
            (people, { .passed(persons: [person(&$0)], .outbound, ago: ago(&$0), asks: nil, isGesture: true) }),
            (people, { .passed(persons: [person(&$0)], .meeting, ago: ago(&$0), asks: nil, isGesture: false) }),
            (4, { .passed(persons: Array(0..<$0.number(1...people)), .inbound, ago: .zero, asks: nil, isGesture: false) }),
            (20, { .done(person: person(&$0), followUp: $0.number(0...2), ago: ago(&$0)) }),
            (8, { .dismiss(person: person(&$0), followUp: $0.number(0...2)) }),
            (
                15,
                {
                    .snooze(
                        person: person(&$0), followUp: $0.number(0...2), length: $0.time(.minutes(1), .days(20)),
                        isExact: $0.happens(40))
                }
            ),
            (15, { .remind(person: person(&$0), ahead: $0.time(.minutes(2), .days(30)), isDate: $0.happens(60)) }),
        ]
    }

    private static func corrections(people: Int) -> [Draw] {
        func person(_ dice: inout Dice) -> Int { dice.number(0...people - 1) }
        return [
            (
                10,
                { .amend(person: person(&$0), entry: $0.number(0...3), by: $0.time(.zero, .days(6)) - $0.time(.zero, .days(12))) }
            ),
            (6, { .remove(person: person(&$0), entry: $0.number(0...3)) }),
            (12, { _ in .undo }),
            (
                12,
                {
                    let (key, value) = $0.one(of: voices)
                    return .set(person: person(&$0), key: key, value: value)
                }
            ),
            (3, { .archive(person: person(&$0)) }),
            (3, { .set(person: person(&$0), key: "TimeZone", value: $0.one(of: zones + [""])) }),
            (
                3,
                {
                    .set(
                        person: person(&$0), key: "ContactHours",
                        value: $0.one(of: ["Mon..Fri 10:00-12:00", "Sat,Sun 20:00-02:00", ""]))
                }
            ),
            (3, { .set(person: person(&$0), key: "ReplyWithin", value: $0.one(of: ["1d", "36h", "1month", ""])) }),
            (1, { .set(person: person(&$0), key: "ReplyRemind", value: $0.one(of: ["none", "4d 4d 1d", "12h 6h 1h", "never"])) }),
        ]
    }

    /// What decides when something is started with someone.
    private static let voices: [(String, String)] = [
        ("Cadence", "1w..2w"), ("Cadence", "10d..1month"), ("Cadence", "never"), ("Cadence", ""), ("Nudges", "0"), ("Nudges", "3"),
        ("Nudges", ""), ("NudgeAfter", "3d"), ("NudgeAfter", ""), ("RestFor", "1month"), ("RestFor", ""), ("Space", "0"),
        ("Space", "3d"), ("Space", ""), ("Approach", "yes"), ("Approach", "no"), ("Priority", "high"), ("Priority", ""),
        ("Occasions", "no"), ("Occasions", ""), ("OccasionLead", "0"), ("Birthday", "--06-15"), ("Birthday", ""),
    ]

    private static func ownTime(people: Int) -> [Draw] {
        func person(_ dice: inout Dice) -> Int { dice.number(0...people - 1) }
        return [
            (4, { .away(person: nil, ahead: $0.time(.zero, .days(20)), length: $0.time(.hours(1), .days(25))) }),
            (2, { _ in .back(person: nil) }),
            (4, { .away(person: person(&$0), ahead: $0.time(.zero, .days(20)), length: $0.time(.hours(1), .days(40))) }),
            (1, { .back(person: person(&$0)) }),
            (4, { .pause(ahead: $0.time(.zero, .days(2)), length: $0.time(.minutes(10), .days(8))) }),
            (2, { _ in .resume }),
            (6, { .configure($0.number(0...Configuration.table.count - 1)) }),
            (2, { _ in .configure(0) }),
        ]
    }

    private static var screen: [Draw] {
        [
            (
                30,
                {
                    .click(
                        notice: $0.number(0...2),
                        $0.one(of: [
                            .done(asks: false), .done(asks: true), .answered, .snooze(Span(days: 1)),
                            .snooze(Span(elapsed: .hours(2))), .dismiss, .rest, .open,
                        ]), isTwice: $0.happens(20))
                }
            ),
            (5, { .lateWord($0.one(of: [.done(asks: false), .dismiss, .snooze(Span(days: 1)), .shown])) }),
            (20, { .close(notice: $0.number(0...2)) }),
            (10, { .hooks($0.one(of: HookMood.allCases)) }),
            (10, { _ in .hooks(.shows) }),
            (8, { .desktop(isPresent: $0.happens(50)) }),
            (6, { _ in .desktop(isPresent: true) }),
        ]
    }

    private static var machine: [Draw] {
        [
            (25, { .sleep($0.time(.minutes(1), .hours(14))) }),
            (3, { .sleep($0.time(.days(1), .days(3))) }),
            (12, { .off($0.time(.minutes(1), .hours(14)), isOrderly: $0.happens(70)) }),
            (3, { .off($0.time(.days(2), .days(4)), isOrderly: true) }),
            (1, { .off($0.time(.days(20), .days(35)), isOrderly: $0.happens(50)) }),
            (6, { _ in .kill }),
            (12, { .killAtWrite($0.number(1...6), $0.one(of: SimulatedLedger.Phase.allCases)) }),
            (3, { .travel($0.one(of: zones)) }),
            (2, { .stepClock($0.time(.seconds(1), .hours(30))) }),
            (2, { .stepClock(Elapsed.zero - $0.time(.seconds(1), .hours(30))) }),
            (2, { .fullDisk($0.time(.seconds(30), .hours(5))) }),
            (1, { .brokenDisk(writes: $0.number(1...3)) }),
        ]
    }

    private static func meetings(people: Int) -> [Draw] {
        func person(_ dice: inout Dice) -> Int { dice.number(0...people - 1) }
        func length(_ dice: inout Dice) -> Elapsed { dice.time(.minutes(5), .hours(dice.happens(90) ? 3 : 60)) }
        return [
            (people * 2, { .meet(person: person(&$0), ahead: $0.time(.minutes(1), .days(20)), length: length(&$0)) }),
            (4, { .meet(person: person(&$0), ahead: .zero - $0.time(.zero, .hours(2)), length: length(&$0)) }),
            (
                10,
                {
                    .move(
                        person: person(&$0), meeting: $0.number(0...2), ahead: $0.time(.minutes(1), .days(20)),
                        length: $0.happens(50) ? length(&$0) : nil)
                }
            ),
            (8, { .cancel(person: person(&$0), meeting: $0.number(0...2)) }),
            (1, { .set(person: person(&$0), key: "MeetingRemind", value: $0.one(of: ["none", "2h 5min", "1w 1d 1d", ""])) }),
            (2, { .set(person: person(&$0), key: "ThanksWithin", value: $0.one(of: ["0", "6h", "1w", "", ""])) }),
        ]
    }

    private static func rests(people: Int) -> [Draw] {
        func person(_ dice: inout Dice) -> Int { dice.number(0...people - 1) }
        return [
            (6, { .rest(person: person(&$0), length: $0.time(.hours(1), .days(60))) }), (8, { .wake(person: person(&$0)) }),
            (4, { .unarchive(person: person(&$0)) }), (6, { .skip(person: person(&$0)) }), (6, { .prefer(person: person(&$0)) }),
        ]
    }

    /// Most is told at once, some is told late.
    private static func ago(_ dice: inout Dice) -> Elapsed {
        dice.happens(70) ? .zero : dice.happens(70) ? dice.time(.minutes(1), .days(3)) : dice.time(.days(3), .days(30))
    }
}
