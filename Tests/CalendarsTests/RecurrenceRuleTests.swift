import CivilTime
import RepeatableChance
import Testing

@testable import Calendars

/// Rules that are drawn from a seed: begun shortly before a time, they come as they do from their beginning; a failure names the seed.
struct RecurrenceRuleTests {
    static let batches: [Range<UInt64>] = (UInt64(0)..<10).map { $0 * 50..<$0 * 50 + 50 }

    /// A rule and its beginning.
    struct Drawn {
        let text: String
        let start: EventMoment
        let after: CivilDateTime

        init(seed: UInt64) throws {
            var generator = SeededGenerator(seed: seed)
            func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
            func day() -> String { ["MO", "TU", "WE", "TH", "FR", "SA", "SU"][number(0...6)] }
            let sort = number(0...5)
            let interval = number(0...2) == 0 ? [1, 1, 1, 1, 25, 1441][sort] : number(1...[4, 15, 20, 200, 2_000, 30_000][sort])
            var text = "FREQ=\(["YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY", "MINUTELY"][sort]);INTERVAL=\(interval)"
            switch number(0...5) {
            case 1: text += ";BYDAY=\(day()),\(day())"
            case 2: text += ";BYMONTH=\(number(1...12)),\(number(1...12))"
            case 3 where sort != 2: text += ";BYMONTHDAY=\(number(1...31)),-\(number(1...5))"
            case 4 where sort < 2: text += ";BYDAY=\(number(1...4))\(day()),-1\(day())"
            case 5 where sort < 2: text += ";BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1,2"
            default: break
            }
            self.text = text
            func civil(_ years: ClosedRange<Int>) throws -> CivilDateTime {
                CivilDateTime(
                    date: try #require(CivilDate(year: number(years), month: number(1...12), day: number(1...28))),
                    time: try #require(TimeOfDay(hour: number(0...23), minute: number(0...59))))
            }
            let (begin, after) = (try civil(2024...2026), try civil(2027...2027))
            let isDate = sort < 4 && number(0...3) == 0
            start = EventMoment(
                civil: isDate ? CivilDateTime(date: begin.date) : begin, isDate: isDate, clock: .zone(.utc))
            self.after = after
        }

        /// The times in the 60 days after, when the rule is begun then.
        func times(from begin: CivilDateTime) -> [CivilDateTime] {
            var times: [CivilDateTime] = []
            let end = CivilDateTime(date: after.date.adding(days: 60), time: after.time)
            let outcome = RecurrenceRule(text).follow(from: start, after: begin) { moment in
                if moment.civil > after, moment.civil < end { times.append(moment.civil) }
                return moment.civil < end
            }
            // One that is cut is no comparison.
            if outcome == .cut { return [] }
            return times
        }
    }

    @Test(arguments: batches)
    func begunInBetween(seeds: Range<UInt64>) throws {
        var compared = 0
        for seed in seeds {
            let drawn = try Drawn(seed: seed)
            let (whole, part) = (drawn.times(from: drawn.start.civil), drawn.times(from: drawn.after))
            compared += whole.isEmpty ? 0 : 1
            if whole != part, !whole.isEmpty {
                Issue.record("seed \(seed): \(drawn.text) from \(drawn.start.civil): \(whole), but \(part)")
            }
        }
        #expect(compared > 10)
    }
}
