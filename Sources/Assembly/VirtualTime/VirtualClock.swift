package import CivilTime
import Scheduling

/// A clock that stands until it is set. Used by one thread at a time.
package final class VirtualClock: ClockPort, @unchecked Sendable {
    private var instant: Instant

    package init(_ instant: Instant) { self.instant = instant }

    package func now() -> Instant { instant }
    package func set(_ instant: Instant) { self.instant = instant }
}
