package import Relationships

/// What a running hook has to tell; `ended` is the last report, and comes exactly once.
///
/// A hook has delivered its notice if `shown` was among its reports. One that ended without it has not, whatever the ending says.
package enum HookReport: Hashable, Sendable {
    /// It is on the screen; said once. A hook that exits with 0, or says a decision, has shown it.
    case shown
    /// A word of the contract other than `shown`.
    case word(HookWord)
    /// The number by which the notification server knows the notification (the desktop hook only, just before `shown`).
    case notification(UInt32)
    /// A line for the journal: one that is no word, or that the hook complained of. Free of control characters, not empty.
    case noise(HookStream, String)
    /// So many further lines of noise were not reported (`HookLimits.noise`); said just before `ended`.
    case unreported(lines: Int)
    case ended(HookEnding)
}

/// Where a hook said something.
package enum HookStream: Hashable, Sendable {
    case output, error
}

/// How a hook came to its end.
package enum HookEnding: Hashable, Sendable {
    /// It exited by itself.
    case exited(status: Int32)
    /// A signal that Coltiva did not send ended it.
    case signalled(Int32)
    /// `Timeout=` was over before it had shown anything.
    case timedOut
    /// `Linger=` was over and nobody had clicked: no failure. A notification is still on the screen, but nobody hears its buttons.
    case lingered
    /// `RunningHook.cancel` ended it.
    case cancelled
    /// It said more than `HookLimits.output` bytes.
    case saidTooMuch
    case couldNotStart(HookStartError)
}

/// Why a hook could not be started.
package enum HookStartError: Error, Hashable, Sendable {
    /// The argument vector is empty.
    case noProgram
    /// An argument's `%` specifiers are not understood; the program is argument 0.
    case malformed(argument: Int, ArgumentTemplateError)
    /// The system did not run the program; `errno` says why (errno(3)).
    case refused(program: String, errno: Int32)
}
