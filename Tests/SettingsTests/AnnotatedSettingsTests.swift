import Glibc
import Testing

@testable import Settings

/// `config/coltiva.conf` is the table in the words of the table.
@Suite struct AnnotatedSettingsTests {
    private static let path = "\(#filePath)".split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" } + "/config/coltiva.conf"

    @Test func theFileIsWhatTheTableSays() throws {
        // To write it again after a change of the table: COLTIVA_WRITE_CONFIG=1 swift test --filter AnnotatedSettingsTests
        if getenv("COLTIVA_WRITE_CONFIG") != nil {
            let stream = try #require(fopen(Self.path, "w"))
            fputs(AnnotatedSettings.text, stream)
            fclose(stream)
        }
        #expect(String(decoding: try DiskFile.read(Self.path).get(), as: UTF8.self) == AnnotatedSettings.text)
    }

    @Test func asItIsItSetsNothing() throws {
        let reading = SettingsReading(ConfigurationFiles(file: Self.path).read(), in: sampleSurroundings)
        #expect(reading.findings.isEmpty)
        #expect(reading.configured == .builtIn)
    }

    @Test func uncommentedItSaysWhatIsBuiltInAndEveryWorkingKey() throws {
        let lines = String(decoding: try DiskFile.read(Self.path).get(), as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false)
        let isSetting = { (line: Substring) in line.first == "#" && line.dropFirst().first?.isLetter == true && line.contains("=") }
        let uncommented = lines.map { isSetting($0) ? $0.dropFirst() : $0 }.joined(separator: "\n")
        let reading = reading(uncommented)
        #expect(reading.findings.isEmpty)
        let configured = try #require(reading.configured)
        let values = { (configured: ConfiguredSettings) in configured.sections.flatMap(\.entries).map { [$0.name.key, $0.value] } }
        #expect(values(configured) == values(.builtIn))
        #expect(configured.settings.activeHooks == Settings().activeHooks)

        let working = SettingTable.rows.filter { $0.section != .circle }
        let set = Set(configured.places.keys.map { "[\($0.section.rawValue)] \($0.key)" })
        // Exec= is there as a comment: uncommented, it would turn the built-in hook off.
        #expect(set == Set(working.map { "[\($0.section.rawValue)] \($0.key)" }).subtracting(["[Hook] Exec"]))
        #expect(lines.contains("# Exec="))
    }
}
