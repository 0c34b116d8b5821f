import Assembly
import CivilTime
import Testing

@testable import coltivad

/// "What cannot be read, written or removed is tried again, after a second, two, four, at last every hour."
struct LaterTryTests {
    private let timer = VirtualTimer()
    private let clock = VirtualClock(Instant(seconds: 0))
    private var laterTry: LaterTry

    init() {
        laterTry = LaterTry(timer: timer, clock: clock)
    }

    /// Lets the timer fire; after how many seconds.
    private mutating func fire() throws -> Int64 {
        let armed = try #require(timer.armed)
        defer { clock.set(armed) }
        laterTry.fired()
        return (armed - clock.now()).microseconds / 1_000_000
    }

    @Test mutating func pauses() throws {
        for seconds: Int64 in [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 3600, 3600] {
            laterTry.failed()
            #expect(try fire() == seconds)
        }
        // All is well: nothing is armed, and what fails then has not failed before.
        laterTry.rest()
        #expect(timer.armed == nil)
        laterTry.failed()
        #expect(try fire() == 1)
    }

    /// What fails meanwhile waits for the same try.
    @Test mutating func severalAtOnce() throws {
        laterTry.failed()
        clock.set(Instant(microseconds: 600_000))
        laterTry.failed()
        #expect(timer.armed == Instant(seconds: 1))
        laterTry.rest()
        #expect(timer.armed == nil)
    }
}
