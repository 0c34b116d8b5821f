import ControlInterface
import Settings
import Testing
import Varlink

/// `coltivad --check` and `--show-config`, as processes.
struct InspectionTests {
    /// Runs it with that text as the user's configuration.
    private func run(
        _ arguments: [String], configuration: String? = nil
    ) throws -> (outcome: DaemonProcess.Outcome, file: String) {
        try DaemonProcess.inHome { daemon in
            if let configuration { _ = try daemon.write(configuration, to: "coltiva/coltiva.conf") }
            return (try daemon.run(arguments), daemon.path("coltiva/coltiva.conf"))
        }
    }

    @Test func nothingToFind() throws {
        #expect(try run(["--check"]).outcome.status == 0)
        let good = try run(["--check"], configuration: "[Me]\nHours=Mon..Fri 08:00-17:00\n").outcome
        #expect(good.status == 0 && good.output.isEmpty && good.errors.isEmpty)
    }

    @Test func aWarningServesAndAnErrorDoesNot() throws {
        let warning = try run(["--check"], configuration: "[Me]\nHuors=Mon..Fri 08:00-17:00\n")
        #expect(warning.outcome.status == 0)
        #expect(warning.outcome.output.hasPrefix("\(warning.file):2:1: warning:"))
        let error = try run(["--check"], configuration: "[Policy]\nReplyWithin=soon\n")
        #expect(error.outcome.status == 78)
        #expect(error.outcome.output.hasPrefix("\(error.file):2:13: error:"))
    }

    @Test func whatIsInForceIsShown() throws {
        let shown = try run(["--show-config"], configuration: "[Policy]\nReplyWithin=5d\n").outcome
        #expect(shown.status == 0)
        #expect(shown.output.contains("ReplyWithin=5d"))
        #expect(try run(["--show-config"], configuration: "[Policy]\nReplyWithin=soon\n").outcome.status == 78)
    }

    /// The replies of the daemon's methods, for a client that finds no daemon.
    @Test func asJSON() throws {
        let shown = try run(["--show-config", "--json"], configuration: "[Policy]\nReplyWithin=5d\n")
        let reply: DaemonInterface.ShowConfiguration.Reply = try JSONValue(parsing: shown.outcome.output).decode()
        #expect(reply.settings == "asWritten" && shown.outcome.status == 0)
        #expect(reply.files.first == .init(path: shown.file, state: "read"))
        #expect(
            reply.values.first { $0.key == "ReplyWithin" }
                == .init(section: "[Policy]", key: "ReplyWithin", value: "5d", places: ["\(shown.file):2"]))
        #expect(reply.values.first { $0.key == "Nudges" }?.places == [])
        let checked = try run(["--check", "--json"], configuration: "[Policy]\nReplyWithin=soon\n")
        let check: DaemonInterface.CheckConfiguration.Reply = try JSONValue(parsing: checked.outcome.output).decode()
        #expect(check.refused && checked.outcome.status == 78)
        #expect(check.findings.first?.hasPrefix("\(checked.file):2:13: error:") == true)
    }

    /// The annotated configuration is accepted as it is, and changes nothing.
    @Test func theDefaultConfiguration() throws {
        let text = try run(["--default-config"]).outcome.output
        #expect(text == AnnotatedSettings.text)
        let shown = try run(["--show-config"], configuration: text).outcome
        #expect(try shown == run(["--show-config"]).outcome)
    }

    @Test(
        arguments: [
            (["--default-config", "--check"], 64), (["--json"], 64),
            (["--check", "/nowhere/at/all.conf"], 66), (["--check", "--show-config"], 64), (["a-file-without-check"], 64),
            (["--json", "rehearse", "story.json"], 64), (["--config", "x", "rehearse", "story.json"], 64), (["rehearse"], 64),
            (["rehearse", "--check"], 64),
        ] as [([String], Int32)])
    func misuse(arguments: [String], status: Int32) throws {
        let outcome = try run(arguments).outcome
        #expect(outcome.status == status)
        #expect(!outcome.errors.isEmpty && outcome.output.isEmpty)
    }

    @Test func helpExplainsTheOptionsAndNamesWhatElseThereIs() throws {
        let help = try run(["--help"]).outcome
        #expect(help.status == 0)
        for word in ["--config", "--data", "--check", "--show-config", "--log-level", "rehearse"] {
            #expect(help.output.contains(word), "\(word)")
        }
        let rehearse = try run(["rehearse", "--help"]).outcome
        #expect(rehearse.status == 0)
        for word in ["coltivad rehearse", "--config", "--json", "EXAMPLES"] { #expect(rehearse.output.contains(word), "\(word)") }
    }
}
