package import CivilTime
package import Relationships

/// The places of the week, on a day that begins or has begun.
package struct Places {
    private let source: any PlaceSource
    private let drawn: [(candidate: PlaceCandidate, moment: Instant)]
    private let own: OwnTime
    private let today: CivilDate
    private let now: Instant
    private let onlyEnding: Set<CivilDate>

    /// `drawn`: those whose place an occasion draws to a moment that is ahead. `hasBegun`: what stands today was announced already.
    package init(
        _ source: any PlaceSource, drawn: [PlaceCandidate], own: OwnTime, today: CivilDate, hasBegun: Bool, now: Instant
    ) {
        self.source = source
        self.drawn = drawn.compactMap { candidate in candidate.wanted.drawnAt.map { (candidate, $0) } }
        self.own = own
        self.today = today
        self.now = now
        // "Whoever comes later begins the next day, unless the window ends that day. The day of a return from an absence announces nothing,
        // and takes only those whose window ends on it."
        let returns = own.absences.map { own.zone.civil($0.interval.end).date }
        onlyEnding = Set(returns + (hasBegun ? [today] : []))
    }

    /// Those who get a place, with its moment. `used` are the places of each day that are taken; `time` finds a contact's hours, nil where there is no
    /// such contact; `isAsBefore` says of whom nothing has changed since places were given last that says on which days they may stand.
    package func given(
        perDay: Int, used: [CivilDate: Int], isAsBefore: (ContactID) -> Bool = { _ in false },
        time: (ContactID) throws -> TheirTime?
    ) throws -> [(candidate: PlaceCandidate, moment: Instant)] {
        var days: [FollowUpID: PlaceDays?] = [:]
        func moment(_ candidate: PlaceCandidate, on day: CivilDate) throws -> Instant? {
            // On a day to come the first moment is what it was, whatever the time is now.
            if let place = candidate.place, own.zone.civil(place).date == day, day > today, isAsBefore(candidate.identity.contact) {
                return place
            }
            if days[candidate.id] == nil {
                days[candidate.id] = .some(
                    try time(candidate.identity.contact).map { PlaceDays(ready: candidate.ready, own: own, their: $0) })
            }
            return days[candidate.id]??.moment(on: day, notBefore: now)
        }
        // "It uses a place of that day."
        var used = used
        for (_, moment) in drawn { used[own.zone.civil(moment).date, default: 0] += 1 }
        let levelling = Levelling(today: today, perDay: perDay, used: used, closed: closed, onlyEnding: onlyEnding)
        let placed = try levelling.place(source) { try moment($0, on: $1) != nil }.placed
        return try drawn + placed.compactMap { candidate, day in try moment(candidate, on: day).map { (candidate, $0) } }
    }

    /// Days on which the user has no hours, or none outside absences and pauses.
    private var closed: Set<CivilDate> {
        Set(
            (0..<Levelling.lookAhead).map(today.adding(days:)).filter { day in
                Interval.subtracting(own.away, from: own.hours.intervals(of: day, in: own.zone)).isEmpty
            })
    }
}
