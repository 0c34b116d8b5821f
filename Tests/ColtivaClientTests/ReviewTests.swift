import ControlInterface
import Testing
import Varlink

@testable import coltiva

/// "`coltiva review` lists such people, ten at a time", and asks about each where there is someone to ask.
struct ReviewTests {
    private static func waiting(_ number: Int) -> ContactsInterface.ListWaiting.Waiting {
        .init(
            contact: ContactMessage(
                id: "c\(number)", name: "Ada \(number)", circles: [], channels: [], timeZone: nil, birthday: nil, introducedBy: nil,
                why: nil, organisation: "Works", title: "Countess", added: "2001-03-20T00:00:00+01:00"),
            entry: EntryMessage(
                id: "e\(number)", direction: "inbound", at: "2001-03-20T10:00:00+01:00", channel: "linkedin", about: nil, ask: nil,
                gesture: false), text: "How are you?\u{1B}[31m")
    }

    private static func answers(_ count: Int, more: Bool = false) throws -> CannedDaemon.Answers {
        let nothing = ConsequenceMessage(change: "u1", outcomes: [], namesakes: [], undone: nil, everyone: false)
        return try CannedDaemon.always(
            ContactsInterface.ListWaiting.self, .init(waiting: (0..<count).map { waiting($0 + 1) }, more: more)
        )
        .merging(CannedDaemon.always(ContactsInterface.Review.self, .init(consequence: nothing))) { $1 }
        .merging(CannedDaemon.always(ContactsInterface.Archive.self, .init(consequence: nothing))) { $1 }
        .merging(
            CannedDaemon.always(ContactsInterface.JoinCircle.self, .init(consequence: nothing, configured: true, suggestion: nil))
        ) { $1 }
    }

    @Test("Without a terminal it lists, and asks nothing")
    func list() async throws {
        try await CannedDaemon.serving(try Self.answers(2, more: true)) { daemon in
            let outcome = try await daemon.run(["review", "-N", "2"])
            #expect(outcome.output.hasPrefix("Ada 1 [c1], Countess, Works\n  they wrote on Tue 20 Mar 2001"))
            #expect(outcome.output.contains("    How are you?␛[31m\n"))
            #expect(outcome.output.hasSuffix("There are more, for another day: 'coltiva review'.\n"))
            #expect(daemon.calls == [#"Contacts.ListWaiting {"limit":2}"#])
            let fields = try await daemon.run(["review", "--plain"])
            #expect(fields.output.hasPrefix("c1\tAda 1\tWorks\tCountess\te1\t"))
        }
    }

    @Test func nobody() async throws {
        try await CannedDaemon.serving(try Self.answers(0)) { daemon in
            let outcome = try await daemon.run(["review"])
            #expect(outcome.output == "Nobody who was imported seems to be waiting for you.\n")
        }
    }

    @Test(
        "On a terminal each is asked about",
        arguments: [
            ("answer\nquit\n", [#"Review {"contact":"c1","answer":true}"#]),
            ("n\nlater\n\n", [#"Review {"contact":"c1","answer":false}"#]),
            (
                "what?\ncircle admired\nno\nq\n",
                [#"JoinCircle {"circle":"admired","contacts":["c1"]}"#, #"Review {"contact":"c1","answer":false}"#]
            ),
            ("ar\nq\n", [#"Archive {"contacts":["c1"]}"#]), ("q\n", []), ("\u{4}", []),
        ] as [(String, [String])])
    func asked(typed: String, calls: [String]) async throws {
        try await CannedDaemon.serving(try Self.answers(3)) { daemon in
            let outcome = try await ClientProcess.runOnTerminal(
                ["review"], environment: ["COLTIVA_SOCKET": daemon.socket, "NO_COLOR": "1"], typed: typed)
            #expect(outcome.status == 0)
            #expect(daemon.calls.dropFirst().map { $0 } == calls.map { "Contacts." + $0 })
            #expect(outcome.output.contains("1 of 3:"))
        }
    }

    @Test("merge names who is kept first")
    func merge() async throws {
        let nothing = ConsequenceMessage(change: "u1", outcomes: [], namesakes: [], undone: nil, everyone: false)
        let reply = ContactsInterface.Merge.Reply(contact: Self.waiting(1).contact, consequence: nothing)
        try await CannedDaemon.serving(try CannedDaemon.always(ContactsInterface.Merge.self, reply)) { daemon in
            let outcome = try await daemon.run(["merge", "c1", "Ada King", "c3", "-n"])
            #expect(outcome.status == 0)
            #expect(daemon.calls == [#"Contacts.Merge {"kept":"c1","others":["Ada King","c3"],"dryRun":true}"#])
        }
    }
}
