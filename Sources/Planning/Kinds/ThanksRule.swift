package import CivilTime
package import Relationships

/// `thanks`: an appointment has ended; due `ThanksWithin` after that, and gone a week after its due.
package enum ThanksRule: KindRule {
    package static let kind = Kind.thanks

    /// "Lapse. `thanks` a week after its due."
    private static let patience = Span(days: 7)

    package static func openings(in situation: Situation) -> [Opening] {
        open(in: situation).map { opening($0, in: situation) }
    }

    package static func nextChange(in situation: Situation) -> Instant? {
        open(in: situation).map { lapse(of: $0, in: situation) }.min()
    }

    private static func open(in situation: Situation) -> [Appointment] {
        guard !situation.reading.held.isEmpty, !situation.policy.thanksWithin.value.isZero else { return [] }
        return unthanked(in: situation.reading).filter { situation.now < lapse(of: $0, in: situation) }
    }

    private static func lapse(of appointment: Appointment, in situation: Situation) -> Instant {
        let zone = situation.own.zone
        return zone.adding(patience, to: zone.adding(situation.policy.thanksWithin.value, to: appointment.end))
    }

    private static func opening(_ appointment: Appointment, in situation: Situation) -> Opening {
        let (policy, zone) = (situation.policy, situation.own.zone)
        let end = appointment.end
        let within = policy.thanksWithin
        let due = zone.adding(within.value, to: end)
        let toDue = [Step(.dueAfter(.thanksWithin, within.value, within.source), from: end, to: due)]
        let ready = WantedRung(Rung("ready"), wanted: end, placement: .rightMoment, isBeforeDue: true, steps: [])
        let others = rungsBeforeDue(
            policy.thanksRemind, key: .thanksRemind, due: due, placement: .rightMoment, steps: toDue, zone: zone)
        return Opening(
            identity: FollowUpIdentity(contact: situation.contact.id, kind: kind, opener: appointment.id), ready: end, due: due,
            explanation: Explanation(cause: end, steps: toDue), rungs: [ready] + others)
    }

    /// The meetings after which nothing was written, and which were not dismissed.
    private static func unthanked(in reading: Reading) -> [Appointment] {
        let held = Dictionary(uniqueKeysWithValues: reading.held.map { ($0.id, $0) })
        var open: [Appointment] = []
        let dismissed = reading.dismissed(kind)
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
                case .archived: open = []
                default: continue
                }
            }
        }
        return open.filter { !dismissed.contains($0.id) }
    }
}
