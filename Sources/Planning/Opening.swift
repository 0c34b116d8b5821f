package import CivilTime
package import Relationships

/// A follow-up that history and policy open, before the right moments of its rungs are found.
package struct Opening: Sendable {
    package let identity: FollowUpIdentity
    package let ready: Instant
    package let due: Instant?
    /// When it closes though nobody says anything.
    package let replanAt: Instant?
    /// What led from the opening entry to due.
    package let explanation: Explanation
    package let rungs: [WantedRung]

    package init(
        identity: FollowUpIdentity, ready: Instant, due: Instant?, replanAt: Instant? = nil, explanation: Explanation,
        rungs: [WantedRung]
    ) {
        self.identity = identity
        self.ready = ready
        self.due = due
        self.replanAt = replanAt
        self.explanation = explanation
        self.rungs = rungs
    }
}

/// A rung with the instant at which it is wanted.
package struct WantedRung: Sendable {
    /// How its moment is found.
    package enum Placement: Sendable {
        /// At its instant, whatever the hours.
        case exact
        /// At the right moment.
        case rightMoment
        /// At the last fit before the instant, at which an absence begins; nowhere, where there is none.
        case lastFit
        /// At the first fit from the instant on.
        case firstFit
    }

    package let rung: Rung
    package let wanted: Instant
    package let placement: Placement
    /// Whether it reminds that something is to be done in time; where none of these is left, `next` stands in.
    package let isBeforeDue: Bool
    /// What led from the opening entry to the wanted instant.
    package let steps: [Step]

    package init(_ rung: Rung, wanted: Instant, placement: Placement, isBeforeDue: Bool, steps: [Step]) {
        self.rung = rung
        self.wanted = wanted
        self.placement = placement
        self.isBeforeDue = isBeforeDue
        self.steps = steps
    }
}
