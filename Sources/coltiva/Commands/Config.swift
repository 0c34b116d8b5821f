import ArgumentParser

/// `coltiva config`: the settings, and where they come from.
struct Config: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config",
        abstract: "Show the settings and where each comes from; check them, and edit them.",
        discussion: """
            The daemon is asked, or coltivad is run where no daemon runs.

            EXAMPLES
              coltiva config
              coltiva config check ~/new.conf
              coltiva config edit
              coltiva config path
            """,
        subcommands: [ConfigShow.self, ConfigCheck.self, ConfigEdit.self, ConfigPath.self], defaultSubcommand: ConfigShow.self)
}
