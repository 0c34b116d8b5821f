import CivilTime
import Relationships
import Scheduling

extension Invariant {
    /// That the digest comes when it should, and says each thing once.
    static let digests = [
        Invariant(
            "digest-once-a-date", "It and the slots wait for the user's hours and come at most once a civil date", breach: onceADate
        ),
        Invariant("digest-not-empty", "an empty digest is not shown", breach: notEmpty),
        Invariant("lapse-named-once", "The next digest names each once.", breach: namedOnce),
    ]

    private static func onceADate(_ passage: Passage) -> String? {
        let claimed = Set(passage.before.deliveries.map(\.notice))
        let new = passage.starts.filter { $0.delivery.isSummary && !claimed.contains($0.delivery.notice) }
        guard let start = new.first, let last = passage.chronicle.lastSummary else { return nil }
        let zone = passage.days.zone
        guard zone.civil(last).date == zone.civil(start.at).date else { return nil }
        return "\(start.words) comes at \(words(start.at)), and one came at \(words(last))"
    }

    private static func notEmpty(_ passage: Passage) -> String? {
        for start in passage.starts where start.delivery.isSummary && start.named.isEmpty {
            if start.summary?.items.isEmpty ?? true { return "\(start.words) says nothing" }
        }
        return nil
    }

    private static func namedOnce(_ passage: Passage) -> String? {
        for start in passage.starts {
            for lapse in start.lapses {
                if let other = passage.chronicle.lapses[lapse], other != start.delivery.notice {
                    return "\(start.words) names \(lapse.followUp), which notice \(other) has named"
                }
            }
        }
        return nil
    }
}

extension SimulatedHooks.Start {
    /// The lapses that it names.
    var lapses: [Chronicle.NamedLapse] {
        (summary?.items ?? []).filter { $0.part == .lapsed }.map { Chronicle.NamedLapse(followUp: $0.followUp, at: $0.at) }
    }
}
