import ArgumentParser
import ControlInterface
import Varlink

/// `coltiva config edit`: the user's own settings in an editor.
struct ConfigEdit: ClientCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit",
        abstract: "Edit your settings, check them, and have the daemon take them.",
        discussion: """
            The editor is $VISUAL, else $EDITOR, else vi. Where you have no settings yet, the file begins with every setting that there is, \
            commented out. Where the check finds errors you are asked whether to edit again; otherwise a daemon that runs reads the files. What you \
            wrote is kept in any case.

            EXAMPLES
              coltiva config edit
              EDITOR="nano -l" coltiva config edit

            --json has one object: file, findings, refused, settings (as 'coltiva reload' has it, null where no daemon runs), changed. --plain has \
            the rows 'file', 'settings', 'finding' and 'changed'.
            """)

    @OptionGroup var output: OutputOptions

    /// What came of it.
    struct Outcome {
        let file: String
        let check: DaemonInterface.CheckConfiguration.Reply
        /// Nil where the check found errors, or no daemon runs.
        var reload: DaemonInterface.Reload.Reply?

        /// What the daemon found, or else the check.
        var findings: [String] { reload?.findings ?? check.findings }

        /// Whether the settings serve.
        var isTaken: Bool { !check.refused && (reload?.settings ?? "asWritten") == "asWritten" }
    }

    func carryOut(in session: Session) throws(Failure) {
        let configuration = Configuration(daemon: session.daemon)
        guard let file = try configuration.shown().files.first else { throw .notUnderstood(program: "coltivad") }
        if file.state == "missing" { try NewFile.write(try configuration.defaultText(), to: file.path) }
        let check = try edit(file.path, configuration, session)
        let outcome = Outcome(file: file.path, check: check, reload: check.refused ? nil : try configuration.reloaded())
        try session.console.say(
            json: { [Self.json(outcome)] }, page: { Self.page(outcome) }, rows: { Self.rows(outcome) })
        if !outcome.isTaken { throw .settingsRefused }
    }

    /// Until the check is passed, or the user has enough.
    private func edit(
        _ path: String, _ configuration: Configuration, _ session: Session
    ) throws(Failure) -> DaemonInterface.CheckConfiguration.Reply {
        while true {
            try Editor(session.surroundings).edit(path)
            let check = try configuration.checked(nil)
            guard check.refused else { return check }
            let question = ConfigurationWords.page(findings: check.findings)
            guard try session.console.ask(question, "Edit again? [Y/n] ") else { return check }
        }
    }

    /// The outcome in words.
    static func page(_ outcome: Outcome) -> Page {
        if let reload = outcome.reload { return Reload.page(reload) }
        var page = ConfigurationWords.page(findings: outcome.findings)
        page.add(
            outcome.check.refused
                ? "What you wrote is kept in \(outcome.file); it is not in force until the errors are mended."
                : "No daemon runs; the settings are in force once it starts.")
        return page
    }

    private static func json(_ outcome: Outcome) -> JSONObject {
        func strings(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }
        return [
            "file": .string(outcome.file), "findings": strings(outcome.findings), "refused": .bool(!outcome.isTaken),
            "settings": outcome.reload.map { .string($0.settings) } ?? .null, "changed": strings(outcome.reload?.changed ?? []),
        ]
    }

    private static func rows(_ outcome: Outcome) -> [[String]] {
        [["file", outcome.file]] + (outcome.reload.map { [["settings", $0.settings]] } ?? [])
            + outcome.findings.map { ["finding", $0] } + (outcome.reload?.changed ?? []).map { ["changed", $0] }
    }
}
