import CivilTime
import Relationships

/// What happened in simulated lives, counted.
struct Tally: Sendable {
    var events = 0
    var steps = 0
    var crashes = 0
    var sleeps = 0
    var clockSteps = 0
    /// Notices that were shown, or tried.
    var notices = 0
    var digests = 0
    /// Notices that came more than an hour of the user's hours after their moment.
    var late = 0
    /// Reminders that no hook could show.
    var notDelivered = 0

    /// Nothing yet.
    init() {}

    /// Both together.
    static func + (left: Tally, right: Tally) -> Tally {
        var sum = left
        for count in [\Tally.events, \.steps, \.crashes, \.sleeps, \.clockSteps, \.notices, \.digests, \.late, \.notDelivered] {
            sum[keyPath: count] += right[keyPath: count]
        }
        return sum
    }

    mutating func take(_ passage: Passage) {
        let claimed = Set(passage.before.deliveries.map(\.notice))
        for start in passage.starts where !claimed.contains(start.delivery.notice) {
            notices += 1
            if start.delivery.event == .digest { digests += 1 }
            if start.named.contains(where: { passage.days.isLate($0.at, at: start.at) }) { late += 1 }
        }
        let before = Set(passage.before.items.filter { $0.reminder.state == .undelivered }.map(\.key))
        notDelivered += passage.after.items.filter { $0.reminder.state == .undelivered && !before.contains($0.key) }.count
    }
}
