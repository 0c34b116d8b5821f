import CivilTime
import Relationships

/// Where a relationship stands (domain.md, "Words").
package enum Standing: String, CaseIterable, Hashable, Sendable {
    /// Nothing passed, and no approach is wanted.
    case known
    /// Nothing but gestures passed, and `Approach=yes`.
    case wished
    /// Outbound only.
    case approached
    /// Something inbound passed, or a meeting.
    case dialogue
    case resting
    case archived
}

extension Situation {
    /// Where the relationship stands.
    package var standing: Standing {
        if relationship.isArchived { return .archived }
        if rest != nil { return .resting }
        if relationship.isInDialogue { return .dialogue }
        if !relationship.isUntouched { return .approached }
        return policy.approach.value ? .wished : .known
    }

    /// "What the cadences ask for": one message for each ideal silence of someone in dialogue.
    var weeklyShare: WeeklyShare {
        let standing = standing
        guard standing == .dialogue, let ideal = policy.cadence.value.ideal?.length, ideal > .zero else {
            return WeeklyShare(messages: 0, isResting: standing == .resting)
        }
        return WeeklyShare(messages: Int(Elapsed.days(7).microseconds * 1000 / ideal.microseconds), isResting: false)
    }

    /// The rest of either sort that holds now, the longer of two; nil: none does.
    package var rest: Rest? {
        let asked = relationship.asked.flatMap { $0.until > now ? $0.until : nil }
        return switch relationship.silence {
        case .forGood: .untilHeard
        case .resting(_, _, let until): .until(max(until, asked ?? until))
        case .none, .over: asked.map(Rest.until)
        }
    }
}
