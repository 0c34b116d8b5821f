import ControlInterface
import Foundation
import Testing
import Varlink

@testable import coltiva

/// `coltiva export`, and `coltiva import` of what it wrote.
struct ExportTests {
    private static var person: PersonMessage {
        var ada = Canned.ada
        ada.channels = ["email:ada@example.org"]
        ada.circles = ["admired"]
        return PersonMessage(
            contact: ada, notes: [NoteMessage(at: "2027-01-02T10:00:00Z", text: "likes\ntea")],
            interactions: [
                WholeEntryMessage(id: "e1", direction: "inbound", at: "2027-03-02T10:00:00Z", recorded: "2027-03-02T10:00:00Z")
            ],
            standing: "dialogue", followUps: [Canned.late, Canned.task])
    }

    private func serving<Result>(_ people: [PersonMessage], _ body: (CannedDaemon) async throws -> Result) async throws -> Result {
        try await CannedDaemon.serving(
            [
                ContactsInterface.Export.name: { parameters throws(CallError) in
                    // One on a page.
                    let after = parameters["after"]?.string.flatMap { Int($0.dropFirst()) } ?? 0
                    let reply = ContactsInterface.Export.Reply(
                        people: Array(people.dropFirst(after).prefix(1)), next: after + 1 < people.count ? "c\(after + 1)" : nil)
                    return (try? JSONObject(encoding: reply)) ?? [:]
                },
                ContactsInterface.Bring.name: { parameters throws(CallError) in
                    let count = parameters["people"]?.array?.count ?? 0
                    return (try? JSONObject(encoding: ContactsInterface.Bring.Reply(change: "u5", added: count, unchanged: 0)))
                        ?? [:]
                },
            ], body)
    }

    /// What is in `document`, with the words of `Canned`.
    @Test(arguments: [
        (ExportFormat.todo, "(A) Grace Hopper: answer"), (.todo, "+admired"), (.todo, " due:2027-03-01 "),
        (.todo, " due:2027-03-05 "), (.todo, " coltiva:f"),
        (.ics, "BEGIN:VTODO\r\n"), (.ics, "SUMMARY:Grace Hopper: answer\r\n"), (.ics, "STATUS:NEEDS-ACTION\r\n"),
        (.ics, "PRIORITY:1\r\n"),
        (.taskwarrior, #""status":"pending""#), (.taskwarrior, #""description":"Grace Hopper: answer""#),
        (.vcard, "FN:Ada Lovelace\r\n"), (.vcard, "NOTE:likes\\ntea\r\n"), (.csv, "Ada Lovelace,"),
        (.json, #"{"coltiva":1,"people":["#),
    ])
    func formats(format: ExportFormat, words: String) {
        #expect(format.document(of: [PersonExport(Self.person)]).contains(words))
    }

    /// Every to-do has an identity that stays, and no two have the same.
    @Test func identities() throws {
        func uids() -> [String] {
            ExportFormat.ics.document(of: [PersonExport(Self.person)]).split(separator: "\r\n").filter { $0.hasPrefix("UID:") }.map(
                String.init)
        }
        #expect(uids().count == 2 && Set(uids()).count == 2 && uids() == uids())
        let tasks = try JSONValue(parsing: ExportFormat.taskwarrior.document(of: [PersonExport(Self.person)]))
        #expect(tasks.array?.compactMap { $0.object?["uuid"]?.string.map { "UID:\($0)" } } == uids())
    }

    @Test func nobodyGivesADocumentWithNobody() throws {
        #expect(ExportFormat.json.document(of: []) == "{\"coltiva\":1,\"people\":[\n]}\n")
        #expect(ExportFormat.taskwarrior.document(of: []) == "[]\n")
        #expect(ExportFormat.vcard.document(of: []) == "" && ExportFormat.todo.document(of: []) == "")
    }

    /// All pages are asked for; FILE is never written over.
    @Test func intoAFile() async throws {
        var other = Self.person
        other.contact.id = "c2"
        other.contact.name = "Bo"
        try await serving([Self.person, other]) { daemon in
            let directory = try TemporaryDirectory()
            let file = directory.file("people.json")
            let outcome = try await daemon.run(["export", "Ada", "Bo", "--circle", "admired", "-o", file])
            #expect(outcome.status == 0 && outcome.output.contains("has 2 people"))
            #expect(
                daemon.calls == [
                    #"Contacts.Export {"contacts":["Ada","Bo"],"circle":"admired"}"#,
                    #"Contacts.Export {"contacts":["Ada","Bo"],"circle":"admired","after":"c1"}"#,
                ])
            #expect(try await daemon.run(["export", "-o", file]).status == 73)
            let people = try ExportedPeople.read(Array(try Data(contentsOf: URL(fileURLWithPath: file))))
            #expect(people == [Self.person, other])
            // And back, with circles beside those that they have.
            let back = try await daemon.run(["import", file, "--circle", "friends", "--only", "bo", "--plain"])
            #expect(back.status == 0)
            #expect(back.output.contains("kept\tu5\t1\t0\t0\t0"))
            let call = try #require(daemon.calls.last)
            #expect(
                call.hasPrefix(#"Contacts.Bring {"people":[{"contact":{"id":"c2""#)
                    && call.contains(#""circles":["admired","friends"]"#))
            let rehearsed = try await daemon.run(["import", "-n", file])
            #expect(rehearsed.output.contains("people exported from Coltiva") && daemon.calls.last == call)
            #expect(directory.names == ["people.json"])
        }
    }

    /// "Bad input gets file, line, column, what was expected."
    @Test(arguments: [
        ("{\"coltiva\":1,\"people\":[\n{\"contact\":}]}", ImportProblem.badDocument(line: 2, column: 12)),
        ("{\"coltiva\":1,\"people\":[\n", .badDocument(line: 2, column: 1)), ("{ \"coltiva\" : 2,\"people\":[]}", .newerDocument),
        ("{\"coltiva\":1}", .badMember("people")), ("{\"coltiva\":1,\"people\":[{}]}", .badMember("people[0].contact")),
        ("{\"coltiva\":\"x\"}", .badMember("coltiva")),
    ])
    func mistakes(text: String, problem: ImportProblem) {
        #expect(ExportedPeople.begins(Array(text.utf8)))
        #expect(throws: problem) { try ExportedPeople.read(Array(text.utf8)) }
    }
}
