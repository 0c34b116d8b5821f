package import CivilTime
package import Relationships

/// `meeting`: an appointment is arranged; due at its start, open until it ends, moves or is cancelled.
package enum MeetingRule: KindRule {
    package static let kind = Kind.meeting

    package static func openings(in situation: Situation) -> [Opening] {
        situation.reading.ahead.map { appointment in
            let start = appointment.start
            let rungs = rungsBeforeDue(
                situation.policy.meetingRemind, key: .meetingRemind, due: start, placement: .exact, steps: [],
                zone: situation.own.zone)
            return Opening(
                identity: FollowUpIdentity(contact: situation.contact.id, kind: kind, opener: appointment.id),
                ready: rungs.map(\.wanted).min() ?? start, due: start,
                explanation: Explanation(cause: start, steps: []), rungs: rungs)
        }
    }

    package static func nextChange(in situation: Situation) -> Instant? { situation.reading.ahead.first?.end }
}
