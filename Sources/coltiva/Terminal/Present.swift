import CivilTime
import Glibc

/// The present instant by this machine's clock: the only place that reads it, for replies that do not say what time it is.
enum Present {
    /// Now.
    static func instant() -> Instant {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Instant(microseconds: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec / 1000))
    }
}
