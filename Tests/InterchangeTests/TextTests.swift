import Testing

@testable import Interchange

/// How texts are decoded, cleaned and compared.
struct TextTests {
    /// "Without marks of direction and byte order marks; white space of any kind is one space"; joiners stay.
    @Test(arguments: [
        ("  Ludmilla  Ada ", "Ludmilla Ada"), ("a\u{3000}b\u{A0}\u{2009}c\r\nd\u{2028}e", "a b c d e"),
        ("\u{200E}Ada\u{2069}", "Ada"),
        ("\u{61C}ا\u{202E}ب\u{FEFF}", "اب"), ("👩\u{200D}🚀", "👩\u{200D}🚀"), ("نمی\u{200C}خواهم", "نمی\u{200C}خواهم"),
        ("a \u{200E} b", "a b"), ("\u{200E} \u{200F}", ""),
    ])
    func lines(text: String, line: String) {
        #expect(Array(text.cleanedLine.unicodeScalars) == Array(line.unicodeScalars))
    }

    /// "Values are in NFC."
    @Test func composition() {
        #expect(Array("Lu\u{308}der e\u{301}".cleaned.unicodeScalars) == Array("Lüder é".unicodeScalars))
        #expect(Array("\u{212B}\u{1100}\u{1161}".cleaned.unicodeScalars) == Array("\u{C5}\u{AC00}".unicodeScalars))
    }

    /// "Nothing to be seen in any name."
    @Test(arguments: [
        "", " ", "\u{A0}\u{3000}", "\u{200B}", "\u{200D}\u{200C}", "\u{AD}", "\u{3164}", "\u{2800}", "\u{2060}\u{FE0F}", "\u{7}",
    ])
    func invisible(text: String) {
        #expect(text.cleanedLine.ifVisible == nil)
    }

    /// "A byte order mark decides (UTF-8, UTF-16); without one a text is UTF-8 if it is valid, else windows-1252."
    @Test func encodings() {
        func text(_ bytes: [UInt8]) -> String { String(decoding: FileText(bytes).utf8, as: UTF8.self) }
        #expect(text(Array("Zoë".utf8)) == "Zoë")
        #expect(text([0x5A, 0x6F, 0xEB, 0x80, 0x9C, 0x81]) == "Zoë€œ\u{81}")
        #expect(text([0xEF, 0xBB, 0xBF, 0x41]) == "A")
        #expect(text([0xEF, 0xBB, 0xBF, 0x41, 0xEB]) == "A\u{FFFD}")
        #expect(text([0xFF, 0xFE, 0x41, 0x00, 0x3D, 0xD8, 0x75, 0xDC]) == "A👵")
        #expect(text([0xFE, 0xFF, 0x00, 0x41, 0xD8, 0x3D]) == "A\u{FFFD}")
        #expect(text([0xFF, 0xFE, 0x41]) == "\u{FFFD}")
    }

    /// "A `CHARSET` is obeyed."
    @Test(
        arguments: [
            ("UTF-8", [0xC3, 0xA4], "ä"), ("utf8", [0xC3, 0xA4], "ä"), ("US-ASCII", [0x41], "A"), ("ISO-8859-1", [0xE4], "ä"),
            ("iso-8859-2", [0xB1, 0xB3], "ął"), ("ISO-8859-9", [0xFD, 0xF0], "ığ"), ("ISO-8859-15", [0xA4], "€"),
            ("windows-1250", [0x9C, 0xB9], "śą"), ("Windows-1252", [0x80, 0xE4], "€ä"), ("windows-1254", [0x80, 0xFE], "€ş"),
            ("Shift_JIS", [0x95, 0x5C, 0x83, 0x5C, 0xB1, 0x5C], "表ソｱ\\"), ("SHIFT-JIS", [0x87, 0x40], "①"),
        ] as [(String, [UInt8], String)])
    func charsets(name: String, bytes: [UInt8], text: String) throws {
        #expect(try #require(Charset(named: name)).decode(bytes) == text)
    }

    @Test func charsetsThatDoNotFit() throws {
        #expect(Charset(named: "ISO-2022-CN-EXT") == nil)
        #expect(Charset(named: "") == nil)
        #expect(try #require(Charset(named: "UTF-8")).decode([0xE4]) == nil)
        #expect(try #require(Charset(named: "Shift_JIS")).decode([0x95]) == nil)
    }

    /// "A file with NUL bytes where text is expected, and a text that begins with `<`, is none of them."
    @Test(
        arguments: [
            (Array("a,b\0c".utf8), false), (Array(" \r\n\t<html>".utf8), false), (Array("\u{FEFF}<html>".utf8), false),
            ([0xFF, 0xFE, 0x3C, 0x00], false), ([0xFF, 0xFE, 0x00, 0x00], false), (Array("a<b".utf8), true), ([], true),
        ] as [([UInt8], Bool)])
    func plausible(bytes: [UInt8], isPlausible: Bool) {
        #expect(FileText(bytes).isPlausible == isPlausible)
    }
}
