import CivilTime
import RepeatableChance
import Testing

@Suite struct IntervalTests {
    private func intervals(_ text: String) -> [Interval] {
        text.split(separator: " ").map { pair in
            let ends = pair.split(separator: "-").compactMap { Int64($0) }
            return Interval(start: Instant(seconds: ends[0]), end: Instant(seconds: ends[1]))
        }
    }

    @Test(arguments: [
        ("0-10", "5-15", "5-10"), ("0-10", "10-20", ""), ("0-10 20-30", "5-25", "5-10 20-25"), ("0-100", "1-2 3-4", "1-2 3-4"),
        ("", "1-2", ""),
        ("0-5 6-9", "4-7", "4-5 6-7"), ("1-2", "1-2", "1-2"),
    ])
    func intersects(left: String, right: String, expected: String) {
        #expect(Interval.intersection(intervals(left), intervals(right)) == intervals(expected))
        #expect(Interval.intersection(intervals(right), intervals(left)) == intervals(expected))
    }

    @Test(arguments: [
        ("0-10", "3-5", "0-3 5-10"), ("0-10", "0-10", ""), ("0-10", "", "0-10"), ("0-10 20-30", "5-25", "0-5 25-30"),
        ("0-10", "10-20", "0-10"),
        ("5-10", "0-5", "5-10"), ("0-10 20-30 40-50", "0-22 29-45", "22-29 45-50"), ("0-10", "1-2 3-4 5-6", "0-1 2-3 4-5 6-10"),
        ("", "1-2", ""),
    ])
    func subtracts(minuend: String, subtrahend: String, expected: String) {
        #expect(Interval.subtracting(intervals(subtrahend), from: intervals(minuend)) == intervals(expected))
    }

    @Test func merges() {
        #expect(Interval.merged(intervals("20-30 0-10 10-12 25-40 50-50 1-2")) == intervals("0-12 20-40"))
    }

    /// "Hours are half-open"
    @Test func isHalfOpen() {
        let hour = Interval(start: Instant(seconds: 0), end: Instant(seconds: 3600))
        #expect(hour.contains(hour.start))
        #expect(!hour.contains(hour.end))
        #expect(hour.length == .hours(1))
        #expect(Interval(start: hour.end, end: hour.start).isEmpty)
        #expect(Interval(start: hour.end, end: hour.start).length == .zero)
    }

    /// Both operations against one bit a second.
    @Test func agreesWithSets() {
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<500 {
            var sets: [Set<Int64>] = []
            for _ in 0..<2 {
                sets.append(Set((0..<Int64(40)).filter { _ in Bool.random(using: &generator) }))
            }
            let lists = sets.map { set in
                Interval.merged(set.map { Interval(start: Instant(seconds: $0), end: Instant(seconds: $0 + 1)) })
            }
            func seconds(_ intervals: [Interval]) -> Set<Int64> {
                Set(intervals.flatMap { $0.start.seconds..<$0.end.seconds })
            }
            #expect(seconds(Interval.intersection(lists[0], lists[1])) == sets[0].intersection(sets[1]))
            #expect(seconds(Interval.subtracting(lists[1], from: lists[0])) == sets[0].subtracting(sets[1]))
        }
    }
}
