import Testing
import Varlink

@testable import coltiva

/// What people wrote can do nothing to a terminal.
struct VisibleTextTests {
    @Test(arguments: [
        ("Ada", "Ada"), ("", ""), ("  Ada \t\r\n Lovelace\u{2028}x\u{85} ", " Ada Lovelace x "),
        ("\u{1B}[31mred\u{7}", "␛[31mred␇"),
        ("a\u{7F}b", "a␡b"), ("\u{9B}2J", "\u{FFFD}2J"), ("a\u{202E}cba\u{2066}", "a\u{FFFD}cba\u{FFFD}"),
        ("%s%n%@\\u", "%s%n%@\\u"),
        ("שלום", "שלום"), ("👩‍👩‍👧", "👩‍👩‍👧"), ("e\u{301}", "e\u{301}"), ("\u{0}", "␀"),
    ])
    func line(text: String, shown: String) {
        #expect(VisibleText.line(text) == shown)
    }

    @Test(arguments: [
        ("a\tb\nc\rd\\e", "a\\tb\\nc\\rd\\\\e"), ("\u{1B}]0;x\u{7}", "␛]0;x␇"), (" a  b ", " a  b "),
    ])
    func field(text: String, shown: String) {
        #expect(VisibleText.field(text) == shown)
    }

    @Test(arguments: ["\u{7F}", "\u{9B}2J", "\u{202E}x", "a\"b\\", "é👩‍👩‍👧", "\u{1B}[0m\n"])
    func jsonKeepsTheValue(text: String) throws {
        let shown = VisibleText.json(JSONObject([("text", .string(text))]).description)
        #expect(!shown.unicodeScalars.contains { $0.value < 0x20 || 0x7F...0x9F ~= $0.value || $0.value == 0x202E })
        #expect(try JSONValue(parsing: shown).object?["text"]?.string == text)
    }
}
