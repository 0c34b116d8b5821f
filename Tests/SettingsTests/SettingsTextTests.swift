import Relationships
import Testing

@testable import Settings

/// `--show-config` and `config show`: what is in force, in the syntax of the files.
@Suite struct SettingsTextTests {
    private static let sample = """
        [Me]
        Hours=Mon..Fri 09:00-13:00,14:00-18:00
        Hours=Sat 10:00-12:00
        TimeZone=Europe/Rome
        DefaultCircle=
        [Policy]
        ReplyWithin=1y 2month
        ReplyRemind=
        ReplyOverdue=2weeks 1.5d
        [Circle friends]
        Language=it
        [Circle admired]
        ContactHours=22:00-02:00
        TaskOverdue=
        Cadence=1y 2month..14month
        Priority=low
        [Practice]
        When=Tue,Fri 9:30 monthly UTC
        [Digest]
        When=
        Items=3
        [Delivery]
        Apart=90
        [Hook desktop]
        On=
        [Hook log]
        Exec=/bin/log "" 'a  b' \\n\\x01 é%% "it's" \\\\
        Kinds=task
        [Hook off]
        Exec=
        """

    @Test func whatIsInForceIsPrintedWithItsSources() throws {
        let configured = try #require(reading("[Delivery]\nCatchUp=5\n[Policy]\nReplyRemind=3d\nReplyRemind=2d").configured)
        #expect(configured.text.contains("[Delivery]\n# 1.conf:2\nCatchUp=5\n# built in\nApart=15min\n"))
        #expect(configured.text.contains("# 1.conf:4, 1.conf:5\nReplyRemind=3d 2d\n"))
        #expect(
            configured.text.contains(
                """

                [Circle opportunity]
                # built in
                Priority=high
                # built in
                Approach=yes
                # built in
                Cadence=3w..6w

                [Circle collaborator]

                """))
        #expect(configured.text.contains("[Hook desktop]\n# Exec= built in: notify-send\n"))
    }

    @Test(arguments: ["", sample, "[Hook desktop]\nExec=", "[Hook desktop]\nExec=mine", "[Circle a]\nReplyRemind=\nReplyWithin=90"])
    func whatIsPrintedIsReadAsTheSame(_ text: String) throws {
        let first = try #require(reading(text).configured)
        let second = try #require(reading(first.text).configured)
        #expect(reading(first.text).findings.map(\.severity).allSatisfy { $0 == .warning })
        // What is built in is written out, and then [Policy] sets it: the value is the same.
        #expect(second.settings.everyone == first.completed.everyone)
        #expect(second.settings.withoutPolicy == first.settings.withoutPolicy)
        #expect(second.sections.map { $0.entries.map(\.value) } == first.sections.map { $0.entries.map(\.value) })
        #expect(second.changes(since: first).isEmpty)

        let kept = try #require(reading(first.textOfChanges).configured)
        #expect(kept.settings == first.settings)
        #expect(kept.textOfChanges.lines == first.textOfChanges.lines)
    }

    @Test func whatIsBuiltInIsNotKept() throws {
        #expect(ConfiguredSettings.builtIn.textOfChanges.isEmpty)
        let configured = try #require(reading("[Circle a]\n[Circle admired]\n[Hook b]\nExec=x\n[Me]\nTimeZone=UTC").configured)
        #expect(configured.textOfChanges == "[Me]\n# 1.conf:6\nTimeZone=UTC\n\n[Circle a]\n\n[Hook b]\n# 1.conf:4\nExec=x\n")
    }

    @Test(
        arguments: [
            ("", "", []),
            ("[Delivery]\nCatchUp=1", "[Delivery]\nCatchUp=2\nSnooze=1d", ["[Delivery] CatchUp=2"]),
            ("", "[Policy]\nReplyWithin=1w", []),
            ("", "[Policy]\nReplyRemind=", ["[Policy] ReplyRemind="]),
            ("[Circle a]\nReplyWithin=1w", "[Circle a]", ["[Circle a] ReplyWithin= is that of [Policy]"]),
            (
                "[Circle a]", "[Circle b]\nReplyWithin=3d\nReplyRemind=",
                [
                    "[Circle b] is new", "[Circle b] ReplyWithin=3d", "[Circle b] ReplyRemind=", "[Circle a] is gone",
                ]
            ),
            ("[Hook desktop]\nExec=", "", ["[Hook desktop] Exec= is built in"]),
            ("", "[Hook desktop]\nExec=", ["[Hook desktop] Exec="]),
        ] as [(String, String, [String])])
    func saysWhatChanged(_ before: String, _ now: String, _ expected: [String]) throws {
        let before = try #require(reading(before).configured)
        let now = try #require(reading(now).configured)
        #expect(now.changes(since: before) == expected)
    }
}

extension ConfiguredSettings {
    /// With every key of `[Policy]` set.
    fileprivate var completed: Settings {
        var completed = settings
        let builtIn = PolicyLayer.builtIn
        completed.everyone.contactHours = settings.everyone.contactHours ?? builtIn.contactHours
        completed.everyone.replyWithin = settings.everyone.replyWithin ?? builtIn.replyWithin
        completed.everyone.replyRemind = settings.everyone.replyRemind ?? builtIn.replyRemind
        completed.everyone.replyOverdue = settings.everyone.replyOverdue ?? builtIn.replyOverdue
        completed.everyone.priority = settings.everyone.priority ?? builtIn.priority
        completed.everyone.approach = settings.everyone.approach ?? builtIn.approach
        completed.everyone.nudges = settings.everyone.nudges ?? builtIn.nudges
        completed.everyone.nudgeAfter = settings.everyone.nudgeAfter ?? builtIn.nudgeAfter
        completed.everyone.restFor = settings.everyone.restFor ?? builtIn.restFor
        completed.everyone.space = settings.everyone.space ?? builtIn.space
        completed.everyone.cadence = settings.everyone.cadence ?? builtIn.cadence
        completed.everyone.meetingRemind = settings.everyone.meetingRemind ?? builtIn.meetingRemind
        completed.everyone.thanksWithin = settings.everyone.thanksWithin ?? builtIn.thanksWithin
        completed.everyone.thanksRemind = settings.everyone.thanksRemind ?? builtIn.thanksRemind
        completed.everyone.occasions = settings.everyone.occasions ?? builtIn.occasions
        completed.everyone.occasionLead = settings.everyone.occasionLead ?? builtIn.occasionLead
        completed.everyone.taskOverdue = settings.everyone.taskOverdue ?? builtIn.taskOverdue
        completed.everyone.language = settings.everyone.language ?? builtIn.language
        return completed
    }
}

extension Settings {
    fileprivate var withoutPolicy: Settings {
        var others = self
        others.everyone = PolicyLayer()
        return others
    }
}

extension String {
    /// The lines that are no comments.
    fileprivate var lines: [Substring] { split(separator: "\n").filter { !$0.hasPrefix("#") } }
}
