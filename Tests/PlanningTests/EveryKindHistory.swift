import CivilTime
import Planning
import Relationships
import RepeatableChance

/// Histories that a seed repeats, in which every kind of follow-up comes up: a year of messages, offers, meetings, tasks, rests, snoozes and
/// absences. What is decided about a follow-up is decided about one that is planned then, and places are given and announced as levelling does.
struct EveryKindHistory {
    private var random: SeededGenerator
    private(set) var desk: Desk
    /// A present instant, some time after the last entry.
    private(set) var now: Instant

    private static let zones = ["Europe/Rome", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe"]
    private static let hours = ["Mon..Fri 09:00-18:00", "Mon..Sun 00:00-24:00", "Tue,Thu 10:00-12:00 Sat 22:00-02:00"]
    private static let theirs = ["Mon..Sun 08:00-21:00", "Sat,Sun 10:00-11:00", "Mon..Fri 23:00-03:00"]
    private static let cadences = ["never", "3w..6w", "6w..3months"]

    /// How the relationship goes, so that every kind has its turn.
    private enum Course: CaseIterable {
        /// The practice offers someone to whom nothing was written.
        case wished
        /// Only the user writes.
        case unanswered
        /// Both do.
        case dialogue
    }

    init(seed: UInt64) throws {
        random = SeededGenerator(seed: seed)
        let zone = Self.zones.randomElement(using: &random) ?? "UTC"
        desk = try Desk(
            zone: zone, hours: Self.hours.randomElement(using: &random) ?? "",
            theirHours: Self.theirs.randomElement(using: &random),
            theirZone: Self.zones.randomElement(using: &random))
        now = try Desk.instant("2027-01-11", in: desk.zone)
        desk.layer.approach = true
        desk.layer.cadence = try Cadence(parsing: Self.cadences.randomElement(using: &random) ?? "never")
        if Bool.random(using: &random) { desk.layer.nudges = Int.random(in: 0...3, using: &random) }
        if Bool.random(using: &random) { desk.layer.space = Span(days: Int.random(in: 0...30, using: &random)) }
        if Bool.random(using: &random) { desk.layer.restFor = Span(days: Int.random(in: 20...90, using: &random)) }
        let course = Course.allCases.randomElement(using: &random) ?? .dialogue
        for _ in 0..<Int.random(in: 1...10, using: &random) {
            pass(days: 0...30)
            try addEntry(course)
            if Int.random(in: 0...2, using: &random) == 0 { try announce() }
            if Int.random(in: 0...5, using: &random) == 0 { addOwn() }
        }
        // Right after the last entry an answer is still to be given, later a cadence has run out.
        pass(days: Bool.random(using: &random) ? 0...3 : 0...60)
        for _ in 0..<Int.random(in: 0...2, using: &random) { addOwn() }
        if Bool.random(using: &random) { try addBirthday() }
    }

    /// The plan at the present instant, once levelling has given places.
    func plan() throws -> [PlannedFollowUp] {
        let wanting = try desk.plan(at: now)
        return try desk.plan(at: now, stored: levelled(wanting))
    }

    /// As the ledger holds a plan once each follow-up that wants a place has one.
    private func levelled(_ plan: [PlannedFollowUp]) throws -> [StoredFollowUp] {
        let own = try desk.ownTime
        return plan.stored().map { stored in
            let followUp = stored.followUp
            guard let wanted = followUp.place else { return stored }
            let at = wanted.drawnAt ?? own.firstFit(from: max(followUp.ready, now + .minutes(1)))
            let place = Reminder(rung: .place, wanted: at, at: at, isExact: false, state: .planned)
            return StoredFollowUp(
                id: stored.id,
                followUp: FollowUp(
                    identity: followUp.identity, ready: followUp.ready, due: followUp.due, place: wanted,
                    reminders: followUp.reminders + [place]))
        }
    }

    // MARK: What happens

    private mutating func pass(days: ClosedRange<Int64>) {
        now = now + .minutes(Int64.random(in: days.lowerBound * 48...days.upperBound * 48, using: &random) * 30)
    }

    private mutating func addEntry(_ course: Course) throws {
        switch (Int.random(in: 0...11, using: &random), course) {
        case (0...4, .wished):
            decide([.offered, .offered, .offered, .skipped, .preferred].randomElement(using: &random) ?? .offered)
        case (0, .unanswered), (0...1, .dialogue): log(.outbound, asks: nil)
        case (1...3, .unanswered), (2, .dialogue): log(.outbound, asks: Bool.random(using: &random))
        case (4, .unanswered): log(.outbound, asks: true)
        case (3, .dialogue): log(.meeting)
        case (4, .dialogue): log(.inbound)
        case (5, _):
            let verbs: [Decision.Verb] = [.rested(until: now + .days(Int64.random(in: 5...60, using: &random))), .woken]
            decide(verbs.randomElement(using: &random) ?? .woken)
        case (6, _): log(.outbound, isGesture: true)
        case (7, .dialogue): meet()
        case (8, _): ask()
        case (9, .dialogue): decide(Bool.random(using: &random) ? .archived : .unarchived)
        case (10, .dialogue): log(.inbound)
        default: try decideAboutWhatIsPlanned()
        }
    }

    private mutating func log(_ direction: Interaction.Direction, asks: Bool? = nil, isGesture: Bool = false) {
        desk.interactions.append(
            Interaction(
                id: desk.nextID(), contact: Desk.contact, direction: direction, at: now, recorded: now, asks: asks,
                isGesture: isGesture))
    }

    private mutating func meet() {
        let start = now + .hours(Int64.random(in: 1...300, using: &random))
        desk.appointments.append(
            Appointment(
                id: desk.nextID(), contact: Desk.contact, start: start, end: start + .hours(1), place: nil, recorded: now))
    }

    private mutating func ask() {
        let at = now + .hours(Int64.random(in: 1...400, using: &random))
        let date = Bool.random(using: &random) ? desk.zone.civil(at).date : nil
        desk.errands.append(
            Errand(
                id: desk.nextID(), contact: Desk.contact, text: "call", at: date.map { desk.zone.startOfDay($0) } ?? at, date: date,
                recorded: now))
    }

    private mutating func decide(_ verb: Decision.Verb, about followUp: FollowUpIdentity? = nil) {
        desk.decisions.append(
            Decision(id: desk.nextID(), contact: Desk.contact, followUp: followUp, verb: verb, at: now, recorded: now))
    }

    private mutating func decideAboutWhatIsPlanned() throws {
        guard let identity = try desk.plan(at: now).map(\.followUp.identity).randomElement(using: &random) else { return }
        let until = now + .minutes(Int64.random(in: 1...1_500, using: &random) * 30)
        let snooze = Decision.Verb.snoozed(until: until, isExact: Bool.random(using: &random))
        let ends: [Decision.Verb] =
            switch identity.kind {
            case .meeting: [.cancelled, .moved]
            case .task: [.done]
            case .approach: [.lapsed]
            default: []
            }
        decide(([snooze, .dismissed] + ends).randomElement(using: &random) ?? snooze, about: identity)
    }

    /// What wants a place and is ready has one on a day that has begun.
    private mutating func announce() throws {
        let own = try desk.ownTime
        for followUp in try desk.plan(at: now).map(\.followUp) where followUp.place != nil && followUp.ready <= now {
            desk.announcements.append(Announcement(followUp: followUp.identity, at: own.firstFit(from: now)))
        }
    }

    /// A birthday ahead, where there is a reconnect often one that draws it.
    private mutating func addBirthday() throws {
        let reconnect = try desk.plan(at: now).first { $0.followUp.identity.kind == .reconnect }?.followUp.ready
        let date = desk.zone.civil(max(reconnect ?? now, now)).date.adding(days: Int.random(in: 3...17, using: &random))
        desk.birthday = "--" + "\(date)".suffix(5)
    }

    private mutating func addOwn() {
        let from = now + .hours(Int64.random(in: 0...300, using: &random))
        let until = from + .hours(Int64.random(in: 1...300, using: &random))
        let verb: Decision.Verb =
            switch Int.random(in: 0...5, using: &random) {
            case 0, 1: .paused(from: from, until: until)
            case 2: .back
            case 3: .resumed
            default: .away(from: from, until: until)
            }
        desk.own.append(Decision(id: desk.nextID(), contact: nil, followUp: nil, verb: verb, at: now, recorded: now))
    }
}
