import Testing

@testable import Varlink

struct JSONWriterTests {
    static let table: [(value: JSONValue, text: String)] = [
        (nil, "null"), (true, "true"), (false, "false"), (0, "0"), (.int(.min), "-9223372036854775808"),
        (1.0, "1.0"), (0.1, "0.1"), (1e300, "1e+300"), (-2.5e-9, "-2.5e-09"), (.double(.nan), "null"), (.double(.infinity), "null"),
        ("", #""""#), ("a\"\\/b", #""a\"\\/b""#), ("\n\r\t", #""\n\r\t""#), ("\0\u{1f}\u{7f}", "\"\\u0000\\u001f\u{7f}\""),
        ("ä😀", "\"ä😀\""), ([], "[]"), ([1, "a", [nil]], #"[1,"a",[null]]"#), ([:], "{}"),
        (["b": 1, "a": ["c": []]], #"{"b":1,"a":{"c":[]}}"#), (["a\n": 1], #"{"a\n":1}"#),
    ]

    @Test("compact, members in their order", arguments: table)
    func writes(value: JSONValue, text: String) throws {
        #expect(value.description == text)
        #expect(!value.bytes.contains(0))
    }

    @Test("what was read is written so that it is read as the same", arguments: JSONReaderTests.good.map(\.value))
    func readsBack(value: JSONValue) throws {
        #expect(try JSONValue(parsing: value.bytes) == value)
    }
}
