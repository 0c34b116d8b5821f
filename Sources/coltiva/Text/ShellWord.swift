/// A word as a POSIX shell takes it, for lines that the user may type.
enum ShellWord {
    /// The text as one word: in single quotes where it has more than letters and digits of ASCII, `@`, `%`, `+`, `=`, `:`, `,`, `.`, `/`, `-` and `_`.
    static func quoted(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "+")...UInt8(ascii: ":"),
                UInt8(ascii: "@"), UInt8(ascii: "%"), UInt8(ascii: "="), UInt8(ascii: "_"):
                true
            default: false
            }
        }
        return isPlain && !text.isEmpty ? text : "'" + text.replacing("'", with: "'\\''") + "'"
    }
}
