import ArgumentParser
import ControlInterface

/// `coltiva reload`: the configuration read again.
struct Reload: ClientCommand {
    static let configuration = CommandConfiguration(
        commandName: "reload",
        abstract: "Have the daemon read its configuration again.",
        discussion: """
            Ends with status 78 where the files are not taken; the settings that were in force stay so.

            EXAMPLES
              coltiva reload

            --plain has the rows 'settings' (asWritten, lastGood, builtIn), 'finding' and 'changed'.
            """)

    @OptionGroup var output: OutputOptions

    func carryOut(in session: Session) throws(Failure) {
        let reply = try session.daemon.call(DaemonInterface.Reload.self)
        try session.console.say(
            reply, of: DaemonInterface.Reload.self, page: { Self.page(reply) },
            rows: {
                [["settings", reply.settings]] + reply.findings.map { ["finding", $0] } + reply.changed.map { ["changed", $0] }
            })
        if reply.settings != "asWritten" { throw .settingsRefused }
    }

    /// The reply in words.
    static func page(_ reply: DaemonInterface.Reload.Reply) -> Page {
        var page = Page()
        for finding in reply.findings { page.add("\(finding)") }
        for setting in reply.changed { page.add("Changed: \(setting)") }
        if reply.settings != "asWritten" {
            page.add("In force are \(SettingsWords.inForce(reply.settings)).")
        } else if reply.changed.isEmpty {
            page.add("Nothing has changed.")
        }
        return page
    }
}
