/// The encoding windows-1252, which a text has that names none and is not UTF-8. It is written down here, unlike the others in
/// `Charset`, because a file must be readable where the C library's conversions are not installed.
enum Windows1252 {
    /// The characters of 0x80 to 0x9F; five of them are control characters, as the Encoding Standard of the WHATWG has them.
    private static let high: [Unicode.Scalar] = [
        "€", "\u{81}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{8D}", "Ž", "\u{8F}",
        "\u{90}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{9D}", "ž", "Ÿ",
    ]

    /// The text of bytes; every byte is a character.
    static func decode(_ bytes: some Sequence<UInt8>) -> String {
        var scalars = String.UnicodeScalarView()
        for byte in bytes {
            scalars.append((0x80...0x9F).contains(byte) ? high[Int(byte) - 0x80] : Unicode.Scalar(byte))
        }
        return String(scalars)
    }
}
