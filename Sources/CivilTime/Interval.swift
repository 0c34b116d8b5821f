/// The instants from `start` on and before `end`; lists of intervals are sorted and do not touch one another.
package struct Interval: Hashable, Sendable {
    /// The first instant inside.
    package var start: Instant
    /// The first instant after it that is outside.
    package var end: Instant

    /// The interval between two instants; it is empty where `end` is not after `start`.
    package init(start: Instant, end: Instant) {
        self.start = start
        self.end = end
    }

    /// Whether no instant is inside.
    package var isEmpty: Bool { end <= start }

    /// How long it is; zero where it is empty.
    package var length: Elapsed { isEmpty ? .zero : end - start }

    /// Whether the instant is inside; `end` is not.
    package func contains(_ instant: Instant) -> Bool {
        start <= instant && instant < end
    }

    /// What is inside both; nil where that is nothing.
    package func intersection(_ other: Interval) -> Interval? {
        let common = Interval(start: max(start, other.start), end: min(end, other.end))
        return common.isEmpty ? nil : common
    }

    /// What is inside an interval of each list.
    package static func intersection(_ left: [Interval], _ right: [Interval]) -> [Interval] {
        var result: [Interval] = []
        var (l, r) = (0, 0)
        while l < left.count, r < right.count {
            if let common = left[l].intersection(right[r]) { result.append(common) }
            if left[l].end < right[r].end { l += 1 } else { r += 1 }
        }
        return result
    }

    /// What is inside an interval of `minuend` and of none of `subtrahend`.
    package static func subtracting(_ subtrahend: [Interval], from minuend: [Interval]) -> [Interval] {
        guard !subtrahend.isEmpty else { return minuend }
        var result: [Interval] = []
        var next = 0
        for interval in minuend {
            var rest = interval
            while next < subtrahend.count, subtrahend[next].end <= rest.start { next += 1 }
            var cut = next
            while cut < subtrahend.count, subtrahend[cut].start < rest.end {
                if rest.start < subtrahend[cut].start {
                    result.append(Interval(start: rest.start, end: subtrahend[cut].start))
                }
                rest.start = max(rest.start, subtrahend[cut].end)
                cut += 1
            }
            if !rest.isEmpty { result.append(rest) }
        }
        return result
    }

    /// What is inside one interval at least: any list, in any order, made one that is sorted and does not touch itself.
    package static func merged(_ intervals: [Interval]) -> [Interval] {
        var result: [Interval] = []
        for interval in intervals.sorted(by: { $0.start < $1.start }) {
            result.appendMerging(interval)
        }
        return result
    }
}

extension [Interval] {
    /// Adds an interval that starts no earlier than the last; joins the two where they touch; drops it where it is empty.
    mutating func appendMerging(_ interval: Interval) {
        guard !interval.isEmpty else { return }
        if let last, interval.start <= last.end {
            self[count - 1].end = Swift.max(last.end, interval.end)
        } else {
            append(interval)
        }
    }
}
