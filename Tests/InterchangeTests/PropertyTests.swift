import Interchange
import RepeatableChance
import Testing

/// Whatever the bytes, reading ends, keeps its promises and never takes more than they can give.
struct PropertyTests {
    /// What holds of every reading.
    private func check(_ bytes: [UInt8], _ comment: Comment) {
        let reading = ImportReading(of: bytes)
        if reading.error != nil { #expect(reading.people.isEmpty && reading.interactions.isEmpty, comment) }
        #expect(
            reading.people.count + reading.skipped.count + reading.merged.count <= reading.rows
                || reading.kind != .linkedInConnections, comment)
        #expect(reading.people.allSatisfy { !$0.name.isEmpty }, comment)
        let lines = bytes.count + 1
        #expect(reading.skipped.allSatisfy { (1...lines).contains($0.place.line) || $0.place.file != nil }, comment)
        #expect(reading.merged.allSatisfy { $0.into != $0.place }, comment)
        // The same bytes give the same.
        #expect(ImportReading(of: bytes) == reading, comment)
    }

    @Test("random bytes", arguments: [UInt64(11), 12, 13])
    func randomBytes(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let beginnings: [[UInt8]] = [
            [], Array("BEGIN:VCARD\r\n".utf8), Array("First Name,Last Name,Connected On\n".utf8), [0x50, 0x4B, 3, 4], [0xFF, 0xFE],
            Array("BEGIN:VCARD\nFN;QUOTED-PRINTABLE:=".utf8), Array("BEGIN:VCARD\nFN;CHARSET=Shift_JIS:".utf8),
        ]
        for _ in 0..<200 {
            let count = Int.random(in: 0...400, using: &random)
            let bytes = (0..<count).map { _ in UInt8.random(in: 1...255, using: &random) }
            check((beginnings.randomElement(using: &random) ?? []) + bytes, "seed \(seed)")
        }
    }

    @Test("fixtures with bytes changed, taken out, doubled and cut off", arguments: Fixtures.names.filter { $0 != "unsafe.zip" })
    func mutations(name: String) throws {
        let seed: UInt64 = 21
        var random = SeededGenerator(seed: seed)
        let whole = try Fixtures.bytes(name)
        let special = Array("\"\n\r,;:= \\\0BEGIN:VCARD".utf8)
        for _ in 0..<20 {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...8, using: &random) where !bytes.isEmpty {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<5, using: &random) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.remove(at: place)
                case 2: bytes.insert(special.randomElement(using: &random) ?? 0, at: place)
                case 3: bytes.insert(contentsOf: bytes[place...].prefix(60), at: place)
                default: if Bool.random(using: &random) { bytes.removeSubrange(place...) }
                }
            }
            check(bytes, "seed \(seed), \(name)")
        }
    }

    /// What grows with the square of a file would take minutes here.
    @Test(
        "long lines, many folds, many quotation marks",
        arguments: [
            ("BEGIN:VCARD\nFN;QUOTED-PRINTABLE:", "=\n"), ("BEGIN:VCARD\nPHOTO", "\n x"), ("BEGIN:VCARD\nX;\"", "\n :"),
            ("BEGIN:VCARD\n", "BEGIN:VCARD\n"),
            ("First Name,Last Name,Connected On\n", "\"\"\"\""), ("First Name,Last Name,Connected On\n", ",,,,"),
            ("First Name,Last Name,Connected On\n", "a\u{301}"), ("", "\"\n"), ("", ",\n"), ("BEGIN:VCARD\nN:", "a;"),
            ("BEGIN:VCARD\nTEL:", "x1"), ("BEGIN:VCARD\nURL:", "://"), ("First Name,Labels,File As\nAda,", " ::: x"),
        ])
    func length(beginning: String, part: String) {
        let bytes =
            Array(beginning.utf8) + Array(repeatElement(Array(part.utf8), count: 40_000).joined()) + Array("\nEND:VCARD\n".utf8)
        let reading = ImportReading(of: bytes)
        #expect(reading.people.count <= 2)
    }
}
