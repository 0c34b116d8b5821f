import CivilTime
package import Relationships

/// `nudge`: an outbound that expects an answer has had none for `NudgeAfter`, doubled for each nudge before.
package enum NudgeRule: KindRule {
    package static let kind = Kind.nudge

    package static func openings(in situation: Situation) -> [Opening] {
        situation.openVoice(kind).map { [Opening(placed: $0, in: situation, canBeDrawn: false)] } ?? []
    }

    /// The nudge to the last outbound.
    static func voice(in relationship: Relationship) -> Voice? {
        guard let outbound = relationship.nudgeable else { return nil }
        let (after, zone) = (relationship.policy.nudgeAfter, relationship.zone)
        let wait = after.value.doubled(times: relationship.run - 1)
        let ready = zone.adding(wait, to: outbound.at)
        let due = zone.adding(after.value, to: ready)
        let toReady = Step(.readyAfter(.nudgeAfter, wait, after.source), from: outbound.at, to: ready)
        return Voice(
            kind: kind, opener: outbound.id, cause: outbound.at, ready: ready, due: due, toReady: [toReady],
            toDue: [toReady, Step(.dueAfter(.nudgeAfter, after.value, after.source), from: ready, to: due)], lapses: true)
    }
}
