package import CivilTime
package import Relationships

/// `[Hook NAME]`: a program to be run, or one that is turned off.
package struct HookSettings: Hashable, Sendable {
    /// The name of the hook that is on without being configured.
    package static let desktopName = "desktop"

    /// Nil: the hook is off.
    package var program: HookPolicy.Program?
    package var events = Set(HookEvent.allCases)
    package var kinds = Set(Kind.allCases)
    package var timeout = Span(elapsed: .seconds(30))
    package var linger = Span(elapsed: .hours(12))
    /// Tries after the first; 0 to 20.
    package var retries = 5
    package var retryAfter = Span(elapsed: .seconds(30))

    /// The built-in values of the hook with that name.
    package init(named name: String) {
        program = name == Self.desktopName ? .desktop : nil
    }

    /// What is to be run; nil where the hook is off.
    package func policy(named name: String) -> HookPolicy? {
        program.map { program in
            HookPolicy(
                name: name, program: program, events: events, kinds: kinds, timeout: timeout, linger: linger, retries: retries,
                retryAfter: retryAfter)
        }
    }
}
