import CivilTime
package import Relationships

/// `reconnect`: a dialogue is silent for the ideal of its `Cadence`; or a rest that silence began has ended.
package enum ReconnectRule: KindRule {
    package static let kind = Kind.reconnect

    package static func openings(in situation: Situation) -> [Opening] {
        situation.openVoice(kind).map { [Opening(placed: $0, in: situation, canBeDrawn: true)] } ?? []
    }

    /// The reconnect, where nothing is to be nudged.
    static func voice(in relationship: Relationship) -> Voice? {
        switch relationship.silence {
        case .over(let opener, let ready, let steps, let cause):
            let after = relationship.policy.nudgeAfter
            let due = relationship.zone.adding(after.value, to: ready)
            return Voice(
                kind: kind, opener: opener, cause: cause, ready: ready, due: due, toReady: steps,
                toDue: steps + [Step(.dueAfter(.nudgeAfter, after.value, after.source), from: ready, to: due)], lapses: true)
        case .resting, .forGood: return nil
        case .none: return byCadence(in: relationship)
        }
    }

    private static func byCadence(in relationship: Relationship) -> Voice? {
        let (cadence, zone) = (relationship.policy.cadence, relationship.zone)
        guard relationship.isInDialogue, let start = relationship.cadenceStart, let ideal = cadence.value.ideal,
            let maximum = cadence.value.maximum
        else { return nil }
        let ready = zone.adding(ideal, to: start.at)
        let due = zone.adding(maximum, to: start.at)
        return Voice(
            kind: kind, opener: start.id, cause: start.at, ready: ready, due: due,
            toReady: [Step(.readyAfter(.cadence, ideal, cadence.source), from: start.at, to: ready)],
            toDue: [Step(.dueAfter(.cadence, maximum, cadence.source), from: start.at, to: due)], lapses: false)
    }
}
