import CivilTime
import Planning
import Relationships
import Testing

/// The right moment of `reply`'s rungs, looked for at every half hour: the boundaries of all hours here are at one.
struct ReplyMomentPropertyTests {
    static let batches: [ClosedRange<UInt64>] = (0..<5).map { batch in UInt64(batch * 140 + 1)...UInt64(batch * 140 + 140) }

    @Test(
        "A reminder that is not exact falls inside the user's hours and the contact's, before due and not before ready, whenever such an instant is at most one week ahead or back; else inside the user's",
        arguments: batches)
    func wheneverAnInstantFits(seeds: ClosedRange<UInt64>) throws {
        var (ofBoth, ofOwn) = (0, 0)
        let rule = HistoryRule { desk, now in
            let clocks = BothClocks(desk)
            let spans = Dictionary(desk.policy.replyRemind.value.map { ($0.text, $0) }) { first, _ in first }
            for followUp in try desk.plan(at: now).map(\.followUp) where followUp.identity.kind == .reply {
                guard let due = followUp.due else { return "a reply without a due" }
                for reminder in followUp.reminders {
                    guard let span = spans[reminder.rung.name] else { continue }
                    let wanted = desk.zone.subtracting(span, from: due)
                    let words =
                        "\(reminder.rung.key) is wanted \(desk.zone.civil(wanted)), and comes \(desk.zone.civil(reminder.at))"
                    if reminder.wanted != wanted { return words }
                    guard wanted < due else { continue }
                    let (isInTime, isOfBoth) = (reminder.at < due, clocks.isHourOfBoth(reminder.at))
                    let candidates = desk.halfHours(about: wanted, from: followUp.ready, to: due)
                    if let fit = candidates.first(where: clocks.isHourOfBoth) {
                        ofBoth += 1
                        if !isInTime || !isOfBoth || reminder.at < min(followUp.ready, wanted) {
                            return "\(words); \(desk.zone.civil(fit)) fits both"
                        }
                    } else if let fit = candidates.first(where: clocks.isOwnHour) {
                        ofOwn += 1
                        if !isInTime || !clocks.isOwnHour(reminder.at) { return "\(words); \(desk.zone.civil(fit)) fits the user" }
                    } else if reminder.at != wanted {
                        return "\(words); no instant fits"
                    }
                }
            }
            return nil
        }
        for seed in seeds {
            let history = try RandomHistory(seed: seed, hasAbsences: false)
            try rule.hold(history.desk, at: history.now, seed: seed)
        }
        #expect(ofBoth > 5 && ofOwn > 5, "\((ofBoth, ofOwn))")
    }

    @Test(
        "If none before due is left, one (`next`) comes at the right moment from then: somewhere before due the user is told",
        arguments: batches)
    func isToldBeforeDue(seeds: ClosedRange<UInt64>) throws {
        var told = 0
        let rule = HistoryRule { desk, now in
            let clocks = BothClocks(desk)
            for followUp in try desk.plan(at: now).map(\.followUp) where followUp.identity.kind == .reply {
                guard let due = followUp.due, due > now, !desk.policy.replyRemind.value.isEmpty else { continue }
                // A snooze has its own word.
                guard !desk.decisions.contains(where: { $0.followUp == followUp.identity }) else { continue }
                guard let fit = desk.halfHours(about: now, from: now, to: due).first(where: clocks.isHourOfBoth) else { continue }
                told += 1
                if !followUp.reminders.contains(where: { $0.state == .planned && $0.at >= now && $0.at < due }) {
                    return "due \(desk.zone.civil(due)), \(desk.zone.civil(fit)) fits both, planned is \(followUp.reminders)"
                }
            }
            return nil
        }
        for seed in seeds {
            let history = try RandomHistory(seed: seed, hasAbsences: false)
            try rule.hold(history.desk, at: history.now, seed: seed)
        }
        #expect(told > 0)
    }
}

extension Desk {
    /// Every half hour at most one week about an instant, not before the first and before the last.
    fileprivate func halfHours(about instant: Instant, from first: Instant, to last: Instant) -> [Instant] {
        let week = Span(days: 7)
        let start = max(min(first, instant), zone.subtracting(week, from: instant))
        let end = min(last, zone.adding(week, to: instant))
        return Array(sequence(first: start) { $0 + .minutes(30) }.prefix { $0 < end })
    }
}
