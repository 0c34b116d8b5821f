package import CivilTime
package import Relationships

/// Turns one contact's history into their open follow-ups with their reminders; the one place where this is done.
///
/// A pure function of history, policy, both people's time, what is known of earlier reminders, and the present instant.
package struct Planner: Sendable {
    private let own: OwnTime
    private let their: TheirTime
    private let policy: Policy
    private let now: Instant

    package init(policy: Policy, own: OwnTime, their: TheirTime, now: Instant) {
        self.policy = policy
        self.own = own
        self.their = their
        self.now = now
    }

    /// The contact's plan. `stored` are the follow-ups that were open before, with what became of their reminders.
    package func plan(_ history: History, stored: [StoredFollowUp]) -> Plan {
        let situation = Situation(history, policy: policy, own: own, their: their, now: now)
        var planned: [(opening: Opening, followUp: PlannedFollowUp)] = []
        for opening in KindTable.rules.flatMap({ $0.openings(in: situation) }) {
            let earlier = stored.first { $0.followUp.identity == opening.identity }?.followUp
            let decisions = situation.reading.decisions(about: opening.identity).filter { $0.at >= opening.since ?? $0.at }
            planned.append((opening, followUp(opening, decisions: decisions, earlier: earlier)))
        }
        drawPlaces(&planned)
        // One that is past would be found again and again.
        let changes =
            [situation.relationship.nextChange, situation.relationship.asked?.until]
            + KindTable.rules.map { $0.nextChange(in: situation) }
        return Plan(
            followUps: planned.map(\.followUp), replanAt: changes.compactMap { $0 }.filter { $0 > now }.min(),
            wish: ApproachRule.wish(in: situation), share: situation.weeklyShare)
    }

    private func followUp(_ opening: Opening, decisions: [Decision], earlier: FollowUp?) -> PlannedFollowUp {
        let known = Dictionary(uniqueKeysWithValues: (earlier?.reminders ?? []).map { ($0.rung, $0) })
        let snooze = Snooze(last: decisions, cause: opening.explanation.cause)
        var placed: [PlacedRung] = []
        // A setting may name the same span twice.
        var named: Set<Rung> = []
        for rung in opening.rungs where named.insert(rung.rung).inserted {
            guard let rung = place(rung, in: opening, known: known[rung.rung]) else { continue }
            if let snooze, rung.isToCome, rung.reminder.at <= snooze.until { continue }
            placed.append(rung)
        }
        let levelled = opening.place.flatMap { self.levelled($0, in: opening, known: known[.place], isSnoozed: snooze != nil) }
        if let rung = levelled?.rung { placed.append(rung) }
        if let snooze, let rung = place(snooze.rung, in: opening, known: known[snooze.rung.rung]) { placed.append(rung) }
        let gone = Set(known.keys).subtracting(placed.map(\.reminder.rung)).subtracting([.next])
        placed += gone.compactMap { known[$0] }.filter { $0.state.isPastPlanning }.map {
            PlacedRung(reminder: $0, isBeforeDue: false, steps: [])
        }
        placed = onePerDay(placed)
        if let next = next(in: opening, besides: placed, known: known) { placed = onePerDay([next] + placed) }
        let reminders = placed.sorted { ($0.reminder.at, $0.reminder.rung.key) < ($1.reminder.at, $1.reminder.rung.key) }
        return PlannedFollowUp(
            followUp: FollowUp(
                identity: opening.identity, ready: opening.ready, due: opening.due, place: levelled?.wanted,
                reminders: reminders.map(\.reminder)),
            explanation: opening.explanation,
            reminders: Dictionary(
                uniqueKeysWithValues: reminders.filter { $0.reminder.state == .planned }.map {
                    ($0.reminder.rung, Explanation(cause: opening.explanation.cause, steps: $0.steps))
                }))
    }

    // MARK: A place in the week

    /// The rung `place`, and whether one is still wanted. What was announced stays where it was announced, what levelling gave before stays
    /// until it gives another; a snooze stands for it.
    private func levelled(
        _ place: Opening.Place, in opening: Opening, known: Reminder?, isSnoozed: Bool
    ) -> (rung: PlacedRung?, wanted: WantedPlace?) {
        if let known, known.state.isPastPlanning {
            return (PlacedRung(reminder: known, isBeforeDue: true, steps: place.steps), nil)
        }
        guard !isSnoozed else { return (nil, nil) }
        let given = known.flatMap { $0.state == .planned && $0.wanted > now && $0.wanted >= opening.ready ? $0.wanted : nil }
        guard let at = place.announced ?? given else { return (nil, place.wanted) }
        let rung = WantedRung(
            .place, wanted: at, placement: .given, isBeforeDue: true,
            steps: place.steps + [Step(.levelled, from: opening.ready, to: at)])
        return (self.place(rung, in: opening, known: known), place.announced == nil ? place.wanted : nil)
    }

    /// "An `occasion` whose ready is 0 to 2 weeks after a `reconnect`'s draws that reconnect's place to the moment of its own rung `day`, if
    /// that is ahead, in the window and in the user's hours, and the place is not yet announced." As everywhere in levelling, "windows are
    /// whole civil days of the user's zone, from ready's to due's, both counted".
    private func drawPlaces(_ planned: inout [(opening: Opening, followUp: PlannedFollowUp)]) {
        guard let drawing = planned.first(where: { $0.opening.draws != nil }), let rung = drawing.opening.draws,
            let day = drawing.followUp.followUp.reminders.first(where: { $0.rung == rung })?.at, day > now,
            own.allows(day, isExact: false)
        else { return }
        for (index, (opening, candidate)) in planned.enumerated() {
            guard opening.place?.canBeDrawn == true, opening.ready <= drawing.opening.ready,
                drawing.opening.ready <= own.zone.adding(Self.drawing, to: opening.ready), opening.ready <= day,
                opening.due.map({ own.zone.civil(day).date <= own.zone.civil($0).date }) ?? true
            else { continue }
            planned[index].followUp = candidate.drawn(to: day)
        }
    }

    /// How far after a reconnect an occasion draws it.
    private static let drawing = Span(days: 14)

    // MARK: One rung

    /// Finds the rung's moment and what has become of it; nil where there is no such moment.
    private func place(_ rung: WantedRung, in opening: Opening, known: Reminder?) -> PlacedRung? {
        if let known, known.state.isPastPlanning {
            return PlacedRung(reminder: known, isBeforeDue: rung.isBeforeDue, steps: rung.steps)
        }
        guard let (at, steps) = moment(of: rung, in: opening) else { return nil }
        // What is due already waits to be shown, wherever its moment moves.
        let isDueAlready = known.map { $0.state == .planned && $0.at <= now } ?? false
        let reminder = Reminder(
            rung: rung.rung, wanted: rung.wanted, at: at, isExact: rung.placement == .exact,
            state: at >= now || isDueAlready ? .planned : .passed)
        return PlacedRung(reminder: reminder, isBeforeDue: rung.isBeforeDue, steps: rung.steps + steps)
    }

    /// The right moment, and what absences and pauses make of it; nil where it should come before an absence and cannot.
    private func moment(of rung: WantedRung, in opening: Opening) -> (at: Instant, steps: [Step])? {
        if rung.placement == .lastFit { return lastFit(before: rung.wanted, in: opening) }
        var at = rung.wanted
        var steps: [Step] = []
        if let direction = rung.placement.direction {
            // What became known late is not put before it became known.
            let ready = rung.rung == .next ? max(opening.ready, rung.wanted) : opening.ready
            let found = RightMoment(own: own, their: their).find(
                wanted: rung.wanted, notBefore: ready, due: opening.due, direction: direction,
                mayBeLate: rung.placement == .ownDay)
            if found.at != at || found.fit != .nextOfBoth {
                steps.append(Step(.rightMoment(found.fit), from: at, to: found.at))
                at = found.at
            }
        }
        let held = Hold.release(at, isExact: rung.placement == .exact, own: own)
        return (held.at, steps + held.steps)
    }

    /// "At the last fit before it begins"; where that lies in another absence or a pause, the last fit before that one.
    private func lastFit(before start: Instant, in opening: Opening) -> (at: Instant, steps: [Step])? {
        let rightMoment = RightMoment(own: own, their: their)
        var start = start
        var steps: [Step] = []
        while true {
            let (at, fit) = rightMoment.find(wanted: start, notBefore: opening.ready, due: opening.due, direction: .back)
            guard fit != .asWanted else { return nil }
            steps.append(Step(.rightMoment(fit), from: start, to: at))
            guard let other = (own.absences + own.pauses).first(where: { $0.interval.contains(at) }) else { return (at, steps) }
            steps.append(Step(.absenceBegins(other.decision), from: at, to: other.interval.start))
            start = other.interval.start
        }
    }

    // MARK: Rungs together

    /// "If none before due is left, one (`next`) comes at the right moment from then": once the follow-up becomes known with all of them
    /// past, or the last of them is moved into the past.
    private func next(in opening: Opening, besides placed: [PlacedRung], known: [Rung: Reminder]) -> PlacedRung? {
        let earlier = known[.next]
        if let earlier, earlier.state.isPastPlanning { return PlacedRung(reminder: earlier, isBeforeDue: true, steps: []) }
        let beforeDue = placed.filter(\.isBeforeDue).map(\.reminder)
        let passed = beforeDue.filter { $0.state == .passed }
        guard !passed.isEmpty, !beforeDue.contains(where: { $0.state == .planned || $0.state == .claimed }) else { return nil }
        let isKnownLate = passed.count == beforeDue.count
        let isMovedToPast = passed.contains { known[$0.rung]?.state == .planned }
        guard earlier != nil || isKnownLate || isMovedToPast else { return nil }
        let wanted = earlier?.wanted ?? now
        let cause = opening.explanation.cause
        let rung = WantedRung(
            .next, wanted: wanted, placement: .rightMoment, isBeforeDue: true, steps: [Step(.known, from: cause, to: wanted)])
        return place(rung, in: opening, known: earlier)
    }

    /// "Reminders of one follow-up that are not exact and fall on one civil day are one: the first, shown already or not, stands for all."
    ///
    /// What was shown on a day, or waits to be shown, stands for its other rungs, those that are past too. `next` is not forgotten where
    /// another stands for it: it would come anew with the next plan.
    private func onePerDay(_ placed: [PlacedRung]) -> [PlacedRung] {
        func day(_ rung: PlacedRung) -> CivilDate { own.zone.civil(rung.reminder.at).date }
        let shown = Set(placed.filter { $0.reminder.state.isPastPlanning && !$0.reminder.isExact }.map(day))
        let waiting = placed.filter { rung in
            rung.reminder.state == .planned && !rung.reminder.isExact && rung.reminder.at <= now && rung.reminder.rung != .next
        }.map(day)
        let standing = shown.union(waiting)
        var taken = shown
        return placed.enumerated()
            .sorted { ($0.element.reminder.at, $0.offset) < ($1.element.reminder.at, $1.offset) }
            .map(\.element)
            .compactMap { rung in
                if rung.reminder.isExact || rung.reminder.state.isPastPlanning { return rung }
                if rung.reminder.rung == .next { return taken.insert(day(rung)).inserted ? rung : rung.passed }
                if rung.reminder.state == .passed { return standing.contains(day(rung)) ? nil : rung }
                return taken.insert(day(rung)).inserted ? rung : nil
            }
    }
}

/// A rung whose moment has been found.
private struct PlacedRung {
    let reminder: Reminder
    let isBeforeDue: Bool
    let steps: [Step]

    var isToCome: Bool { !reminder.state.isPastPlanning }

    /// The same, not to be shown.
    var passed: PlacedRung {
        PlacedRung(
            reminder: Reminder(
                rung: reminder.rung, wanted: reminder.wanted, at: reminder.at, isExact: reminder.isExact, state: .passed),
            isBeforeDue: isBeforeDue, steps: steps)
    }
}

/// The last snooze of a follow-up, and the rung that it has.
private struct Snooze {
    let until: Instant
    let rung: WantedRung

    /// Nil where the follow-up was never snoozed.
    init?(last decisions: [Decision], cause: Instant) {
        for decision in decisions.reversed() {
            guard case .snoozed(let until, let isExact) = decision.verb else { continue }
            self.until = until
            rung = WantedRung(
                Rung("snoozed", of: decision.id), wanted: until, placement: isExact ? .exact : .firstFit, isBeforeDue: true,
                steps: [Step(.snoozed(decision.id), from: cause, to: until)])
            return
        }
        return nil
    }
}

extension WantedRung.Placement {
    /// In which direction the right moment is looked for; nil where it is the instant itself.
    fileprivate var direction: RightMoment.Direction? {
        switch self {
        case .exact, .given: nil
        case .rightMoment, .ownDay: .either
        case .firstFit: .forward
        // Found by itself: it looks back from one absence to the one before.
        case .lastFit: .back
        }
    }
}
