import CivilTime
import Planning
import Testing

/// domain.md, "A time for coffee".
struct MeetingSearchTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let rule: String
        let sample: MeetingSample
        let expected: [String]

        var testDescription: String { rule }
    }

    static let rows: [Row] = [
        Row(
            rule:
                "The days that have any are cut into as many runs as proposals are wanted, and one is taken of each run, in order",
            sample: MeetingSample(), expected: ["2027-03-02 09:00", "2027-03-05 12:00", "2027-03-10 17:00"]),
        Row(
            rule: "what is missing then, of all days", sample: MeetingSample(within: "1d12h"),
            expected: ["2027-03-02 09:00", "2027-03-02 12:00", "2027-03-02 17:00"]),
        Row(
            rule: "the whole hour before the half and the quarters, and the earlier time",
            sample: MeetingSample(own: "Mon..Fri 09:10-10:20", length: .minutes(15), within: "1w", count: 1),
            expected: ["2027-03-02 10:00"]),
        Row(
            rule: "No two proposals of one answer overlap",
            sample: MeetingSample(own: "Tue 09:00-10:00", within: "4d", count: 5),
            expected: ["2027-03-02 09:00", "2027-03-02 09:30"]),
        Row(
            rule: "from tomorrow on and twelve hours ahead at least", sample: MeetingSample(own: "Mon..Sun 00:00-24:00", count: 1),
            expected: ["2027-03-02 08:00"]),
        Row(
            rule: "twelve hours ahead at least, in the night",
            sample: MeetingSample(own: "Mon..Sun 00:00-24:00", now: "2027-03-01 23:50", count: 1), expected: ["2027-03-02 12:00"]),
        Row(
            rule: "has ended --within (2w) from now", sample: MeetingSample(now: "2027-03-01 09:29", within: "1d", count: 9),
            expected: []),
        Row(
            rule: "has ended --within (2w) from now, and just so",
            sample: MeetingSample(now: "2027-03-01 09:30", within: "1d", count: 9),
            expected: ["2027-03-02 09:00"]),
        Row(
            rule: "in neither's absence",
            sample: MeetingSample(
                within: "5d", count: 2, away: ["2027-03-02 00:00..2027-03-03 00:00"],
                theyAreAway: ["2027-03-03 10:00..2027-03-05 10:00"]),
            expected: ["2027-03-03 09:00", "2027-03-05 12:00"]),
        Row(
            rule: "overlaps no appointment of the user and nothing that is busy",
            sample: MeetingSample(
                within: "1d12h", count: 1, taken: ["2027-03-02 10:15..2027-03-02 16:05", "2027-03-02 08:00..2027-03-02 09:50"]),
            expected: ["2027-03-02 17:00"]),
        Row(
            rule: "A pause holds notifications, not meetings.",
            sample: MeetingSample(count: 1, paused: ["2027-03-01 00:00..2027-04-01 00:00"]), expected: ["2027-03-02 09:00"]),
        Row(
            rule: "both hours, each in its zone: 09:00 in New York is 15:00 in Rome",
            sample: MeetingSample(their: "Mon..Fri 09:00-17:00", theirZone: "America/New_York", within: "2d", count: 2),
            expected: ["2027-03-02 15:00", "2027-03-02 17:00"]),
        Row(
            rule: "both hours, each in its zone: three weeks of March are one hour nearer",
            sample: MeetingSample(
                their: "Mon..Fri 09:00-17:00", theirZone: "America/New_York", now: "2027-03-14 11:00", within: "2d", count: 1),
            expected: ["2027-03-15 14:00"]),
        Row(
            rule: "begins on a quarter of an hour of the user's clock, not of theirs",
            sample: MeetingSample(
                own: "Mon..Sun 00:00-24:00", their: "Mon..Sun 09:10-09:50", theirZone: "Asia/Kathmandu", count: 1),
            expected: ["2027-03-02 04:30"]),
    ]

    @Test(arguments: rows)
    func proposes(row: Row) throws {
        let (times, answer) = try row.sample.answer()
        #expect(times == row.expected)
        #expect(answer.hoursMeet)
        #expect(answer.proposals.allSatisfy { $0.own == nil && $0.their == nil })
    }

    struct Apart: Sendable, CustomTestStringConvertible {
        let rule: String
        let sample: MeetingSample
        /// "2027-03-02 18:00 own late 30".
        let expected: [String]

        var testDescription: String { rule }
    }

    static let apart: [Apart] = [
        Apart(
            rule: "of each day those that ask least of both together, then most evenly",
            sample: MeetingSample(
                their: "Mon..Fri 09:00-18:00", theirZone: "America/Los_Angeles", now: "2027-06-01 11:00", count: 2),
            expected: ["2027-06-02 17:45 own late 15 their early 15", "2027-06-08 17:45 own late 15 their early 15"]),
        Apart(
            rule: "on as many days as are wanted, those first of which least is asked",
            sample: MeetingSample(
                own: "Mon 09:00-12:00 Tue 09:00-13:00", their: "Mon,Tue 14:00-18:00", within: "8d",
                count: 2),
            expected: ["2027-03-02 13:15 own late 45 their early 45", "2027-03-08 12:45 own late 75 their early 75"]),
        Apart(
            rule: "the nearest of their hours would have to begin earlier or end later: at both ends of a short one",
            sample: MeetingSample(
                own: "Tue 10:00-10:15", their: "Tue 08:00-12:00", length: .minutes(60), within: "1w", count: 1),
            expected: ["2027-03-02 10:00 own late 45"]),
    ]

    @Test(arguments: apart)
    func saysWhoseEveningItIs(row: Apart) throws {
        let (times, answer) = try row.sample.answer()
        let found = zip(times, answer.proposals).map { time, proposal in
            [time, words("own", proposal.own), words("their", proposal.their)].compactMap { $0 }.joined(separator: " ")
        }
        #expect(found == row.expected)
        #expect(!answer.hoursMeet)
    }

    /// Hours that are always closed are nearest to nothing.
    @Test func noHours() throws {
        var question = try MeetingSample().question()
        question = MeetingQuestion(
            own: question.own, their: TheirTime(hours: WeeklyHours(ranges: []), zone: question.own.zone), taken: [],
            now: question.now,
            length: question.length, within: question.within, count: 3)
        #expect(MeetingSearch.answer(question) == MeetingSearch.Answer(proposals: [], hoursMeet: false))
    }

    private func words(_ whose: String, _ outside: MeetingProposal.Outside?) -> String? {
        outside.map { "\(whose) \($0.end) \($0.length.microseconds / 60_000_000)" }
    }
}
