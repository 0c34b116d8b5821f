import CivilTime
import Planning
import Relationships

/// Where a relationship stands (domain.md, "Words"), as far as the kinds of follow-up that exist tell it.
enum Standing: String {
    case known, approached, dialogue, archived

    init(_ history: History, at now: Instant) {
        let passed = history.passed(at: now)
        let archived = history.decisions.filter { $0.verb == .archived }.map(\.at).max()
        let inbound = passed.filter { $0.direction != .outbound }.map(\.at).max()
        if let archived, inbound.map({ $0 <= archived }) ?? true {
            self = .archived
        } else if inbound != nil {
            self = .dialogue
        } else {
            self = passed.contains { !$0.isGesture } ? .approached : .known
        }
    }
}
