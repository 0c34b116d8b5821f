import CivilTime
package import Relationships

/// `thanks`: an appointment has ended; due `ThanksWithin` after that, and gone a week after its due.
package enum ThanksRule: KindRule {
    package static let kind = Kind.thanks

    /// "Lapse. `thanks` a week after its due."
    private static let patience = Span(days: 7)

    package static func openings(in reading: Reading, policy: Policy, own: OwnTime) -> [Opening] {
        guard !reading.held.isEmpty, !policy.thanksWithin.value.isZero else { return [] }
        return unthanked(in: reading).compactMap { appointment in
            opening(appointment, in: reading, policy: policy, zone: own.zone)
        }
    }

    private static func opening(_ appointment: Appointment, in reading: Reading, policy: Policy, zone: Zone) -> Opening? {
        let end = appointment.end
        let within = policy.thanksWithin
        let due = zone.adding(within.value, to: end)
        let lapse = zone.adding(patience, to: due)
        guard reading.now < lapse else { return nil }
        let toDue = [Step(.dueAfter(.thanksWithin, within.value, within.source), from: end, to: due)]
        let ready = WantedRung(Rung("ready"), wanted: end, placement: .rightMoment, isBeforeDue: true, steps: [])
        let others = rungsBeforeDue(
            policy.thanksRemind, key: .thanksRemind, due: due, placement: .rightMoment, steps: toDue, zone: zone)
        return Opening(
            identity: FollowUpIdentity(contact: reading.contact, kind: kind, opener: appointment.id), ready: end, due: due,
            replanAt: lapse, explanation: Explanation(cause: end, steps: toDue), rungs: [ready] + others)
    }

    /// The meetings after which nothing was written, and which were not dismissed.
    private static func unthanked(in reading: Reading) -> [Appointment] {
        let held = Dictionary(uniqueKeysWithValues: reading.held.map { ($0.id, $0) })
        var open: [Appointment] = []
        var dismissed: Set<EntryID> = []
        for (_, entry) in reading.entries {
            switch entry {
            case .interaction(let interaction) where interaction.isGesture: continue
            case .interaction(let interaction):
                if let appointment = held[interaction.id] {
                    open.append(appointment)
                } else if interaction.direction == .outbound {
                    open = []
                }
            case .decision(let decision):
                switch decision.verb {
                case .dismissed: if let identity = decision.followUp, identity.kind == kind { dismissed.insert(identity.opener) }
                case .archived: open = []
                default: continue
                }
            }
        }
        return open.filter { !dismissed.contains($0.id) }
    }
}
