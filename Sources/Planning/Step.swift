package import CivilTime
package import Relationships

/// One rule that moved an instant; the steps of an explanation, applied in order to its cause, give the reminder's instant.
package struct Step: Hashable, Sendable {
    /// What moved it.
    package enum Rule: Hashable, Sendable {
        /// A span of the policy after the cause: the due.
        case dueAfter(PolicyKey, Span, Policy.Source)
        /// A span of the policy after the cause: ready.
        case readyAfter(PolicyKey, Span, Policy.Source)
        /// The space after the last message, which is this entry.
        case space(EntryID, Span, Policy.Source)
        /// The rest that the user asked for.
        case rested(EntryID)
        /// The rest was ended.
        case woken(EntryID)
        /// The room that what was moved has at the least.
        case room(Span, Policy.Source)
        /// A slot of the practice offered the contact.
        case offered
        /// The day that levelling gave.
        case levelled
        /// The day of an occasion drew it.
        case drawn
        /// A span of the policy before due.
        case beforeDue(PolicyKey, Span, Policy.Source)
        /// A span of the policy after due.
        case afterDue(PolicyKey, Span, Policy.Source)
        /// The first instant of the date asked.
        case startOfDate
        /// The end of the date asked.
        case endOfDate
        /// The reminders before due were past when the follow-up became known.
        case known
        /// The user silenced the follow-up until then.
        case snoozed(EntryID)
        /// The user is away when it is due: before they leave.
        case absenceBegins(EntryID)
        /// The right moment for the hours of both.
        case rightMoment(RightMoment.Fit)
        /// Held until the first fit after an absence.
        case heldByAbsence(EntryID)
        /// Held until a pause ends.
        case heldByPause(EntryID)
    }

    package let rule: Rule
    package let before: Instant
    package let after: Instant

    package init(_ rule: Rule, from before: Instant, to after: Instant) {
        self.rule = rule
        self.before = before
        self.after = after
    }
}

/// Why a follow-up or a reminder is when it is: the instant from which its moments are counted, and what moved it since.
package struct Explanation: Hashable, Sendable {
    /// What passed, what was asked, the beginning of a meeting or of an occasion's day.
    package let cause: Instant
    package let steps: [Step]

    package init(cause: Instant, steps: [Step]) {
        self.cause = cause
        self.steps = steps
    }
}
