import CivilTime
import Relationships

/// Finds times that suit two people. Pure: the same question has the same answer.
package enum MeetingSearch {
    /// What was found.
    package struct Answer: Hashable, Sendable {
        /// In the order of time; fewer than were wanted where there are no more, none where nothing is free.
        package let proposals: [MeetingProposal]
        /// Whether the hours of both, absences aside, leave room for such a meeting at all; where not, proposals are outside of someone's.
        package let hoursMeet: Bool

        package init(proposals: [MeetingProposal], hoursMeet: Bool) {
            self.proposals = proposals
            self.hoursMeet = hoursMeet
        }
    }

    /// The times to propose: inside the hours of both; where these never meet for so long, those that ask least of both.
    package static func answer(_ question: MeetingQuestion) -> Answer {
        let frame = question.frame
        guard !frame.isEmpty else { return Answer(proposals: [], hoursMeet: true) }
        let (own, their) = (
            hours(question.own.hours, question.own.zone, frame), hours(question.their.hours, question.their.zone, frame)
        )
        let gone = Interval.merged((question.own.absences + question.their.absences).map(\.interval) + question.taken)
        let common = Interval.intersection(own, their)
        if common.contains(where: { $0.length >= question.length }) {
            let free = Interval.subtracting(gone, from: common)
            let proposals = starts(in: free, of: question).map { MeetingProposal(interval: interval(at: $0, of: question)) }
            return Answer(proposals: MeetingSpread(question).choose(from: proposals), hoursMeet: true)
        }
        let free = Interval.subtracting(gone, from: [frame])
        let proposals = starts(in: free, of: question).compactMap { start -> MeetingProposal? in
            let meeting = interval(at: start, of: question)
            guard let mine = stretch(own, around: meeting), let theirs = stretch(their, around: meeting) else { return nil }
            return MeetingProposal(
                interval: meeting, own: mine.length > .zero ? mine : nil, their: theirs.length > .zero ? theirs : nil)
        }
        return Answer(proposals: MeetingSpread(question).choose(from: leastBad(proposals, of: question)), hoursMeet: false)
    }

    /// Hours of the frame, and of the days beside it: what begins just inside is measured against hours that end just outside.
    private static func hours(_ hours: WeeklyHours, _ zone: Zone, _ frame: Interval) -> [Interval] {
        let margin = Elapsed.days(7)
        return hours.intervals(from: frame.start - margin, to: frame.end + margin, in: zone)
    }

    private static func interval(at start: Instant, of question: MeetingQuestion) -> Interval {
        Interval(start: start, end: start + question.length)
    }

    /// The quarter hours of the user's clock at which a meeting that begins is wholly inside one of the intervals, and inside the frame.
    private static func starts(in free: [Interval], of question: MeetingQuestion) -> [Instant] {
        let (frame, zone) = (question.frame, question.own.zone)
        var starts: [Instant] = []
        for stretch in free {
            guard let stretch = stretch.intersection(frame) else { continue }
            var instant = nextQuarter(from: stretch.start, in: zone)
            while instant + question.length <= stretch.end {
                starts.append(instant)
                instant = nextQuarter(from: instant + .seconds(1), in: zone)
            }
        }
        return starts
    }

    /// The first instant at or after the given one at which the user's clock shows a whole quarter of an hour.
    private static func nextQuarter(from instant: Instant, in zone: Zone) -> Instant {
        let quarter: Int64 = 900
        // Rounded up to the second; clocks move by whole quarters or not, so that what they show is asked again.
        var second = instant.microseconds % 1_000_000 == 0 ? instant.seconds : instant.seconds + 1
        while true {
            let shown = second + Int64(zone.offset(at: Instant(seconds: second)))
            let past = ((shown % quarter) + quarter) % quarter
            if past == 0 { return Instant(seconds: second) }
            // A step to the next quarter, or to the minute where the clocks change in between.
            let next = second + quarter - past
            second = zone.offset(at: Instant(seconds: next)) == zone.offset(at: Instant(seconds: second)) ? next : second + 1
        }
    }

    /// By how much the nearest of someone's hours would have to be longer to hold the meeting; nil where there are none.
    private static func stretch(_ hours: [Interval], around meeting: Interval) -> MeetingProposal.Outside? {
        hours.map { hours in
            let early = max(.zero, hours.start - meeting.start)
            let late = max(.zero, meeting.end - hours.end)
            let end: MeetingProposal.Outside.End = early == .zero ? .late : late == .zero ? .early : .both
            return MeetingProposal.Outside(length: early + late, end: end)
        }.min { $0.length < $1.length }
    }

    /// Those of each day that ask least, of as many days as proposals are wanted: those days of which least is asked.
    private static func leastBad(_ proposals: [MeetingProposal], of question: MeetingQuestion) -> [MeetingProposal] {
        let byDay = Dictionary(grouping: proposals) { question.own.zone.civil($0.interval.start).date }
        let days = byDay.compactMap { date, proposals -> Day? in
            guard let least = proposals.map(\.burden).min() else { return nil }
            return Day(date: date, least: least, proposals: proposals.filter { $0.burden == least })
        }.sorted { ($0.least, $0.date) < ($1.least, $1.date) }
        // Days of which as little is asked as of the last that is needed are as good.
        let limit = days.prefix(question.count).last?.least
        return days.filter { day in limit.map { day.least <= $0 } ?? false }.sorted { $0.date < $1.date }.flatMap(\.proposals)
    }

    /// A day of the user with what asks least of both on it.
    private struct Day {
        let date: CivilDate
        let least: MeetingProposal.Burden
        let proposals: [MeetingProposal]
    }
}
