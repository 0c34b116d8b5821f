import Testing

@testable import Settings

/// "All findings of all files are reported": forty mistakes, forty findings, byte for byte.
@Suite struct MistakesTests {
    private static let directory =
        "\(#filePath)".split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" } + "/Fixtures/mistakes"

    @Test func fortyMistakesAreFortyFindings() throws {
        let bytes = try DiskFile.read("\(Self.directory)/coltiva.conf").get()
        let expected = String(decoding: try DiskFile.read("\(Self.directory)/expected.txt").get(), as: UTF8.self)
        let reading = SettingsReading(
            [ConfigurationFile(path: "coltiva.conf", content: .success(bytes))], in: sampleSurroundings)
        let found = reading.findings.map { "\($0)\n" }.joined()
        #expect(found == expected)
        #expect(reading.findings.count == 40)
        #expect(reading.configured == nil)
    }
}
