/// Writes the bytes of a zone file (RFC 9636), right or wrong, for tests.
struct TZifBytes {
    var version: Character = "2"
    /// Times since the epoch and the index of the type from then on.
    var transitions: [(time: Int64, type: UInt8)] = []
    /// Offsets and the index of the abbreviation's first byte.
    var types: [(offset: Int32, abbreviation: UInt8)] = [(0, 0)]
    var abbreviations = "UTC\0"
    var leapSeconds: [(time: Int64, correction: Int32)] = []
    var footer: String? = "UTC0"

    var bytes: [UInt8] {
        if version == "\0" { return block(timeSize: 4) }
        return block(timeSize: 4) + block(timeSize: 8) + (footer.map { Array("\n\($0)\n".utf8) } ?? [])
    }

    private func block(timeSize: Int) -> [UInt8] {
        func integer(_ value: Int64, size: Int) -> [UInt8] {
            (0..<size).reversed().map { UInt8(truncatingIfNeeded: value >> Int64(8 * $0)) }
        }
        func count(_ number: Int) -> [UInt8] { integer(Int64(number), size: 4) }
        var bytes = Array("TZif".utf8) + [version.asciiValue ?? 0] + [UInt8](repeating: 0, count: 15)
        bytes += count(0) + count(0) + count(leapSeconds.count) + count(transitions.count) + count(types.count)
        bytes += count(abbreviations.utf8.count)
        for transition in transitions { bytes += integer(transition.time, size: timeSize) }
        for transition in transitions { bytes.append(transition.type) }
        for type in types { bytes += integer(Int64(type.offset), size: 4) + [0, type.abbreviation] }
        bytes += Array(abbreviations.utf8)
        for leap in leapSeconds { bytes += integer(leap.time, size: timeSize) + integer(Int64(leap.correction), size: 4) }
        return bytes
    }
}
