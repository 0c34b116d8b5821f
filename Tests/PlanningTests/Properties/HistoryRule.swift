import CivilTime
import Testing

/// A rule that every history keeps: says what breaks it, nil where nothing does.
struct HistoryRule {
    /// 400 seeds, 80 to a test.
    static let seeds: [ClosedRange<UInt64>] = (0..<5).map { batch in UInt64(batch * 80 + 1)...UInt64(batch * 80 + 80) }

    private let fault: (Desk, Instant) throws -> String?

    init(_ fault: @escaping (Desk, Instant) throws -> String?) {
        self.fault = fault
    }

    /// Holds the rule against the histories of these seeds, in which every kind comes up.
    func hold(_ seeds: ClosedRange<UInt64>) throws {
        for seed in seeds {
            let history = try EveryKindHistory(seed: seed)
            try hold(history.desk, at: history.now, seed: seed)
        }
    }

    /// Holds the rule against the history of a seed; one that breaks it is told as short as it can be.
    func hold(_ desk: Desk, at now: Instant, seed: UInt64) throws {
        guard let first = try fault(desk, now) else { return }
        let short = try shrunk(desk, at: now)
        let last = try fault(short, now) ?? first
        Issue.record("seed \(seed): \(last)\nnow \(desk.zone.civil(now)), \(short.story)")
    }

    /// Takes entries away, many at first and one by one at last, while the rule is still broken; nothing that is left can be spared.
    func shrunk(_ desk: Desk, at now: Instant) throws -> Desk {
        var entries = desk.entries
        var size = max(1, entries.count / 2)
        while true {
            var start = 0
            var isShorter = false
            while start < entries.count {
                let fewer = Array(entries[..<start] + entries[min(start + size, entries.count)...])
                if try fault(desk.with(fewer), now) != nil {
                    entries = fewer
                    isShorter = true
                } else {
                    start += size
                }
            }
            if size == 1, !isShorter { return desk.with(entries) }
            size = max(1, size / 2)
        }
    }
}
