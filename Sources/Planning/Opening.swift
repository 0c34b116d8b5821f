package import CivilTime
package import Relationships

/// A follow-up that history and policy open, before the right moments of its rungs are found.
package struct Opening: Sendable {
    package let identity: FollowUpIdentity
    package let ready: Instant
    package let due: Instant?
    /// From when decisions about its identity are about this one, where it comes every year; nil: all are.
    package let since: Instant?
    /// What led from the cause to due; to ready, where it has no due.
    package let explanation: Explanation
    package let rungs: [WantedRung]
    /// Its place in the week, where it is levelled.
    package let place: Place?
    /// Of its rungs, the one to whose moment it draws the place of what is levelled and can be drawn.
    package let draws: Rung?

    package init(
        identity: FollowUpIdentity, ready: Instant, due: Instant?, since: Instant? = nil, explanation: Explanation,
        rungs: [WantedRung], place: Place? = nil, draws: Rung? = nil
    ) {
        self.identity = identity
        self.ready = ready
        self.due = due
        self.since = since
        self.explanation = explanation
        self.rungs = rungs
        self.place = place
        self.draws = draws
    }

    /// What a levelled follow-up wants of the week.
    package struct Place: Sendable {
        package let wanted: WantedPlace
        /// The moment that was announced; nil: none yet.
        package let announced: Instant?
        /// Whether an occasion may draw it to its own day.
        package let canBeDrawn: Bool
        /// What led from the cause to ready.
        package let steps: [Step]
    }
}

extension Opening {
    /// A voice with the given rungs.
    init(_ voice: Voice, of contact: ContactID, rungs: [WantedRung], place: Place? = nil) {
        self.init(
            identity: voice.identity(of: contact), ready: voice.ready, due: voice.due,
            explanation: Explanation(cause: voice.cause, steps: voice.due == nil ? voice.toReady : voice.toDue), rungs: rungs,
            place: place)
    }

    /// A voice whose only rung is its place in the week.
    init(placed voice: Voice, in situation: Situation, canBeDrawn: Bool) {
        let zone = situation.own.zone
        let first = zone.civil(voice.ready).date
        let wanted = WantedPlace(
            window: first...max(first, voice.due.map { zone.civil($0).date } ?? .latest), priority: situation.policy.priority.value,
            silentSince: situation.relationship.last?.mark.at ?? situation.contact.added)
        self.init(
            voice, of: situation.contact.id, rungs: [],
            place: Place(
                wanted: wanted, announced: situation.relationship.place(of: voice), canBeDrawn: canBeDrawn, steps: voice.toReady))
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
        /// At the right moment, on its own day wherever that has one.
        case ownDay
        /// At its instant, which was found to fit.
        case given
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
