package import CivilTime
package import Relationships

/// Who wants a place in the week, on a day that begins or has begun.
package struct Places: Sendable {
    private let drawn: [(candidate: PlaceCandidate, moment: Instant)]
    private let others: [PlaceCandidate]
    private let own: OwnTime
    private let today: CivilDate
    private let now: Instant
    private let onlyEnding: Set<CivilDate>

    /// `hasBegun`: what stands today was announced already.
    package init(candidates: [PlaceCandidate], own: OwnTime, today: CivilDate, hasBegun: Bool, now: Instant) {
        var drawn: [(candidate: PlaceCandidate, moment: Instant)] = []
        var others: [PlaceCandidate] = []
        for candidate in candidates {
            if let moment = candidate.wanted.drawnAt, moment > now {
                drawn.append((candidate, moment))
            } else {
                others.append(candidate)
            }
        }
        self.drawn = drawn
        self.others = others
        self.own = own
        self.today = today
        self.now = now
        // "Whoever comes later begins the next day, unless the window ends that day. The day of a return from an absence announces nothing,
        // and takes only those whose window ends on it."
        let returns = own.absences.map { own.zone.civil($0.interval.end).date }
        onlyEnding = Set(returns + (hasBegun ? [today] : []))
    }

    package var isEmpty: Bool { drawn.isEmpty && others.isEmpty }

    /// "It uses a place of that day."
    package var drawnDays: [CivilDate] { drawn.map { own.zone.civil($0.moment).date } }

    /// Every candidate with its moment, nil where no day is found. `used` are the places of each day that are taken; `time` finds a contact's
    /// hours, nil where there is no such contact.
    package func given(
        perDay: Int, used: [CivilDate: Int], time: (ContactID) throws -> TheirTime?
    ) rethrows -> [(candidate: PlaceCandidate, moment: Instant?)] {
        var days: [FollowUpID: PlaceDays?] = [:]
        let known = Dictionary(uniqueKeysWithValues: others.map { ($0.id, $0) })
        func moment(_ id: FollowUpID, on day: CivilDate) throws -> Instant? {
            guard let candidate = known[id] else { return nil }
            if days[id] == nil {
                days[id] = .some(
                    try time(candidate.identity.contact).map { PlaceDays(ready: candidate.ready, own: own, their: $0) })
            }
            return days[id]??.moment(on: day, notBefore: now)
        }
        let levelling = Levelling(today: today, perDay: perDay, used: used, closed: closed, onlyEnding: onlyEnding)
        let result = try levelling.place(others.map(wanting)) { try moment($0.id, on: $1) != nil }
        return try drawn.map { ($0.candidate, $0.moment) }
            + others.map { candidate in
                (candidate, try result.days[candidate.id].flatMap { try moment(candidate.id, on: $0) })
            }
    }

    /// Days on which the user has no hours, or none outside absences and pauses.
    private var closed: Set<CivilDate> {
        Set(
            (0..<Levelling.lookAhead).map(today.adding(days:)).filter { day in
                Interval.subtracting(own.away, from: own.hours.intervals(of: day, in: own.zone)).isEmpty
            })
    }

    /// "Windows are whole civil days of the user's zone, from ready's to due's, both counted."
    private func wanting(_ candidate: PlaceCandidate) -> Levelling.Candidate {
        let first = own.zone.civil(candidate.ready).date
        let last = candidate.due.map { own.zone.civil($0).date } ?? .latest
        return Levelling.Candidate(
            id: candidate.id, window: first...max(first, last), priority: candidate.wanted.priority,
            silentSince: candidate.wanted.silentSince, contact: candidate.identity.contact)
    }
}
