package import CivilTime
package import Relationships

/// `occasion`: a birthday of someone in dialogue, from eight weeks before its first instant until the day is over, in their zone.
package enum OccasionRule: KindRule {
    package static let kind = Kind.occasion

    /// "From eight weeks before its first instant."
    private static let foresight = Span(days: 56)

    package static func openings(in situation: Situation) -> [Opening] {
        guard let day = next(in: situation), day.opens <= situation.now, !day.isClosed(in: situation) else { return [] }
        return [opening(day, in: situation)].compactMap { $0 }
    }

    package static func nextChange(in situation: Situation) -> Instant? {
        next(in: situation).map { $0.opens > situation.now ? $0.opens : $0.end }
    }

    /// One day of someone, with the entry that brought them into dialogue.
    private struct Day {
        let opener: EntryID
        let year: Int
        let opens: Instant
        let start: Instant
        let end: Instant
        let ready: Instant
        let steps: [Step]

        /// "Closes when: an outbound since ready, gestures too; dismissed"; silenced by a rest of either sort.
        func isClosed(in situation: Situation) -> Bool {
            let relationship = situation.relationship
            switch relationship.silence {
            case .resting, .forGood: return true
            case .none, .over: break
            }
            if relationship.isArchived || ready >= end { return true }
            if let outbound = relationship.lastOutbound, outbound.mark.at >= ready { return true }
            let identity = FollowUpIdentity(contact: situation.contact.id, kind: kind, opener: opener)
            return situation.reading.decisions(about: identity).contains { $0.verb == .dismissed && $0.at >= opens }
        }
    }

    /// The day that is not over; nil where none is remembered.
    private static func next(in situation: Situation) -> Day? {
        guard situation.policy.occasions.value, let opener = situation.relationship.firstHeard,
            let birthday = situation.contact.record.birthday.flatMap(Birthday.init)
        else { return nil }
        let today = situation.their.zone.civil(situation.now).date
        return [today.year, today.year + 1].lazy.compactMap { year in day(birthday, in: year, opener, situation) }
            .first { $0.end > situation.now }
    }

    private static func day(_ birthday: Birthday, in year: Int, _ opener: EntryID, _ situation: Situation) -> Day? {
        guard let date = birthday.date(in: year) else { return nil }
        let (own, lead) = (situation.own.zone, situation.policy.occasionLead)
        let start = situation.their.zone.startOfDay(date)
        var ready = own.subtracting(lead.value, from: start)
        var steps = [Step(.beforeDue(.occasionLead, lead.value, lead.source), from: start, to: ready)]
        if let rest = situation.relationship.asked, ready < rest.until {
            steps.append(Step(rest.isWaking ? .woken(rest.opener) : .rested(rest.opener), from: ready, to: rest.until))
            ready = rest.until
        }
        return Day(
            opener: opener, year: year, opens: own.subtracting(foresight, from: start), start: start,
            end: situation.their.zone.startOfDay(date.adding(days: 1)), ready: ready, steps: steps)
    }

    private static func opening(_ day: Day, in situation: Situation) -> Opening? {
        let first = WantedRung(
            Rung("ready", .year(day.year)), wanted: day.ready, placement: .rightMoment, isBeforeDue: true, steps: day.steps)
        let own = WantedRung(
            Rung("day", .year(day.year)), wanted: max(day.start, day.ready), placement: .ownDay, isBeforeDue: true,
            steps: day.ready > day.start ? day.steps : [])
        return Opening(
            identity: FollowUpIdentity(contact: situation.contact.id, kind: kind, opener: day.opener), ready: day.ready,
            due: day.end,
            since: day.opens, explanation: Explanation(cause: day.start, steps: [Step(.endOfDate, from: day.start, to: day.end)]),
            rungs: [first, own], draws: own.rung)
    }
}

/// A day of the year; 29 February is kept on the 28th in common years.
private struct Birthday {
    private let month: Int
    private let day: Int

    /// Reads `1985-03-24` or `--03-24`.
    init?(_ text: String) {
        let parts = text.suffix(5).split(separator: "-").compactMap { Int($0) }
        guard parts.count == 2 else { return nil }
        (month, day) = (parts[0], parts[1])
    }

    func date(in year: Int) -> CivilDate? {
        guard CivilDate.years.contains(year), (1...12).contains(month) else { return nil }
        return CivilDate(year: year, month: month, day: min(day, CivilDate.length(ofMonth: month, year: year)))
    }
}
