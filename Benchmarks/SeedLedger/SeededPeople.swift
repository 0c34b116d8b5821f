import CivilTime
import Relationships

/// Makes people up: the same ones each time, in a dozen zones, with ten interactions each over two years.
///
/// One in fifty waits for an answer, since two weeks at most; for one in a hundred something is to be done within two months.
struct SeededPeople {
    private var generator = SplitMix(state: 20_260_301)
    private let now: Instant

    private static let firstNames = [
        "Ada", "Aiko", "Amara", "Björn", "Carmen", "Chinedu", "Dorota", "Elif", "Emil", "Farah", "Grace", "Haruto", "Inês", "Jonas",
        "Katherine", "Leïla", "Łukasz", "Mei", "Nadia", "Olu", "Priya", "Rafael", "Søren", "Tariq", "Uma", "Valentina", "Wei",
        "Yara",
        "Zofia", "Ángel",
    ]
    private static let lastNames = [
        "Adeyemi", "Andersson", "Bianchi", "Chen", "Dubois", "Eriksen", "Fernández", "García", "Hopper", "Ivanova", "Johnson",
        "Kowalska",
        "Lovelace", "Meitner", "Müller", "Nakamura", "Okafor", "Patel", "Quispe", "Rossi", "Šimić", "Tanaka", "Ueda", "Vaughan",
        "Wójcik",
        "Xu", "Yılmaz", "Zhang",
    ]
    private static let zones = [
        "Africa/Lagos", "America/Los_Angeles", "America/New_York", "America/Sao_Paulo", "Asia/Kolkata", "Asia/Shanghai",
        "Asia/Tokyo",
        "Australia/Sydney", "Europe/Istanbul", "Europe/Berlin", "Europe/London", "Europe/Warsaw",
    ]
    private static let circles = ["collaborator", "opportunity", "admired", "former-colleague"]
    private static let topics = [
        "the draft of the second chapter", "her talk in Lisbon", "a question about the compiler", "the workshop in spring",
        "a job in their group", "the measurements of last week", "greetings from a common friend", "the review of the paper",
    ]

    /// People of the time before the instant.
    init(before now: Instant) {
        self.now = now
    }

    /// The next person; the number in their name tells them from all others.
    mutating func next(numbered number: Int) -> SeededPerson {
        let digits = String(number)
        let mark = String(repeating: "0", count: max(0, 6 - digits.count)) + digits
        let name = "\(pick(Self.firstNames)) \(pick(Self.lastNames)) \(mark)"
        let kind = pick(["email", "linkedin", "signal"])
        let record = ContactRecord(
            name: name, circles: [pick(Self.circles)], channels: [Channel(kind: kind, address: "person.\(mark)@example.org")],
            zone: generator.below(4) == 0 ? nil : pick(Self.zones),
            birthday: generator.below(3) == 0 ? "--0\(1 + generator.below(9))-1\(generator.below(10))" : nil,
            why: generator.below(2) == 0 ? "met over \(pick(Self.topics))" : nil,
            settings: generator.below(20) == 0 ? [.replyWithin: "3d"] : [:])
        let added = now - .days(730)
        return SeededPerson(record: record, added: added, interactions: interactions(by: kind), task: task())
    }

    private mutating func interactions(by channel: String) -> [SeededPerson.Passed] {
        let waits = generator.below(50) == 0
        let latest = waits ? ago(days: 0..<14) : ago(days: 14..<300)
        let times = [latest] + (1..<10).map { _ in ago(days: 300..<730) }
        return times.sorted().enumerated().map { place, at in
            // The last of ten is theirs where they wait, ours where they do not; a meeting now and then.
            let isTheirs = (place % 2 == 1) == waits
            let direction: Interaction.Direction = place == 4 ? .meeting : isTheirs ? .inbound : .outbound
            return SeededPerson.Passed(direction: direction, at: at, channel: channel, about: pick(Self.topics))
        }
    }

    private mutating func task() -> (text: String, at: Instant)? {
        guard generator.below(100) == 0 else { return nil }
        return ("send \(pick(Self.topics))", now + .days(1) + .seconds(Int64(generator.below(60 * 86_400))))
    }

    private mutating func ago(days: Range<Int>) -> Instant {
        now - .days(Int64(days.lowerBound)) - .seconds(Int64(generator.below(days.count * 86_400)))
    }

    private mutating func pick(_ words: [String]) -> String { words[generator.below(words.count)] }
}

/// Numbers that look like chance and are the same each time (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014).
private struct SplitMix {
    var state: UInt64

    /// A number from 0 to below the bound.
    mutating func below(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }
}
