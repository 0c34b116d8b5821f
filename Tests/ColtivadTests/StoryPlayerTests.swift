import CivilTime
import Testing

@testable import coltivad

/// What events of a story do, in the words of its README.
struct StoryPlayerTests {
    private static let add = #""at": "2027-03-02 10:15", "add": "Ada""#
    private static let wrote = #""at": "2027-03-02 10:20", "log-in": "Ada""#
    private static let reconnect = "Ada reconnect planned place 2027-04-14T11:00:00+02:00"
    private static let overdue = "overdue 1d 2027-03-10T10:20:00+01:00, overdue 1w 2027-03-16T10:20:00+01:00"
    private static let later = "1d 2027-03-08T10:20:00+01:00, \(overdue)"
    private static let amended =
        "4d 2027-03-04T10:20:00+01:00, 1d 2027-03-05T17:00:00+01:00, "
        + "overdue 1d 2027-03-09T10:20:00+01:00, overdue 1w 2027-03-15T10:20:00+01:00"
    private static let paper =
        "asked 2027-03-12T09:00:00+01:00, "
        + "overdue 1d 2027-03-15T09:00:00+01:00, overdue 1w 2027-03-22T09:00:00+01:00"
    private static let imported =
        #""import": {"people": [{"name": "Sven", "zone": "Europe/Oslo"}], "interactions": ["#
        + #"{"with": "Sven", "direction": "in", "when": "2027-03-01 09:00", "invitation": true}]}"#

    @Test("At one instant first the event, then what is due: the plan after an event at 10:20 still has the reminder of 10:20")
    func atOneInstant() throws {
        let events = try StoryFiles.play(
            StoryFiles.story(
                Self.add, Self.wrote, #""at": "2027-03-05 10:20", "look": true"#, #""at": "2027-03-05 10:20", "look": true"#,
                #""at": "2027-03-05 10:21", "look": true"#))
        #expect(events[2].rows == ["Ada reply open 4d 2027-03-05T10:20:00+01:00, \(Self.later)"])
        #expect(events[3].rows == events[2].rows)
        #expect(events[3].notices.isEmpty)
        #expect(events[4].notices == ["2027-03-05T10:20:00+01:00 Ada: answer (4d)"])
        #expect(events[4].rows == ["Ada reply open \(Self.later)"])
    }

    @Test("What an event closes at the instant of its reminder is not shown")
    func closedAtItsInstant() throws {
        let events = try StoryFiles.play(
            StoryFiles.story(
                Self.add, Self.wrote, #""at": "2027-03-05 10:20", "look": true"#, #""at": "2027-03-05 10:20", "done": "Ada""#,
                #""at": "2027-03-06 10:20", "look": true"#))
        #expect(
            events.dropFirst(3).allSatisfy {
                $0.rows == ["Ada reconnect planned place 2027-04-19T09:00:00+02:00"] && $0.notices.isEmpty
            })
    }

    @Test("The order of the entries of one instant does not matter")
    func anyOrder() throws {
        let names = ["Ada", "Bruno", "Carla"]
        let added = #""at": "2027-03-02 10:15", "add": ["Ada", "Bruno", "Carla"]"#
        let logged = names.map { #""at": "2027-03-02 10:20", "log-in": "\#($0)""# }
        let look = #""at": "2027-03-10 12:00", "look": true"#
        let one = try StoryFiles.play(StoryFiles.story(added, logged[0], logged[1], logged[2], look))
        let other = try StoryFiles.play(StoryFiles.story(added, logged[2], logged[0], logged[1], look))
        #expect(one[3].rows.count == 3)
        #expect(one[3].rows == other[3].rows)
        #expect(one[4].rows == other[4].rows)
    }

    @Test("The machine is off: nothing is planned, announced or shown until it is on")
    func off() throws {
        let events = try StoryFiles.play(
            StoryFiles.story(
                Self.add, Self.wrote, #""at": "2027-03-04 18:00", "off": true"#, #""at": "2027-03-05 12:00", "look": true"#,
                #""at": "2027-03-08 09:30", "on": true"#, #""at": "2027-03-08 09:31", "look": true"#))
        // What is due and waits for the machine is not there any more.
        #expect(events[3].rows == ["Ada reply open \(Self.later)"])
        #expect(events[4].rows == events[3].rows)
        #expect(events[3].notices.isEmpty && events[4].notices.isEmpty)
        #expect(events[5].notices == ["2027-03-08T09:30:00+01:00 Ada: answer (4d)"])
    }

    @Test("More than CatchUp late ones become one digest")
    func digest() throws {
        let names = ["Ada", "Bruno", "Carla", "Dario"]
        let events = try StoryFiles.play(
            StoryFiles.story(
                #""at": "2027-03-02 10:15", "add": ["Ada", "Bruno", "Carla", "Dario"]"#,
                #""at": "2027-03-02 10:20", "log-in": ["Ada", "Bruno", "Carla", "Dario"]"#,
                #""at": "2027-03-04 18:00", "off": true"#,
                #""at": "2027-03-05 16:00", "on": true"#, #""at": "2027-03-05 17:00", "look": true"#))
        let items = names.map { "\($0): answer (4d)" }.joined(separator: "; ")
        #expect(events[4].notices == ["2027-03-05T16:00:00+01:00 digest \(items)"])
    }

    @Test("The system's zone changes: moments are read, and plans said, where the user is")
    func travel() throws {
        let events = try StoryFiles.play(
            StoryFiles.story(
                Self.add, Self.wrote, #""at": "2027-03-03 12:00", "travel": "America/New_York""#,
                #""at": "2027-03-03 07:00", "look": true"#, #""at": "2027-03-05 15:00 Europe/Rome", "look": true"#))
        #expect(events[2].rows == events[3].rows)
        #expect(events[2].rows.first?.hasPrefix("Ada reply open 4d 2027-03-05T09:00:00-05:00") == true)
        #expect(events[3].at - events[2].at == .hours(1))
        #expect(events[4].rows.first?.hasPrefix("Ada reply open 4d 2027-03-05T09:00:00-05:00") == true)
    }

    @Test("A new configuration")
    func reload() throws {
        let events = try StoryFiles.play(
            StoryFiles.story(
                Self.add, Self.wrote, #""at": "2027-03-03 12:00", "reload": "[Policy]\nReplyRemind=2d\nReplyOverdue=none\n""#))
        #expect(events[2].rows == ["Ada reply open 2d 2027-03-08T09:00:00+01:00"])
    }

    @Test("Hooks of a configuration are not run, and what they would be left out of is shown")
    func hooks() throws {
        let events = try StoryFiles.play(
            StoryFiles.story(
                Self.add, Self.wrote, #""at": "2027-03-06 10:20", "look": true"#,
                config: "[Hook desktop]\nExec=\n[Hook mine]\nExec=/nowhere/at/all\nKinds=task\n"))
        #expect(events[2].notices == ["2027-03-05T10:20:00+01:00 Ada: answer (4d)"])
    }

    @Test(
        "Commands of the client",
        arguments: [
            (#""dismiss": "Ada", "kind": "reply""#, ["Ada reconnect planned place 2027-04-13T10:20:00+02:00"]),
            (#""done": "Ada""#, [reconnect]),
            (#""archive": "Ada""#, []),
            (#""log-out": "Ada", "gesture": true"#, ["Ada reply open 4d 2027-03-05T10:20:00+01:00, \(later)"]),
            (#""log-out": "Ada", "ask": false"#, [reconnect]),
            (
                #""snooze": "Ada", "until": "2027-03-09 10:00""#,
                [
                    "Ada reply open snoozed 2027-03-09T10:00:00+01:00, \(overdue)"
                ]
            ),
            (
                #""snooze": "Ada", "for": "6d""#,
                [
                    "Ada reply open snoozed 2027-03-09T11:00:00+01:00, \(overdue)"
                ]
            ),
            (
                #""amend": "first", "when": "2027-03-01 10:20""#,
                [
                    "Ada reply open \(amended)"
                ]
            ),
            (#""amend": "first", "remove": true"#, []),
            (#""set": "Ada", "to": {"ReplyRemind": "none", "ReplyOverdue": "none"}"#, ["Ada reply open"]),
            (
                #""set": "Ada", "to": {"TimeZone": "Asia/Tokyo", "ReplyRemind": "4d", "ReplyOverdue": "none"}"#,
                ["Ada reply open 4d 2027-03-05T10:20:00+01:00"]
            ),
            (
                #""away": "me", "from": "2027-03-04", "until": "2027-03-08""#,
                [
                    "Ada reply open 4d 2027-03-08T09:00:00+01:00, \(overdue)"
                ]
            ),
            (
                #""pause": "me", "until": "2027-03-08""#,
                [
                    "Ada reply open 4d 2027-03-08T09:00:00+01:00, \(overdue)"
                ]
            ),
            (
                #""away": "Ada", "from": "2027-03-04", "until": "2027-03-09""#,
                [
                    "Ada reply open 4d 2027-03-03T17:00:00+01:00, \(overdue)"
                ]
            ),
            (
                #""remind": "Ada", "text": "the paper", "on": "2027-03-12", "id": "paper""#,
                [
                    "Ada reply open 4d 2027-03-05T10:20:00+01:00, \(later)",
                    "Ada task planned \(paper)",
                ]
            ),
        ] as [(String, [String])])
    func commands(event: String, rows: [String]) throws {
        let events = try StoryFiles.play(
            StoryFiles.story(Self.add, Self.wrote + #", "id": "first""#, #""at": "2027-03-03 11:00", "# + event))
        #expect(events[2].rows == rows)
    }

    @Test("Where a person has several follow-ups of a kind, done, dismiss and snooze take the id of the entry that opened it")
    func severalOfAKind() throws {
        let events = try StoryFiles.play(
            StoryFiles.story(
                Self.add,
                #""at": "2027-03-02 10:16", "remind": "Ada", "text": "the paper", "on": "2027-03-12 10:00", "id": "paper""#,
                #""at": "2027-03-02 10:17", "remind": "Ada", "text": "the book", "on": "2027-03-13 10:00", "id": "book""#,
                #""at": "2027-03-02 10:18", "done": "Ada", "entry": "book""#))
        #expect(events[2].plan.map(\.subject) == ["the paper", "the book"])
        #expect(events[3].plan.map(\.subject) == ["the paper"])
    }

    @Test("Who is left in peace, put away, and approached before others")
    func standing() throws {
        let events = try StoryFiles.play(
            StoryFiles.story(
                #""at": "2027-03-01 10:15", "add": ["Ada", "Bruno"]"#, #""at": "2027-03-01 10:16", "log-met": "Ada""#,
                #""at": "2027-03-01 10:20", "rest": "Ada", "until": "2027-08-02 10:00""#,
                #""at": "2027-05-03 10:00", "wake": "Ada""#, #""at": "2027-05-03 10:01", "archive": "Ada""#,
                #""at": "2027-05-04 10:00", "unarchive": ["Ada"]"#, #""at": "2027-05-04 10:01", "practice-prefer": "Bruno""#,
                #""at": "2027-05-04 10:02", "practice-skip": "Bruno""#))
        let ready = events.map { event in
            event.plan.filter { $0.row.who == "Ada" }.map { "\($0.row.kind) \($0.row.ready.rfc3339(in: event.zone))" }
        }
        #expect(
            ready == [
                [], ["reconnect 2027-04-12T10:16:00+02:00"], ["reconnect 2027-08-02T10:00:00+02:00"],
                ["reconnect 2027-05-03T10:00:00+02:00"], [], ["reconnect 2027-06-14T10:01:00+02:00"],
                ["reconnect 2027-06-14T10:01:00+02:00"], ["reconnect 2027-06-14T10:01:00+02:00"],
            ])
        #expect(events.allSatisfy { $0.outcome == .played(remarks: []) })
    }

    @Test("What this version does not have yet is read, passed over and said")
    func notYet() throws {
        let events = try StoryFiles.play(StoryFiles.story(Self.add, Self.wrote, #""at": "2027-03-03 11:00", "# + Self.imported))
        #expect(events[2].outcome == .notPlayed("this version has no import yet"))
        #expect(events[2].rows == events[1].rows)
    }

    @Test func whoCameWithAnEventThatWasNotPlayedIsPassedOver() throws {
        let events = try StoryFiles.play(
            StoryFiles.story(
                #""at": "2027-03-02 10:15", "import": {"people": [{"name": "Sven"}]}"#,
                #""at": "2027-03-02 10:20", "log-in": "Sven""#,
                #""at": "2027-03-02 10:21", "add": "Sven""#, #""at": "2027-03-02 10:22", "log-in": "Sven""#))
        #expect(events[1].outcome == .notPlayed("Sven came with an event that was not played"))
        #expect(events[3].rows.count == 1)
    }
}
