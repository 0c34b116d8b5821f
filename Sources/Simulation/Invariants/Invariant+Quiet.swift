import CivilTime
import Relationships
import Scheduling

extension Invariant {
    /// That nobody is disturbed.
    static let quiet = [
        Invariant(
            "hours", "Not shown outside the user's hours, exact ones excepted.",
            breach: { firstStart($0) { !$1.delivery.isExact && !$0.days.isInHours($1.at) ? "outside the user's hours" : nil } }),
        Invariant(
            "absence", "While the user is away or has paused, reminders are held, not dropped.",
            breach: { firstStart($0) { !$1.delivery.isExact && $0.days.isAway($1.at) ? "while the user is away" : nil } }),
        Invariant(
            "pause", "holds everything, exact reminders too",
            breach: { firstStart($0) { $0.days.isPaused($1.at) ? "in a pause" : nil } }),
        Invariant(
            "not-early", "a rung with its moment", breach: notEarly),
        Invariant(
            "desktop", "Due while off, asleep, logged out or without a desktop: shown once, as soon as it can be inside the hours.",
            breach: { firstStart($0) { $1.hook.program == .desktop && !$0.isDesktopPresent ? "without a desktop" : nil } }),
        Invariant(
            "apart", "Between two notifications that are not exact at least `Apart` (15min) passes", breach: apart),
        Invariant("digest", "More than `CatchUp` (3) late ones become one digest.", breach: digest),
    ]

    private static func firstStart(
        _ passage: Passage, _ fault: (Passage, SimulatedHooks.Start) -> String?
    ) -> String? {
        for start in passage.starts {
            if let fault = fault(passage, start) { return "\(start.words) is shown \(fault)" }
        }
        return nil
    }

    /// What is planned is shown at its moment at the earliest; where the clock was set back since it was claimed, it is known already.
    private static func notEarly(_ passage: Passage) -> String? {
        let claimed = Set(passage.before.deliveries.map(\.notice))
        for start in passage.starts where !claimed.contains(start.delivery.notice) {
            for reminder in start.named where reminder.at > start.at {
                return "\(start.words) is shown before its moment, \(words(reminder.at))"
            }
        }
        return nil
    }

    private static func apart(_ passage: Passage) -> String? {
        guard let last = passage.chronicle.lastInexact else { return nil }
        for start in passage.starts
        where !start.delivery.isExact && start.delivery.notice != last.notice
            && !passage.chronicle.shown.contains(start.delivery.notice)
            && !passage.chronicle.resumed.contains(start.delivery.key)
        {
            if start.at < last.at + passage.configuration.apart {
                return "\(start.words) is shown at \(words(start.at)), and notice \(last.notice) was at \(words(last.at))"
            }
        }
        return nil
    }

    /// No late reminder comes alone where more than `CatchUp` are late.
    private static func digest(_ passage: Passage) -> String? {
        guard
            passage.rules.hooks.contains(where: {
                $0.events.contains(.digest) && (passage.isDesktopPresent || $0.program != .desktop)
            })
        else { return nil }
        let claimed = Set(passage.before.deliveries.map(\.notice))
        for start in passage.starts
        where start.delivery.event == .reminder && !start.delivery.isExact && !claimed.contains(start.delivery.notice) {
            guard let reminder = start.named.first, passage.days.isLate(reminder.at, at: start.at) else { continue }
            let late = passage.after.due.filter {
                !passage.hooks(for: $0.followUp.followUp.identity.kind).isEmpty
                    && passage.days.isLate($0.reminder.at, at: start.at)
            }
            if late.count + 1 > passage.configuration.catchUp {
                return "\(start.words) is shown alone, and \(late.count) others are late"
            }
        }
        return nil
    }
}

extension SimulatedHooks.Start {
    /// As findings name it.
    var words: String {
        "notice \(delivery.notice) (\(named.map { "\($0.rung.key) of \($0.identity.words)" }.joined(separator: ", ")))"
    }
}
