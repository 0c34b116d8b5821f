package import CivilTime
package import Relationships

/// When a hook that failed is tried again (interface.md, `Retries=` and `RetryAfter=`).
package enum Retry {
    /// The longest wait.
    package static let longest = Elapsed.hours(1)

    /// The instant of the next try: `RetryAfter`, doubled with each failure up to an hour; nil after the last try or where the hook is gone.
    package static func next(after failures: Int, policy: HookPolicy?, now: Instant) -> Instant? {
        guard let policy, failures < policy.retries else { return nil }
        var wait = policy.retryAfter.length
        for _ in 0..<failures where wait < longest { wait = wait + wait }
        return now + min(wait, longest)
    }
}
