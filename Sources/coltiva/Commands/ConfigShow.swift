import ArgumentParser
import ControlInterface

/// `coltiva config show`: every setting in force, and where it comes from.
struct ConfigShow: ClientCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show every setting in force, and the file and line that it comes from.",
        discussion: """
            Ends with status 78 where the files are not taken and other settings are in force.

            EXAMPLES
              coltiva config
              coltiva config show --plain | grep Reply

            --plain has rows that begin with 'settings' (asWritten, lastGood, builtIn), 'setting' and 'finding': section, key, value, and each \
            FILE:LINE, or 'built in'.
            """)

    @OptionGroup var output: OutputOptions

    func carryOut(in session: Session) throws(Failure) {
        let reply = try Configuration(daemon: session.daemon).shown()
        try session.console.say(
            reply, of: DaemonInterface.ShowConfiguration.self, page: { Self.page(reply) }, rows: { Self.rows(reply) })
        if reply.settings != "asWritten" { throw .settingsRefused }
    }

    /// The reply in words.
    static func page(_ reply: DaemonInterface.ShowConfiguration.Reply) -> Page {
        var page = ConfigurationWords.page(findings: reply.findings)
        if reply.settings != "asWritten" { page.add("In force are \(SettingsWords.inForce(reply.settings)).") }
        var section: String?
        var rows: [[Phrase]] = []
        for setting in reply.values {
            if setting.section != section {
                add(section, rows, to: &page)
                (section, rows) = (setting.section, [])
            }
            rows.append(ConfigurationWords.cells(setting))
        }
        add(section, rows, to: &page)
        return page
    }

    private static func add(_ section: String?, _ rows: [[Phrase]], to page: inout Page) {
        guard let section else { return }
        page.addGap()
        page.add("\(section, .strong)")
        page.add(Table(rows: rows, indent: 2))
    }

    private static func rows(_ reply: DaemonInterface.ShowConfiguration.Reply) -> [[String]] {
        [["settings", reply.settings]]
            + reply.values.map { setting in
                ["setting", setting.section, setting.key, setting.value ?? ""]
                    + (setting.places.isEmpty ? [ConfigurationWords.source(setting)] : setting.places)
            } + reply.findings.map { ["finding", $0] }
    }
}
