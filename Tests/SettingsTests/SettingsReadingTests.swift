import CivilTime
import Relationships
import Testing

@testable import Settings

/// What assignments add up to.
@Suite struct SettingsReadingTests {
    @Test func withoutFilesEverythingIsBuiltIn() throws {
        for reading in [SettingsReading([], in: sampleSurroundings), reading(""), reading("# nothing\n\n")] {
            #expect(reading.findings.isEmpty)
            #expect(reading.configured == .builtIn)
        }
        // The table of interface.md.
        let builtIn = Settings()
        #expect(builtIn.me.hours == (try WeeklyHours(parsing: "Mon..Fri 09:00-18:00")))
        #expect(builtIn.me.defaultCircle == "collaborator")
        #expect(builtIn.circleNames == ["opportunity", "collaborator", "admired", "former-colleague"])
        #expect(builtIn.delivery.catchUp == 3)
        #expect(builtIn.delivery.apart == (try Span(parsing: "15min")))
        #expect(builtIn.delivery.snooze == (try Span(parsing: "1d")))
        #expect(builtIn.delivery.showsNames)
        #expect(builtIn.daemon.logLevel == .info)
        #expect(!builtIn.daemon.logsNames)
        let hook = try #require(builtIn.activeHooks.first)
        #expect(builtIn.activeHooks.count == 1)
        #expect(hook.name == "desktop" && hook.program == .desktop)
        #expect(hook.events == Set(HookEvent.allCases) && hook.kinds == Set(Kind.allCases))
        #expect([hook.timeout, hook.linger, hook.retryAfter].map(\.text) == ["30s", "12h", "30s"])
        #expect(hook.retries == 5)
    }

    @Test func everyWorkingKeyIsReadFromAFile() throws {
        let settings = settings(
            """
            [Me]
            Hours=Mon..Thu 10:00-12:00
            TimeZone=Europe/Rome
            HomeTimeZone=UTC
            DefaultCircle=friends
            [Policy]
            ContactHours=Sat 10:00-11:00
            ReplyWithin=2w
            ReplyRemind=5d
            ReplyOverdue=3d
            TaskOverdue=2d
            [Circle friends]
            ContactHours=Sun 10:00-11:00
            ReplyWithin=3d
            ReplyRemind=1d
            ReplyOverdue=4d
            TaskOverdue=5d
            [Delivery]
            CatchUp=0
            Apart=0
            Snooze=2h
            ShowNames=no
            [Hook log]
            Exec=/bin/log "%n and %t"
            On=digest
            Kinds=task
            Timeout=1min
            Linger=1h
            Retries=0
            RetryAfter=1s
            [Daemon]
            LogLevel=debug
            LogNames=yes
            """)
        #expect(settings.me.hours == (try WeeklyHours(parsing: "Mon..Thu 10:00-12:00")))
        #expect(settings.me.timeZone == "Europe/Rome")
        #expect(settings.me.homeTimeZone == "UTC")
        #expect(settings.me.defaultCircle == "friends")
        let friends = try #require(settings.circles["friends"])
        #expect(settings.everyone.contactHours == (try WeeklyHours(parsing: "Sat 10:00-11:00")))
        #expect(friends.contactHours == (try WeeklyHours(parsing: "Sun 10:00-11:00")))
        let spans = { (layer: PolicyLayer) in
            [layer.replyWithin.map { [$0] }, layer.replyRemind, layer.replyOverdue, layer.taskOverdue].map { $0?.map(\.text) }
        }
        #expect(spans(settings.everyone) == [["2w"], ["5d"], ["3d"], ["2d"]])
        #expect(spans(friends) == [["3d"], ["1d"], ["4d"], ["5d"]])
        #expect(settings.delivery.catchUp == 0)
        #expect(settings.delivery.apart == .zero)
        #expect(settings.delivery.snooze == (try Span(parsing: "2h")))
        #expect(!settings.delivery.showsNames)
        #expect(
            settings.activeHooks.last
                == HookPolicy(
                    name: "log", program: .arguments(["/bin/log", "%n and %t"]), events: [.digest], kinds: [.task],
                    timeout: try Span(parsing: "1min"), linger: try Span(parsing: "1h"), retries: 0,
                    retryAfter: try Span(parsing: "1s")))
        #expect(settings.activeHooks.map(\.name) == ["desktop", "log"])
        #expect(settings.daemon.logLevel == .debug)
        #expect(settings.daemon.logsNames)
    }

    @Test func ofSingleValuesTheLastCounts() {
        #expect(settings("[Delivery]\nCatchUp=1", "[Delivery]\nCatchUp=2").delivery.catchUp == 2)
        #expect(settings("[Me]\nTimeZone=UTC", "[Daemon]\nLogNames=yes").me.timeZone == "UTC")
        // "An empty value resets to nothing": to what is built in, or to what empty means.
        #expect(settings("[Delivery]\nCatchUp=1", "[Delivery]\nCatchUp=").delivery.catchUp == 3)
        #expect(settings("[Me]\nTimeZone=UTC", "[Me]\nTimeZone=").me.timeZone == nil)
        #expect(settings("[Me]\nDefaultCircle=").me.defaultCircle == nil)
        #expect(settings("[Circle a]\nReplyWithin=1d", "[Circle a]\nReplyWithin=").circles["a"]?.replyWithin == nil)
    }

    /// "A list is a repeated key, or white space between values; an empty value resets to nothing."
    @Test(
        arguments: [
            (["ReplyRemind=3d 2d"], ["3d", "2d"]),
            (["ReplyRemind=3d\nReplyRemind=2d"], ["3d", "2d"]),
            (["ReplyRemind=3d \\\n  2d\n"], ["3d", "2d"]),
            (["ReplyRemind=3d", "ReplyRemind=2d"], ["3d", "2d"]),
            (["ReplyRemind=3d", "ReplyRemind="], []),
            (["ReplyRemind=3d\nReplyRemind=\nReplyRemind=2d"], ["2d"]),
            (["ReplyRemind=3d", "ReplyRemind=\nReplyRemind=2d", "ReplyRemind=1d"], ["2d", "1d"]),
            (["ReplyRemind="], []),
            (["ReplyRemind=none"], []),
            ([""], nil),
        ] as [([String], [String]?)])
    func listsAddUp(_ texts: [String], _ expected: [String]?) {
        let files = texts.enumerated().map {
            ConfigurationFile(path: "\($0)", content: .success(Array("[Policy]\n\($1)".utf8)))
        }
        let reading = SettingsReading(files, in: sampleSurroundings)
        #expect(reading.findings.isEmpty)
        #expect(reading.configured?.settings.everyone.replyRemind?.map(\.text) == expected)
    }

    @Test func hoursOfSeveralAssignmentsAreAllOfThem() throws {
        let one = settings("[Me]\nHours=Mon 09:00-10:00\nHours=Sat 10:00-11:00", "[Me]\nHours=08:00-08:30")
        #expect(one.me.hours == (try WeeklyHours(parsing: "Mon 09:00-10:00 Sat 10:00-11:00 Mon..Sun 08:00-08:30")))
        #expect(settings("[Me]\nHours=Mon 09:00-10:00", "[Me]\nHours=").me.hours == Settings().me.hours)
    }

    @Test func wordsOfAListAreASet() {
        #expect(settings("[Hook desktop]\nOn=digest\nOn=reminder digest").hooks["desktop"]?.events == [.digest, .reminder])
        #expect(settings("[Hook desktop]\nOn=").hooks["desktop"]?.events == [])
    }

    @Test func theDesktopHookCanBeTurnedOffAndReplaced() {
        #expect(settings("[Hook desktop]\nExec=").activeHooks.isEmpty)
        #expect(settings("[Hook desktop]\nExec=mine %n").activeHooks.map(\.program) == [.arguments(["mine", "%n"])])
        #expect(settings("[Hook desktop]\nRetries=1").activeHooks.map(\.program) == [.desktop])
        #expect(settings("[Hook log]\nExec=").activeHooks.map(\.name) == ["desktop"])
    }

    @Test func aSectionDeclaresACircle() {
        let settings = settings("[Circle friends]\n[Circle admired]\nReplyWithin=3d", "[Circle ärzte-2.a_b]")
        #expect(
            settings.circleNames == ["opportunity", "collaborator", "admired", "former-colleague", "friends", "ärzte-2.a_b"])
    }

    @Test func everyValueKnowsWhereItComesFrom() throws {
        let configured = try #require(
            reading("[Policy]\nReplyRemind=3d\n\n[Me]\nTimeZone=UTC", "[Policy]\nReplyRemind=2d\n[Me]\nTimeZone=Europe/Rome")
                .configured)
        #expect(configured.places[SettingName(.policy, "ReplyRemind")]?.map(\.fileAndLine) == ["1.conf:2", "2.conf:2"])
        #expect(configured.places[SettingName(.me, "TimeZone")]?.map(\.description) == ["2.conf:4:10"])
        #expect(configured.places[SettingName(.me, "Hours")] == nil)
    }

    struct Found: CustomTestStringConvertible {
        let text: String
        let expected: [String]
        init(_ text: String, _ expected: String...) {
            self.text = text
            self.expected = expected
        }
        var testDescription: String { text.debugDescription }
    }

    /// Findings beyond those of the forty mistakes, and what is none.
    @Test(arguments: [
        Found("[Me]\nHours=Mon 09:00-10:00\nHours=Tue 09:00-10:00"),
        Found("[Delivery]\nCatchUp=3\nCatchUp=\nCatchUp=4"),
        Found(
            "[Delivery]\nCatchUp=3\n[Me]\n[Delivery]\nCatchUp=4",
            "2:1: warning: CatchUp= is set again in line 5, and only that counts"),
        Found("[Practice]\nWhen=Tue 09:30", "2:1: warning: When= does not work yet in this version; it is ignored"),
        Found("[Circle a]\nApproach=yes", "2:1: warning: Approach= does not work yet in this version; it is ignored"),
        Found(
            "[Circles friends]\nNonsense=1",
            "1:2: warning: there is no section [Circles friends], and what it holds is ignored; did you mean [Circle friends]?"),
        Found(
            "[Me too]\nNonsense=1",
            "1:2: warning: there is no section [Me too], and what it holds is ignored; did you mean [Me]?"),
        Found("[Xyz]", "1:2: warning: there is no section [Xyz], and what it holds is ignored"),
        Found("[Me]\nXyz=1", "2:1: warning: [Me] has no key Xyz=, and it is ignored"),
        Found("[Me]\nhours=1", "2:1: warning: [Me] has no key hours=, and it is ignored; did you mean Hours=?"),
        Found(
            "[Me]\nReplyWithin=1w",
            "2:1: warning: [Me] has no key ReplyWithin=, and it is ignored; did you mean ReplyWithin= in [Policy]?"),
        Found(
            "[Me]\nExec=x",
            "2:1: warning: [Me] has no key Exec=, and it is ignored; did you mean Exec= in [Hook NAME]?"),
        Found("[Hook a]\nExec=missing %n", "2:6: warning: the program \"missing\" is not there, or you may not run it"),
        Found("[Hook a]\nExec=%h/bin/there"),
        Found("[Hook a]\nExec=a%%b"),
        Found(
            "[Hook a]\nExec=%n",
            "2:6: error: \"%n\" in Exec= names no program; expected an absolute path, a path that begins with %h/, or a plain name"),
        Found(
            "[Hook a]\nExec=\"\" x",
            "2:6: error: \"\" in Exec= names no program; expected an absolute path, a path that begins with %h/, or a plain name"),
        Found(
            "[Hook a]\nExec=x \\x25y",
            "2:8: error: \"%y\" stands for nothing; "
                + "expected %a %b %c %d %e %f %h %k %n %r %t %u %v %w, or %% for a percent sign"),
        Found(
            "[Hook a]\nExec=x \\\n  'a\\tb%' é%%%!",
            "3:8: error: % at the end of a word stands for nothing; expected %% for a percent sign",
            "3:14: error: \"%!\" stands for nothing; "
                + "expected %a %b %c %d %e %f %h %k %n %r %t %u %v %w, or %% for a percent sign"),
        Found(
            "[Policy]\nReplyWithin=1d",
            "2:13: warning: a reminder 4d before an answer is due comes before the message, which is to be answered within 1d; "
                + "expected ReplyRemind= shorter than ReplyWithin=",
            "2:13: warning: a reminder 1d before an answer is due comes before the message, which is to be answered within 1d; "
                + "expected ReplyRemind= shorter than ReplyWithin="),
        Found("[Policy]\nReplyWithin=1d\nReplyRemind="),
        Found(
            "[Policy]\nReplyRemind=none\nReplyRemind=1d 8d",
            "3:16: warning: a reminder 8d before an answer is due comes before the message, which is to be answered within 1w; "
                + "expected ReplyRemind= shorter than ReplyWithin="),
        // A mistake does not bring others with it.
        Found(
            "[Policy]\nReplyWithin=\\q\nReplyRemind=8d", "2:13: error: \"\\q\" in ReplyWithin= is not understood; expected a number"
        ),
        Found(
            "[Policy]\nReplyOverdue=1 w",
            "2:16: error: \"w\" in ReplyOverdue= is not understood; expected a number; did you mean 1w?"),
        Found("[Delivery]\nSnooze=1d 12"),
        Found(
            "[Daemon]\nLogLevel=Info",
            "2:10: error: \"Info\" is no value of LogLevel=; expected err, warning, notice, info or debug; "
                + "did you mean info?"),
        Found("[Daemon]\nLogNames=TRUE\n[Delivery]\nShowNames=Off"),
        Found(
            "[Me]\nDefaultCircle=-x",
            "2:15: error: \"-x\" in DefaultCircle= cannot be the name of a circle; expected one word of letters, digits, -, _ and ."
        ),
        Found("[Me]\nDefaultCircle=b\n[Circle b]"),
        Found(
            "[Me]\nTimeZone=new york",
            "2:10: error: this system has no time zone \"new york\"; expected a name such as Europe/Rome; "
                + "did you mean America/New_York?"),
    ])
    func finds(_ item: Found) {
        #expect(reading(item.text).findings.map { $0.description.dropFirst("1.conf:".count) }.map(String.init) == item.expected)
    }

    @Test func overriddenMistakesAreFoundToo() {
        let reading = reading("[Delivery]\nCatchUp=x\n[Policy]\nReplyRemind=y", "[Delivery]\nCatchUp=1\n[Policy]\nReplyRemind=")
        #expect(reading.findings.map(\.place.description) == ["1.conf:2:9", "1.conf:4:13"])
        #expect(reading.configured == nil)
    }

    @Test func findingsAreInTheOrderOfFilesLinesAndColumns() {
        let files = ["b.conf", "a.conf"].map {
            ConfigurationFile(
                path: $0, content: .success(Array("[Delivery]\nSnooze=x\n[Me]\nx=1\nHours=y\n=\n[Delivery]\nCatchUp=z".utf8)))
        }
        let missing = ConfigurationFile(path: "c.conf", content: .failure(.notAFile))
        let reading = SettingsReading(files + [missing], in: sampleSurroundings)
        #expect(
            reading.findings.map(\.place.description) == ["b.conf", "a.conf"].flatMap { file in
                ["2:8", "4:1", "5:7", "6:1", "8:9"].map { "\(file):\($0)" }
            } + ["c.conf:1:1"])
        #expect(reading.findings.last?.description == "c.conf:1:1: error: the file cannot be read: it is no regular file")
    }

    @Test func aFileNameCannotForgeALine() {
        let file = ConfigurationFile(path: "a\n/etc/x.conf:1:1: error: \u{1B}[2J", content: .failure(.system(errno: 13)))
        let reading = SettingsReading([file], in: sampleSurroundings)
        #expect(
            reading.findings.map(\.description) == [
                "a\\u{000A}/etc/x.conf:1:1: error: \\u{001B}[2J:1:1: error: the file cannot be read: you may not read it"
            ])
    }

    /// A contact's own settings and the files take the same texts for the same values.
    @Test(arguments: PolicyKey.allCases)
    func filesAndContactsAgree(_ key: PolicyKey) throws {
        let texts = [
            "1w", "2d12h", "0", "4d 1d", "4d 0", "none", "-1d", "x", "1 w", "Mon..Fri 09:00-18:00", "Mon 09:00-10:00 Tue", "90",
            "infinity",
            "1d\t2h",
        ]
        for text in texts {
            var layer = PolicyLayer()
            let isTaken = (try? layer.set(key, to: text)) != nil
            let configured = reading("[Circle a]\n\(key.rawValue)=\(text)").configured
            #expect((configured != nil) == isTaken, "\(key) \(text)")
            if let configured { #expect(configured.settings.circles["a"] == layer, "\(key) \(text)") }
        }
    }
}
