import CivilTime
import Relationships
import Scheduling

extension Invariant {
    /// That everything is shown, once, and listed.
    static let delivery = [
        Invariant(
            "nothing-lost", "At least once to the hook; listed until acknowledged; never lost, never a storm.",
            breach: nothingLost),
        Invariant(
            "shown-in-time",
            "Due while off, asleep, logged out or without a desktop: shown once, as soon as it can be inside the hours.",
            breach: shownInTime),
        Invariant("shown-once", "A rung is shown once, wherever its moment moves.", breach: shownOnce),
        Invariant(
            "acknowledged",
            "acknowledged (a decision on the follow-up, or its closing; never a closed notification)", breach: acknowledged),
        Invariant(
            "tries", "A hook that fails or hangs is retried with back-off, its process group ended at the limit", breach: tries),
        Invariant(
            "undelivered",
            "after the last try the reminder stays on the list, and `coltiva status`, the journal and the next digest say what was not delivered",
            breach: undelivered),
    ]

    /// What fell due and was not decided on is still there: waiting, on its way, shown, or listed as not delivered.
    private static func nothingLost(_ passage: Passage) -> String? {
        let after = Dictionary(passage.after.items.map { ($0.key, $0) }) { first, _ in first }
        for item in passage.before.items
        where item.reminder.at <= passage.now && item.reminder.state != .passed
            && !passage.isPlannedAnew(item.followUp.followUp.identity.contact)
            && !passage.closesByItself(item.followUp.followUp.identity)
        {
            guard let now = after[item.key] else { return "\(item.words) is gone" }
            if now.reminder.state == .passed { return "\(item.words) counts as past, and nobody was told" }
        }
        return nil
    }

    /// Nothing waits that could be shown, and the timer is armed for the first moment at which something can be.
    private static func shownInTime(_ passage: Passage) -> String? {
        guard passage.isRunning, !passage.hadDiskTrouble, passage.isPlanCurrent else { return nil }
        // What was shown before the clock was set back holds nothing up until the clock is there again.
        let shownAt = [passage.chronicle.lastInexact?.at, passage.chronicle.lastUncertain].compactMap { $0 }
            .filter { $0 <= passage.now }.max()
        let lastShown = shownAt.map { $0 + passage.configuration.apart } ?? passage.now
        // One that is not exact waits for another that is on its way to the screen.
        let isOneOnItsWay = passage.running.values.contains { !$0.isShown && !$0.start.delivery.isExact }
        // What is exact and late waits with the others for the digest that names them all.
        let late = passage.after.due.filter { passage.days.isLate($0.reminder.at, at: passage.now) }
        let isDigestWaiting = late.count > passage.configuration.catchUp && !late.allSatisfy(\.reminder.isExact)
        for item in passage.after.due {
            let isInDigest = isDigestWaiting && passage.days.isLate(item.reminder.at, at: passage.now)
            let isExact = item.reminder.isExact && !isInDigest
            guard !passage.hooks(for: item.followUp.followUp.identity.kind).isEmpty, isExact || !isOneOnItsWay else { continue }
            let from = isExact ? passage.now : max(passage.now, lastShown)
            let next = passage.days.next(from: from, isExact: isExact)
            if next <= passage.now { return "\(item.words) could be shown and is not" }
            guard let armed = passage.after.armed, armed <= next else {
                return "\(item.words) could be shown at \(words(next)), and the timer is armed for \(words(passage.after.armed))"
            }
        }
        return nil
    }

    private static func shownOnce(_ passage: Passage) -> String? {
        for start in passage.starts {
            let key = start.delivery.key
            if passage.chronicle.over.contains(key) { return "notice \(key.notice) was over for \(key.hook), and is shown again" }
            for reminder in start.named {
                let showing = Chronicle.Showing(rung: RungKey(reminder), hook: key.hook)
                if let other = passage.chronicle.showings[showing], other != key.notice {
                    return
                        "\(reminder.rung.key) of \(reminder.identity.words) was shown as notice \(other), and again as \(key.notice)"
                }
            }
        }
        return nil
    }

    private static func acknowledged(_ passage: Passage) -> String? {
        for start in passage.starts {
            for reminder in start.named where passage.chronicle.acknowledged.contains(RungKey(reminder)) {
                return "\(reminder.rung.key) of \(reminder.identity.words) was decided on, and is shown again"
            }
        }
        return nil
    }

    private static func tries(_ passage: Passage) -> String? {
        for start in passage.starts {
            let failures = passage.chronicle.failures[start.delivery.key] ?? 0
            if failures > start.hook.retries { return "notice \(start.delivery.notice): try \(failures + 1) by \(start.hook.name)" }
        }
        return nil
    }

    /// What nobody shows any more, and nobody has shown, is listed as not delivered.
    private static func undelivered(_ passage: Passage) -> String? {
        let items = passage.after.items.filter { $0.reminder.state == .undelivered }
        if items.count != passage.after.counts.undelivered {
            return "\(items.count) were not delivered, and status says \(passage.after.counts.undelivered)"
        }
        let onTheirWay = Set(passage.after.deliveries.flatMap(\.reminders).map(RungKey.init))
        for item in passage.after.items
        where item.reminder.state == .claimed && !onTheirWay.contains(item.key)
            && !passage.chronicle.everAcknowledged.contains(item.key)
        {
            return "\(item.words) is on its way by no hook"
        }
        return nil
    }

    static func words(_ instant: Instant?) -> String { instant?.rfc3339(in: .utc) ?? "nothing" }
}
