package import CivilTime
import Planning
import Relationships

/// The levelled week (domain.md, "Levelling: a fair week"): which day each nudge and reconnect gets.
extension Book {
    /// Under which name the ledger keeps the civil day that has begun last.
    private static var begunDay: String { "day-begun" }

    /// Gives every follow-up that wants a place the day that it has among all others. "What stands on a day is recorded when it begins (or the
    /// daemon first plans on it)": so are those of today.
    package func level() throws {
        let today = rules.zone.civil(now).date
        let hasBegun = try hasDayBegun()
        if try ledger.isAnyPlaceWanted() { try givePlaces(today: today, hasBegun: hasBegun) }
        if !hasBegun { try ledger.keep(Self.begunDay, "\(today)") }
    }

    private func givePlaces(today: CivilDate, hasBegun: Bool) throws {
        let own = try ownTime()
        let horizon = today.adding(days: Levelling.lookAhead)
        let places = Places(
            WantedPlaces(ledger: ledger, horizon: horizon, now: now), drawn: try ledger.drawnPlaces(before: horizon, at: now),
            own: own, today: today, hasBegun: hasBegun, now: now)
        let used = try usedPlaces(from: today, to: horizon)
        let given = try places.given(perDay: rules.perDay, used: used, isAsBefore: { !planned.has($0) }) { contact in
            try ledger.recordOfPolicy(contact).map {
                rules.policyAndTime(of: $0, decisions: try ledger.decisions(about: contact)).their
            }
        }
        let placed = Set(given.map(\.candidate.id))
        for candidate in try ledger.followUpsWithPlaces() where !placed.contains(candidate.id) {
            try ledger.place(candidate.id, at: nil)
        }
        for (candidate, moment) in given {
            if candidate.place != moment { try ledger.place(candidate.id, at: moment) }
            if own.zone.civil(moment).date == today {
                try ledger.announce(Announcement(followUp: candidate.identity, at: moment))
                // From its place on it may lapse.
                _ = try planAgain(candidate.identity.contact)
            }
        }
    }

    /// When the next civil day begins, where anyone waits for a place; nil where nobody does.
    package func nextDay() throws -> Instant? {
        guard try ledger.isAnyPlaceWanted() else { return nil }
        return rules.zone.startOfDay(rules.zone.civil(now).date.adding(days: 1))
    }

    /// Whether the present civil day was begun: what stands on it is announced.
    package func hasDayBegun() throws -> Bool {
        try ledger.kept(Self.begunDay) == "\(rules.zone.civil(now).date)"
    }

    /// Of each day before the horizon the places that are used: "Each `reply` reminder of that day uses one up"; "announced places count".
    func usedPlaces(from today: CivilDate, to horizon: CivilDate) throws -> [CivilDate: Int] {
        let zone = rules.zone
        var used: [CivilDate: Int] = [:]
        var start = zone.startOfDay(today)
        for moment in try ledger.announced(from: start, to: zone.startOfDay(horizon)) {
            used[zone.civil(moment).date, default: 0] += 1
        }
        var day = today
        while day < horizon {
            let next = day.adding(days: 1)
            let end = zone.startOfDay(next)
            let replies = try ledger.reminders(of: ReplyRule.kind, from: start, to: end)
            if replies > 0 { used[day, default: 0] += replies }
            (day, start) = (next, end)
        }
        return used
    }
}

/// Who wants a place, as the ledger knows.
private struct WantedPlaces<Transaction: LedgerTransaction>: PlaceSource {
    let ledger: Transaction
    /// The first day after the look-ahead.
    let horizon: CivilDate
    let now: Instant

    func nextEnd(of priority: Priority, from day: CivilDate) throws -> CivilDate? {
        try ledger.nextWindowEnd(of: priority, from: day, before: horizon, at: now)
    }

    func candidates(of priority: Priority, endingOn day: CivilDate, from place: Int, limit: Int) throws -> [PlaceCandidate] {
        try ledger.followUpsWantingPlaces(of: priority, endingOn: day, before: horizon, at: now, from: place, limit: limit)
    }
}
