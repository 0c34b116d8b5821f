import CivilTime
package import Relationships

/// `approach`: a slot of the practice has offered a wished contact; ready at the slot, without a due.
package enum ApproachRule: KindRule {
    package static let kind = Kind.approach

    package static func openings(in situation: Situation) -> [Opening] {
        situation.openVoice(kind).map { voice in
            let rungs = voice.offers.map { slot in
                WantedRung(
                    Rung("\(situation.own.zone.civil(slot).date)"), wanted: slot, placement: .rightMoment, isBeforeDue: true,
                    steps: [Step(.offered, from: voice.cause, to: slot)])
            }
            return [Opening(voice, of: situation.contact.id, rungs: rungs)]
        } ?? []
    }

    /// The approach that slots have offered and that nothing has closed.
    static func voice(in relationship: Relationship) -> Voice? {
        guard let first = relationship.offers.first, relationship.isUntouched, relationship.policy.approach.value else {
            return nil
        }
        return Voice(
            kind: kind, opener: first.id, cause: first.at, ready: first.at, due: nil, toReady: [], toDue: [], lapses: false,
            offers: relationship.offers.map(\.at))
    }

    /// The contact's place in the line of the practice; nil where they are not wished: "nothing but gestures passed, and `Approach=yes`".
    package static func wish(in situation: Situation) -> Wish? {
        let relationship = situation.relationship
        guard relationship.isUntouched, situation.policy.approach.value, !relationship.isArchived,
            !situation.isAnythingArranged
        else { return nil }
        let zone = situation.own.zone
        let open = relationship.voice
        let held = [
            relationship.asked?.until, relationship.lastOutbound.map { zone.adding(situation.policy.space.value, to: $0.mark.at) },
            relationship.approachDismissed.map { zone.adding(situation.policy.restFor.value, to: $0) },
        ].compactMap { $0 }.max()
        return Wish(
            contact: situation.contact.id, priority: situation.policy.priority.value,
            circle: situation.contact.record.circles.first,
            since: relationship.lastLapse ?? situation.contact.added, hasLapsed: relationship.lastLapse != nil,
            isPreferred: relationship.isPreferred, skippedAt: relationship.skippedAt,
            eligibleFrom: held ?? situation.contact.added, open: open?.identity(of: situation.contact.id),
            offers: open?.offers.count ?? 0)
    }
}
