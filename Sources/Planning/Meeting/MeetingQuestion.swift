package import CivilTime

/// What proposals for a meeting are asked for (domain.md, "Proposals").
package struct MeetingQuestion: Sendable {
    package let own: OwnTime
    package let their: TheirTime
    /// The user's appointments and what their calendars call busy, in any order.
    package var taken: [Interval]
    package let now: Instant
    /// How long the meeting is; above zero.
    package let length: Elapsed
    /// By when, from now, it has ended.
    package let within: Span
    /// How many proposals are wanted; above zero.
    package let count: Int

    package init(
        own: OwnTime, their: TheirTime, taken: [Interval], now: Instant, length: Elapsed, within: Span, count: Int
    ) {
        self.own = own
        self.their = their
        self.taken = taken
        self.now = now
        self.length = length
        self.within = within
        self.count = count
    }

    /// Nobody is asked for less: a proposal needs time to arrive and to be answered.
    package static let notice = Elapsed.hours(12)

    /// When proposals may begin and by when they have ended: "from tomorrow on, and twelve hours ahead at least".
    package var frame: Interval {
        let tomorrow = own.zone.startOfDay(own.zone.civil(now).date.adding(days: 1))
        return Interval(start: max(tomorrow, now + Self.notice), end: own.zone.adding(within, to: now))
    }
}
