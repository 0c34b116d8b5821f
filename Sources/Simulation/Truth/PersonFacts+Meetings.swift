import CivilTime
import Planning
import Relationships

extension PersonFacts {
    /// Meetings that were neither moved nor cancelled, nor arranged when the person was archived before their end.
    private func standing(at now: Instant) -> [EntryID: Arranged] {
        var standing = arranged
        for (number, decision) in decided.enumerated() {
            switch decision.verb {
            case .moved, .cancelled: if let opener = decision.followUp?.opener { standing[opener] = nil }
            case .archived:
                standing = standing.filter { _, meeting in
                    let isLater = (meeting.recorded, meeting.decisionsBefore) > (decision.at, number)
                    return isLater || min(decision.at, now) >= meeting.end
                }
            default: continue
            }
        }
        return standing
    }

    /// Those that have not ended, the first arranged first.
    func ahead(at now: Instant) -> [EntryID] { standing(at: now).filter { $0.value.end > now }.keys.sorted() }

    /// When each of those ended that have.
    func held(at now: Instant) -> [EntryID: Instant] { standing(at: now).filter { $0.value.end <= now }.mapValues(\.end) }

    /// For which meetings thanks are still to be said: "opens: an appointment has ended; closes: an outbound; dismissed; lapses", "a week after
    /// its due".
    func unthanked(at now: Instant, in zone: Zone) -> [EntryID] {
        held(at: now).filter { id, end in
            guard let lapse = lapse(of: id, in: zone), now < lapse else { return false }
            let isAnswered = passed.values.contains {
                $0.direction == .outbound && !$0.isGesture && min($0.at, now) >= end
            }
            let isClosed = decided.contains { decision in
                switch decision.verb {
                case .dismissed: decision.followUp?.kind == ThanksRule.kind && decision.followUp?.opener == id
                case .archived: min(decision.at, now) >= end
                default: false
                }
            }
            return !isAnswered && !isClosed
        }.keys.sorted()
    }

    /// When the thanks for a meeting lapse; nil where there are none.
    func lapse(of meeting: EntryID, in zone: Zone) -> Instant? {
        thanksDue(for: meeting, in: zone).map { zone.adding(Span(days: 7), to: $0) }
    }

    /// When the thanks for a meeting are due; nil where there are none.
    func thanksDue(for meeting: EntryID, in zone: Zone) -> Instant? {
        guard let end = arranged[meeting]?.end else { return nil }
        let within: Span
        switch record.settings[.thanksWithin] {
        case "0": return nil
        case "6h": within = Span(elapsed: .hours(6))
        case "1w": within = Span(days: 7)
        default: within = Span(days: 2)
        }
        return zone.adding(within, to: end)
    }
}
