package import CivilTime

/// The right moment (domain.md): a reminder that is not exact falls inside the user's hours and the contact's.
package struct RightMoment: Sendable {
    /// Where a moment was found.
    package enum Fit: String, Hashable, Sendable {
        /// The first instant inside both people's hours.
        case nextOfBoth
        /// The end of the last stretch inside both people's hours.
        case lastOfBoth
        /// The first instant inside the user's hours; the contact's do not meet them in time.
        case nextOfOwn
        /// The end of the last stretch inside the user's hours; the contact's do not meet them in time.
        case lastOfOwn
        /// No hours fit: the wanted instant.
        case asWanted
    }

    /// In which directions one may look.
    package enum Direction: Sendable {
        case either, forward, back
    }

    /// How far the steps look: "at most one week ahead or back".
    package static let look = Span(days: 7)

    /// How long before the end of the last stretch a reminder comes.
    private static let margin = Elapsed.hours(1)

    private let own: OwnTime
    private let their: TheirTime

    package init(own: OwnTime, their: TheirTime) {
        self.own = own
        self.their = their
    }

    /// The moment for a wanted instant, by the four steps of domain.md.
    ///
    /// Where due is absent or not after the wanted instant, the steps look only forward and due counts for nothing; `.back` looks only back.
    /// What may be late takes the next instant before due however little time that leaves.
    package func find(
        wanted: Instant, notBefore ready: Instant, due: Instant?, direction: Direction = .either, mayBeLate: Bool = false
    ) -> (at: Instant, fit: Fit) {
        let limit = direction == .back ? nil : due.flatMap { $0 > wanted ? $0 : nil }
        let looksBack = direction == .back || (direction == .either && limit != nil)
        let looksForward = direction != .back
        if let at = moment(wanted, ready, limit, looksForward, looksBack, mayBeLate, within: both) {
            return (at.instant, at.isBack ? .lastOfBoth : .nextOfBoth)
        }
        if let at = moment(wanted, ready, limit, looksForward, looksBack, mayBeLate, within: ownOnly) {
            return (at.instant, at.isBack ? .lastOfOwn : .nextOfOwn)
        }
        return (wanted, .asWanted)
    }

    /// Steps 1 and 2 within the given hours.
    private func moment(
        _ wanted: Instant, _ ready: Instant, _ due: Instant?, _ looksForward: Bool, _ looksBack: Bool, _ mayBeLate: Bool,
        within hours: (Instant, Instant) -> [Interval]
    ) -> (instant: Instant, isBack: Bool)? {
        var next: Instant?
        if looksForward {
            next = hours(wanted, own.zone.adding(Self.look, to: wanted)).first?.start
            if let found = next, let due {
                if found >= due {
                    next = nil
                } else if mayBeLate || (due - found).microseconds * 2 >= (due - wanted).microseconds {
                    return (found, false)
                }
            } else if let found = next {
                return (found, false)
            }
        }
        if looksBack {
            let earliest = max(ready, own.zone.subtracting(Self.look, from: wanted))
            if earliest < wanted, let stretch = hours(earliest, wanted).last {
                return (max(stretch.start, stretch.end - Self.margin), true)
            }
        }
        return next.map { ($0, false) }
    }

    private func both(_ from: Instant, _ to: Instant) -> [Interval] {
        Interval.intersection(ownOnly(from, to), their.intervals(from: from, to: to))
    }

    private func ownOnly(_ from: Instant, _ to: Instant) -> [Interval] {
        own.hours.intervals(from: from, to: to, in: own.zone)
    }
}
