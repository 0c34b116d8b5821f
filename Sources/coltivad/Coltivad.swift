import ArgumentParser
import ControlInterface
import Glibc
import Settings

/// The command `coltivad`.
@main
struct Coltivad: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "coltivad",
        abstract: "Reminds you of the people you want to keep in touch with.",
        discussion: """
            Without options it serves until it is asked to end. As a rule the service manager starts it:

              systemctl --user enable --now coltivad.socket coltivad.service

            'coltivad rehearse FILE...' plays stories in virtual time, to try settings before living with them; \
            'coltivad rehearse --help' says more.

            EXAMPLES
              coltivad --check                      findings in the configuration; exit 78 where it has errors
              coltivad --check ~/new.conf           the same for a file
              coltivad --show-config                every setting in force, and where it comes from
              coltivad --default-config             every setting that there is, with its built-in value
              coltivad --log-level debug            in a terminal, to see what it does
              coltivad rehearse story.json          what it would plan and show
            """,
        version: Version.text)

    @Option(help: ArgumentHelp("Read this file in place of the usual ones.", valueName: "file"))
    var config: String?

    @Option(help: ArgumentHelp("Keep the database here; otherwise in $XDG_DATA_HOME/coltiva.", valueName: "dir"))
    var data: String?

    @Option(help: ArgumentHelp("Keep the last good settings here; otherwise in $XDG_STATE_HOME/coltiva.", valueName: "dir"))
    var state: String?

    @Option(help: ArgumentHelp("Listen here; otherwise at $XDG_RUNTIME_DIR/coltiva/org.coltiva.", valueName: "path"))
    var socket: String?

    @Option(
        help: ArgumentHelp("What is logged: err, warning, notice, info or debug; otherwise [Daemon] LogLevel=.", valueName: "level")
    )
    var logLevel: LogLevelOption?

    @Flag(help: "Read the configuration, or the files named, say what is found in it, and exit.")
    var check = false

    @Flag(help: "Print every setting in force, and where it comes from, and exit.")
    var showConfig = false

    @Flag(help: "Print the annotated configuration: every setting, commented out, with its built-in value; and exit.")
    var defaultConfig = false

    @Flag(help: "With --check and --show-config: print JSON, on one line.")
    var json = false

    @Argument(help: ArgumentHelp("With --check: the files to read.", valueName: "file"))
    var files: [String] = []

    static func main() {
        // No subcommand: the parser would take its name for one of the files.
        let words = Array(CommandLine.arguments.dropFirst())
        switch words.first {
        case Rehearse.word: Rehearse.main(Array(words.dropFirst()))
        case CalendarProgram.word: Glibc.exit(CalendarProgram.run(Array(words.dropFirst())))
        default: main(words)
        }
    }

    func validate() throws {
        if files.contains(Rehearse.word), !check {
            throw ValidationError(
                "'\(Rehearse.word)' comes first, and its options after it: coltivad \(Rehearse.word) [--config FILE] FILE...")
        }
        if !files.isEmpty, !check { throw ValidationError("files are named with --check only") }
        if [check, showConfig, defaultConfig].count(where: { $0 }) > 1 {
            throw ValidationError("--check, --show-config and --default-config exclude each other")
        }
        if json, !check, !showConfig { throw ValidationError("--json is for --check and --show-config") }
    }

    func run() throws {
        if defaultConfig { return Output.text(AnnotatedSettings.text) }
        let environment = Places.environment()
        let places = Places(environment: environment, data: data, state: state, socket: socket)
        if check || showConfig {
            let inspection = Inspection(places: places, config: config, asJSON: json)
            throw ExitCode(check ? inspection.check(files) : inspection.show())
        }
        throw ExitCode(Launch(places: places, config: config, logLevel: logLevel?.level).run())
    }
}
