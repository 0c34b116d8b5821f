import CivilTime
import Planning
import Relationships

/// A question for proposals, in the words of the tables; 2027-03-01 is a Monday.
struct MeetingSample: Sendable {
    var own = "Mon..Fri 09:00-18:00"
    var their = "Mon..Sun 08:00-21:00"
    var zone = "Europe/Rome"
    var theirZone = "Europe/Rome"
    var now = "2027-03-01 11:00"
    var length = Elapsed.minutes(30)
    var within = "2w"
    var count = 3
    /// Each "2027-03-02 09:00..2027-03-02 12:00", in the user's zone.
    var taken: [String] = []
    var away: [String] = []
    var paused: [String] = []
    var theyAreAway: [String] = []

    func question() throws -> MeetingQuestion {
        let zone = try ZoneDirectory().zone(named: zone)
        let their = TheirTime(
            hours: try WeeklyHours(parsing: their), zone: try ZoneDirectory().zone(named: theirZone),
            absences: try absences(theyAreAway, in: zone))
        return MeetingQuestion(
            own: OwnTime(
                hours: try WeeklyHours(parsing: own), zone: zone, absences: try absences(away, in: zone),
                pauses: try absences(paused, in: zone)),
            their: their, taken: try taken.map { try interval($0, in: zone) }, now: try Desk.instant(now, in: zone), length: length,
            within: try Span(parsing: within), count: count)
    }

    /// "2027-03-02 09:00", in the user's zone.
    func answer() throws -> (times: [String], answer: MeetingSearch.Answer) {
        let question = try question()
        let answer = MeetingSearch.answer(question)
        return (answer.proposals.map { question.own.zone.civil($0.interval.start).description }, answer)
    }

    private func absences(_ texts: [String], in zone: Zone) throws -> [Absence] {
        try texts.enumerated().map { index, text in
            Absence(decision: EntryID(number: Int64(index + 1)), interval: try interval(text, in: zone))
        }
    }

    private func interval(_ text: String, in zone: Zone) throws -> Interval {
        let ends = try text.replacing("..", with: "|").split(separator: "|").map { try Desk.instant(String($0), in: zone) }
        return Interval(start: ends[0], end: ends[1])
    }
}
