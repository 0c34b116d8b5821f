import Testing

@testable import Settings

/// systemd.syntax(7), "Quoting", and its table of escapes.
@Suite struct QuotedWordsTests {
    @Test(
        arguments: [
            ("", []),
            ("   \t ", []),
            ("a b", ["a", "b"]),
            ("  a \t b  ", ["a", "b"]),
            ("\"something\" \"some thing\" \"...\"", ["something", "some thing", "..."]),
            ("'some thing' \"it's\" 'a \"b\"'", ["some thing", "it's", "a \"b\""]),
            ("\"\" ''", ["", ""]),
            ("a\\sb \"c\\sd\" 'e\\sf'", ["a b", "c d", "e f"]),
            ("\\a\\b\\f\\n\\r\\t\\v", ["\u{7}\u{8}\u{C}\n\r\t\u{B}"]),
            ("\\\\ \\\" \\' it\\'s", ["\\", "\"", "'", "it's"]),
            ("\\x41\\x7e \\101", ["A~", "A"]),
            ("\\xc3\\xa9 \\303\\251", ["é", "é"]),
            ("\\u00e9 \\U0001F600", ["é", "😀"]),
            ("caffè 日本", ["caffè", "日本"]),
            ("--a=b;c ; # $x", ["--a=b;c", ";", "#", "$x"]),
        ] as [(String, [String])])
    func splits(_ text: String, _ words: [String]) throws {
        #expect(try QuotedWords.split(text).map(\.text) == words)
    }

    @Test(
        arguments: [
            ("a \"b", .notClosed("\""), 2),
            ("'", .notClosed("'"), 0),
            ("\"a\\\"", .notClosed("\""), 0),
            ("a\"b\"", .quoteInWord("\""), 1),
            ("it's", .quoteInWord("'"), 2),
            ("\"a\"b", .quoteInWord("\""), 3),
            ("''''", .quoteInWord("'"), 2),
            ("a \\q", .unknownEscape("\\q"), 2),
            ("a\\é", .unknownEscape("\\é"), 1),
            ("a \\", .unknownEscape("\\"), 2),
            ("\\x4", .unknownEscape("\\x"), 0),
            ("\\x4g", .unknownEscape("\\x"), 0),
            ("\\x+4", .unknownEscape("\\x"), 0),
            ("\\08x", .unknownEscape("\\0"), 0),
            ("\\u12", .unknownEscape("\\u"), 0),
            ("b\\x00", .noCharacter("\\x00"), 1),
            ("\\000", .noCharacter("\\000"), 0),
            ("\\777", .noCharacter("\\777"), 0),
            ("\\u0000", .noCharacter("\\u0000"), 0),
            ("\\ud800", .noCharacter("\\ud800"), 0),
            ("\\Uffffffff", .noCharacter("\\Uffffffff"), 0),
            ("a \\xff", .noCharacter("\\xff"), 2),
        ] as [(String, QuotedWords.Fault.Problem, Int)])
    func refuses(_ text: String, _ problem: QuotedWords.Fault.Problem, _ offset: Int) {
        #expect(throws: QuotedWords.Fault(problem: problem, offset: offset)) { try QuotedWords.split(text) }
    }

    @Test func whatIsJoinedIsSplitIntoTheSame() throws {
        var generator = SplitMix(seed: 1)
        let alphabet: [Character] = [
            "a", " ", "\t", "\n", "\r\n", "\\", "\"", "'", "%", "#", ";", "é", "😀", "\u{7F}", "\u{85}", "[", "=",
        ]
        for _ in 0..<2_000 {
            let words = (0..<Int.random(in: 0...4, using: &generator)).map { _ in
                String((0..<Int.random(in: 0...6, using: &generator)).map { _ in alphabet.randomElement(using: &generator) ?? "a" })
            }
            let text = QuotedWords.join(words)
            #expect(try QuotedWords.split(text).map(\.text) == words)
            // It fits into a line: nothing in it ends one, and white space at its ends is quoted.
            #expect(!text.unicodeScalars.contains { $0.properties.generalCategory == .control })
            let read = ConfigurationText(parsing: Array("[H]\nExec=\(text)\n".utf8), file: "f")
            #expect(read.sections.first?.assignments.first?.value.text == text)
        }
    }
}
