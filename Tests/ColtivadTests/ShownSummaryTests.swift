import CivilTime
import Testing
import Varlink

@testable import coltivad

/// "At the end it says how much was shown": notifications, days, and the fullest day and hour.
struct ShownSummaryTests {
    private static let names = #"["Ada", "Bruno", "Carla"]"#
    private static let three = [
        #""at": "2027-03-02 10:15", "add": \#(names)"#, #""at": "2027-03-02 10:50", "log-in": \#(names)"#,
    ]

    @Test("A digest is one notification; three that are due at once come a quarter of an hour apart, over two hours of the clock")
    func counts() throws {
        let events = try StoryFiles.play(
            StoryFiles.story(Self.three[0], Self.three[1], #""at": "2027-03-08 10:00", "look": true"#))
        let summary = ShownSummary(of: events)
        #expect(summary.count == 4 && summary.days == 2)
        #expect(summary.fullestDay == .init(stretch: try #require(CivilDate(year: 2027, month: 3, day: 5)), count: 3))
        // 10:50, 11:05, 11:20; Monday's digest.
        #expect(summary.fullestHour == .init(stretch: .init(of: Sample.at("2027-03-05 11:00"), in: Sample.zone), count: 2))
        #expect(
            RehearsalText().summary(events)
                == "shown: 4 on 2 days; at most 3 on a day (Fri 5 Mar 2027), 2 in an hour (Fri 5 Mar 2027 11:00)")
    }

    @Test func ofSeveralWithAsManyTheFirst() throws {
        let events = try StoryFiles.play(
            StoryFiles.story(
                #""at": "2027-03-02 10:15", "add": "Ada""#, #""at": "2027-03-02 10:20", "log-in": "Ada""#,
                #""at": "2027-03-12 10:00", "look": true"#, config: "[Digest]\nWhen=\n"))
        #expect(
            RehearsalText().summary(events)
                == "shown: 3 on 3 days; at most 1 on a day (Fri 5 Mar 2027), 1 in an hour (Fri 5 Mar 2027 10:00)")
    }

    @Test("Days and hours are those of the clock where the user was")
    func whereTheUserWas() throws {
        let events = try StoryFiles.play(
            StoryFiles.story(
                #""at": "2027-03-02 10:15", "add": "Ada""#,
                #""at": "2027-03-02 10:16", "remind": "Ada", "text": "call", "on": "2027-03-06 01:40""#,
                #""at": "2027-03-03 12:00", "travel": "America/St_Johns""#, #""at": "2027-03-06 00:00", "look": true"#,
                config: "[Practice]\nWhen=\n"))
        #expect(
            RehearsalText().summary(events)
                == "shown: 1 on 1 day; at most 1 on a day (Fri 5 Mar 2027), 1 in an hour (Fri 5 Mar 2027 21:00)")
        #expect(
            ShownSummary(of: events).fullestHour?.stretch.beginning.rfc3339(in: .utc) == "2027-03-06T00:30:00Z")
    }

    @Test func nothing() throws {
        let events = try StoryFiles.play(StoryFiles.story(#""at": "2027-03-02 10:15", "look": true"#))
        #expect(RehearsalText().summary(events) == "nothing was shown")
        #expect(RehearsalJSON.value(of: events).object?["shown"] == ["count": 0, "days": 0])
    }
}
