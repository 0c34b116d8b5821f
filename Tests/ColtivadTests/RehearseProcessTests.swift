import Testing
import Varlink

@testable import coltivad

/// `coltivad rehearse`, as a process: exit statuses and what is printed where.
struct RehearseProcessTests {
    private static let story = StoryFiles.story(
        #""at": "2027-03-02 10:15", "add": "Ada""#, #""at": "2027-03-02 10:20", "log-in": "Ada""#,
        #""at": "2027-03-05 18:30", "look": true"#, #""at": "2027-03-10 09:00", "look": true"#)

    @Test func inWords() throws {
        let outcome = try DaemonProcess.inHome { try $0.run(["rehearse", $0.write(Self.story, to: "story.json")]) }
        #expect(
            outcome.output == """
                t

                Tue 2 Mar 2027 10:15  add Ada
                  nothing is open

                Tue 2 Mar 10:20  Ada wrote
                  Fri 5 Mar (1)
                    10:20  Ada: answer by Tue 9 Mar 10:20, in 7 days (4d)
                  Mon 8 Mar (1)
                    10:20  Ada: answer by Tue 9 Mar 10:20, in 7 days (1d)
                  Wed 10 Mar (1)
                    10:20  Ada: answer by Tue 9 Mar 10:20, in 7 days (overdue 1d)
                  Tue 16 Mar (1)
                    10:20  Ada: answer by Tue 9 Mar 10:20, in 7 days (overdue 1w)

                Fri 5 Mar 18:30  you look
                  shown Fri 5 Mar 10:20  Ada: answer (4d)
                  Mon 8 Mar (1)
                    10:20  Ada: answer by Tue 9 Mar 10:20, in 4 days (1d)
                  Wed 10 Mar (1)
                    10:20  Ada: answer by Tue 9 Mar 10:20, in 4 days (overdue 1d)
                  Tue 16 Mar (1)
                    10:20  Ada: answer by Tue 9 Mar 10:20, in 4 days (overdue 1w)

                Wed 10 Mar 09:00  you look
                  shown Mon 8 Mar 09:00  digest: Ada: answer (open)
                  shown Mon 8 Mar 10:20  Ada: answer (1d)
                  Still open
                    Ada: answer by Tue 9 Mar 10:20, yesterday
                  Wed 10 Mar (1)
                    10:20  Ada: answer by Tue 9 Mar 10:20, yesterday (overdue 1d)
                  Tue 16 Mar (1)
                    10:20  Ada: answer by Tue 9 Mar 10:20, yesterday (overdue 1w)

                shown: 3 on 2 days; at most 2 on a day (Mon 8 Mar 2027), 1 in an hour (Fri 5 Mar 2027 10:00)

                """)
        #expect(outcome.errors.isEmpty)
        #expect(outcome.status == 0)
    }

    @Test("0 as expected")
    func asExpected() throws {
        let outcome = try DaemonProcess.inHome { try $0.run(["rehearse", StoryFiles.path("06")]) }
        #expect(outcome.status == 0)
        #expect(outcome.output.hasSuffix("as expected\n"))
        #expect(outcome.output.contains("you arrange to meet Jonas"))
        #expect(outcome.errors.isEmpty)
    }

    @Test("1 a difference, which is printed under the event")
    func difference() throws {
        let altered = try StoryFiles.text(StoryFiles.path("09"))
            .replacing("\"due\": \"2027-04-19T10:00:00+02:00\"", with: "\"due\": \"2027-04-19T10:01:00+02:00\"", maxReplacements: 1)
        let outcome = try DaemonProcess.inHome { try $0.run(["rehearse", $0.write(altered, to: "story.json")]) }
        #expect(outcome.status == 1)
        #expect(outcome.output.contains("\n\n1 difference\n"))
        let marked = outcome.output.split(separator: "\n").filter { $0.hasPrefix("  ! ") }
        #expect(marked.count == 2)
        #expect(marked.first?.hasPrefix("  ! lacks  Otto reply open, ready") == true)
        #expect(marked.first?.contains("due 2027-04-19T10:01:00+02:00") == true)
        #expect(marked.last?.hasPrefix("  ! found  Otto reply open, ready") == true)
    }

    @Test("--config: with these settings in place of the story's own")
    func otherSettings() throws {
        let outcome = try DaemonProcess.inHome { daemon in
            let file = try daemon.write("[Policy]\nReplyWithin=3d\nReplyRemind=1d\nReplyOverdue=none\n", to: "new.conf")
            let reload = #""at": "2027-03-02 10:25", "reload": "[Policy]\nReplyWithin=2w\n""#
            let story = StoryFiles.story(
                #""at": "2027-03-02 10:15", "add": "Ada""#, #""at": "2027-03-02 10:20", "log-in": "Ada""#, reload,
                config: "not even one")
            return try daemon.run(["rehearse", "--config", file, daemon.write(story, to: "story.json")])
        }
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("  Thu 4 Mar (1)\n    10:20  Ada: answer by Fri 5 Mar 10:20, in 3 days (1d)\n"))
        #expect(outcome.output.contains("other settings\n  (not played: other settings are tried out)\n"))
    }

    @Test("--json: for one file an object, for several an array, as it would stand in the file")
    func json() throws {
        try DaemonProcess.inHome { daemon in
            let file = try daemon.write(Self.story, to: "story.json")
            let one = try daemon.run(["rehearse", "--json", file])
            #expect(one.status == 0 && one.errors.isEmpty)
            let value = try JSONValue(parsing: one.output)
            let answers = try #require(value.object?["expected"]?.array)
            #expect(answers.count == 4)
            #expect(
                answers[3]
                    == [
                        "plan": [
                            [
                                "who": "Ada", "kind": "reply", "state": "overdue", "ready": "2027-03-02T10:20:00+01:00",
                                "due": "2027-03-09T10:20:00+01:00",
                                "reminders": [
                                    ["at": "2027-03-10T10:20:00+01:00", "rung": "overdue 1d"],
                                    ["at": "2027-03-16T10:20:00+01:00", "rung": "overdue 1w"],
                                ],
                            ]
                        ]
                    ])
            #expect(
                value.object?["shown"] == [
                    "count": 3, "days": 2, "fullest_day": ["date": "2027-03-08", "count": 2],
                    "fullest_hour": ["from": "2027-03-05T10:00:00+01:00", "count": 1],
                ])
            let two = try daemon.run(["rehearse", "--json", file, file])
            #expect(try JSONValue(parsing: two.output) == .array([value, value]))
        }
    }

    @Test("66 no such file, before anything is played")
    func missing() throws {
        try DaemonProcess.inHome { daemon in
            let file = try daemon.write(Self.story, to: "story.json")
            for arguments in [
                [file, daemon.path("nowhere.json")], [daemon.path("coltiva")], ["--config", daemon.path("no.conf"), file],
            ] {
                let outcome = try daemon.run(["rehearse"] + arguments)
                #expect(outcome.status == 66)
                #expect(outcome.output.isEmpty)
                #expect(outcome.errors.hasPrefix("coltivad: /"))
            }
        }
    }

    @Test("What was played before an event that is impossible is printed")
    func impossible() throws {
        try DaemonProcess.inHome { daemon in
            let story = StoryFiles.story(
                #""at": "2027-03-02 10:15", "add": "Ada""#, #""at": "2027-03-02 10:20", "log-in": "Eva""#)
            let file = try daemon.write(story, to: "story.json")
            let outcome = try daemon.run(["rehearse", file])
            #expect(outcome.status == 65)
            #expect(outcome.output == "t\n\nTue 2 Mar 2027 10:15  add Ada\n  nothing is open\n")
            #expect(outcome.errors == "coltivad: \(file): event 2 (log-in): there is no 'Eva'; expected Ada\n")
            let json = try daemon.run(["rehearse", "--json", file])
            #expect(json.status == 65)
            #expect(json.output.isEmpty)
        }
    }

    @Test("78 a configuration with errors, with its findings")
    func configuration() throws {
        try DaemonProcess.inHome { daemon in
            let file = try daemon.write(StoryFiles.story(config: "[Policy]\nReplyWithin=soon\n"), to: "story.json")
            let own = try daemon.run(["rehearse", file])
            #expect(own.status == 78)
            #expect(own.errors.hasPrefix("\(file), config:2:13: error: "))
            let settings = try daemon.write("[Policy]\nReplyWithin=never\n", to: "new.conf")
            let other = try daemon.run(["rehearse", "--config", settings, file])
            #expect(other.status == 78)
            #expect(other.errors.hasPrefix("\(settings):2:13: error: "))
        }
    }

    @Test("Nothing outside is read or written: no store, no state, no hook")
    func nothingIsLeft() throws {
        try DaemonProcess.inHome { daemon in
            let hook = daemon.path("ran")
            let story = StoryFiles.story(
                #""at": "2027-03-02 10:15", "add": "Ada""#, #""at": "2027-03-02 10:20", "log-in": "Ada""#,
                #""at": "2027-03-10 09:00", "look": true"#, config: "[Hook mine]\nExec=/usr/bin/touch \(hook)\n")
            let outcome = try daemon.run(["rehearse", daemon.write(story, to: "story.json")])
            #expect(outcome.status == 0 && outcome.output.contains("shown"))
            #expect(Set(try daemon.names()) == ["coltiva", "story.json", "output", "errors"])
        }
    }

    @Test("Control characters of a story do not come to the terminal")
    func escapes() throws {
        let story = StoryFiles.story(#""at": "2027-03-02 10:15", "log-in": "\u001B[31mAda""#)
        let outcome = try DaemonProcess.inHome { try $0.run(["rehearse", $0.write(story, to: "story.json")]) }
        #expect(outcome.status == 65)
        #expect(!outcome.errors.contains("\u{1B}") && outcome.errors.contains("[31mAda"))
    }
}
