import Ledger
import CivilTime
import Planning
import Relationships
import Scheduling

extension Invariant {
    /// That plans are those of the rules.
    static let plans = [
        Invariant(
            "reply",
            "The first unanswered inbound is the first since the last outbound, meeting or dismissal of a `reply`. Gestures answer nothing.",
            breach: reply),
        Invariant(
            "task",
            """
            | `task` | the user asked: "send her the paper on Friday" | the moment asked; a date: its first instant \
            | the moment asked; a date: its end | done; dismissed |
            """, breach: task),
        Invariant(
            "meeting", "an arranged meeting: start, end, place or link. Moving it makes a new entry.", breach: meeting),
        Invariant(
            "thanks",
            "| `thanks` | an appointment has ended | its end | end + `ThanksWithin` (2d) | an outbound; dismissed; lapses |",
            breach: thanks),
        Invariant(
            "pure",
            "a pure function of contacts, interactions, appointments, tasks, decisions, announcements, policy, zone and the present instant",
            breach: pure),
        Invariant(
            "order", "The same entries in any order of arrival give the same plan", breach: order),
        Invariant(
            "why", "Applying these steps in order to the cause gives the reminder's instant.", breach: why),
        Invariant(
            "one-a-day", "Reminders of one follow-up that are not exact and fall on one civil day are one", breach: oneADay),
    ]

    /// A reply is open for whom, since when and until when the facts say.
    private static func reply(_ passage: Passage) -> String? {
        guard passage.isPlanCurrent else { return nil }
        for contact in passage.plannedAnew where !passage.isDatedAhead(contact) {
            guard let person = passage.facts.people[contact] else { continue }
            let expected = firstUnanswered(person, at: passage.now)
            let found = (passage.after.open[contact] ?? []).first { $0.followUp.identity.kind == .reply }?.followUp
            if expected?.id != found?.identity.opener {
                return "\(contact) waits for an answer to \(expected.map { "\($0.id)" } ?? "nothing"), "
                    + "and planned is \(found?.identity.words ?? "none")"
            }
            guard let expected, let found, person.record.settings[.replyWithin] == nil else { continue }
            let due = passage.days.zone.adding(Span(days: passage.configuration.replyDays), to: expected.at)
            if found.ready != expected.at || found.due != due {
                return "\(found.identity.words) is ready \(words(found.ready)) and due \(words(found.due)); "
                    + "by the facts \(words(expected.at)) and \(words(due))"
            }
        }
        return nil
    }

    /// "Histories are read in the order of the entries' own times; at one instant an inbound comes before a meeting, that before an outbound,
    /// that before a decision."
    /// "An entry dated after the present instant counts, in each plan, as of that plan's instant."
    private static func firstUnanswered(_ person: PersonFacts, at now: Instant) -> (id: EntryID, at: Instant)? {
        var events: [(at: Instant, rank: Int, id: EntryID?, opens: Bool)] = []
        var dismissed: Set<EntryID> = []
        for (id, entry) in person.passed where !entry.isGesture {
            switch entry.direction {
            case .inbound: events.append((entry.at, 0, id, true))
            case .meeting: events.append((entry.at, 1, nil, false))
            case .outbound: events.append((entry.at, 2, nil, false))
            }
        }
        for end in person.held(at: now).values { events.append((end, 1, nil, false)) }
        for decision in person.decided {
            if decision.verb == .archived { events.append((decision.at, 3, nil, false)) }
            guard decision.verb == .dismissed, let identity = decision.followUp, identity.kind == .reply else { continue }
            dismissed.insert(identity.opener)
            events.append((decision.at, 3, nil, false))
        }
        var first: (EntryID, Instant)?
        for event in events.sorted(by: { ($0.at, $0.rank, $0.id?.number ?? 0) < ($1.at, $1.rank, $1.id?.number ?? 0) }) {
            guard event.opens, let id = event.id else {
                first = nil
                continue
            }
            if first == nil, !dismissed.contains(id) { first = (id, min(event.at, now)) }
        }
        return first
    }

    private static func task(_ passage: Passage) -> String? {
        guard passage.isPlanCurrent else { return nil }
        for contact in passage.plannedAnew where !passage.isDatedAhead(contact) {
            guard let person = passage.facts.people[contact], !person.decided.contains(where: { $0.verb == .archived }) else {
                continue
            }
            let closed = person.decided.filter { $0.verb == .done || $0.verb == .dismissed }.compactMap(\.followUp)
                .filter { $0.kind == .task }.map(\.opener)
            let expected = Set(person.asked.keys).subtracting(closed)
            let found = (passage.after.open[contact] ?? []).map(\.followUp.identity).filter { $0.kind == .task }.map(\.opener)
            if expected != Set(found) { return "\(contact) has the tasks \(expected.sorted()), and planned are \(found.sorted())" }
        }
        return nil
    }

    /// Meetings are open until they end, whoever says nothing then.
    private static func meeting(_ passage: Passage) -> String? {
        breach(passage, of: .meeting) { person in
            person.ahead(at: passage.now).compactMap { id in person.arranged[id].map { (id, $0.start) } }
        }
    }

    private static func thanks(_ passage: Passage) -> String? {
        breach(passage, of: ThanksRule.kind) { person in
            person.unthanked(at: passage.now, in: passage.days.zone).compactMap { id in
                person.thanksDue(for: id, in: passage.days.zone).map { (id, $0) }
            }
        }
    }

    /// What of a kind is open for whom, and until when, where that is not what the facts say.
    private static func breach(
        _ passage: Passage, of kind: Kind, _ expected: (PersonFacts) -> [(EntryID, due: Instant)]
    ) -> String? {
        guard passage.isPlanCurrent, passage.isRunning, !passage.hadDiskTrouble else { return nil }
        for (contact, person) in passage.facts.people where !passage.isDatedAhead(contact) {
            let expected = expected(person).map { "\($0.0) due \(words($0.due))" }.sorted()
            let found = (passage.after.open[contact] ?? []).map(\.followUp).filter { $0.identity.kind == kind }
                .map { "\($0.identity.opener) due \(words($0.due))" }.sorted()
            if expected != found { return "\(contact) has by the facts \(kind.rawValue) \(expected), and planned are \(found)" }
        }
        return nil
    }

    /// Planning again changes nothing.
    private static func pure(_ passage: Passage) throws -> String? {
        guard passage.isPlanCurrent else { return nil }
        let isSettled = passage.isRunning && !passage.hadDiskTrouble
        for reading in try passage.plannedAgain() where isSettled || passage.isPlannedAnew(reading.contact) {
            if passage.isDatedAhead(reading) { continue }
            let stored = (passage.after.open[reading.contact] ?? []).map(\.followUp)
            if let differing = difference(reading.plan.map(\.followUp), stored, at: passage.now) { return differing }
        }
        return nil
    }

    private static func order(_ passage: Passage) throws -> String? {
        for reading in try passage.plannedAgain() {
            guard let history = reading.history, let planner = reading.planner else { continue }
            let reversed = History(
                contact: history.contact, interactions: history.interactions.reversed(),
                appointments: history.appointments.reversed(), errands: history.errands.reversed(),
                decisions: history.decisions.reversed(), announcements: history.announcements.reversed())
            let plan = planner.plan(reversed, stored: passage.after.open[reading.contact] ?? []).followUps
            if let differing = difference(plan.map(\.followUp), reading.plan.map(\.followUp), at: passage.now) { return differing }
        }
        return nil
    }

    /// What differs between two plans of one contact, in any order. What is past and was not to be shown is no part of a plan: a rung
    /// for which another stands today is past tomorrow; nor is the moment of an occasion's day, to which a place is drawn "if that is ahead".
    private static func difference(_ left: [FollowUp], _ right: [FollowUp], at now: Instant) -> String? {
        let (left, right) = (left.map { $0.withoutPassed(at: now) }, right.map { $0.withoutPassed(at: now) })
        let differing = Set(left).symmetricDifference(right)
        guard !differing.isEmpty else { return nil }
        let sides = [left, right].map { side in
            side.filter(differing.contains).map { followUp in
                "\(followUp.identity.words) ready \(words(followUp.ready)) due \(words(followUp.due)) "
                    + followUp.reminders.map { "\($0.rung.key) \($0.state) \(words($0.at)) for \(words($0.wanted))" }.joined(
                        separator: ", ")
                    + (followUp.place.map { ", wants a place \($0.window), drawn to \(words($0.drawnAt))" } ?? "")
            }.joined(separator: "; ")
        }
        return "planned again: \(sides[0]); before: \(sides[1])"
    }

    private static func why(_ passage: Passage) throws -> String? {
        for plan in try passage.plannedAgain().flatMap(\.plan) {
            for reminder in plan.followUp.reminders where reminder.state == .planned {
                guard let explanation = plan.reminders[reminder.rung] else {
                    return "\(reminder.rung.key) of \(plan.followUp.identity.words) has no reasons"
                }
                var at = explanation.cause
                for step in explanation.steps {
                    if step.before != at { return "\(reminder.rung.key): \(words(at)), then \(step)" }
                    at = step.after
                }
                if at != reminder.at {
                    return "\(reminder.rung.key) of \(plan.followUp.identity.words): the reasons lead to \(words(at)), "
                        + "and it comes at \(words(reminder.at))"
                }
            }
        }
        return nil
    }

    private static func oneADay(_ passage: Passage) -> String? {
        guard passage.isPlanCurrent else { return nil }
        for stored in passage.after.open.values.flatMap({ $0 }) {
            var days: [CivilDate: Rung] = [:]
            for reminder in stored.followUp.reminders where reminder.state == .planned && !reminder.isExact {
                let day = passage.days.zone.civil(reminder.at).date
                if let other = days.updateValue(reminder.rung, forKey: day) {
                    return "\(other.key) and \(reminder.rung.key) of \(stored.followUp.identity.words) fall on \(day)"
                }
            }
        }
        return nil
    }
}

extension FollowUp {
    /// The same without what is past: reminders that are not shown, and a moment to which its place was drawn.
    fileprivate func withoutPassed(at now: Instant) -> FollowUp {
        FollowUp(
            identity: identity, ready: ready, due: due,
            place: place.map { place in
                WantedPlace(
                    window: place.window, priority: place.priority, silentSince: place.silentSince,
                    drawnAt: place.drawnAt.flatMap { $0 > now ? $0 : nil })
            },
            reminders: reminders.filter { $0.state != .passed })
    }
}
