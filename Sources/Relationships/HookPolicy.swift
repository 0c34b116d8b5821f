package import CivilTime

/// One `[Hook NAME]` section: which program is run for what (interface.md, "Settings" and "Hooks").
package struct HookPolicy: Hashable, Sendable {
    /// What is run.
    package enum Program: Hashable, Sendable {
        /// The built-in desktop hook: notify-send.
        case desktop
        /// An argument vector with `%` specifiers, the program first; never a shell.
        case arguments([String])
    }

    package let name: String
    package let program: Program
    package let events: Set<HookEvent>
    /// The kinds of follow-up for whose reminders it is run.
    package let kinds: Set<Kind>
    /// How long it may take until it says `shown`, or exits.
    package let timeout: Span
    /// How long it may then wait for a click.
    package let linger: Span
    /// Tries after the first.
    package let retries: Int
    /// The wait before the first retry; it doubles up to an hour.
    package let retryAfter: Span

    package init(
        name: String, program: Program, events: Set<HookEvent>, kinds: Set<Kind>, timeout: Span, linger: Span, retries: Int,
        retryAfter: Span
    ) {
        self.name = name
        self.program = program
        self.events = events
        self.kinds = kinds
        self.timeout = timeout
        self.linger = linger
        self.retries = retries
        self.retryAfter = retryAfter
    }

    /// Whether the hook wants to be run for the reminders of follow-ups of that kind.
    package func remindsOf(_ kind: Kind) -> Bool {
        events.contains(.reminder) && kinds.contains(kind)
    }
}

/// The events for which hooks are run (`On=`).
package enum HookEvent: String, CaseIterable, Hashable, Sendable {
    case reminder, digest, undelivered, settings
}
