import ControlInterface
import Foundation
import Testing
import Varlink

/// Maildirs and mailboxes at the real daemon, by the client as people use it.
@Suite(.waiting)
struct MailboxImportTests {
    private let daemon: RunningDaemon

    init() throws {
        daemon = try RunningDaemon(configuration: "[Me]\nAddresses=me@example.com\n")
        for folder in ["Mail/cur", "Mail/new", "Mail/tmp", "Mail/.Sent/cur", "Mail/.Sent/new", "Mail/.Sent/tmp"] {
            try FileManager.default.createDirectory(atPath: daemon.path(folder), withIntermediateDirectories: true)
        }
    }

    private static let received = letter(1, from: "Ada Lovelace <ada@example.org>", to: "me@example.com")
    private static let sent = letter(2, from: "me@example.com", to: "Ada <ada@example.org>, grace@example.org")
    private static let stranger = letter(3, from: "Eve <eve@example.org>", to: "me@example.com")
    private static let listed = letter(4, from: "bob@example.org", to: "me@example.com", more: "List-Id: <looms.example.org>\n")
    private static let automatic = letter(5, from: "ada@example.org", to: "me@example.com", more: "Auto-Submitted: auto-replied\n")

    private static func letter(_ number: Int, from: String, to: String, more: String = "") -> String {
        "From: \(from)\nTo: \(to)\nDate: Mon, \(number) Jun 2020 09:30:00 +0000\nSubject: letter \(number)\n"
            + "Message-ID: <\(number)@example.org>\n\(more)\nThe body is nobody's business.\n"
    }

    private func writeFolders() throws {
        _ = try daemon.write(Self.received, to: "Mail/cur/1:2,S")
        _ = try daemon.write(Self.stranger, to: "Mail/new/3")
        _ = try daemon.write(Self.listed, to: "Mail/cur/4:2,S")
        _ = try daemon.write(Self.automatic, to: "Mail/cur/5:2,S")
        _ = try daemon.write(Self.letter(6, from: "me@example.com", to: "draft@example.org"), to: "Mail/cur/6:2,DS")
        _ = try daemon.write(Self.sent, to: "Mail/.Sent/cur/2:2,S")
    }

    private func reply(_ path: String) throws -> JSONObject {
        let outcome = try daemon.client(["import", "--json", path])
        try #require(outcome.status == 0, "\(outcome.output)")
        return try #require(try JSONValue(parsing: outcome.output).object)
    }

    private func kept(_ path: String) throws -> String {
        let kept = try #require(try reply(path)["kept"]?.object)
        return ["added", "joined", "waiting", "repeated"].map { "\($0) \("\(kept[$0] ?? .null)")" }.joined(separator: ", ")
    }

    private func entries(_ name: String) throws -> [String] {
        let lines = try daemon.client(["log", name, "--json"]).output
        let said = try #require(try JSONValue(parsing: lines).object)
        guard case .array(let entries)? = said["entries"] else { return [] }
        return entries.compactMap(\.object).map { entry in
            ["direction", "at", "channel", "about"].map { name in
                if case .string(let text)? = entry[name] { text } else { "-" }
            }.joined(separator: " ")
        }
    }

    @Test("Years of mail are taken in: those you wrote to, what passed, and nothing of lists, programs and drafts")
    func folders() throws {
        try writeFolders()
        let report = try daemon.client(["import", daemon.path("Mail")])
        #expect(report.status == 0)
        #expect(report.output.contains("6 records: 2 people, 4 messages with someone, 3 left out"))
        #expect(report.output.contains("1  each is from a mailing list"))
        #expect(report.output.contains("People: 2 new"))
        #expect(report.output.contains("Messages: 3 new in people's histories, 1 kept until you know the people"))
        #expect(report.output.contains("1 person may be waiting for an answer") == false)
        #expect(
            Set(try entries("Lovelace")) == [
                "inbound 2020-06-01T09:30:00Z email letter 1", "outbound 2020-06-02T09:30:00Z email letter 2",
            ])
        #expect(try entries("grace") == ["outbound 2020-06-02T09:30:00Z email letter 2"])
        #expect(try daemon.client(["next"]).output.contains("Lovelace") == false)
        let again = try daemon.client(["import", daemon.path("Mail")])
        #expect(again.output.contains("It says nothing new; nothing was changed."))
        #expect(try daemon.client(["undo", "-q"]).status == 0)
        #expect(try daemon.connect().call(DaemonInterface.Status.self, .init()).contacts == 0)
    }

    @Test("The same messages in a mailbox, in folders and by a pipe are there once, in whatever order they come")
    func everyWay() throws {
        try writeFolders()
        let envelope = "From ada@example.org Mon Jun  1 09:30:00 2020\n"
        let mailbox = try daemon.write([Self.received, Self.sent, Self.stranger].map { envelope + $0 + "\n" }.joined(), to: "mbox")
        let message = try daemon.write(Self.received, to: "message")
        #expect(try daemon.client(["add", "Ada Lovelace", "--channel", "email:ada@example.org", "-q"]).status == 0)
        #expect(try daemon.client(["log", "mail", message, "-q"]).status == 0)
        #expect(try kept(daemon.path("mbox")) == "added 1, joined 2, waiting 1, repeated 1")
        #expect(try kept(daemon.path("Mail")) == "added 0, joined 0, waiting 0, repeated 4")
        let later = try daemon.write(Self.letter(7, from: "ada@example.org", to: "me@example.com"), to: "Mail/new/7")
        #expect(try kept(daemon.path("Mail")) == "added 0, joined 1, waiting 0, repeated 4")
        #expect(try daemon.client(["log", "mail", later]).output.contains("Already there"))
        #expect(try entries("Lovelace").count == 3)
        #expect(try daemon.client(["add", "Eve", "--channel", "email:eve@example.org", "-q"]).status == 0)
        #expect(try entries("Eve") == ["inbound 2020-06-03T09:30:00Z email letter 3"])
        #expect(try daemon.client(["import", "-q", mailbox]).status == 0)
    }
}
