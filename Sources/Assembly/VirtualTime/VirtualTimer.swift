package import CivilTime
import Scheduling

/// A timer that remembers what it is armed for; whoever moves the clock lets it fire. Used by one thread at a time.
package final class VirtualTimer: TimerPort, @unchecked Sendable {
    package private(set) var armed: Instant?

    package init() {}

    package func arm(_ instant: Instant?) { armed = instant }
}
