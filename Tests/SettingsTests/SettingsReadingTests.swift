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
        // "a group of contacts with one policy (`opportunity`, `admired`, `former-colleague`, `collaborator`, or the user's own)".
        #expect(builtIn.circleNames == ["opportunity", "collaborator", "admired", "former-colleague"])
        #expect(builtIn.delivery.catchUp == 3)
        #expect(builtIn.delivery.apart == (try Span(parsing: "15min")))
        #expect(builtIn.delivery.snooze == (try Span(parsing: "1d")))
        #expect(builtIn.delivery.showsNames)
        #expect(builtIn.me.perDay == 5)
        #expect(builtIn.practice.slots.map(\.description) == ["Tue *-*-* 09:30:00"])
        #expect(builtIn.practice.offer == 2 && builtIn.practice.offerTimes == 3)
        #expect(builtIn.digest.moments.map(\.description) == ["Mon *-*-* 09:00:00"])
        #expect(builtIn.digest.items == 10)
        #expect(builtIn.daemon.backup.map(\.description) == ["*-*-* 00:00:00"])
        #expect(builtIn.daemon.backups == 7)
        #expect(builtIn.daemon.logLevel == .info)
        #expect(!builtIn.daemon.logsNames)
        let hook = try #require(builtIn.activeHooks.first)
        #expect(builtIn.activeHooks.count == 1)
        #expect(hook.name == "desktop" && hook.program == .desktop)
        #expect(hook.events == Set(HookEvent.allCases) && hook.kinds == Set(Kind.allCases))
        #expect([hook.timeout, hook.linger, hook.retryAfter].map(\.text) == ["30s", "12h", "30s"])
        #expect(hook.retries == 5)
    }

    /// The table of circles in interface.md, and "`Approach=`: no (yes in the four circles)".
    @Test(arguments: [
        ("opportunity", Priority.high, "3w..6w"), ("collaborator", .normal, "6w..3month"), ("admired", .normal, "2month..6month"),
        ("former-colleague", .normal, "3month..1y"),
    ])
    func theFourCirclesHaveBuiltInValues(_ circle: String, _ priority: Priority, _ cadence: String) throws {
        for settings in [Settings(), settings("[Circle \(circle)]\nReplyWithin=3d")] {
            let layer = try #require(settings.circles[circle])
            #expect(layer.priority == priority && layer.cadence?.description == cadence && layer.approach == true)
        }
        let changed = settings("[Circle \(circle)]\nCadence=1w..2w\nCadence=1w..3w\nPriority=low\nPriority=").circles[circle]
        #expect(changed?.cadence?.description == "1w..3w")
        #expect(changed?.priority == priority && changed?.approach == true)
        #expect(settings("[Circle mine]").circles["mine"] == PolicyLayer())
    }

    /// "its value is read, checked and kept", though nothing goes by it yet.
    @Test func whatDoesNotWorkYetIsReadAndKept() throws {
        let text = """
            [Me]
            PerDay=100
            [Policy]
            Priority=high
            Approach=yes
            Nudges=0
            NudgeAfter=3w
            RestFor=1y
            Space=0
            Cadence=1month 2d..2month
            Occasions=no
            OccasionLead=0
            [Circle a]
            Priority=low
            Approach=off
            Nudges=9
            NudgeAfter=1d
            RestFor=2month
            Space=1w
            Cadence=never
            Occasions=yes
            OccasionLead=1w
            [Practice]
            When=Tue 09:30 Fri
            When=monthly Europe/Rome
            Offer=1
            OfferTimes=20
            [Digest]
            When=
            Items=50
            [Daemon]
            Backup=Sun 03:00
            Backups=366
            """
        let reading = reading(text)
        let settings = try #require(reading.configured).settings
        #expect(settings.me.perDay == 100)
        for (layer, texts) in [
            (settings.everyone, ["high", "yes", "0", "3w", "1y", "0", "1month 2d..2month", "no", "0"]),
            (settings.circles["a"] ?? PolicyLayer(), ["low", "no", "9", "1d", "2month", "1w", "never", "yes", "1w"]),
        ] {
            let values: [String?] = [
                layer.priority?.rawValue, layer.approach?.settingText, layer.nudges.map { "\($0)" }, layer.nudgeAfter?.text,
                layer.restFor?.text, layer.space?.text, layer.cadence?.description, layer.occasions?.settingText,
                layer.occasionLead?.text,
            ]
            #expect(values == texts)
        }
        #expect(
            settings.practice.slots.map(\.description) == [
                "Tue *-*-* 09:30:00", "Fri *-*-* 00:00:00", "*-*-01 00:00:00 Europe/Rome",
            ])
        #expect(settings.practice.offer == 1 && settings.practice.offerTimes == 20)
        #expect(settings.digest.moments.isEmpty && settings.digest.items == 50)
        #expect(settings.daemon.backup.map(\.description) == ["Sun *-*-* 03:00:00"] && settings.daemon.backups == 366)
    }

    @Test(arguments: [
        Found("[Me]\nPerDay=0", "2:8: error: \"0\" is no value of PerDay=; expected a whole number from 1 to 100"),
        Found("[Policy]\nNudges=10", "2:8: error: \"10\" is no value of Nudges=; expected a whole number from 0 to 9"),
        Found(
            "[Policy]\nPriority=hgih",
            "2:10: error: \"hgih\" is no value of Priority=; expected low, normal or high; did you mean high?"),
        Found("[Circle a]\nApproach=maybe", "2:10: error: \"maybe\" is no value of Approach=; expected yes or no"),
        Found("[Policy]\nNudgeAfter=0", "2:12: error: NudgeAfter= has a span of no length; expected a span longer than 0"),
        Found("[Policy]\nRestFor=\\q", "2:9: error: \"\\q\" in RestFor= is not understood; expected a number"),
        Found(
            "[Policy]\nCadence=3w-6w",
            "2:9: error: \"3w-6w\" in Cadence= is not understood; "
                + "expected the ideal and the longest silence such as 3w..6w, or never; did you mean 3w..6w?"),
        Found(
            "[Circle a]\nCadence=6w..3w",
            "2:9: error: \"6w..3w\" in Cadence= is not understood; "
                + "expected a longest silence that is not shorter than the ideal; did you mean 3w..6w?"),
        Found(
            "[Circle a]\nCadence=3w..6x",
            "2:14: error: \"x\" in Cadence= is not understood; expected a unit: y, month, w, d, h, min, s, ms or us"),
        Found(
            "[Practice]\nWhen=Tue 09:30 Mno 10:00",
            "2:16: error: \"Mno\" in When= is not understood; "
                + "expected a calendar event such as Mon..Fri 9:00, *-12-24 or weekly; did you mean Mon?"),
        Found(
            "[Digest]\nWhen=Mon \\\n  25:00",
            "3:3: error: \"25:00\" in When= is not understood; expected an hour from 0 to 23"),
        Found(
            "[Daemon]\nBackup=Mon 03:00 Europe/Roma",
            "2:18: error: \"Europe/Roma\" in Backup= is not understood; "
                + "expected a time zone such as Europe/Rome; did you mean Europe/Rome?"),
        Found("[Digest]\nItems=51", "2:7: error: \"51\" is no value of Items=; expected a whole number from 1 to 50"),
        Found("[Practice]\nOffer=21", "2:7: error: \"21\" is no value of Offer=; expected a whole number from 1 to 20"),
        Found("[Practice]\nOfferTimes=0", "2:12: error: \"0\" is no value of OfferTimes=; expected a whole number from 1 to 20"),
        Found("[Daemon]\nBackups=367", "2:9: error: \"367\" is no value of Backups=; expected a whole number from 1 to 366"),
    ])
    func judges(_ item: Found) {
        let reading = reading(item.text)
        let errors = reading.findings.filter { $0.severity == .error }
        #expect(errors.map { $0.description.dropFirst("1.conf:".count) }.map(String.init) == item.expected)
        #expect(reading.configured == nil)
    }

    /// "Warned of too: `Space` longer than the ideal".
    @Test(arguments: [
        Found("[Policy]\nSpace=3w"),
        Found(
            "[Policy]\nSpace=22d",
            "2:7: warning: a space of 22d is longer than the ideal silence of 3w in [Circle opportunity]; "
                + "expected Space= no longer than the first span of Cadence="),
        Found(
            "[Policy]\nCadence=1w..2w",
            "2:9: warning: a space of 2w is longer than the ideal silence of 1w in [Policy]; "
                + "expected Space= no longer than the first span of Cadence="),
        Found("[Policy]\nCadence=1w..2w\nSpace=1w\n[Circle a]"),
        Found("[Circle a]\nCadence=2w..2w"),
        Found(
            "[Circle a]\nCadence=1w..2w\n[Policy]\nSpace=8d",
            "2:9: warning: a space of 8d is longer than the ideal silence of 1w in [Circle a]; "
                + "expected Space= no longer than the first span of Cadence="),
        Found(
            "[Circle admired]\nSpace=3month",
            "2:7: warning: a space of 3month is longer than the ideal silence of 2month in [Circle admired]; "
                + "expected Space= no longer than the first span of Cadence="),
        Found("[Circle admired]\nSpace=3month\nCadence=never"),
        // A mistake does not bring others with it.
        Found("[Circle a]\nSpace=\\q\nCadence=1w..2w", "2:7: error: \"\\q\" in Space= is not understood; expected a number"),
    ])
    func warnsOfSpace(_ item: Found) {
        let findings = reading(item.text).findings
        #expect(findings.map { $0.description.dropFirst("1.conf:".count) }.map(String.init) == item.expected)
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
        Found("[Daemon]\nBackup=daily"),
        Found("[Me]\nAddresses=me@example.com https://www.linkedin.com/in/me\n[Mail]\nWatch=~/Mail/INBOX /var/mail/me"),
        Found(
            "[Me]\nAddresses=me@example.com\n[Mail]\nWatch=~/Mail ~/missing",
            "4:14: warning: \"~/missing\" is no Maildir, and is watched once it is one; expected a folder with the folders cur and new in it"
        ),
        Found(
            "[Mail]\nWatch=~/Mail",
            "2:7: warning: only what people write to you is logged: which addresses are yours is not known; expected Addresses= in [Me] with your own"
        ),
        Found(
            "[Mail]\nWatch=Mail",
            "2:7: error: \"Mail\" in Watch= names no folder; expected an absolute path, or one that begins with ~/"),
        Found(
            "[Me]\nAddresses=me@example.com, ada",
            "2:11: error: \"me@example.com,\" in Addresses= is neither a mail address nor a profile; expected ada@example.org or https://www.linkedin.com/in/ada, with white space between several",
            "2:27: error: \"ada\" in Addresses= is neither a mail address nor a profile; expected ada@example.org or https://www.linkedin.com/in/ada, with white space between several"
        ),
        Found("[Meet]\nCalendar=~/calendars"),
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
            "1d\t2h", "3w..6w", "6w..3w", "3w..", "never", "yes", "Off", "high", "High", "3", "10",
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
