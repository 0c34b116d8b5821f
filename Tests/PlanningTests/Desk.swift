import CivilTime
import Planning
import Relationships

/// One contact, what passed with them, and the rules under which that is planned; local times are those of the user's zone.
struct Desk {
    static let contact = ContactID(number: 1)

    var zone: Zone
    var hours: String
    var theirHours: String?
    var theirZone: Zone?
    var layer = PolicyLayer()
    var interactions: [Interaction] = []
    var appointments: [Appointment] = []
    var errands: [Errand] = []
    var decisions: [Decision] = []
    var announcements: [Announcement] = []
    /// `1985-03-24` or `--03-24`.
    var birthday: String?
    /// The user's own absences and pauses.
    var own: [Decision] = []
    private var last: Int64 = 0

    init(zone: String = "Europe/Rome", hours: String = "Mon..Fri 09:00-18:00", theirHours: String? = nil, theirZone: String? = nil)
        throws
    {
        self.zone = try ZoneDirectory().zone(named: zone)
        self.hours = hours
        self.theirHours = theirHours
        self.theirZone = try theirZone.map { try ZoneDirectory().zone(named: $0) }
    }

    // MARK: Entries

    /// The instant of a local time, "2027-03-05 10:00" or "2027-03-05".
    func at(_ text: String) throws -> Instant { try Self.instant(text, in: zone) }

    static func instant(_ text: String, in zone: Zone) throws -> Instant {
        try MomentExpression.parse(text, zones: ZoneDirectory()).resolve(now: Instant(seconds: 0), zone: zone, direction: .future)
            .instant
    }

    mutating func nextID() -> EntryID {
        last += 1
        return EntryID(number: last)
    }

    @discardableResult
    mutating func log(
        _ direction: Interaction.Direction, _ when: String, asks: Bool? = nil, isGesture: Bool = false
    ) throws -> EntryID {
        let id = nextID()
        let at = try at(when)
        interactions.append(
            Interaction(
                id: id, contact: Self.contact, direction: direction, at: at, recorded: at, asks: asks, isGesture: isGesture))
        return id
    }

    @discardableResult
    mutating func ask(_ when: String, date: String? = nil, recorded: String) throws -> EntryID {
        let id = nextID()
        errands.append(
            Errand(
                id: id, contact: Self.contact, text: "send the paper", at: try at(when), date: date.flatMap { CivilDate($0) },
                recorded: try at(recorded)))
        return id
    }

    @discardableResult
    mutating func meet(_ start: String, _ end: String, arranged: String) throws -> EntryID {
        let id = nextID()
        appointments.append(
            Appointment(
                id: id, contact: Self.contact, start: try at(start), end: try at(end), place: nil, recorded: try at(arranged)))
        return id
    }

    @discardableResult
    mutating func decide(_ verb: Decision.Verb, of kind: Kind? = nil, opener: EntryID? = nil, _ when: String) throws -> EntryID {
        let id = nextID()
        let at = try at(when)
        let followUp = kind.flatMap { kind in
            opener.map { FollowUpIdentity(contact: Self.contact, kind: kind, opener: $0) }
        }
        decisions.append(Decision(id: id, contact: Self.contact, followUp: followUp, verb: verb, at: at, recorded: at))
        return id
    }

    /// A decision about the user's own time.
    @discardableResult
    mutating func decideOwn(_ verb: Decision.Verb, _ when: String) throws -> EntryID {
        let id = nextID()
        let at = try at(when)
        own.append(Decision(id: id, contact: nil, followUp: nil, verb: verb, at: at, recorded: at))
        return id
    }

    @discardableResult
    mutating func away(_ from: String, _ until: String, decided: String) throws -> EntryID {
        try decideOwn(.away(from: try at(from), until: try at(until)), decided)
    }

    @discardableResult
    mutating func pause(_ from: String, _ until: String, decided: String) throws -> EntryID {
        try decideOwn(.paused(from: try at(from), until: try at(until)), decided)
    }

    /// The place of a follow-up is recorded.
    mutating func announce(_ kind: Kind, opener: EntryID, _ at: String) throws {
        announcements.append(
            Announcement(followUp: FollowUpIdentity(contact: Self.contact, kind: kind, opener: opener), at: try self.at(at)))
    }

    // MARK: Plans

    var ownTime: OwnTime {
        get throws { OwnTime(hours: try WeeklyHours(parsing: hours), zone: zone, decisions: own) }
    }

    var theirTime: TheirTime {
        get throws {
            TheirTime(
                hours: try theirHours.map { try WeeklyHours(parsing: $0) } ?? policy.contactHours.value, zone: theirZone ?? zone,
                absences: Absence.absences(from: decisions))
        }
    }

    var policy: Policy { Policy(contact: layer, circles: [], everyone: PolicyLayer()) }

    var history: History {
        History(
            contact: Contact(id: Self.contact, record: ContactRecord(name: "Ada", birthday: birthday), added: Instant(seconds: 0)),
            interactions: interactions, appointments: appointments, errands: errands, decisions: decisions,
            announcements: announcements)
    }

    /// The plan at an instant, by what became of earlier reminders.
    func plan(at now: Instant, stored: [StoredFollowUp] = []) throws -> [PlannedFollowUp] {
        try wholePlan(at: now, stored: stored).followUps
    }

    /// The whole plan at an instant.
    func wholePlan(at now: Instant, stored: [StoredFollowUp] = []) throws -> Plan {
        Planner(policy: policy, own: try ownTime, their: try theirTime, now: now).plan(history, stored: stored)
    }

    func wholePlan(_ now: String, stored: [StoredFollowUp] = []) throws -> Plan { try wholePlan(at: try at(now), stored: stored) }

    func plan(_ now: String, stored: [StoredFollowUp] = []) throws -> [PlannedFollowUp] {
        try plan(at: try at(now), stored: stored)
    }

    /// The reminders of the one follow-up of a plan: "4d 2027-03-08 09:00", and the state where it is not planned.
    func rows(_ plan: [PlannedFollowUp]) -> [String] {
        plan.flatMap(\.followUp.reminders).map { reminder in
            "\(reminder.rung.name) \(zone.civil(reminder.at))" + (reminder.state == .planned ? "" : " \(reminder.state)")
        }
    }

    /// What is open at an instant, by whom it was opened and with its window: "e1 nudge 2027-03-15 10:00 .. 2027-03-29 10:00".
    func windows(_ now: String) throws -> [String] {
        try plan(now).map(\.followUp).map { followUp in
            "\(followUp.identity.opener) \(followUp.identity.kind) \(zone.civil(followUp.ready))"
                + (followUp.due.map { " .. \(zone.civil($0))" } ?? "")
        }
    }

    /// The reminders of a plan at an instant.
    func rows(_ now: String, stored: [StoredFollowUp] = []) throws -> [String] { rows(try plan(now, stored: stored)) }
}

extension [PlannedFollowUp] {
    /// As the ledger holds a plan once time has come to an instant: what was due until then is shown, or still waits.
    func stored(until instant: Instant? = nil) -> [StoredFollowUp] {
        enumerated().map { number, planned in
            let followUp = planned.followUp
            let reminders = followUp.reminders.map { reminder in
                let isShown = reminder.state == .planned && instant.map { reminder.at <= $0 } ?? false
                return Reminder(
                    rung: reminder.rung, wanted: reminder.wanted, at: reminder.at, isExact: reminder.isExact,
                    state: isShown ? .shown : reminder.state)
            }
            return StoredFollowUp(
                id: FollowUpID(number: Int64(number + 1)),
                followUp: FollowUp(
                    identity: followUp.identity, ready: followUp.ready, due: followUp.due, place: followUp.place,
                    reminders: reminders))
        }
    }
}
