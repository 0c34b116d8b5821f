package import CivilTime
package import Planning
package import Relationships

/// The settings in force, as the engine needs them; joined from the configuration and the system where the daemon is assembled.
package struct Rules: Sendable {
    package var hours: WeeklyHours
    /// Where the user is.
    package var zone: Zone
    /// The zone of contacts without one.
    package var homeZone: Zone
    package var everyone: PolicyLayer
    /// By the circle's name; every circle that there is has a layer.
    package var circles: [String: PolicyLayer]
    /// Where `add` puts someone without a circle; nil: nowhere.
    package var defaultCircle: String?
    /// More late reminders than this become one digest.
    package var catchUp: Int
    /// Between two notifications that are not exact.
    package var apart: Span
    /// What the button "Tomorrow" does.
    package var snooze: Span
    /// When there is a digest that sums up everything.
    package var digests: [CalendarEvent]
    /// How many lines a digest has.
    package var digestItems: Int
    /// The most nudges and reconnects a day.
    package var perDay: Int
    /// When the practice has its slots.
    package var slots: [CalendarEvent]
    /// How many people a slot offers.
    package var offer: Int
    /// In how many slots someone is offered before they go to the end of the line.
    package var offerTimes: Int
    /// When a backup is made by itself.
    package var backups: [CalendarEvent]
    package var hooks: [HookPolicy]
    package var zones: ZoneDirectory
    /// Names everything that plans depend on besides the ledger: other fingerprint, other plans.
    package var fingerprint: String

    package init(
        hours: WeeklyHours, zone: Zone, homeZone: Zone, everyone: PolicyLayer, circles: [String: PolicyLayer],
        defaultCircle: String?,
        catchUp: Int, apart: Span, snooze: Span, digests: [CalendarEvent] = [], digestItems: Int = 10, perDay: Int = 5,
        slots: [CalendarEvent] = [], offer: Int = 2, offerTimes: Int = 3, backups: [CalendarEvent] = [], hooks: [HookPolicy],
        zones: ZoneDirectory,
        fingerprint: String
    ) {
        self.hours = hours
        self.zone = zone
        self.homeZone = homeZone
        self.everyone = everyone
        self.circles = circles
        self.defaultCircle = defaultCircle
        self.catchUp = catchUp
        self.apart = apart
        self.snooze = snooze
        self.digests = digests
        self.digestItems = digestItems
        self.perDay = perDay
        self.slots = slots
        self.offer = offer
        self.offerTimes = offerTimes
        self.backups = backups
        self.hooks = hooks
        self.zones = zones
        // A version that plans more kinds makes other plans.
        self.fingerprint = KindTable.rules.map { $0.kind.rawValue }.joined(separator: " ") + "\n" + fingerprint
    }

    /// The policy that holds for a contact, every key with its source.
    package func policy(of record: ContactRecord) -> Policy {
        var own = PolicyLayer()
        for (key, text) in record.settings {
            // The text was understood when it was set.
            try? own.set(key, to: text)
        }
        let layers = record.circles.compactMap { name in circles[name].map { (name: name, layer: $0) } }
        return Policy(contact: own, circles: layers, everyone: everyone)
    }

    /// A contact's zone: their own, else the home zone; also where theirs is no longer known to the system.
    package func zone(of record: ContactRecord) -> Zone {
        record.zone.flatMap { try? zones.zone(named: $0) } ?? homeZone
    }

    /// The policy that holds for a contact, and their time by it.
    package func policyAndTime(of history: History) -> (policy: Policy, their: TheirTime) {
        policyAndTime(of: history.contact.record, decisions: history.decisions)
    }

    /// The same, of what is said of a contact and what was decided about them.
    package func policyAndTime(of record: ContactRecord, decisions: [Decision]) -> (policy: Policy, their: TheirTime) {
        let policy = policy(of: record)
        let absences = Absence.absences(from: decisions)
        return (policy, TheirTime(hours: policy.contactHours.value, zone: zone(of: record), absences: absences))
    }
}
