import ArgumentParser

/// `coltiva practice`: who is approached next.
struct Practice: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "practice",
        abstract: "Say who is approached next, or change that.",
        discussion: """
            The slots of [Practice] When= offer people with Approach=yes to whom nothing has passed yet, some at a time.

            EXAMPLES
              coltiva practice
              coltiva practice prefer Ada
              coltiva practice skip Ada
            """,
        subcommands: [PracticeShow.self, PracticeSkip.self, PracticePrefer.self], defaultSubcommand: PracticeShow.self)
}
