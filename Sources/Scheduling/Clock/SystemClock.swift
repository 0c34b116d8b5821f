// Whose header brings struct timespec depends on the build: all three are named.
import CLinux
package import CivilTime
import Dispatch
import Glibc

/// The machine's wall clock: the one place that reads it.
package struct SystemClock: ClockPort {
    package init() {}

    package func now() -> Instant {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Instant(microseconds: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000)
    }
}
