import CivilTime
import Glibc
import Settings
import Varlink

/// `coltivad rehearse`: plays stories and says what came of them.
struct Rehearsal {
    /// The path of the configuration that holds in place of the stories' own; nil: those.
    let config: String?
    let asJSON: Bool

    /// Plays the files and prints; the exit status.
    func run(_ files: [String]) -> Int32 {
        do throws(RehearsalError) {
            // What cannot be read at all is said before anything is played.
            var stories: [(file: String, story: Story)] = []
            var texts: [[UInt8]] = []
            for file in files { texts.append(try StoryFile.read(file)) }
            for (file, bytes) in zip(files, texts) { stories.append((file, try StoryReader(file: file).story(bytes))) }
            let configured = try configured()
            let players = stories.map { StoryPlayer(file: $0.file, story: $0.story, configured: configured) }
            for player in players { _ = try player.settings() }
            return try play(players)
        } catch {
            for line in error.lines { Output.error(line.printable) }
            return error.status
        }
    }

    private func configured() throws(RehearsalError) -> ConfiguredSettings? {
        guard let config else { return nil }
        guard access(config, R_OK) == 0 else { throw RehearsalError(file: config, problem: .unreadable(errno: errno)) }
        let reading = StorySettings.read(ConfigurationFiles(file: config).read())
        guard let configured = reading.configured else {
            throw RehearsalError(file: config, problem: .configuration(reading.findings))
        }
        say(reading.findings)
        return configured
    }

    private func play(_ players: [StoryPlayer]) throws(RehearsalError) -> Int32 {
        var values: [JSONValue] = []
        var isAsExpected = true
        for (index, player) in players.enumerated() {
            if player.configured == nil { say(player.reading.findings.filter { $0.severity == .warning }) }
            if !asJSON { Output.text((index > 0 ? "\n" : "") + player.story.title.printable + "\n") }
            let text = RehearsalText()
            var played: [PlayedEvent] = []
            try player.play { event in
                if !asJSON { print([""] + text.lines(event, after: played.last?.at)) }
                played.append(event)
            }
            let ending = text.ending(played)
            if !asJSON {
                if !played.isEmpty { print(["", text.summary(played)]) }
                print(ending.isEmpty ? [] : [""] + ending)
            } else {
                values.append(RehearsalJSON.value(of: played))
                for line in ending where line != "as expected" { Output.error("coltivad: \(player.file): \(line)".printable) }
            }
            if played.contains(where: { !($0.comparison?.differences.isEmpty ?? true) }) { isAsExpected = false }
        }
        if asJSON { Output.line(RehearsalJSON.document(values).description) }
        return isAsExpected ? 0 : ExitStatus.difference
    }

    private func print(_ lines: [String]) {
        Output.text(lines.map { $0.printable + "\n" }.joined())
    }

    private func say(_ findings: [Finding]) {
        for finding in findings { Output.error(finding.description.printable) }
    }
}

extension String {
    /// With a mark in place of each control character: names and texts of a story come to a terminal as they are.
    fileprivate var printable: String {
        String(String.UnicodeScalarView(unicodeScalars.map { $0.properties.generalCategory == .control ? "\u{FFFD}" : $0 }))
    }
}

extension ExitStatus {
    /// A plan is not as a story expects it.
    static let difference: Int32 = 1
    /// A story that cannot be read, or an event that is impossible.
    static let notUnderstood: Int32 = 65
}
