package import CivilTime
package import Relationships

/// One kind of follow-up: what opens it, its window and its rungs (domain.md, "Kinds of follow-up").
package protocol KindRule: SendableMetatype {
    static var kind: Kind { get }

    /// The follow-ups of this kind that are open.
    static func openings(in situation: Situation) -> [Opening]

    /// When the follow-ups of this kind change though nobody says anything; nil where they do not.
    static func nextChange(in situation: Situation) -> Instant?
}

/// Every kind's rule; adding a kind is one file and one row here.
package enum KindTable {
    package static let rules: [any KindRule.Type] = [
        ReplyRule.self,
        ApproachRule.self,
        NudgeRule.self,
        ReconnectRule.self,
        MeetingRule.self,
        ThanksRule.self,
        OccasionRule.self,
        TaskRule.self,
    ]
}

extension KindRule {
    package static func nextChange(in situation: Situation) -> Instant? { nil }

    /// Rungs at each span before due, at their right moments or exact.
    package static func rungsBeforeDue(
        _ spans: Policy.Setting<[Span]>, key: PolicyKey, due: Instant, placement: WantedRung.Placement, steps: [Step], zone: Zone
    ) -> [WantedRung] {
        spans.value.map { span in
            let wanted = zone.subtracting(span, from: due)
            return WantedRung(
                Rung(span.text), wanted: wanted, placement: placement, isBeforeDue: true,
                steps: steps + [Step(.beforeDue(key, span, spans.source), from: due, to: wanted)])
        }
    }

    /// Rungs at each span after due, "each counted from due".
    package static func overdueRungs(
        _ spans: Policy.Setting<[Span]>, key: PolicyKey, due: Instant, steps: [Step], zone: Zone
    ) -> [WantedRung] {
        spans.value.map { span in
            let wanted = zone.adding(span, to: due)
            return WantedRung(
                Rung("overdue \(span.text)"), wanted: wanted, placement: .rightMoment, isBeforeDue: false,
                steps: steps + [Step(.afterDue(key, span, spans.source), from: due, to: wanted)])
        }
    }
}
