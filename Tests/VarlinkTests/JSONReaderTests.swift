import Testing

@testable import Varlink

/// RFC 8259, with unique member names, exact whole numbers and a limit of depth.
struct JSONReaderTests {
    static let good: [(text: String, value: JSONValue)] = [
        ("null", nil), ("true", true), (" false\r\n\t", false),
        ("0", 0), ("-0", 0), ("12", 12), ("-7", -7),
        ("9223372036854775807", .int(.max)), ("-9223372036854775808", .int(.min)),
        ("9223372036854775808", .unsigned(1 << 63)), ("18446744073709551615", .unsigned(.max)),
        ("0.5", 0.5), ("-1.0", -1.0), ("1e3", 1000.0), ("1E+3", 1000.0), ("25e-1", 2.5), ("1.5e00", 1.5),
        ("3.141592653589793", .double(.pi)), ("1e-400", 0.0),
        (#""""#, ""), (#""a""#, "a"), (#""ä€😀""#, "ä€😀"), (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{c}\n\r\t"),
        (#""\u00e4\u20AC""#, "ä€"), (#""\uD83D\uDE00""#, "😀"), (#""\u0000""#, "\0"), ("\"\u{7F}\"", "\u{7F}"),
        ("[]", []), ("[ ]", []), ("[1,[2,[]]]", [1, [2, []]]), (" [ 1 , \"b\" ] ", [1, "b"]),
        ("{}", [:]), (#"{"a":1,"b":{"c":null}}"#, ["a": 1, "b": ["c": nil]]), (#"{ "" : [ ] }"#, ["": []]),
        (#"{"a":1,"A":2}"#, ["a": 1, "A": 2]),
    ]

    @Test(arguments: good)
    func reads(text: String, value: JSONValue) throws {
        #expect(try JSONValue(parsing: text) == value)
    }

    static let bad: [(text: String, problem: JSONError.Problem, offset: Int)] = [
        ("", .unexpectedEnd, 0), ("  ", .unexpectedEnd, 2), ("nul", .unexpectedEnd, 3), ("nulL", .unexpectedByte(0x4C), 3),
        ("True", .unexpectedByte(0x54), 0), ("1 2", .unexpectedByte(0x32), 2), ("\u{FEFF}1", .unexpectedByte(0xEF), 0),
        ("01", .unexpectedByte(0x31), 1), ("-", .unexpectedEnd, 1), ("-a", .unexpectedByte(0x61), 1),
        ("+1", .unexpectedByte(0x2B), 0),
        (".5", .unexpectedByte(0x2E), 0), ("1.", .unexpectedEnd, 2), ("1.e1", .unexpectedByte(0x65), 2), ("1e", .unexpectedEnd, 2),
        ("1e+-1", .unexpectedByte(0x2D), 3), ("0x1", .unexpectedByte(0x78), 1), ("NaN", .unexpectedByte(0x4E), 0),
        ("18446744073709551616", .numberOutOfRange, 0), ("[-9223372036854775809]", .numberOutOfRange, 1),
        ("1e400", .numberOutOfRange, 0),
        ("[", .unexpectedEnd, 1), ("[1", .unexpectedEnd, 2), ("[1,", .unexpectedEnd, 3), ("[1,]", .unexpectedByte(0x5D), 3),
        ("[,1]", .unexpectedByte(0x2C), 1), ("[1}", .unexpectedByte(0x7D), 2), ("]", .unexpectedByte(0x5D), 0),
        ("{", .unexpectedEnd, 1), ("{a:1}", .unexpectedByte(0x61), 1), (#"{"a"}"#, .unexpectedByte(0x7D), 4),
        (#"{"a":}"#, .unexpectedByte(0x7D), 5), (#"{"a":1,}"#, .unexpectedByte(0x7D), 7),
        (#"{"a":1 "b":2}"#, .unexpectedByte(0x22), 7),
        (#"{"a":1,"a":1}"#, .duplicateMember("a"), 7), (#"{"ä":1,"\u00e4":1}"#, .duplicateMember("ä"), 8),
        (#"""#, .unexpectedEnd, 1), (#""a"#, .unexpectedEnd, 2), ("\"a\nb\"", .controlCharacter(0x0A), 2),
        ("\"\0\"", .controlCharacter(0), 1), (#""\x""#, .invalidEscape, 1), (#""\"#, .unexpectedEnd, 2),
        (#""\u12g4""#, .invalidEscape, 1),
        (#""\u12"#, .unexpectedEnd, 5), (#""\uD83D""#, .loneSurrogate, 1), (#""\uDE00""#, .loneSurrogate, 1),
        (#""\uD83D\n""#, .loneSurrogate, 1), (#""\uD83D\u0041""#, .loneSurrogate, 1), (#""\uD83D\uD83D""#, .loneSurrogate, 1),
        ("// a\n1", .unexpectedByte(0x2F), 0), ("'a'", .unexpectedByte(0x27), 0),
    ]

    @Test(arguments: bad)
    func refuses(text: String, problem: JSONError.Problem, offset: Int) {
        #expect(throws: JSONError(problem: problem, offset: offset)) { try JSONValue(parsing: text) }
    }

    static let badUTF8: [(bytes: [UInt8], offset: Int)] = [
        ([0xFF], 0), ([0x61, 0xC3], 1), ([0xC3, 0xA4, 0x80], 2), ([0xC0, 0xAF], 0), ([0xED, 0xA0, 0x80], 0),
        ([0xF5, 0x80, 0x80, 0x80], 0),
    ]

    @Test("strings that are not UTF-8: stray, cut, overlong, surrogate, beyond U+10FFFF", arguments: badUTF8)
    func refusesBadUTF8(bytes: [UInt8], offset: Int) {
        #expect(throws: JSONError(problem: .invalidUTF8, offset: offset + 1)) { try JSONValue(parsing: [0x22] + bytes + [0x22]) }
    }

    @Test func goesAsDeepAsTheLimit() throws {
        let limit = JSONValue.depthLimit
        let deepest = String(repeating: "[", count: limit) + String(repeating: "]", count: limit)
        #expect(try JSONValue(parsing: deepest).array != nil)
        #expect(throws: JSONError(problem: .tooDeep, offset: limit)) { try JSONValue(parsing: "[" + deepest + "]") }
        let objects = String(repeating: #"{"a":"#, count: limit + 1)
        #expect(throws: JSONError(problem: .tooDeep, offset: limit * 5)) { try JSONValue(parsing: objects) }
    }

    @Test("no text of two bytes stops the program, and what is read can be written and read again")
    func takesAnyTwoBytes() throws {
        for first in UInt8.min...UInt8.max {
            for second in UInt8.min...UInt8.max {
                guard let value = try? JSONValue(parsing: [first, second]) else { continue }
                #expect(try JSONValue(parsing: value.bytes) == value)
            }
        }
    }

    @Test("a large object is read without comparing each name with each")
    func readsLargeObject() throws {
        let members = (0..<50_000).map { #""m\#($0)":\#($0)"# }
        let object = try #require(try JSONValue(parsing: "{" + members.joined(separator: ",") + "}").object)
        #expect(object.count == 50_000)
        #expect(object["m49999"] == 49_999)
        #expect(throws: JSONError.self) { try JSONValue(parsing: "{" + members.joined(separator: ",") + #","m7":0}"#) }
    }
}
