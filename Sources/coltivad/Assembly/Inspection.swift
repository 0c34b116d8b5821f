import CivilTime
import ControlInterface
import Glibc
import Settings
import Varlink

/// `--check` and `--show-config`: what the configuration says, without serving. With `--json` it is the reply of the daemon's method.
struct Inspection {
    private let places: Places
    private let config: String?
    private let asJSON: Bool
    private let surroundings: Surroundings

    init(places: Places, config: String?, asJSON: Bool) {
        self.places = places
        self.config = config
        self.asJSON = asJSON
        surroundings = Surroundings(places: places)
    }

    /// The files that are read: one that was named, else the usual ones.
    static func files(_ config: String?, in places: Places) -> ConfigurationFiles {
        config.map { ConfigurationFiles(file: $0) } ?? ConfigurationFiles(directories: places.configurationDirectories)
    }

    /// Prints the findings of the files, or of the usual ones where none is named; the exit status.
    func check(_ named: [String]) -> Int32 {
        for file in named where access(file, R_OK) != 0 {
            Output.error("coltivad: \(file): \(SystemError.words(errno))")
            return ExitStatus.noInput
        }
        let sources = named.isEmpty ? [Self.files(config, in: places)] : named.map { ConfigurationFiles(file: $0) }
        let findings = sources.flatMap { SettingsLoader(files: $0, surroundings: surroundings).read().findings }
        if asJSON {
            Self.say(DaemonInterface.CheckConfiguration.Reply(findings))
        } else {
            for finding in findings { Output.line(finding.description) }
        }
        return findings.contains { $0.severity == .error } ? ExitStatus.configuration : 0
    }

    /// Prints every setting in force; the exit status.
    func show() -> Int32 {
        let loader = SettingsLoader(files: Self.files(config, in: places), surroundings: surroundings)
        let outcome = loader.load(lastGood: LastGoodSettings(path: places.lastGood))
        if asJSON {
            Self.say(DaemonInterface.ShowConfiguration.Reply(outcome, candidates: loader.candidates))
        } else {
            for finding in outcome.findings { Output.error(finding.description) }
            Output.text(outcome.configured.text)
        }
        return outcome.inForce == .asWritten ? 0 : ExitStatus.configuration
    }

    private static func say(_ reply: some Encodable) {
        guard let object = try? JSONObject(encoding: reply) else {
            preconditionFailure("a reply of the interface can be written as JSON")
        }
        Output.line(object.description)
    }
}

extension Surroundings {
    /// What the machine has: its zones, and the programs on `$PATH`.
    init(places: Places) {
        self.init(
            zones: ZoneDirectory(),
            programs: ProgramSearch(path: places.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin", home: places.home))
    }
}
