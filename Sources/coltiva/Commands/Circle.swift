import ArgumentParser

/// `coltiva circle`: groups of people with one policy.
struct Circle: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "circle",
        abstract: "Show circles, and who is in them; put people in and take them out.",
        discussion: """
            The settings of a circle are in its section [Circle NAME]; a circle without one takes those of [Policy].

            EXAMPLES
              coltiva circle
              coltiva circle show admired
              coltiva circle add admired Ada Grace
              coltiva circle remove admired Ada
            """,
        subcommands: [CircleList.self, CircleShow.self, CircleAdd.self, CircleRemove.self], defaultSubcommand: CircleList.self)
}
