import ArgumentParser
import ControlInterface

/// `coltiva config check`: what is found in the configuration.
struct ConfigCheck: ClientCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Say what is found in the configuration, or in a file, without using it.",
        discussion: """
            A finding is FILE:LINE:COLUMN: warning or error, what is wrong, what is expected. With a warning the settings serve; with an error \
            the whole set would be refused, and the status is 78.

            EXAMPLES
              coltiva config check
              coltiva config check ~/new.conf

            --plain has a row for each finding.
            """)

    @Argument(help: ArgumentHelp("A file to read in place of the usual ones.", valueName: "file"), completion: .file())
    var file: String?

    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard file != "-" else { throw ValidationError("Name a file: a finding says in which file its line is.") }
    }

    func carryOut(in session: Session) throws(Failure) {
        let reply = try Configuration(daemon: session.daemon).checked(file)
        try session.console.say(
            reply, of: DaemonInterface.CheckConfiguration.self, page: { Self.page(reply) },
            rows: { reply.findings.map { [$0] } })
        if reply.refused { throw .settingsRefused }
    }

    /// The reply in words.
    static func page(_ reply: DaemonInterface.CheckConfiguration.Reply) -> Page {
        var page = ConfigurationWords.page(findings: reply.findings)
        if reply.refused {
            page.add("These settings would not be taken until the errors are mended.")
        } else {
            page.add(reply.findings.isEmpty ? "Nothing is amiss." : "These settings serve all the same.")
        }
        return page
    }
}
