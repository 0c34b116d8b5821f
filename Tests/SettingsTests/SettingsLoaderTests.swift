import Glibc
import Testing

@testable import Settings

/// "A bad value or syntax is an error and the whole new set is refused: ... at start the last good one (kept in the state directory),
/// else the built-in defaults."
@Suite struct SettingsLoaderTests {
    private static let good = "[Delivery]\nCatchUp=7\nOther=1\n[Circle friends]\n[Hook log]\nExec=x 'a b'\n"

    private func load(_ text: String, in directory: TemporaryDirectory) throws -> SettingsOutcome {
        let path = try directory.write(text, to: "coltiva.conf")
        return SettingsLoader(files: ConfigurationFiles(file: path), surroundings: sampleSurroundings)
            .load(lastGood: LastGoodSettings(path: "\(directory.path)/last"))
    }

    @Test func takesWhatIsWrittenInSpiteOfWarnings() throws {
        let directory = try TemporaryDirectory()
        let outcome = try load(Self.good, in: directory)
        #expect(outcome.inForce == .asWritten)
        #expect(outcome.configured.settings.delivery.catchUp == 7)
        #expect(outcome.findings.map(\.severity) == [.warning])
        #expect(outcome.files == ["\(directory.path)/coltiva.conf"])
    }

    @Test func keepsTheLastGoodOne() throws {
        let directory = try TemporaryDirectory()
        let good = try load(Self.good, in: directory).configured
        let lastGood = LastGoodSettings(path: "\(directory.path)/last")
        try lastGood.save(good)
        #expect(directory.names == ["coltiva.conf", "last"])

        let outcome = try load("[Delivery]\nCatchUp=many\n[Me]\nTimeZone=UTC\n", in: directory)
        #expect(outcome.inForce == .lastGood)
        #expect(outcome.configured.settings == good.settings)
        #expect(outcome.configured.settings.me.timeZone == nil)
        #expect(outcome.findings.map(\.place.file) == ["\(directory.path)/coltiva.conf"])
        // Where a setting comes from is then the file that keeps it, and that names the first one.
        let place = outcome.configured.places[SettingName(.delivery, "CatchUp")]?.first
        #expect(place?.file == lastGood.path)
        let kept = try String(decoding: DiskFile.read(lastGood.path).get(), as: UTF8.self).split(separator: "\n")
        #expect(kept.contains("# \(directory.path)/coltiva.conf:2"))
    }

    @Test func fallsBackToWhatIsBuiltIn() throws {
        let directory = try TemporaryDirectory()
        let alone = try load("[Me\n", in: directory)
        #expect(alone.inForce == .builtIn)
        #expect(alone.configured == .builtIn)
        #expect(alone.findings.count == 1)

        try directory.write("[Delivery]\nCatchUp=lost\n", to: "last")
        let spoilt = try load("[Me\n", in: directory)
        #expect(spoilt.inForce == .builtIn)
        #expect(spoilt.configured == .builtIn)
        #expect(spoilt.findings.map(\.place.file) == ["\(directory.path)/coltiva.conf", "\(directory.path)/last"])
    }

    @Test func aSavedFileIsTheOwnersAndReplacedAsAWhole() throws {
        let directory = try TemporaryDirectory()
        let lastGood = LastGoodSettings(path: "\(directory.path)/last")
        try directory.write("old", to: "last")
        // What a crash left.
        try directory.write("half", to: "last.new")
        let before = umask(0)
        defer { umask(before) }
        try lastGood.save(try load(Self.good, in: directory).configured)
        var status = stat()
        #expect(stat(lastGood.path, &status) == 0)
        #expect(status.st_mode & 0o777 == 0o600)
        #expect(directory.names == ["coltiva.conf", "last"])

        try lastGood.save(.builtIn)
        #expect(SettingsReading([try #require(lastGood.read())], in: sampleSurroundings).configured == .builtIn)
        #expect(throws: FileFault.system(errno: ENOENT)) {
            try LastGoodSettings(path: "\(directory.path)/gone/last").save(.builtIn)
        }
        #expect(LastGoodSettings(path: "\(directory.path)/gone/last").read() == nil)
    }

    @Test func aReloadReadsWithoutFallingBack() throws {
        let directory = try TemporaryDirectory()
        let path = try directory.write("[Delivery]\nCatchUp=1\n", to: "coltiva.conf")
        let loader = SettingsLoader(files: ConfigurationFiles(file: path), surroundings: sampleSurroundings)
        #expect(loader.read().configured?.settings.delivery.catchUp == 1)
        try directory.write("[Delivery]\nCatchUp=x\n", to: "coltiva.conf")
        #expect(loader.read().configured == nil)
    }
}
