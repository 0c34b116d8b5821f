import Interchange
import RepeatableChance
import Testing

/// Records, cells and lines of CSV, against tables made by hand.
struct CSVReaderTests {
    private func read(_ text: String, separator: Character = ",") -> [CSVRecord] {
        var reader = CSVReader(Array(text.utf8), separator: separator.asciiValue ?? 0)
        var records: [CSVRecord] = []
        while let record = reader.next() { records.append(record) }
        return records
    }

    @Test(
        arguments: [
            ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]), ("a,b\nc,d", [["a", "b"], ["c", "d"]]), ("", []), ("\n", [[""]]),
            (",\n", [["", ""]]),
            ("a,\n", [["a", ""]]), ("a,", [["a", ""]]), ("\"a,b\",c", [["a,b", "c"]]), ("\"a\"\"b\",c", [["a\"b", "c"]]),
            ("\"\"\"a\"\"\"", [["\"a\""]]), ("\"\",x", [["", "x"]]), ("\"\"\"\"", [["\""]]),
            ("\"a\r\nb\",c\r\nd", [["a\r\nb", "c"], ["d"]]),
            // Quotation marks stand for themselves where a cell does not begin with one, and behind the end of a quoted one.
            ("a \"b\" c,d", [["a \"b\" c", "d"]]), (" \"a\",b", [[" \"a\"", "b"]]), ("\"a\" b,c", [["a b", "c"]]),
            ("\"a\"b\"c\",d", [["ab\"c\"", "d"]]),
            // The text ends inside quotation marks.
            ("\"a,b\nc", [["a,b\nc"]]), ("a,\"", [["a", ""]]), ("a,\"b\"\"", [["a", "b\""]]),
            ("a\rb\r\nc\nd", [["a"], ["b"], ["c"], ["d"]]), ("ä,雲\n👵,é", [["ä", "雲"], ["👵", "é"]]),
        ] as [(String, [[String]])])
    func cells(text: String, cells: [[String]]) {
        #expect(read(text).map(\.cells) == cells)
    }

    @Test func semicolons() {
        #expect(read("a;\"b;c\";d,e", separator: ";").map(\.cells) == [["a", "b;c", "d,e"]])
    }

    /// "CRLF, LF and CR end a line, in quotation marks too; a record's line is the physical one on which it begins."
    @Test(
        arguments: [
            ("a\nb\nc", [1, 2, 3]), ("a\r\nb\rc\nd", [1, 2, 3, 4]), ("\"a\nb\r\nc\rd\"\ne\nf", [1, 5, 6]),
            ("\n\n\na", [1, 2, 3, 4]),
            ("\"a\r\n\"\r\nb", [1, 3]), ("\"a\r\",\"\nb\"\rc", [1, 4]), ("\"a\"\"\n\"\"b\"\nc", [1, 3]), ("a\n\rb", [1, 2, 3]),
        ] as [(String, [Int])])
    func lines(text: String, lines: [Int]) {
        #expect(read(text).map(\.line) == lines)
    }

    @Test("what is written is read back", arguments: [UInt64(3), 4, 5])
    func readsBack(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let pieces = ["a", "\"", ",", ";", "\n", "\r\n", "\r", " ", "ä", "👵", ""]
        for _ in 0..<300 {
            let records = (0..<Int.random(in: 1...5, using: &random)).map { _ in
                (0..<Int.random(in: 1...5, using: &random)).map { _ in
                    (0..<Int.random(in: 0...4, using: &random)).reduce(into: "") { text, _ in
                        text += pieces.randomElement(using: &random) ?? ""
                    }
                }
            }
            let text = records.map { cells in
                cells.map { "\"" + $0.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\"" }
                    .joined(separator: ",")
            }.joined(separator: "\n")
            #expect(read(text).map(\.cells) == records, "seed \(seed): \(text.debugDescription)")
        }
    }
}
