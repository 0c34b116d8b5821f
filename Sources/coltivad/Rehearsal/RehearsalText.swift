import CivilTime

/// What was rehearsed, in words.
struct RehearsalText {
    /// What is seen of the event: its day in words, what was shown since the one before, the plan, and what differs.
    func lines(_ played: PlayedEvent, after last: Instant?) -> [String] {
        let times = CivilWords(zone: played.zoneBefore, now: last ?? Self.longAgo)
        var lines = ["\(times.moment(played.at))  \(played.event.words)"]
        switch played.outcome {
        case .played(let remarks): lines += remarks.map { "  (\($0))" }
        case .notPlayed(let why): lines.append("  (not played: \(why))")
        }
        lines += played.shown.map { shown($0, seenAt: played.at) }
        lines += PlanText(now: played.at, zone: played.zone).lines(played.plan)
        for difference in played.comparison?.differences ?? [] {
            if let row = difference.expected { lines.append("  ! lacks  \(exact(row, in: played.zone))") }
            if let row = difference.found {
                lines.append("  ! found  \(exact(row, in: played.zone))")
            }
        }
        return lines
    }

    /// "shown: 9 on 8 days; at most 2 on a day (Mon 8 Mar 2027), 1 in an hour (Fri 5 Mar 2027 10:00)".
    func summary(_ events: [PlayedEvent]) -> String {
        let summary = ShownSummary(of: events)
        guard let day = summary.fullestDay, let hour = summary.fullestHour else { return "nothing was shown" }
        let times = CivilWords(zone: hour.stretch.zone, now: Self.longAgo)
        return "shown: \(summary.count) on \(summary.days) \(summary.days == 1 ? "day" : "days"); "
            + "at most \(day.count) on a day (\(times.day(times.zone.startOfDay(day.stretch)))), "
            + "\(hour.count) in an hour (\(times.moment(hour.stretch.beginning)))"
    }

    /// What is said at the end of a story: how it came out, and what was passed over.
    func ending(_ events: [PlayedEvent]) -> [String] {
        var lines: [String] = []
        let comparisons = events.compactMap(\.comparison)
        if !comparisons.isEmpty {
            let count = comparisons.reduce(0) { $0 + $1.differences.count }
            lines.append(count == 0 ? "as expected" : count == 1 ? "1 difference" : "\(count) differences")
        }
        let notPlayed = events.filter { if case .notPlayed = $0.outcome { true } else { false } }
        if !notPlayed.isEmpty {
            let numbers = notPlayed.map { "\($0.number) (\($0.event.verb.rawValue))" }.joined(separator: ", ")
            lines.append("not played: \(notPlayed.count == 1 ? "event" : "events") \(numbers)")
        }
        return lines
    }

    private func shown(_ notice: ShownNotice, seenAt now: Instant) -> String {
        let items = notice.items.map { "\($0.who): \($0.subject) (\($0.rung))" }
        let words = items.isEmpty ? notice.text ?? "" : items.joined(separator: "; ")
        let moment = CivilWords(zone: notice.zone, now: now).moment(notice.at)
        return "  shown \(moment)  \(notice.isDigest ? "digest: " : "")\(words)"
    }

    /// A row with everything that is compared, so that a difference of a second is seen.
    private func exact(_ row: PlanRow, in zone: Zone) -> String {
        var words = "\(row.who) \(row.kind) \(row.state), ready \(row.ready.rfc3339(in: zone))"
        if let due = row.due { words += ", due \(due.rfc3339(in: zone))" }
        let reminders = row.reminders.map { "\($0.rung) \($0.at.rfc3339(in: zone))" }.joined(separator: ", ")
        return words + ", " + (reminders.isEmpty ? "no reminders" : "reminders: \(reminders)")
    }

    /// Seen from here, every day has its year.
    private static let longAgo = Instant(microseconds: -Instant.distantFuture.microseconds)
}
