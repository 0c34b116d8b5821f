import CivilTime
import Planning
import Relationships
import RepeatableChance

/// Histories that a seed repeats: messages, tasks, decisions and absences over about three weeks, on a grid of minutes so that they collide.
struct RandomHistory {
    private var random: SeededGenerator
    private(set) var desk: Desk
    /// A present instant somewhere among the entries.
    private(set) var now: Instant

    private static let zones = ["Europe/Rome", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe"]
    private static let hours = [
        "Mon..Fri 09:00-18:00", "Mon..Sun 00:00-24:00", "Tue,Thu 10:00-12:00 Sat 22:00-02:00", "Mon 09:00-09:30", "Fri 22:00-02:00",
    ]
    private static let theirs = ["Mon..Sun 08:00-21:00", "Sat,Sun 10:00-11:00", "Mon..Fri 23:00-03:00"]

    init(seed: UInt64, hasAbsences: Bool = true) throws {
        random = SeededGenerator(seed: seed)
        let zone = Self.zones.randomElement(using: &random) ?? "UTC"
        desk = try Desk(
            zone: zone, hours: Self.hours.randomElement(using: &random) ?? "",
            theirHours: Self.theirs.randomElement(using: &random),
            theirZone: Self.zones.randomElement(using: &random))
        // About the night in which clocks change in Europe.
        let start = try Desk.instant("2027-03-15", in: desk.zone)
        func minute(_ from: Int64, _ to: Int64, using random: inout SeededGenerator) -> Instant {
            start + .minutes(Int64.random(in: from * 48...to * 48, using: &random) * 30)
        }
        now = minute(4, 20, using: &random)
        var spans: [Span] = []
        for _ in 0..<Int.random(in: 0...3, using: &random) {
            spans.append(
                Span(days: Int.random(in: 0...6, using: &random), elapsed: .hours(Int64.random(in: 1...20, using: &random))))
        }
        if Bool.random(using: &random) { desk.layer.replyRemind = spans }
        if Bool.random(using: &random) { desk.layer.replyWithin = Span(days: Int.random(in: 1...9, using: &random)) }
        for _ in 0..<Int.random(in: 1...6, using: &random) { addEntry(at: minute(0, 21, using: &random)) }
        guard hasAbsences else { return }
        for _ in 0..<Int.random(in: 0...3, using: &random) {
            let from = minute(0, 24, using: &random)
            let until = from + .hours(Int64.random(in: 1...150, using: &random))
            let verb: Decision.Verb =
                switch Int.random(in: 0...5, using: &random) {
                case 0: .paused(from: from, until: until)
                case 1: .back
                case 2: .resumed
                default: .away(from: from, until: until)
                }
            desk.own.append(decision(verb, at: minute(0, 20, using: &random), contact: nil))
            if Int.random(in: 0...3, using: &random) == 0 {
                desk.decisions.append(decision(.away(from: from, until: until), at: minute(0, 20, using: &random)))
            }
        }
    }

    private mutating func addEntry(at: Instant) {
        let id = desk.nextID()
        switch Int.random(in: 0...9, using: &random) {
        case 0...4:
            let direction: Interaction.Direction =
                [.inbound, .inbound, .outbound, .meeting].randomElement(using: &random) ?? .inbound
            desk.interactions.append(
                Interaction(
                    id: id, contact: Desk.contact, direction: direction, at: at, recorded: at,
                    isGesture: direction == .outbound && Bool.random(using: &random)))
        case 5, 6:
            let date = Bool.random(using: &random) ? desk.zone.civil(at).date : nil
            desk.errands.append(
                Errand(
                    id: id, contact: Desk.contact, text: "call", at: date.map { desk.zone.startOfDay($0) } ?? at, date: date,
                    recorded: at - .hours(30)))
        case 7:
            desk.decisions.append(decision(.archived, at: at))
        default:
            guard let opener = (desk.interactions.map(\.id) + desk.errands.map(\.id)).randomElement(using: &random) else { return }
            let kind: Kind = desk.errands.contains { $0.id == opener } ? .task : .reply
            let snooze = Decision.Verb.snoozed(
                until: at + .minutes(Int64.random(in: 1...200, using: &random) * 30), isExact: Bool.random(using: &random))
            let verb = [snooze, snooze, .dismissed].randomElement(using: &random) ?? snooze
            desk.decisions.append(
                Decision(
                    id: id, contact: Desk.contact, followUp: FollowUpIdentity(contact: Desk.contact, kind: kind, opener: opener),
                    verb: verb,
                    at: at, recorded: at))
        }
    }

    private mutating func decision(_ verb: Decision.Verb, at: Instant, contact: ContactID? = Desk.contact) -> Decision {
        Decision(id: desk.nextID(), contact: contact, followUp: nil, verb: verb, at: at, recorded: at)
    }
}
