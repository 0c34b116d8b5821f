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
        let zone = passage.days.zone
        guard let (last, before) = passage.chronicle.summaries.lastTwo, last.at == passage.now,
            passage.starts.contains(where: { $0.delivery.notice == last.notice }),
            zone.civil(last.at).date == zone.civil(before.at).date
        else { return nil }
        return "digest \(last.notice) comes at \(words(last.at)), and one came at \(words(before.at))"
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

extension Array {
    /// The last element and the one before it; nil where they are fewer.
    fileprivate var lastTwo: (last: Element, before: Element)? { count < 2 ? nil : (self[count - 1], self[count - 2]) }
}

extension SimulatedHooks.Start {
    /// The lapses that it names.
    var lapses: [Chronicle.NamedLapse] {
        (summary?.items ?? []).filter { $0.part == .lapsed }.map { Chronicle.NamedLapse(followUp: $0.followUp, at: $0.at) }
    }
}
