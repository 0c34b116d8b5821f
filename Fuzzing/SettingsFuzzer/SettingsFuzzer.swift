import CivilTime
import Settings

/// A configuration: whatever it holds, findings point into it, and what is accepted is printed so that it is accepted again.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzSettings(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let reading = read(bytes)
    let lines = String(decoding: bytes, as: UTF8.self).unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    for finding in reading.findings {
        let place = finding.place
        guard (1...lines.count).contains(place.line), (1...lines[place.line - 1].count + 1).contains(place.column) else {
            fatalError("out of the file: \(finding)")
        }
        if finding.description.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
            fatalError("control characters: \(finding)")
        }
    }
    guard (reading.configured == nil) == reading.findings.contains(where: { $0.severity == .error }) else {
        fatalError("refused for nothing, or accepted with an error")
    }
    guard let configured = reading.configured else { return 0 }
    let changes = configured.textOfChanges
    guard read(Array(changes.utf8)).configured?.settings == configured.settings else { fatalError("not read back: \(changes)") }
    // What is built in is written out, and then [Policy] sets it: the values are the same.
    guard read(Array(configured.text.utf8)).configured?.changes(since: configured) == [] else {
        fatalError("not read back: \(configured.text)")
    }
    return 0
}

/// On a machine that has every program and folder; of zones no files are read, for looking for the nearest name takes milliseconds.
private func read(_ bytes: [UInt8]) -> SettingsReading {
    let surroundings = Surroundings(
        zoneError: { _ in nil }, hasProgram: { _ in true }, hasMaildir: { _ in true }, hasFolder: { _ in true },
        zones: ZoneDirectory(path: "/nowhere"))
    return SettingsReading([ConfigurationFile(path: "f", content: .success(bytes))], in: surroundings)
}
