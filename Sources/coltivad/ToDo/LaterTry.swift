import CivilTime
import Scheduling

/// When what could not be done is tried again: after a second, then after twice as long each time, at last every hour. Nothing is armed while there is
/// nothing to try.
struct LaterTry {
    private let timer: any TimerPort
    private let clock: any ClockPort
    private var pause = shortest
    private var isArmed = false

    private static let shortest = Elapsed.seconds(1)
    private static let longest = Elapsed.hours(1)

    /// The timer is this one's alone.
    init(timer: any TimerPort, clock: any ClockPort) {
        self.timer = timer
        self.clock = clock
    }

    /// Something could not be done; more of it before the next try waits for that try.
    mutating func failed() {
        guard !isArmed else { return }
        isArmed = true
        timer.arm(clock.now() + pause)
        pause = min(pause + pause, Self.longest)
    }

    /// The timer has fired.
    mutating func fired() { isArmed = false }

    /// There is nothing to try any more: what fails next has not failed before.
    mutating func rest() {
        guard isArmed || pause != Self.shortest else { return }
        timer.arm(nil)
        isArmed = false
        pause = Self.shortest
    }
}
