import CivilTime
import Planning
import Relationships
import RepeatableChance
import Testing

/// A month of days that begin, over lives that a seed repeats: each day places are given and announced, and now and then someone writes.
struct WeeksOfPlaces {
    var random: SeededGenerator
    private(set) var people: [Desk] = []
    /// The user's own decisions are everyone's.
    private let own: [Decision]
    private let template: Desk
    let perDay: Int
    private(set) var now: Instant
    private var stored: [[StoredFollowUp]] = []

    /// Someone's follow-up, and what levelling gave it; the number is their place among the people.
    struct Given {
        let person: Int
        let followUp: FollowUp
        let moment: Instant?
    }

    /// One levelling: what was taken before, and what was given.
    struct Levelled {
        let used: [CivilDate: Int]
        let given: [Given]
    }

    init(seed: UInt64) throws {
        random = SeededGenerator(seed: seed)
        perDay = Int.random(in: 1...3, using: &random)
        let hours = ["Mon..Fri 09:00-18:00", "Mon..Sun 00:00-24:00", "Tue,Thu 10:00-12:00 Sat 22:00-02:00"]
        template = try Desk(hours: hours.randomElement(using: &random) ?? "")
        // About the night in which clocks change.
        let start = try template.at("2027-03-08")
        now = start
        var own: [Decision] = []
        for number in 0..<Int64.random(in: 0...2, using: &random) {
            let from = start + .hours(Int64.random(in: 0...700, using: &random))
            let until = from + .hours(Int64.random(in: 1...120, using: &random))
            let verb: Decision.Verb =
                Bool.random(using: &random) ? .away(from: from, until: until) : .paused(from: from, until: until)
            own.append(
                Decision(id: EntryID(number: 1_000 + number), contact: nil, followUp: nil, verb: verb, at: start, recorded: start))
        }
        self.own = own
        for _ in 0..<Int.random(in: 4...12, using: &random) { try addPerson(before: start) }
        stored = people.map { _ in [] }
    }

    private mutating func addPerson(before start: Instant) throws {
        var desk = template
        desk.own = own
        desk.theirHours = ["Mon..Sun 08:00-21:00", "Sat,Sun 10:00-11:00", "Mon..Fri 23:00-03:00"].randomElement(using: &random)
        desk.layer.priority = Priority.allCases.randomElement(using: &random)
        desk.layer.cadence = try Cadence(parsing: "3w..4w")
        people.append(desk)
        let wrote = start - .hours(Int64.random(in: 0...900, using: &random))
        if Bool.random(using: &random) { log(.inbound, at: wrote - .hours(1), person: people.count - 1) }
        log(.outbound, at: wrote, person: people.count - 1)
    }

    private mutating func log(_ direction: Interaction.Direction, at: Instant, person: Int) {
        people[person].interactions.append(
            Interaction(id: people[person].nextID(), contact: Desk.contact, direction: direction, at: at, recorded: at))
    }

    var zone: Zone { template.zone }

    // MARK: Time passes

    /// The next civil day begins.
    mutating func beginDay() { now = zone.startOfDay(zone.civil(now).date.adding(days: 1)) }

    /// Later on the day, the user or someone writes.
    mutating func someoneWrites() {
        now = now + .minutes(Int64.random(in: 1...40, using: &random) * 30)
        let person = Int.random(in: people.indices, using: &random)
        log(Bool.random(using: &random) ? .inbound : .outbound, at: now, person: person)
    }

    /// Gives places as the engine does, and announces those of today.
    mutating func level(hasBegun: Bool) throws -> Levelled {
        let own = try people[0].ownTime
        let today = zone.civil(now).date
        let (start, horizon) = (zone.startOfDay(today), zone.startOfDay(today.adding(days: 56)))
        var used: [CivilDate: Int] = [:]
        var wanting: [(person: Int, followUp: FollowUp)] = []
        for person in people.indices {
            let plan = try people[person].plan(at: now, stored: stored[person])
            stored[person] = plan.stored(until: now)
            for followUp in plan.map(\.followUp) {
                if followUp.place != nil, followUp.ready < horizon { wanting.append((person, followUp)) }
                guard followUp.identity.kind == .reply else { continue }
                for reminder in followUp.reminders
                where reminder.state != .passed && reminder.at >= start && reminder.at < horizon {
                    used[zone.civil(reminder.at).date, default: 0] += 1
                }
            }
            for announced in people[person].announcements where announced.at >= start && announced.at < horizon {
                used[zone.civil(announced.at).date, default: 0] += 1
            }
        }
        let candidates = wanting.compactMap { person, followUp in
            followUp.place.map { wanted in
                PlaceCandidate(
                    id: FollowUpID(number: Int64(person + 1)),
                    identity: FollowUpIdentity(
                        contact: ContactID(number: Int64(person + 1)), kind: followUp.identity.kind,
                        opener: followUp.identity.opener),
                    ready: followUp.ready, wanted: wanted, place: nil)
            }
        }
        let now = now
        func isDrawn(_ candidate: PlaceCandidate) -> Bool { candidate.wanted.drawnAt.map { $0 > now } ?? false }
        let places = Places(
            ListedPlaces(candidates.filter { !isDrawn($0) }), drawn: candidates.filter(isDrawn), own: own, today: today,
            hasBegun: hasBegun, now: now)
        let result = try places.given(perDay: perDay, used: used) { try people[Int($0.number) - 1].theirTime }
        let moments = Dictionary(uniqueKeysWithValues: result.map { (Int($0.candidate.id.number) - 1, $0.moment) })
        let given = wanting.map { Given(person: $0.person, followUp: $0.followUp, moment: moments[$0.person]) }
        for one in given {
            guard let moment = one.moment, zone.civil(moment).date == today else { continue }
            people[one.person].announcements.append(Announcement(followUp: one.followUp.identity, at: moment))
        }
        return Levelled(used: used, given: given)
    }
}
