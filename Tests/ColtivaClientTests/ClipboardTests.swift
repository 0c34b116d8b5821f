import Testing

@testable import coltiva

/// What a terminal is asked to copy.
struct ClipboardTests {
    /// RFC 4648, section 10, and bytes with the last of the digits.
    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
        ("foobar", "Zm9vYmFy"),
        ("\u{3FF}\u{7FF}?", "z7/fvz8="),
    ])
    func base64(text: String, encoded: String) {
        #expect(Base64.encode(text.utf8) == encoded)
    }

    @Test func sequence() {
        #expect(Clipboard.sequence(for: "\u{1B}]x\u{7}") == "\u{1B}]52;c;G114Bw==\u{7}")
    }
}
