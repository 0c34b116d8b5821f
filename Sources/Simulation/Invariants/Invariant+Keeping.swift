import CivilTime
import Ledger
import Relationships
import Scheduling

extension Invariant {
    /// That what was said is kept, and what was planned survives the end of the daemon.
    static let keeping = [
        Invariant(
            "kept", "A decision never changes history; both are kept as they were made, so that undo and explanation are exact.",
            breach: kept),
        Invariant(
            "survives",
            "every open follow-up with its reminders: a pure function",
            breach: survives),
    ]

    /// The ledger holds what the user was told that it holds, and nothing else.
    private static func kept(_ passage: Passage) throws -> String? {
        let own = PersonFacts.decided(passage.after.ownDecisions)
        if own != passage.facts.own { return "of the user's own time is kept \(own), and was said \(passage.facts.own)" }
        // As many as there should be, and those a command was about are there: so are all.
        guard passage.after.counts.contacts == passage.facts.people.count else {
            return "kept are \(passage.after.counts.contacts) people, and known were \(passage.facts.known)"
        }
        for reading in try passage.plannedAgain() {
            let kept = reading.history.map(PersonFacts.init)
            if kept != passage.facts.people[reading.contact] {
                return "of \(reading.contact) is kept \(kept.map { "\($0)" } ?? "nothing"), "
                    + "and was said \(passage.facts.people[reading.contact].map { "\($0)" } ?? "nothing")"
            }
        }
        return nil
    }

    /// The end of the daemon and its start change no moment.
    private static func survives(_ passage: Passage) -> String? {
        switch passage.cause {
        case .start, .end: break
        default: return nil
        }
        guard passage.wasPlanCurrent, passage.isPlanCurrent, !passage.isUntold, !passage.isSetBackUnplanned else { return nil }
        // What is dated ahead counts as of the instant of each plan.
        func isDatedAhead(_ contact: ContactID) -> Bool {
            let planned = min(passage.plannedBefore[contact] ?? Instant(seconds: 0), passage.before.now)
            return passage.facts.people[contact]?.hasAnything(after: planned) ?? true
        }
        // A day that begins levels the week anew, and so does whoever's plan has changed by itself meanwhile.
        let isSameWeek =
            passage.before.hasDayBegun
            && passage.days.zone.civil(passage.before.now).date == passage.days.zone.civil(passage.now).date
            && !passage.facts.known.contains(where: passage.hasChangedByItself)
        func moments(_ snapshot: Snapshot) -> Set<String> {
            Set(
                // A meeting that ended meanwhile, and thanks that lapsed, are planned anew.
                snapshot.open.filter { !isDatedAhead($0.key) && !passage.hasChangedByItself($0.key) }.values.flatMap { $0 }
                    // A slot may have come at the start.
                    .filter { $0.followUp.identity.kind != .approach }.flatMap { stored in
                        stored.followUp.reminders.filter { $0.state != .passed && (isSameWeek || $0.rung != .place) }.map {
                            reminder in
                            "\(reminder.rung.key) of \(stored.followUp.identity.words), ready \(words(stored.followUp.ready)), "
                                + "due \(words(stored.followUp.due)), at \(words(reminder.at))"
                        }
                    })
        }
        let (before, after) = (moments(passage.before), moments(passage.after))
        let lost = before.subtracting(after).min()
        let new = after.subtracting(before).min()
        return lost.map { "before the daemon ended there was \($0)" } ?? new.map { "since the daemon started there is \($0)" }
    }
}
