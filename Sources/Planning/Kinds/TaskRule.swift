import CivilTime
package import Relationships

/// `task`: the user asked to be reminded; due at the moment asked, or at the end of the date asked.
package enum TaskRule: KindRule {
    package static let kind = Kind.task

    package static func openings(in situation: Situation) -> [Opening] {
        let reading = situation.reading
        guard !reading.errands.isEmpty else { return [] }
        var closed: Set<EntryID> = []
        var archived: Instant?
        for (_, entry) in reading.entries {
            guard case .decision(let decision) = entry else { continue }
            switch decision.verb {
            case .done, .dismissed: if let identity = decision.followUp, identity.kind == kind { closed.insert(identity.opener) }
            case .archived: archived = decision.at
            default: continue
            }
        }
        return reading.errands.compactMap { errand in
            guard !closed.contains(errand.id), archived.map({ errand.recorded > $0 }) ?? true else { return nil }
            return opening(errand, of: reading.contact, policy: situation.policy, zone: situation.own.zone)
        }
    }

    private static func opening(_ errand: Errand, of contact: ContactID, policy: Policy, zone: Zone) -> Opening {
        var ready = errand.at
        var due = errand.at
        var toReady: [Step] = []
        var toDue: [Step] = []
        if let date = errand.date {
            ready = zone.startOfDay(date)
            due = zone.startOfDay(date.adding(days: 1))
            toReady = [Step(.startOfDate, from: errand.at, to: ready)]
            toDue = [Step(.endOfDate, from: errand.at, to: due)]
        }
        let asked = WantedRung(
            Rung("asked"), wanted: ready, placement: errand.date == nil ? .exact : .rightMoment, isBeforeDue: true, steps: toReady)
        return Opening(
            identity: FollowUpIdentity(contact: contact, kind: kind, opener: errand.id), ready: ready, due: due,
            explanation: Explanation(cause: errand.at, steps: toDue),
            rungs: [asked] + overdueRungs(policy.taskOverdue, key: .taskOverdue, due: due, steps: toDue, zone: zone))
    }
}
