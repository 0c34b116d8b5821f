import FoundationEssentials
import Subprocess
import SystemPackage

/// A session bus of the test's own with a notification server on it that the test holds by the hand.
final class Desktop {
    /// What the server tells, line by line.
    struct Call: Decodable, Equatable {
        let call: String
        var address: String?
        var id: UInt32?
        var app: String?
        var replaces: UInt32?
        var title: String?
        var body: String?
        var actions: [String]?
        var timeout: Int?
        var urgency: Int?
        var category: String?
        var tag: String?
    }

    /// The environment of a program on this desktop.
    private(set) var environment = ["PATH": "/usr/bin:/bin"]
    private let writer: StandardInputWriter
    private var lines: SubprocessOutputSequence.StringSequence<UTF8>.AsyncIterator

    private init(_ writer: StandardInputWriter, _ output: SubprocessOutputSequence) {
        self.writer = writer
        lines = output.strings(separatedBy: .unicodeScalarSequence(["\n"])).makeAsyncIterator()
    }

    /// Starts a desktop for the time of the body; where the programs for it are missing, says so and does nothing.
    static func run(_ options: [String] = [], _ body: (Desktop) async throws -> Void) async throws {
        for program in ["dbus-run-session", "notify-send", "stdbuf"] {
            guard (try? await Executable.name(program).resolveExecutablePath(in: .inherit)) != nil else {
                print("SKIP: the desktop hook is tested with \(program), which is not installed")
                return
            }
        }
        let python = try await Subprocess.run(
            .path("/usr/bin/python3"), arguments: ["-c", "import dbus, gi"], output: .discarded, error: .discarded)
        guard python.terminationStatus.isSuccess else {
            print("SKIP: the desktop hook is tested with a server in Python, which wants python3-dbus and python3-gi")
            return
        }
        let fixtures = String(#filePath.dropLast("Desktop.swift".count)) + "Fixtures/"
        _ = try await Subprocess.run(
            .name("dbus-run-session"),
            arguments: Arguments(
                ["--config-file=\(fixtures)bus.conf", "--", "/usr/bin/python3", fixtures + "notification-server.py"] + options),
            input: .inputWriter, output: .sequence, error: .discarded
        ) { execution in
            let desktop = Desktop(execution.standardInputWriter, execution.standardOutput)
            desktop.environment["DBUS_SESSION_BUS_ADDRESS"] = try await desktop.next().address
            try await body(desktop)
            try await execution.standardInputWriter.finish()
        }
    }

    /// The next thing that the server tells.
    func next() async throws -> Call {
        guard let line = try await lines.next(isolation: nil) else { throw SystemFailure(errno: 0) }
        return try JSONDecoder().decode(Call.self, from: Data(line.utf8))
    }

    /// The user clicks a button of the notification.
    func press(_ key: String, of number: UInt32) async throws {
        _ = try await writer.write("press \(number) \(key)\n")
    }

    /// The user closes the notification.
    func dismiss(_ number: UInt32) async throws {
        _ = try await writer.write("dismiss \(number)\n")
    }
}
