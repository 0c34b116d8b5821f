import CivilTime
package import Relationships

/// `reply`: the last interaction is inbound; due a week (`ReplyWithin`) after the first one that is unanswered.
package enum ReplyRule: KindRule {
    package static let kind = Kind.reply

    package static func openings(in situation: Situation) -> [Opening] {
        let (reading, policy, own) = (situation.reading, situation.policy, situation.own)
        guard let (inbound, at) = firstUnanswered(in: reading) else { return [] }
        let zone = own.zone
        let due = zone.adding(policy.replyWithin.value, to: at)
        let toDue = [Step(.dueAfter(.replyWithin, policy.replyWithin.value, policy.replyWithin.source), from: at, to: due)]
        var rungs = rungsBeforeDue(
            policy.replyRemind, key: .replyRemind, due: due, placement: .rightMoment, steps: toDue, zone: zone)
        rungs += own.absences.filter { $0.interval.contains(due) }.map { absence in
            let start = absence.interval.start
            return WantedRung(
                Rung("before absence", of: absence.decision), wanted: start, placement: .lastFit, isBeforeDue: true,
                steps: toDue + [Step(.absenceBegins(absence.decision), from: due, to: start)])
        }
        rungs += overdueRungs(policy.replyOverdue, key: .replyOverdue, due: due, steps: toDue, zone: zone)
        return [
            Opening(
                identity: FollowUpIdentity(contact: reading.contact, kind: kind, opener: inbound), ready: at, due: due,
                explanation: Explanation(cause: at, steps: toDue), rungs: rungs)
        ]
    }

    /// "An inbound older than `ReplyWithin` opens no `reply` (nor does one before it)"; one that was taken up counts from then. "Invitations
    /// without a note are history that needs no answer."
    ///
    /// "The first unanswered inbound is the first since the last outbound, meeting or dismissal of a `reply`. Gestures answer nothing."
    private static func firstUnanswered(in reading: Reading) -> (EntryID, Instant)? {
        var first: (EntryID, Instant)?
        let dismissed = reading.dismissed(kind)
        var isHeardLast = false
        for (at, entry) in reading.entries {
            switch entry {
            case .interaction(let interaction) where interaction.isGesture: continue
            case .interaction(let interaction):
                switch interaction.direction {
                case .inbound:
                    isHeardLast = true
                    switch interaction.quiet {
                    case .old: first = nil
                    case .bare: continue
                    case nil: if first == nil, !dismissed.contains(interaction.id) { first = (interaction.id, at) }
                    }
                case .outbound, .meeting:
                    isHeardLast = false
                    first = nil
                }
            case .decision(let decision):
                switch decision.verb {
                case .dismissed where decision.followUp?.kind == kind: first = nil
                case .takenUp: if first == nil, isHeardLast, let opener = decision.followUp?.opener { first = (opener, at) }
                case .archived: first = nil
                default: continue
                }
            }
        }
        return first
    }
}
