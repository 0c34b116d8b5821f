package import CivilTime

/// Stands between the engine and its clock and timer, so that a reminder is not late by the commits that come before its hook: the timer fires a
/// little before the moment, and the engine's clock stands on the moment until it has come.
///
/// A hook is then started as of an instant that is still ahead: whoever runs it waits for that. For the engine this is a clock like any other;
/// without a lead nothing is changed. All calls are made on the engine's queue.
package final class HeadStart: ClockPort, TimerPort, @unchecked Sendable {
    /// How long before a moment the timer fires: the look and the two commits before a hook take 30 ms at most on a disk that is not slow.
    package static let lead = Elapsed(microseconds: 75_000)

    private let lead: Elapsed
    private let clock: any ClockPort
    private let timer: any TimerPort
    /// For when the engine is armed.
    package private(set) var moment: Instant?
    /// The moment on which the engine's clock stands, or stood last.
    private var reached: Instant?

    /// Joins the engine, which is given this as its clock and its timer, to those that there are.
    package init(_ lead: Elapsed = lead, clock: any ClockPort, timer: any TimerPort) {
        self.lead = lead
        self.clock = clock
        self.timer = timer
    }

    /// The timer has fired: from now on it is the moment for which the engine is armed, if that is near.
    package func fired() {
        if let moment, isNear(moment, clock.now()) { reached = moment }
    }

    package func now() -> Instant {
        let now = clock.now()
        // Where it is far ahead, the clock was set back since.
        guard let reached, now < reached, isNear(reached, now) else { return now }
        return reached
    }

    package func arm(_ instant: Instant?) {
        moment = instant
        // Where the lead has begun already, now; what has passed stays what it is.
        timer.arm(instant.map { max($0 - lead, min($0, clock.now())) })
    }

    private func isNear(_ moment: Instant, _ now: Instant) -> Bool { moment - now <= lead }
}
