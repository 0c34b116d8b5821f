import ArgumentParser
import ControlInterface
import Varlink

/// `coltiva config path`: the files of the configuration.
struct ConfigPath: ClientCommand {
    static let configuration = CommandConfiguration(
        commandName: "path",
        abstract: "Say which files are read, in their order, and which of them are there.",
        discussion: """
            Of coltiva.conf the first counts that is there. The pieces in coltiva.conf.d come after it, sorted by name; what a later one sets wins.

            EXAMPLES
              coltiva config path
              coltiva config path --plain | grep '^read'

            --plain has the fields: state (read, overridden, missing) and path.
            """)

    @OptionGroup var output: OutputOptions

    func carryOut(in session: Session) throws(Failure) {
        let files = try Configuration(daemon: session.daemon).shown().files
        try session.console.say(
            json: { [Self.json(files)] }, page: { Self.page(files) }, rows: { files.map { [$0.state, $0.path] } })
    }

    /// The files in words.
    static func page(_ files: [ConfigurationFileMessage]) -> Page {
        var page = Page()
        page.add(Table(rows: files.map { [ConfigurationWords.state($0.state), "\($0.path)"] }))
        return page
    }

    private static func json(_ files: [ConfigurationFileMessage]) -> JSONObject {
        ["files": .array(files.map { .object(["path": .string($0.path), "state": .string($0.state)]) })]
    }
}
