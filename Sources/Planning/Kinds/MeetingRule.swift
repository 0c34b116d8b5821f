package import Relationships

/// `meeting`: an appointment is arranged; due at its start, open until it ends, moves or is cancelled.
package enum MeetingRule: KindRule {
    package static let kind = Kind.meeting

    package static func openings(in reading: Reading, policy: Policy, own: OwnTime) -> [Opening] {
        reading.ahead.map { appointment in
            let start = appointment.start
            let rungs = rungsBeforeDue(
                policy.meetingRemind, key: .meetingRemind, due: start, placement: .exact, steps: [], zone: own.zone)
            return Opening(
                identity: FollowUpIdentity(contact: reading.contact, kind: kind, opener: appointment.id),
                ready: rungs.map(\.wanted).min() ?? start, due: start, replanAt: appointment.end,
                explanation: Explanation(cause: start, steps: []), rungs: rungs)
        }
    }
}
