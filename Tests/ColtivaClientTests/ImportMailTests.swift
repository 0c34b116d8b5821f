import ControlInterface
import Foundation
import Testing
import Varlink

@testable import coltiva

/// `import --dry-run` of mail: mailboxes and Maildirs, with the addresses of the configuration.
struct ImportMailTests {
    private static let sent = """
        From me@example.com Mon Nov  2 09:30:00 2026
        From: me@example.com
        To: Ada Lovelace <ada@example.org>
        Date: Mon, 2 Nov 2026 09:30:00 +0000
        Subject: the engine
        Message-ID: <1@example.com>

        Dear Ada,


        """

    private static let listed = """
        From list@example.org Mon Nov  2 09:30:00 2026
        From: bob@example.org
        List-Id: <list>
        Message-ID: <2@example.org>

        Hello

        """

    private func run(_ arguments: [String], addresses: String, input: String = "") async throws -> ClientProcess.Outcome {
        var configuration = Canned.configuration
        configuration.values.removeAll { $0.section == "[Me]" && $0.key == "Addresses" }
        configuration.values.append(.init(section: "[Me]", key: "Addresses", value: addresses, places: []))
        return try await CannedDaemon.serving(try CannedDaemon.always(DaemonInterface.ShowConfiguration.self, configuration)) {
            daemon in
            try await daemon.run(["import", "--dry-run"] + arguments, input: input)
        }
    }

    @Test func aMailbox() async throws {
        let outcome = try await run(
            ["--json", "-"], addresses: "https://example.com/me me@example.com", input: Self.sent + Self.listed)
        #expect(outcome.status == 0, "\(outcome.errors)")
        let said = try #require(try JSONValue(parsing: outcome.output).object)
        #expect(said["kind"] == .string("mbox"))
        #expect(said["rows"] == .int(2))
        #expect("\(said["people"] ?? .null)" == #"[{"name":"Ada Lovelace","emails":["ada@example.org"]}]"#)
        #expect(
            "\(said["interactions"] ?? .null)"
                == #"[{"with":"ada@example.org","direction":"outbound","at":"2026-11-02T09:30:00Z","channel":"email","name":"Ada Lovelace","about":"the engine","message":"<1@example.com>"}]"#
        )
        #expect("\(said["skipped"] ?? .null)" == #"[{"line":10,"reason":"mailing-list"}]"#)
        #expect(said["onlyWrote"] == .int(0))
    }

    @Test func words() async throws {
        let outcome = try await run(["-"], addresses: "ada@example.org", input: Self.sent + Self.listed)
        #expect(
            outcome.output == """
                standard input: a mailbox
                  2 records: 1 message with someone, 1 left out
                  1 person only wrote to you, and you never to them: they are left where they are.
                  Left out:
                    1  each is from a mailing list

                """)
    }

    /// "Which they are is never guessed."
    @Test func withoutAddresses() async throws {
        let outcome = try await run(["-"], addresses: "", input: Self.sent)
        #expect(outcome.status == 65)
        #expect(outcome.errors.hasPrefix("coltiva: standard input is mail, and which addresses are yours is not known;"))
    }

    @Test func aMaildir() async throws {
        let root = FileManager.default.temporaryDirectory.path + "/coltiva-maildir-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: root) }
        for place in ["cur", "new", "tmp"] {
            try FileManager.default.createDirectory(atPath: "\(root)/\(place)", withIntermediateDirectories: true)
        }
        try Data(Self.sent.utf8).write(to: URL(fileURLWithPath: "\(root)/cur/1.host:2,S"))
        for path in [root, root + "/"] {
            let said = try JSONValue(parsing: try await run(["--json", path], addresses: "me@example.com").output).object
            #expect(said?["kind"] == .string("maildir"))
            #expect(said?["rows"] == .int(1))
            #expect(said?["error"] == .null)
        }
    }
}
