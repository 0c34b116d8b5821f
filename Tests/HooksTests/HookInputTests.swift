import FoundationEssentials
import Glibc
import Hooks
import Relationships
import Testing

/// What a hook is told: arguments, environment, standard input.
@Suite(.timeLimit(.minutes(10)))
struct HookInputTests {
    private static let recorder = String(#filePath.dropLast("HookInputTests.swift".count)) + "Fixtures/record.sh"

    @Test(
        "texts arrive as they are, whatever they contain",
        arguments: [
            "Ada", "O'Brien \"the\" \\ `id` $(touch /tmp/pwned) $HOME", "two\nlines\tand more", "Zoë 🌱 👩🏽‍🚀", "--help", "-rf",
            "%n %% %",
            "<b>bold</b> &amp; 'so'", " ", "",
        ])
    func intact(name: String) async throws {
        let folder = try TemporaryFolder()
        let notice = Notice.reminder(name: name)
        let trial = try HookTrial(
            .arguments([Self.recorder, folder.path, "%n", "[%a|%n]", "%t", "%b", "100%%", "%c %f %k %r %e %h %u %v"]),
            notice: notice,
            environment: ["PATH": "/usr/bin:/bin", "KEPT": "yes", "COLTIVA_NAME": "stale"])
        #expect(await trial.toTheEnd() == [.shown, .ended(.exited(status: 0))])

        #expect(
            try folder.strings("arguments") == [
                name, "[\(name)|\(name)]", "\(name): answer", "about \(name)\nsecond line", "100%",
                "c12 f7 reply 4d reminder /home/ada ada@example.org email",
            ])

        let environment = Set(try folder.strings("environment"))
        #expect(
            environment.isSuperset(of: [
                "KEPT=yes", "COLTIVA_EVENT=reminder", "COLTIVA_CONTACT=c12", "COLTIVA_NAME=\(name)", "COLTIVA_FOLLOWUP=f7",
                "COLTIVA_KIND=reply", "COLTIVA_RUNG=4d", "COLTIVA_TITLE=\(name): answer", "COLTIVA_BODY=about \(name)\nsecond line",
                "COLTIVA_ABOUT=\(name)", "COLTIVA_AT=2026-03-07T10:00:00Z", "COLTIVA_DUE=2026-03-11T10:00:00Z",
                "COLTIVA_CHANNEL=email", "COLTIVA_ADDRESS=ada@example.org",
            ]))
        #expect(environment.count { $0.hasPrefix("COLTIVA_NAME=") } == 1)

        let event = try JSONDecoder().decode(Event.self, from: Data(folder.bytes("input")))
        #expect(
            event
                == Event(
                    event: "reminder", tag: "c12", title: "\(name): answer", lines: ["about \(name)", "second line"],
                    reminder: Event.Reminder(
                        reminder: "r5", followUp: "f7", contact: "c12", name: name, kind: "reply", rung: "4d", about: name,
                        at: "2026-03-07T10:00:00Z", due: "2026-03-11T10:00:00Z",
                        channel: Event.Channel(kind: "email", address: "ada@example.org")),
                    items: []))
    }

    @Test("a NUL, which no argument can hold, is left out of it, and stays in the event")
    func null() async throws {
        let folder = try TemporaryFolder()
        let trial = try HookTrial(.arguments([Self.recorder, folder.path, "%n"]), notice: .reminder(name: "A\0da"))
        #expect(await trial.toTheEnd() == [.shown, .ended(.exited(status: 0))])
        #expect(try folder.strings("arguments") == ["Ada"])
        #expect(try JSONDecoder().decode(Event.self, from: Data(folder.bytes("input"))).reminder?.name == "A\0da")
    }

    @Test("a digest has no contact, and names those it tells")
    func digest() async throws {
        let folder = try TemporaryFolder()
        let trial = try HookTrial(.arguments([Self.recorder, folder.path, "%e", "[%n%c%d%w]", "%b"]), notice: .digest)
        #expect(await trial.toTheEnd() == [.shown, .ended(.exited(status: 0))])
        #expect(try folder.strings("arguments") == ["digest", "[]", "Ada\nGrace"])
        #expect(try folder.strings("environment").contains("COLTIVA_CONTACT="))
        let event = try JSONDecoder().decode(Event.self, from: Data(folder.bytes("input")))
        #expect(event.reminder == nil)
        #expect(event.items.map(\.name) == ["Ada", "Grace"])
    }

    @Test("a text too long for an argument is shortened there, and whole in the event")
    func long() async throws {
        let folder = try TemporaryFolder()
        let name = String(repeating: "🌱", count: 200_000)
        let trial = try HookTrial(.arguments([Self.recorder, folder.path, "%n"]), notice: .reminder(name: name))
        #expect(await trial.toTheEnd() == [.shown, .ended(.exited(status: 0))])
        #expect(try folder.strings("arguments") == [String(repeating: "🌱", count: 3_999) + "…"])
        #expect(try JSONDecoder().decode(Event.self, from: Data(folder.bytes("input"))).reminder?.name == name)
    }

    @Test(
        "a hook need not read what it is told",
        arguments: ["echo shown; exit 3", "exec <&-; echo shown; exit 3", "head -c 10 >/dev/null; echo shown; exit 3"])
    func unread(script: String) async throws {
        let notice = Notice.reminder(name: String(repeating: "Ada ", count: 300_000))
        #expect(try await HookTrial(script: script, notice: notice).toTheEnd() == [.shown, .ended(.exited(status: 3))])
    }

    /// The event as a hook in another language would declare it.
    private struct Event: Decodable, Equatable {
        struct Reminder: Decodable, Equatable {
            let reminder, followUp, contact, name, kind, rung: String
            let about: String?
            let at: String
            let due: String?
            let channel: Channel?
        }
        struct Channel: Decodable, Equatable {
            let kind, address: String
        }
        let event, tag, title: String
        let lines: [String]
        let reminder: Reminder?
        let items: [Reminder]
    }
}

extension TemporaryFolder {
    /// The bytes of a file.
    fileprivate func bytes(_ name: String) throws -> [UInt8] {
        guard let file = fopen(path + "/" + name, "r") else { throw SystemFailure(errno: errno) }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        while case let byte = getc(file), byte != EOF { bytes.append(UInt8(truncatingIfNeeded: byte)) }
        return bytes
    }

    /// The strings of a file, each of which a NUL ends.
    fileprivate func strings(_ name: String) throws -> [String] {
        try bytes(name).split(separator: 0, omittingEmptySubsequences: false).dropLast().map { String(decoding: $0, as: UTF8.self) }
    }
}
