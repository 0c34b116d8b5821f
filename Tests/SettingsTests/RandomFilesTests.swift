import Testing

@testable import Settings

/// Whatever a file holds, reading ends, and every finding points into the file.
@Suite struct RandomFilesTests {
    private static let fragments = [
        "[Me]", "[Policy]", "[Circle a]", "[Circle ", "[Hook desktop]", "[Delivery]\n", "\n", "\r\n", "\\\n", " \\\n", "\\", "#",
        ";", "=",
        "Hours", "Hours=", "ReplyRemind=", "Exec=", "On=", "TimeZone=", "DefaultCircle=", "CatchUp=", " ", "\t", "4d ", "1w",
        "Mon..Fri ",
        "09:00-18:00", "\"", "'", "%n", "%", "\\x", "\\u00e9", "é", "日", "🇮🇹", "\u{301}", "\u{FEFF}", "\u{0}", "\u{7}", "none", "99",
        "Europe/Rome", "reminder ", "nudge ", "]", "[",
    ].map { Array($0.utf8) }

    private static func check(_ bytes: [UInt8]) {
        let reading = SettingsReading([ConfigurationFile(path: "f", content: .success(bytes))], in: sampleSurroundings)
        let lines = String(decoding: bytes, as: UTF8.self).unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
        for finding in reading.findings {
            let place = finding.place
            #expect(place.file == "f")
            guard (1...lines.count).contains(place.line), (1...lines[place.line - 1].count + 1).contains(place.column) else {
                Issue.record("\(finding) points out of \(bytes)")
                return
            }
            #expect(!finding.description.unicodeScalars.contains { $0.properties.generalCategory == .control })
        }
        #expect((reading.configured == nil) == reading.findings.contains { $0.severity == .error })
        // What is accepted is printed so that it is accepted again.
        if let configured = reading.configured {
            let again = SettingsReading(
                [ConfigurationFile(path: "g", content: .success(Array(configured.textOfChanges.utf8)))], in: sampleSurroundings)
            #expect(again.configured?.settings == configured.settings)
        }
    }

    @Test func ofRandomBytes() {
        var generator = SplitMix(seed: 2)
        for _ in 0..<1_000 {
            let count = Int.random(in: 0...80, using: &generator)
            Self.check((0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) })
        }
    }

    @Test func ofRandomFragments() {
        var generator = SplitMix(seed: 3)
        for _ in 0..<3_000 {
            let count = Int.random(in: 0...30, using: &generator)
            Self.check((0..<count).flatMap { _ in Self.fragments.randomElement(using: &generator) ?? [] })
        }
    }

    @Test func ofASpoiltGoodFile() {
        let good = Array(ConfiguredSettings.builtIn.text.utf8)
        var generator = SplitMix(seed: 4)
        for _ in 0..<500 {
            var bytes = good
            for _ in 0..<Int.random(in: 1...4, using: &generator) {
                let index = Int.random(in: 0..<bytes.count, using: &generator)
                switch Int.random(in: 0...2, using: &generator) {
                case 0: bytes[index] = UInt8.random(in: 0...127, using: &generator)
                case 1: bytes.remove(at: index)
                default: bytes.insert(bytes[Int.random(in: 0..<bytes.count, using: &generator)], at: index)
                }
            }
            Self.check(bytes)
        }
    }

    /// One thing over and over, in one value and in many: a quadratic reader is not done with these soon.
    @Test(arguments: [
        ("", "[a]\n", true),
        ("[Me]\n", "a=\n", true),
        ("", "[Policy]\nReplyRemind=1d\n", true),
        ("[Me]\n", "Hours=9:00-10:00\n", true),
        ("[Policy]\nReplyRemind=", "1x ", false),
        ("[Hook a]\nExec=", "\"a\" ", true),
        ("[Hook a]\nExec=", "%y ", false),
    ])
    func ofOneThingOverAndOver(_ start: String, _ text: String, _ isAccepted: Bool) {
        let bytes = Array((start + String(repeating: text, count: 100_000 / text.utf8.count)).utf8)
        let reading = SettingsReading([ConfigurationFile(path: "f", content: .success(bytes))], in: sampleSurroundings)
        #expect((reading.configured != nil) == isAccepted)
    }
}
