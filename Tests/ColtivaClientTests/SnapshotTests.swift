import ControlInterface
import Testing
import Varlink

@testable import coltiva

/// What the commands say, as it was looked at once and found good: `Snapshots/NAME.COLUMNS.txt`.
///
/// Where the words change on purpose, COLTIVA_RECORD_SNAPSHOTS=1 has the tests write the files anew, to be read before they are kept.
struct SnapshotTests {
    /// A command and what it is answered.
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let arguments: [String]
        let answers: CannedDaemon.Answers

        var testDescription: String { name }

        init<Definition: MethodDefinition>(
            _ name: String, _ arguments: [String], _ definition: Definition.Type, _ reply: Definition.Reply
        ) throws {
            self.name = name
            self.arguments = arguments
            answers = try CannedDaemon.always(definition, reply).merging(
                CannedDaemon.always(DaemonInterface.Status.self, Canned.status)
            ) { own, _ in own }
        }
    }

    static func cases() throws -> [Case] {
        var rested = Canned.consequence([Canned.reconnect])
        rested.outcomes[0].restsUntil = "2027-06-01T00:00:00+02:00"
        let today = FollowUpsInterface.Agenda.Day(
            date: "2027-03-05",
            items: [
                AgendaItemMessage(at: "2027-03-05T15:00:00+01:00", rung: "asked", followUp: Canned.task)
            ])
        let sunday = FollowUpsInterface.Agenda.Day(
            date: "2027-03-07",
            items: [
                AgendaItemMessage(at: "2027-03-07T10:00:00+01:00", rung: "4d", followUp: Canned.answer),
                AgendaItemMessage(at: "2027-03-07T15:00:00+01:00", rung: "asked", followUp: Canned.call),
            ], load: 2)
        var ill = Canned.status
        ill.settings = "lastGood"
        ill.load = LoadMessage(asked: 31, allowed: 25, perDay: 5, resting: 0, waiting: 0, nextSlot: nil)
        ill.findings = [
            "/home/me/.config/coltiva/coltiva.conf:3:7: error: 'fri..' is no weekly hours; expected Mon..Fri 09:00-18:00"
        ]
        ill.undelivered = 2
        ill.desktop = false
        ill.lastBackup = nil
        ill.nextBackup = nil
        ill.backupProblem = "the disk is full; make some room"
        ill.nextWake = nil
        ill.configuration = []
        ill.holds = [HoldMessage(kind: "pause", from: "2027-03-05T10:00:00+01:00", until: "2027-03-06T09:00:00+01:00")]
        var moved = Canned.ada
        moved.timeZone = "America/Los_Angeles"
        moved.circles = []
        let everyone = ConsequenceMessage(change: "u9", outcomes: [], namesakes: [], undone: "away until Mon 5 Apr", everyone: true)
        var topical = Canned.answer
        topical.topic = "her talk https://example.org/talk"
        var begun = topical
        begun.draftKept = "2027-03-04T10:00:00+01:00"
        var shownWithDraft = Canned.showWished
        shownWithDraft.contact.draftKept = "2027-03-04T10:00:00+01:00"
        let brief = ContactsInterface.Draft.self
        let next = FollowUpsInterface.Next.self
        return [
            try Case("next", [], next, .init(followUps: [Canned.late, Canned.task, Canned.answer, Canned.call], total: 9)),
            try Case("next-plain", ["--plain"], next, .init(followUps: [Canned.late, Canned.answer], total: 2)),
            try Case(
                "next-upcoming", ["next"], next,
                .init(
                    followUps: [], total: 0,
                    upcoming: AgendaItemMessage(at: "2027-03-07T10:00:00+01:00", rung: "4d", followUp: Canned.answer))),
            try Case("next-topic", ["next"], next, .init(followUps: [topical], total: 1)),
            try Case("next-draft", ["next"], next, .init(followUps: [begun], total: 1)),
            try Case("show-draft", ["show", "Lee"], ContactsInterface.Show.self, shownWithDraft),
            try Case("draft", ["draft", "Ada"], brief, Canned.brief),
            try Case("draft-plain", ["draft", "Ada", "--plain"], brief, Canned.brief),
            try Case(
                "draft-stranger", ["draft", "Lee"], brief,
                .init(
                    contact: Canned.lee, theirZone: "Asia/Hong_Kong", theirTime: "2027-03-05T22:20:00+08:00", inTheirHours: false,
                    open: [],
                    topics: [], notes: [], sentToOthers: [])),
            try Case("next-nothing", ["next"], next, .init(followUps: [], total: 0)),
            try Case(
                "agenda", ["agenda"], FollowUpsInterface.Agenda.self,
                .init(days: [today, sunday], overdue: [Canned.late], perDay: 5)),
            try Case(
                "agenda-full", ["agenda"], FollowUpsInterface.Agenda.self,
                .init(days: [sunday], overdue: [], perDay: 1, late: [Canned.reconnect], later: [Canned.reconnect])),
            try Case("agenda-free", ["agenda"], FollowUpsInterface.Agenda.self, .init(days: [], overdue: [], perDay: 5)),
            try Case("why", ["why", "Ada"], FollowUpsInterface.Why.self, Canned.why),
            try Case("why-reconnect", ["why", "Ada"], FollowUpsInterface.Why.self, Canned.whyReconnect),
            try Case("why-approach", ["why", "Ada"], FollowUpsInterface.Why.self, Canned.whyApproach),
            try Case(
                "meet", ["meet", "Ada", "--at", "thu 15:00"], FollowUpsInterface.Meet.self,
                .init(consequence: Canned.consequence([Canned.meeting], entry: "e40"))),
            try Case("meet-propose", ["meet", "Ada"], FollowUpsInterface.Propose.self, Canned.proposals),
            try Case("meet-propose-italian", ["meet", "Ada"], FollowUpsInterface.Propose.self, Canned.proposalsInItalian),
            try Case("meet-propose-apart", ["meet", "Ada"], FollowUpsInterface.Propose.self, Canned.proposalsApart),
            try Case("meet-propose-none", ["meet", "Ada"], FollowUpsInterface.Propose.self, Canned.noProposals),
            try Case("meet-propose-plain", ["meet", "Ada", "--plain"], FollowUpsInterface.Propose.self, Canned.proposalsApart),
            try Case(
                "meet-cancel", ["meet", "--cancel", "Ada"], FollowUpsInterface.Cancel.self,
                .init(consequence: Canned.consequence([], closed: ["f12"]))),
            try Case(
                "why-meeting", ["why", "Ada/meeting"], FollowUpsInterface.Why.self, Canned.whyMeeting),
            try Case(
                "log", ["log", "in", "Ada"], InteractionsInterface.Log.self, .init(consequence: Canned.consequence(entry: "e34"))),
            try Case(
                "log-dry", ["log", "in", "Ada", "-n"], InteractionsInterface.Log.self,
                .init(consequence: Canned.consequence(change: nil))),
            try Case(
                "history", ["log", "Ada"], InteractionsInterface.List.self,
                .init(
                    contact: "c12", name: "Ada Lovelace",
                    entries: [
                        EntryMessage(
                            id: "e2", direction: "inbound", at: "2001-03-02T11:00:00+01:00", channel: "email",
                            about: "a long letter about everything that there is to say about engines, and about looms", ask: nil,
                            gesture: false),
                        EntryMessage(
                            id: "e1", direction: "outbound", at: "2001-01-11T08:05:00+01:00", channel: nil, about: "hello",
                            ask: true,
                            gesture: false),
                    ])),
            try Case(
                "done", ["done", "Ada"], FollowUpsInterface.Done.self,
                .init(consequence: Canned.consequence([Canned.task], entry: "e35", closed: ["f7"]))),
            try Case(
                "amend", ["amend", "e34", "-m", "the engine"], InteractionsInterface.Amend.self,
                .init(
                    before: Canned.written,
                    after: EntryMessage(
                        id: "e34", direction: "inbound", at: "2027-03-02T11:00:00+01:00", channel: "email", about: "the engine",
                        ask: nil, gesture: false), consequence: Canned.consequence())),
            try Case("undo", ["undo"], InteractionsInterface.Undo.self, .init(consequence: everyone)),
            try Case(
                "undo-list", ["undo", "--list"], InteractionsInterface.Changes.self,
                .init(changes: [
                    .init(id: "u7", summary: "log in Ada Lovelace", at: "2001-03-02T11:00:00+01:00"),
                    .init(
                        id: "u6", summary: "set Ada Lovelace ReplyWithin=3d", at: "2001-03-01T09:20:00+01:00",
                        undoneAt: "2001-03-01T09:21:00+01:00"),
                    .init(id: "u4", summary: "add Ada Lovelace", at: "2001-03-01T09:10:00+01:00"),
                ])),
            try Case(
                "backup", ["backup"], DaemonInterface.Backup.self,
                .init(copy: Canned.copy, removed: ["/home/me/.local/state/coltiva/backups/coltiva-20010225T000000Z.db"])),
            try Case("backup-dry", ["backup", "-n"], DaemonInterface.Backup.self, .init(copy: Canned.copy, removed: [])),
            try Case("restore-dry", ["restore", "-n", "/b"], DaemonInterface.Restore.self, Canned.restore),
            try Case("restore", ["restore", "--yes", "/b"], DaemonInterface.Restore.self, Canned.restored),
            try Case("forget-dry", ["forget", "-n", "Ada"], ContactsInterface.Forget.self, Canned.forgetting),
            try Case("forget", ["forget", "--yes", "Ada"], ContactsInterface.Forget.self, Canned.forgotten),
            try Case("add", ["add", "Ada"], ContactsInterface.Add.self, .init(consequence: Canned.consequence([]))),
            try Case(
                "set", ["set", "Ada", "TimeZone=America/Los_Angeles", "Circles=", "ReplyWithin=3d", "ReplyRemind="],
                ContactsInterface.Set.self, .init(before: Canned.ada, after: moved, consequence: Canned.consequence())),
            try Case("list", ["list"], ContactsInterface.List.self, .init(contacts: [Canned.ada, Canned.lee])),
            try Case("show", ["show", "Ada"], ContactsInterface.Show.self, Canned.show),
            try Case("practice", ["practice"], FollowUpsInterface.Practice.self, Canned.practice),
            try Case(
                "practice-nobody", ["practice"], FollowUpsInterface.Practice.self, .init(slots: [], open: [], waiting: 0)),
            try Case("practice-plain", ["practice", "--plain"], FollowUpsInterface.Practice.self, Canned.practice),
            try Case(
                "practice-prefer", ["practice", "prefer", "Grace"], FollowUpsInterface.Prefer.self,
                .init(consequence: Canned.consequence([Canned.task]), offeredAt: "2027-03-09T09:30:00+01:00")),
            try Case("show-wished", ["show", "Lee"], ContactsInterface.Show.self, Canned.showWished),
            try Case("topic-list", ["topic", "Lee"], ContactsInterface.Show.self, Canned.showWished),
            try Case("show-plain", ["show", "Lee", "--plain"], ContactsInterface.Show.self, Canned.showWished),
            try Case(
                "circle", ["circle"], ContactsInterface.ListCircles.self,
                .init(circles: [
                    CircleMessage(name: "admired", members: 3, configured: true),
                    CircleMessage(name: "book-club", members: 1, configured: false),
                    CircleMessage(name: "opportunity", members: 0, configured: true),
                ])),
            try Case("circle-show", ["circle", "show", "admired"], ContactsInterface.ShowCircle.self, Canned.circle),
            try Case(
                "circle-add", ["circle", "add", "admird", "Ada"], ContactsInterface.JoinCircle.self,
                .init(consequence: Canned.consequence(), configured: false, suggestion: "admired")),
            try Case("rest", ["rest", "Ada"], ContactsInterface.Rest.self, .init(consequence: rested)),
            try Case("away", ["away", "--until", "x"], DaemonInterface.Away.self, .init(hold: oldHold, moved: 3)),
            try Case("holds", ["away"], DaemonInterface.Status.self, Canned.status),
            try Case("status", ["status"], DaemonInterface.Status.self, Canned.status),
            try Case("status-ill", ["status"], DaemonInterface.Status.self, ill),
            try Case(
                "reload", ["reload"], DaemonInterface.Reload.self,
                .init(findings: [], settings: "asWritten", changed: ["[Policy] ReplyWithin=3d"])),
            try Case("config", ["config"], DaemonInterface.ShowConfiguration.self, Canned.configuration),
            try Case("config-plain", ["config", "--plain"], DaemonInterface.ShowConfiguration.self, Canned.configuration),
            try Case("config-path", ["config", "path"], DaemonInterface.ShowConfiguration.self, Canned.configuration),
            try Case(
                "config-check", ["config", "check"], DaemonInterface.CheckConfiguration.self,
                .init(findings: Canned.configuration.findings, refused: false)),
        ]
    }

    /// So long ago that the year is said whenever the tests run.
    static let oldHold = HoldMessage(
        kind: "away", contact: "c12", name: "Ada Lovelace", from: "2001-03-20T00:00:00+01:00", until: "2001-04-05T00:00:00+02:00")

    @Test(arguments: try cases(), [60, 80, 120])
    func snapshot(of one: Case, columns: Int) async throws {
        let outcome = try await CannedDaemon.serving(one.answers) { daemon in
            try await daemon.run(one.arguments, environment: ["COLUMNS": String(columns)])
        }
        #expect(outcome.errors == "")
        #expect(outcome.status == 0)
        if !one.arguments.contains("--plain") {
            for line in outcome.output.split(separator: "\n") { #expect(DisplayWidth.of(String(line)) <= columns, "\(line)") }
        }
        try Snapshot.expect(outcome.output, of: one.name, columns: columns)
    }
}
