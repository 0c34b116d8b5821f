import Testing

@testable import Settings

/// The syntax of systemd.syntax(7), with the place of everything that is read.
@Suite struct ConfigurationTextTests {
    /// `[Title]@line:column`, `Key@line:column=Value@line:column`, `!fault@line:column`.
    private static func dump(_ bytes: [UInt8]) -> [String] {
        let text = ConfigurationText(parsing: bytes, file: "f")
        func at(_ place: Place) -> String { "@\(place.line):\(place.column)" }
        return text.sections.flatMap { section in
            ["[\(section.title.text)]\(at(section.title.place))"]
                + section.assignments.map { "\($0.key.text)\(at($0.key.place))=\($0.value.text)\(at($0.value.place))" }
        } + text.faults.map { "!\($0.problem)\(at($0.place))" }
    }

    struct Case: CustomTestStringConvertible {
        let text: String
        let expected: [String]
        init(_ text: String, _ expected: String...) {
            self.text = text
            self.expected = expected
        }
        var testDescription: String { text.debugDescription }
    }

    static let cases: [Case] = [
        // Nothing.
        Case(""),
        Case("\n"),
        Case(" \t\n\n"),
        // The examples of the page.
        Case(
            "[Section A]\nKeyOne=value 1\nKeyTwo=value 2\n\n# a comment\n\n[Section B]\nSetting=\"something\" \"some thing\" \"...\"\n",
            "[Section A]@1:2", "KeyOne@2:1=value 1@2:8", "KeyTwo@3:1=value 2@3:8", "[Section B]@7:2",
            "Setting@8:1=\"something\" \"some thing\" \"...\"@8:9"),
        Case("[B]\nKeyTwo=value 2 \\\n       value 2 continued\n", "[B]@1:2", "KeyTwo@2:1=value 2         value 2 continued@2:8"),
        Case(
            "[C]\nKeyThree=value 3\\\n# this line is ignored\n; this line is ignored too\n       value 3 continued\n",
            "[C]@1:2", "KeyThree@2:1=value 3        value 3 continued@2:10"),
        // White space immediately before or after the = is ignored, and around the line.
        Case("[M]\n  Key \t=\t value  \n", "[M]@1:2", "Key@2:3=value@2:11"),
        Case("  [M]  \nK=v", "[M]@1:4", "K@2:1=v@2:3"),
        // Only the first = counts.
        Case("[M]\nK=a=b", "[M]@1:2", "K@2:1=a=b@2:3"),
        // An empty value stands right after the =.
        Case("[M]\nK=\n", "[M]@1:2", "K@2:1=@2:3"),
        Case("[M]\nK= \t\n", "[M]@1:2", "K@2:1=@2:3"),
        // A comment begins a line, it does not follow a value.
        Case("[M]\nK=v # no comment", "[M]@1:2", "K@2:1=v # no comment@2:3"),
        Case("#a\\\n[M]\n ; b\\\nK=v", "[M]@2:2", "K@4:1=v@4:3"),
        // Continuations: of keys, of headers, over nothing, at the end, and two backslashes that are none.
        Case("[M]\nK\\\n=v", "[M]@1:2", "K@2:1=v@3:2"),
        Case("[Circle \\\nfriends]\nK=v", "[Circle  friends]@1:2", "K@3:1=v@3:3"),
        Case("[M]\nK=a\\\n\\\nb", "[M]@1:2", "K@2:1=a  b@2:3"),
        Case("[M]\nK=a\\\n\nL=b", "[M]@1:2", "K@2:1=a@2:3", "L@4:1=b@4:3"),
        Case("[M]\nK=a\\", "[M]@1:2", "K@2:1=a@2:3"),
        Case("[M]\nK=a\\\\\nL=b", "[M]@1:2", "K@2:1=a\\\\@2:3", "L@3:1=b@3:3"),
        Case("[M]\nK=a\\\\\\\nb", "[M]@1:2", "K@2:1=a\\\\ b@2:3"),
        Case("[M]\nK=a\\ \nL=b", "[M]@1:2", "K@2:1=a\\@2:3", "L@3:1=b@3:3"),
        Case("[M]\nK=\\\n  v", "[M]@1:2", "K@2:1=v@3:3"),
        // Line ends: CR LF, also after a backslash; a carriage return alone is no line end.
        Case("[M]\r\nK=a\\\r\nb\r\n", "[M]@1:2", "K@2:1=a b@2:3"),
        Case("[M]\nK=a\rb", "[M]@1:2", "!controlCharacter(13)@2:4"),
        // A byte order mark is no character.
        Case("\u{FEFF}[M]\nK=v", "[M]@1:2", "K@2:1=v@2:3"),
        // Columns count code points.
        Case("[Mé日🇮🇹]\nK=v", "[Mé日🇮🇹]@1:2", "K@2:1=v@2:3"),
        Case("[M]\né🇮🇹=v", "[M]@1:2", "é🇮🇹@2:1=v@2:5"),
        // What is wrong.
        Case("K=v\n[M]\nL=w", "[M]@2:2", "L@3:1=w@3:3", "!outsideSection(key: \"K\")@1:1"),
        Case("[M]\nHours\n", "[M]@1:2", "!noAssignment(\"Hours\")@2:1"),
        Case("[M]\n =v\n", "[M]@1:2", "!noKey@2:2"),
        Case("[M\nK=v\n[N]\nL=w", "[N]@3:2", "L@4:1=w@4:3", "!headerNotClosed@1:3"),
        Case("[M] # x\nK=v", "!headerNotClosed@1:8"),
        Case("[]\n[ ]\nK=v", "!headerName@1:1", "!headerName@2:1"),
        Case("[a]b]\n[M] [N]\n", "!headerName@1:1", "!headerName@2:1"),
        Case("[M]\nK=a\u{7}b\nL=w", "[M]@1:2", "L@3:1=w@3:3", "!controlCharacter(7)@2:4"),
        Case("[M]\nK=a\\\nb\u{1B}c\u{1B}\nL=w", "[M]@1:2", "L@4:1=w@4:3", "!controlCharacter(27)@3:2"),
        Case("[M]\n# \u{7}\nL=w", "[M]@1:2", "L@3:1=w@3:3"),
        Case("[M]\n[N\u{85}]\nL=w", "[M]@1:2", "!controlCharacter(133)@2:3"),
        Case("[M]\nK=\u{0}", "!nul@2:3"),
    ]

    @Test(arguments: cases) func readsTheForm(_ item: Case) {
        #expect(Self.dump(Array(item.text.utf8)) == item.expected)
    }

    @Test(
        arguments: [
            ([0x5B, 0x4D, 0x5D, 0x0A, 0x4B, 0xFF], "!notUTF8(byte: 255)@2:2"),
            ([0xC3, 0xA9, 0xC3], "!notUTF8(byte: 195)@1:2"),
            ([0x61, 0x0A, 0xED, 0xA0, 0x80], "!notUTF8(byte: 237)@2:1"),
            ([0xFE, 0xFF, 0x00, 0x5B], "!notUTF8(byte: 254)@1:1"),
            ([0x0A, 0x00], "!nul@2:1"),
        ] as [([UInt8], String)])
    func refusesWhatIsNoText(_ bytes: [UInt8], _ expected: String) {
        #expect(Self.dump(bytes) == [expected])
    }

    @Test func everyCharacterOfAContinuedValueHasItsPlace() {
        let text = ConfigurationText(parsing: Array("[M]\nK=à b\\\n# no\n  c é\\\n\td e\n".utf8), file: "f")
        let value = text.sections[0].assignments[0].value
        let places = value.words.map { "\($0.text)@\($0.place.line):\($0.place.column)" }
        #expect(places == ["à@2:3", "b@2:5", "c@4:3", "é@4:5", "d@5:2", "e@5:4"])
        for word in value.words {
            let offset = Array(value.text.utf8).indices.first { value.text.utf8.dropFirst($0).starts(with: word.text.utf8) }
            #expect(value.place(at: offset ?? -1) == word.place)
        }
        #expect(value.place(at: value.text.utf8.count) == Place(file: "f", line: 5, column: 5))
        #expect(value.place(at: 10_000) == Place(file: "f", line: 5, column: 5))
    }

    @Test func aFileMayBeAsLargeAsTheLimitAndNoLarger() {
        let line = Array("#23456789abcdef\n".utf8)
        var bytes = Array("[M]\nK=v\n".utf8) + [0x23, 0x0A, 0x23, 0x0A, 0x23, 0x0A, 0x23, 0x0A]
        while bytes.count < ConfigurationText.sizeLimit { bytes += line }
        #expect(bytes.count == ConfigurationText.sizeLimit)
        #expect(Self.dump(bytes) == ["[M]@1:2", "K@2:1=v@2:3"])
        #expect(Self.dump(bytes + [0x0A]) == ["!tooLarge@1:1"])
    }

    @Test func aValueOfManyPiecesIsReadInOneGo() {
        // A quadratic reader does not come back from this one.
        let count = 200_000
        let text = "[M]\nK=" + String(repeating: "a \\\n", count: count)
        let words = ConfigurationText(parsing: Array(text.utf8), file: "f").sections[0].assignments[0].value.words
        #expect(words.count == count)
        #expect(words.last?.place == Place(file: "f", line: count + 1, column: 1))
    }
}
