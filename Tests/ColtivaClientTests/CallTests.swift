import ControlInterface
import Testing
import Varlink

@testable import coltiva

/// What each command asks of the daemon.
struct CallTests {
    /// Every answer that a command may want.
    static func answers() throws -> CannedDaemon.Answers {
        let consequence = Canned.consequence()
        let all = [
            try CannedDaemon.always(FollowUpsInterface.Next.self, .init(followUps: [Canned.answer], total: 1)),
            try CannedDaemon.always(FollowUpsInterface.Agenda.self, .init(days: [], overdue: [], perDay: 5)),
            try CannedDaemon.always(FollowUpsInterface.Why.self, Canned.why),
            try CannedDaemon.always(FollowUpsInterface.Done.self, .init(consequence: consequence)),
            try CannedDaemon.always(FollowUpsInterface.Snooze.self, .init(consequence: consequence)),
            try CannedDaemon.always(FollowUpsInterface.Dismiss.self, .init(consequence: consequence)),
            try CannedDaemon.always(FollowUpsInterface.Remind.self, .init(consequence: consequence)),
            try CannedDaemon.always(FollowUpsInterface.Meet.self, .init(consequence: consequence)),
            try CannedDaemon.always(FollowUpsInterface.Propose.self, Canned.proposals),
            try CannedDaemon.always(FollowUpsInterface.Move.self, .init(consequence: consequence)),
            try CannedDaemon.always(FollowUpsInterface.Cancel.self, .init(consequence: consequence)),
            try CannedDaemon.always(InteractionsInterface.Log.self, .init(consequence: consequence)),
            try CannedDaemon.always(InteractionsInterface.List.self, .init(contact: "c12", name: "Ada", entries: [])),
            try CannedDaemon.always(
                InteractionsInterface.Amend.self, .init(before: Canned.written, consequence: consequence)),
            try CannedDaemon.always(InteractionsInterface.Undo.self, .init(consequence: consequence)),
            try CannedDaemon.always(InteractionsInterface.Changes.self, .init(changes: [])),
            try CannedDaemon.always(ContactsInterface.Add.self, .init(consequence: consequence)),
            try CannedDaemon.always(
                ContactsInterface.Set.self, .init(before: Canned.ada, after: Canned.ada, consequence: consequence)),
            try CannedDaemon.always(ContactsInterface.List.self, .init(contacts: [])),
            try CannedDaemon.always(ContactsInterface.Show.self, Canned.show),
            try CannedDaemon.always(ContactsInterface.Archive.self, .init(consequence: consequence)),
            try CannedDaemon.always(ContactsInterface.AddNote.self, .init(consequence: consequence)),
            try CannedDaemon.always(ContactsInterface.AddTopic.self, .init(consequence: consequence)),
            try CannedDaemon.always(ContactsInterface.Draft.self, Canned.brief),
            try CannedDaemon.always(ContactsInterface.KeepDraft.self, .init(consequence: consequence)),
            try CannedDaemon.always(ContactsInterface.ListCircles.self, .init(circles: [])),
            try CannedDaemon.always(ContactsInterface.ShowCircle.self, Canned.circle),
            try CannedDaemon.always(ContactsInterface.JoinCircle.self, .init(consequence: consequence, configured: true)),
            try CannedDaemon.always(ContactsInterface.LeaveCircle.self, .init(consequence: consequence)),
            try CannedDaemon.always(ContactsInterface.Unarchive.self, .init(consequence: consequence)),
            try CannedDaemon.always(ContactsInterface.Rest.self, .init(consequence: consequence)),
            try CannedDaemon.always(ContactsInterface.Wake.self, .init(consequence: consequence)),
            try CannedDaemon.always(FollowUpsInterface.Practice.self, Canned.practice),
            try CannedDaemon.always(FollowUpsInterface.Skip.self, .init(consequence: consequence)),
            try CannedDaemon.always(FollowUpsInterface.Prefer.self, .init(consequence: consequence)),
            try CannedDaemon.always(DaemonInterface.Status.self, Canned.status),
            try CannedDaemon.always(DaemonInterface.Reload.self, .init(findings: [], settings: "asWritten", changed: [])),
            try CannedDaemon.always(DaemonInterface.ShowConfiguration.self, Canned.configuration),
            try CannedDaemon.always(DaemonInterface.CheckConfiguration.self, .init(findings: [], refused: false)),
            try CannedDaemon.always(DaemonInterface.Away.self, .init(hold: Canned.away, moved: 0)),
            try CannedDaemon.always(DaemonInterface.Back.self, Nothing()),
            try CannedDaemon.always(DaemonInterface.Pause.self, .init(hold: Canned.away, moved: 0)),
            try CannedDaemon.always(DaemonInterface.Resume.self, Nothing()),
        ]
        return all.reduce(into: [:]) { $0.merge($1) { $1 } }
    }

    @Test(arguments: [
        ([], "FollowUps.Next {}"), (["next", "-N", "3"], #"FollowUps.Next {"limit":3}"#), (["--json"], "FollowUps.Next {}"),
        (["--plain", "next"], "FollowUps.Next {}"), (["agenda"], "FollowUps.Agenda {}"),
        (["agenda", "--days", "30"], #"FollowUps.Agenda {"days":30}"#),
        (["agenda", "--config", "-"], #"FollowUps.Agenda {"configuration":"Hello\nAda","file":"-"}"#),
        (["why", "Ada"], #"FollowUps.Why {"followUp":"Ada"}"#),
        (["why", "Ada", "Lovelace"], #"FollowUps.Why {"followUp":"Ada Lovelace"}"#),
        (
            ["done", "Ada", "f7", "-m", "sent", "--by", "email", "--at", "today 9:00", "--no-ask", "-n"],
            #"FollowUps.Done {"followUps":["Ada","f7"],"about":"sent","channel":"email","at":"today 9:00","ask":false,"dryRun":true}"#
        ),
        (["done", "Ada", "--ask"], #"FollowUps.Done {"followUps":["Ada"],"ask":true}"#),
        (["done", "Ada", "-m", "-- and so on"], #"FollowUps.Done {"followUps":["Ada"],"about":"-- and so on"}"#),
        (["snooze", "Ada", "2d"], #"FollowUps.Snooze {"followUps":["Ada"],"until":"2d"}"#),
        (
            ["snooze", "Ada", "fri", "15:00", "--dry-run"],
            #"FollowUps.Snooze {"followUps":["Ada"],"until":"fri 15:00","dryRun":true}"#
        ),
        (["snooze", "f7", "f8", "--at", "fri"], #"FollowUps.Snooze {"followUps":["f7","f8"],"until":"fri"}"#),
        (["dismiss", "Ada"], #"FollowUps.Dismiss {"followUps":["Ada"]}"#),
        (
            ["remind", "Ada", "send her", "the paper", "--at", "fri"],
            #"FollowUps.Remind {"contact":"Ada","text":"send her the paper","at":"fri"}"#
        ),
        // "`coltiva meet` with a contact and no time proposes times; it arranges nothing."
        (["meet", "Ada", "Lovelace"], #"FollowUps.Propose {"contact":"Ada Lovelace"}"#),
        (
            ["meet", "Ada", "--for", "45min", "--within", "10d", "--count", "5"],
            #"FollowUps.Propose {"contact":"Ada","length":"45min","within":"10d","count":5}"#
        ),
        (
            ["meet", "--move", "Ada", "--at", "mon 10:00", "--invitation", "/tmp/x/a.ics", "-n"],
            #"FollowUps.Move {"meeting":"Ada","at":"mon 10:00","invitation":true,"dryRun":true}"#
        ),
        (["meet", "Ada", "Lovelace", "--at", "fri 15:00"], #"FollowUps.Meet {"contact":"Ada Lovelace","at":"fri 15:00"}"#),
        (
            ["meet", "Ada", "--at", "fri 15:00", "--for", "45min", "--where", "the library", "-n"],
            #"FollowUps.Meet {"contact":"Ada","at":"fri 15:00","length":"45min","place":"the library","dryRun":true}"#
        ),
        (
            ["meet", "--move", "Ada", "--at", "mon 10:00", "--for", "1h"],
            #"FollowUps.Move {"meeting":"Ada","at":"mon 10:00","length":"1h"}"#
        ),
        (["meet", "--cancel", "e34"], #"FollowUps.Cancel {"meeting":"e34"}"#),
        (
            ["log", "in", "Ada", "-m", "about the paper", "--by", "email", "--at", "yesterday 18:00"],
            #"Interactions.Log {"direction":"inbound","contacts":["Ada"],"about":"about the paper","channel":"email","at":"yesterday 18:00"}"#
        ),
        (
            ["log", "out", "Ada", "Grace", "--gesture"],
            #"Interactions.Log {"direction":"outbound","contacts":["Ada","Grace"],"gesture":true}"#
        ),
        (
            ["log", "met", "Ada", "--text", "-"],
            #"Interactions.Log {"direction":"meeting","contacts":["Ada"],"text":"Hello\nAda"}"#
        ),
        (["log", "Ada", "Lovelace", "-N", "5"], #"Interactions.List {"contact":"Ada Lovelace","limit":5}"#),
        (["amend", "e3", "--at", "fri", "-m", "x"], #"Interactions.Amend {"entry":"e3","at":"fri","about":"x"}"#),
        (["amend", "e3", "--remove"], #"Interactions.Amend {"entry":"e3","remove":true}"#), (["undo"], "Interactions.Undo {}"),
        (["undo", "-n"], #"Interactions.Undo {"dryRun":true}"#), (["undo", "--list"], #"Interactions.Changes {"undone":true}"#),
        (["add", "Ada", "Lovelace"], #"Contacts.Add {"name":"Ada Lovelace"}"#),
        (
            [
                "add", "Ada", "--circle", "a", "--circle", "b", "--channel", "email:a@b", "--zone", "Europe/London", "--birthday",
                "--12-10", "--introduced-by", "Charles", "--why", "x",
            ],
            #"Contacts.Add {"name":"Ada","circles":["a","b"],"channels":["email:a@b"],"timeZone":"Europe/London","#
                + #""birthday":"--12-10","introducedBy":"Charles","why":"x"}"#
        ),
        (
            ["set", "Ada", "Lovelace", "TimeZone=America/Los_Angeles", "Why=a=b", "ReplyWithin="],
            #"Contacts.Set {"contact":"Ada Lovelace","assignments":[{"key":"TimeZone","value":"America/Los_Angeles"},"#
                + #"{"key":"Why","value":"a=b"},{"key":"ReplyWithin","value":""}]}"#
        ),
        (["list"], #"Contacts.List {"limit":500}"#),
        (["list", "ada", "love", "--circle", "x"], #"Contacts.List {"text":"ada love","circle":"x","limit":500}"#),
        (["show", "Ada", "Lovelace"], #"Contacts.Show {"contact":"Ada Lovelace"}"#),
        (["archive", "Ada", "Grace"], #"Contacts.Archive {"contacts":["Ada","Grace"]}"#),
        (["unarchive", "Ada", "Grace"], #"Contacts.Unarchive {"contacts":["Ada","Grace"]}"#),
        (["rest", "Ada", "Grace"], #"Contacts.Rest {"contacts":["Ada","Grace"]}"#),
        (["rest", "Ada", "--until", "fri", "-n"], #"Contacts.Rest {"contacts":["Ada"],"until":"fri","dryRun":true}"#),
        (["wake", "Ada", "-n"], #"Contacts.Wake {"contacts":["Ada"],"dryRun":true}"#),
        (["note", "Ada", "likes", "tea", "-n"], #"Contacts.AddNote {"contact":"Ada","text":"likes tea","dryRun":true}"#),
        (["topic", "Ada"], #"Contacts.Show {"contact":"Ada"}"#),
        (["topic", "Ada", "her talk"], #"Contacts.AddTopic {"contact":"Ada","text":"her talk"}"#),
        (
            ["topic", "Ada", "her", "talk", "https://example.org/t"],
            #"Contacts.AddTopic {"contact":"Ada","text":"her talk","link":"https://example.org/t"}"#
        ),
        (["topic", "Ada", "https://example.org/t"], #"Contacts.AddTopic {"contact":"Ada","text":"https://example.org/t"}"#),
        (["draft", "Ada Lovelace"], #"Contacts.Draft {"contact":"Ada Lovelace"}"#),
        (["draft", "-n", "Ada"], #"Contacts.Draft {"contact":"Ada"}"#),
        (["circle"], "Contacts.ListCircles {}"), (["circle", "list"], "Contacts.ListCircles {}"),
        (["circle", "show", "admired"], #"Contacts.ShowCircle {"circle":"admired"}"#),
        (["circle", "add", "admired", "Ada", "Grace"], #"Contacts.JoinCircle {"circle":"admired","contacts":["Ada","Grace"]}"#),
        (
            ["circle", "remove", "admired", "Ada", "-n"],
            #"Contacts.LeaveCircle {"circle":"admired","contacts":["Ada"],"dryRun":true}"#
        ),
        (["list", "--standing", "resting"], #"Contacts.List {"standing":"resting","limit":500}"#),
        (["practice"], "FollowUps.Practice {}"), (["practice", "--json"], "FollowUps.Practice {}"),
        (["practice", "show", "--slots", "8"], #"FollowUps.Practice {"slots":8}"#),
        (["practice", "skip", "Ada", "Lovelace"], #"FollowUps.Skip {"contact":"Ada Lovelace"}"#),
        (["practice", "prefer", "Ada", "-n"], #"FollowUps.Prefer {"contact":"Ada","dryRun":true}"#),
        (["away"], "Daemon.Status {}"),
        (["away", "--until", "2026-12-07"], #"Daemon.Away {"until":"2026-12-07"}"#),
        (
            ["away", "Ada", "--from", "fri", "--until", "mon", "-n"],
            #"Daemon.Away {"contact":"Ada","from":"fri","until":"mon","dryRun":true}"#
        ),
        (["back"], "Daemon.Back {}"), (["back", "Ada"], #"Daemon.Back {"contact":"Ada"}"#), (["pause"], "Daemon.Status {}"),
        (["pause", "--until", "fri"], #"Daemon.Pause {"until":"fri"}"#), (["resume"], "Daemon.Resume {}"),
        (["status"], #"Daemon.Status {"load":true}"#),
        (["reload"], "Daemon.Reload {}"),
        (["open", "Ada", "Lovelace"], #"Contacts.Show {"contact":"Ada Lovelace"}"#),
        (["open", "Ada", "email"], #"Contacts.Show {"contact":"Ada"}"#),
        (["config"], "Daemon.ShowConfiguration {}"), (["config", "show"], "Daemon.ShowConfiguration {}"),
        (["config", "path"], "Daemon.ShowConfiguration {}"), (["config", "check"], "Daemon.CheckConfiguration {}"),
        (["config", "check", "/dev/null"], #"Daemon.CheckConfiguration {"configuration":"","file":"/dev/null"}"#),
    ])
    func calls(arguments: [String], call: String) async throws {
        try await CannedDaemon.serving(try Self.answers()) { daemon in
            let outcome = try await daemon.run(arguments, input: "Hello\nAda")
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(daemon.calls == [call])
        }
    }

    /// People come a page at a time, and are one list.
    @Test func listsEveryPage() async throws {
        let first = try JSONObject(encoding: ContactsInterface.List.Reply(contacts: [Canned.ada], next: "c12"))
        let second = try JSONObject(encoding: ContactsInterface.List.Reply(contacts: [Canned.lee]))
        let answers: CannedDaemon.Answers = [
            ContactsInterface.List.name: { call throws(CallError) in call["after"] == nil ? first : second }
        ]
        try await CannedDaemon.serving(answers) { daemon in
            let outcome = try await daemon.run(["list", "--plain"])
            #expect(
                outcome.output == """
                    c12\tAda Lovelace\tadmired,collaborator\temail:ada@example.org,mastodon:@ada@example.social\tEurope/London\t--12-10\t\
                    2026-09-01T10:00:00+02:00
                    c20\t李小龍\t\t\tAsia/Hong_Kong\t\t2027-01-01T10:00:00+01:00\n
                    """)
            #expect(daemon.calls == [#"Contacts.List {"limit":500}"#, #"Contacts.List {"after":"c12","limit":500}"#])
        }
    }
}
