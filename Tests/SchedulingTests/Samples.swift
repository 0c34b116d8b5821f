import CivilTime
import Planning
import Relationships
import Scheduling

/// What the tables of the engine are made of; 2027-03-01 is a Monday, and clocks show UTC.
enum Sample {
    /// The instant of "2027-03-01 10:00" in UTC.
    static func at(_ text: String) -> Instant {
        let parts = text.split(separator: " ")
        return Instant(rfc3339: "\(parts[0])T\(parts.count > 1 ? String(parts[1]) : "00:00"):00Z") ?? Instant(seconds: 0)
    }

    static func hook(
        _ name: String, program: HookPolicy.Program = .arguments(["/bin/true"]), events: Set<HookEvent> = Set(HookEvent.allCases),
        kinds: Set<Kind> = Set(Kind.allCases), retries: Int = 5
    ) -> HookPolicy {
        HookPolicy(
            name: name, program: program, events: events, kinds: kinds, timeout: Span(elapsed: .seconds(30)),
            linger: Span(elapsed: .hours(12)), retries: retries, retryAfter: Span(elapsed: .seconds(30)))
    }

    static let desktop = hook("desktop", program: .desktop)
    static let phone = hook("phone")

    static func rules(hours: String = "Mon..Fri 09:00-18:00", hooks: [HookPolicy] = [desktop]) throws -> Rules {
        var rules = try Rules.builtIn(zone: .utc, hours: hours)
        rules.hooks = hooks
        return rules
    }

    static func due(_ number: Int64, at: String, isExact: Bool = false, kind: Kind = .reply, rung: String = "4d") -> DueReminder {
        DueReminder(
            id: ReminderID(number: number), followUp: FollowUpID(number: number),
            identity: FollowUpIdentity(contact: ContactID(number: number), kind: kind, opener: EntryID(number: number)),
            rung: Rung(rung),
            at: Self.at(at), isExact: isExact, due: nil)
    }

    static func delivery(
        _ notice: Int64, hook: String = "desktop", event: HookEvent = .reminder, _ reminders: [DueReminder], failures: Int = 0,
        nextTry: String? = nil, text: String? = nil, isExact: Bool = false, wasShown: Bool = false
    ) -> Delivery {
        Delivery(
            notice: NoticeID(number: notice), hook: hook, event: event, reminders: reminders, state: .waiting, failures: failures,
            nextTry: nextTry.map { at($0) }, text: text, isExact: isExact, wasShown: wasShown)
    }

    static func outlook(
        due: [DueReminder] = [], waiting: [Delivery] = [], next: String? = nil, lastShown: String? = nil,
        away: [(String, String)] = [], paused: [(String, String)] = [], hours: String = "Mon..Fri 09:00-18:00",
        isDigestDue: Bool = false
    ) throws -> Outlook {
        func absences(_ times: [(String, String)]) -> [Absence] {
            times.map { Absence(decision: EntryID(number: 1), interval: Interval(start: at($0.0), end: at($0.1))) }
        }
        return Outlook(
            due: due, waiting: waiting, next: next.map { at($0) }, lastInexactShown: lastShown.map { at($0) },
            own: OwnTime(hours: try WeeklyHours(parsing: hours), zone: .utc, absences: absences(away), pauses: absences(paused)),
            isDigestDue: isDigestDue)
    }
}
