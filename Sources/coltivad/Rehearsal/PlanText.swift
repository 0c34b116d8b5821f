import CivilTime

/// A plan in words: what is still open, then what the days bring, as `coltiva agenda` has it.
struct PlanText {
    let now: Instant
    let zone: Zone

    private var times: CivilWords { CivilWords(zone: zone, now: now) }

    /// By day, every reminder to come.
    func lines(_ plan: [RehearsalWorld.OpenFollowUp]) -> [String] {
        guard !plan.isEmpty else { return ["  nothing is open"] }
        var lines: [String] = []
        // What is past due, and what is open and has no reminder to come, would be on no day.
        let open = plan.filter { $0.row.state == "overdue" || $0.row.reminders.isEmpty }
        if !open.isEmpty { lines.append("  Still open") }
        lines += open.map { "    \(words($0))" }
        var days: [CivilDate: [(reminder: PlanRow.Reminder, of: RehearsalWorld.OpenFollowUp)]] = [:]
        for followUp in plan {
            for reminder in followUp.row.reminders {
                days[zone.civil(reminder.at).date, default: []].append((reminder, followUp))
            }
        }
        for (date, items) in days.sorted(by: { $0.key < $1.key }) {
            lines.append("  \(times.day(zone.startOfDay(date))) (\(items.count))")
            let sorted = items.sorted { ($0.reminder.at, $0.of.row.who) < ($1.reminder.at, $1.of.row.who) }
            lines += sorted.map { "    \(times.clock($0.reminder.at))  \(words($0.of)) (\($0.reminder.rung))" }
        }
        return lines
    }

    /// "Ada: answer by Tue 9 Mar 10:20, in 7 days".
    private func words(_ followUp: RehearsalWorld.OpenFollowUp) -> String {
        let words = "\(followUp.row.who): \(followUp.subject)"
        guard let due = followUp.row.due else { return words }
        if due == followUp.row.ready { return "\(words) on \(times.moment(due)), \(times.distance(due))" }
        return "\(words) \(times.limit(due)), \(times.distance(toLimit: due))"
    }
}
