import CivilTime
import Testing

@Suite struct ElapsedTests {
    /// Nothing that a person can write may stop the program: arithmetic ends where 64 bits do.
    @Test func stopsAtTheEnds() {
        let longest = Elapsed(microseconds: .max)
        #expect(longest + .seconds(1) == longest)
        #expect(Elapsed(microseconds: .min) - .seconds(1) == Elapsed(microseconds: .min))
        #expect(Elapsed.days(.max) == longest)
        #expect(Elapsed.days(.min) == Elapsed(microseconds: .min))
        #expect(Instant(microseconds: .max) + .days(1) == Instant(microseconds: .max))
        #expect(Instant(microseconds: .min) - longest == Instant(microseconds: .min))
        #expect(Instant(microseconds: .max) - Instant(microseconds: .min) == longest)
        #expect(Instant(seconds: .min) == Instant(microseconds: .min))
    }

    @Test(
        arguments: [
            (0, 0), (1, 0), (999_999, 0), (1_000_000, 1), (-1, -1), (-1_000_000, -1), (-1_000_001, -2),
            (Int64.min, -9_223_372_036_855),
        ] as [(Int64, Int64)])
    func roundsSecondsTowardThePast(microseconds: Int64, seconds: Int64) {
        #expect(Instant(microseconds: microseconds).seconds == seconds)
    }
}
