import Interchange
import RepeatableChance
import Testing

@testable import struct Interchange.FileText

/// Files that are written otherwise give the same: every table of the fixtures with its columns in another order, other line ends, another
/// separator and other encodings, and every file of cards with other line ends, folds and spellings.
struct VariantTests {
    static let tables = Fixtures.names.filter { $0.hasSuffix(".csv") && $0 != "login-page.csv" }
    static let cards = Fixtures.names.filter { $0.hasPrefix("vcard") }

    private func check(_ bytes: [UInt8], _ name: String, _ comment: Comment) throws {
        let found = Expectation(ImportReading(of: bytes))
        let expected = try Fixtures.expectation(name)
        #expect(found.people == expected.people, comment)
        #expect(found.skipped == expected.skipped, comment)
        #expect(found == expected, comment)
    }

    @Test(arguments: tables, ["\n", "\r\n", "\r"])
    func columnsInAnotherOrder(name: String, lineEnd: String) throws {
        let table = WrittenTable(try Fixtures.bytes(name))
        for seed in UInt64(1)...5 {
            var random = SeededGenerator(seed: seed)
            let text = table.permuted(by: &random).text(lineEnd: lineEnd, allQuoted: seed % 2 == 0)
            try check(Array(text.utf8), name, "seed \(seed)")
        }
    }

    @Test(arguments: tables, Encoding.allCases)
    func encodings(name: String, encoding: Encoding) throws {
        let table = WrittenTable(try Fixtures.bytes(name))
        for lineEnd in ["\n", "\r\n", "\r"] {
            guard let bytes = encoding.encode(table.text(lineEnd: lineEnd)) else { continue }
            try check(bytes, name, "\(encoding)")
        }
    }

    /// "Separator is `,` or `;`, whichever finds a header."
    @Test(arguments: tables)
    func semicolons(name: String) throws {
        var random = SeededGenerator(seed: 7)
        let table = WrittenTable(try Fixtures.bytes(name)).permuted(by: &random)
        try check(Array(table.text(separator: ";").utf8), name, "semicolons")
    }

    @Test(arguments: cards, [[0x0A], [0x0D], [0x0D, 0x0A]] as [[UInt8]])
    func lineEndsOfCards(name: String, lineEnd: [UInt8]) throws {
        let lines = try WrittenCards(Fixtures.bytes(name)).lines
        try check(Array(lines.joined(separator: lineEnd)) + lineEnd, name, "line ends")
    }

    @Test(arguments: cards, Encoding.allCases)
    func encodingsOfCards(name: String, encoding: Encoding) throws {
        guard let text = String(validating: try Fixtures.bytes(name), as: UTF8.self), let bytes = encoding.encode(text) else {
            return
        }
        try check(bytes, name, "\(encoding)")
    }

    /// Folds wherever they may stand, with either blank.
    @Test(arguments: cards, [0x20, 0x09] as [UInt8])
    func foldsElsewhere(name: String, blank: UInt8) throws {
        let cards = WrittenCards(try Fixtures.bytes(name))
        for width in [1, 7, 30] {
            let folded = cards.folded(width: width, blank: blank)
            let expected = cards.moved(try Fixtures.expectation(name), to: folded)
            #expect(Expectation(ImportReading(of: folded.bytes)) == expected, "\(width) bytes a line")
        }
    }

    /// Names of properties and parameters in another case.
    @Test(arguments: cards)
    func namesInAnotherCase(name: String) throws {
        try check(WrittenCards(try Fixtures.bytes(name)).withNamesInLowerCase.bytes, name, "lower case")
    }
}
