import ArgumentParser

/// `coltivad rehearse`.
struct Rehearse: ParsableCommand {
    /// The first word of the command line that means it.
    static let word = "rehearse"

    static let configuration = CommandConfiguration(
        commandName: "coltivad \(word)",
        abstract: "Play stories in virtual time, and say what is planned and shown.",
        discussion: """
            A story is a file in JSON: a zone, a configuration, and events, each with its moment. It is played by the planner and \
            the engine of this version in a store in memory. Nothing outside is read or written, and no hook runs. After each \
            event it says what was shown since the one before, and what is planned. Where the story has the plans that it \
            expects, what differs is said. At the end it says how many notifications came on how many days, and the most on one \
            day and in one hour.

              {"title": "A week to answer", "zone": "Europe/Rome", "config": "[Policy]\\nReplyWithin=5d\\n",
               "events": [{"at": "2027-03-02 10:15", "add": "Ada"}, {"at": "2027-03-02 10:20", "log-in": "Ada"},
                          {"at": "2027-03-05 18:30", "look": true}]}

            Exit status: 0 as expected, or nothing expected; 1 a difference; 65 a story that is not understood, or an event that \
            is not possible; 66 no such file; 78 a configuration with errors.

            EXAMPLES
              coltivad rehearse story.json                      under its own settings
              coltivad rehearse --config ~/new.conf story.json  under these instead
              coltivad rehearse --json story.json               its "expected", to keep, and how much was "shown"
            """)

    @Option(help: ArgumentHelp("Play with the settings of this file in place of the stories' own.", valueName: "file"))
    var config: String?

    @Flag(help: "Print the plans as JSON: for one file {\"expected\": [...], \"shown\": {...}}, for several an array.")
    var json = false

    @Argument(help: ArgumentHelp("The stories.", valueName: "file"))
    var files: [String]

    func run() throws {
        throw ExitCode(Rehearsal(config: config, asJSON: json).run(files))
    }
}
