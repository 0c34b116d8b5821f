/// The quoting rules of systemd.syntax(7), "Quoting", for values that are argument vectors.
///
/// White space separates words. Single or double quotes around a whole word keep white space in it. C escapes hold inside and outside
/// of both sorts of quotes; an escape that the table of that page does not have is a fault.
package enum QuotedWords {
    /// A word, quotes removed and escapes replaced.
    package struct Word: Hashable, Sendable {
        package let text: String
        /// For each byte of the word, the UTF-8 offset in the whole text of what stands for it.
        let sources: [Int]
        /// The UTF-8 offset in the whole text at which the word begins, its quote included.
        package let offset: Int
    }

    /// What is wrong, and the UTF-8 offset at which it begins.
    package struct Fault: Error, Hashable, Sendable {
        /// The sorts of bad quoting.
        package enum Problem: Hashable, Sendable {
            /// A quote without its partner.
            case notClosed(Character)
            /// A quote in the middle of a word, or something other than white space right after a closing one.
            case quoteInWord(Character)
            /// A backslash and what follows it, which is no escape.
            case unknownEscape(String)
            /// An escape that stands for NUL, for half of a pair of UTF-16, or for bytes that make no UTF-8.
            case noCharacter(String)
        }

        package let problem: Problem
        package let offset: Int
    }

    /// Takes a text apart into words, quotes removed and escapes replaced.
    package static func split(_ text: String) throws(Fault) -> [Word] {
        var reader = Reader(bytes: Array(text.utf8))
        var words: [Word] = []
        while let word = try reader.word() { words.append(word) }
        return words
    }

    /// Words as a text that `split` takes apart into the same ones.
    package static func join(_ words: [String]) -> String {
        words.map(quote).joined(separator: " ")
    }

    private static func quote(_ word: String) -> String {
        var quoted = ""
        for scalar in word.unicodeScalars {
            switch scalar {
            case "\\": quoted += "\\\\"
            case "\"": quoted += "\\\""
            case "'": quoted += "\\'"
            case "\n": quoted += "\\n"
            case "\t": quoted += "\\t"
            case "\r": quoted += "\\r"
            case _ where scalar.properties.generalCategory == .control:
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return word.isEmpty || word.utf8.contains(0x20) ? "\"\(quoted)\"" : quoted
    }

    /// Reads words from the left.
    private struct Reader {
        let bytes: [UInt8]
        var offset = 0

        /// The next word; nil where only white space is left.
        mutating func word() throws(Fault) -> Word? {
            while offset < bytes.count, bytes[offset].isWhiteSpace { offset += 1 }
            guard offset < bytes.count else { return nil }
            let start = offset
            var quote = isQuote(bytes[offset]) ? bytes[offset] : nil
            let opening = quote
            if quote != nil { offset += 1 }
            var word: [UInt8] = []
            var sources: [Int] = []
            while offset < bytes.count, quote != nil || !bytes[offset].isWhiteSpace {
                let byte = bytes[offset]
                let source = offset
                if byte == UInt8(ascii: "\\") {
                    word += try escape()
                } else if let open = quote, byte == open {
                    quote = nil
                    offset += 1
                    guard offset == bytes.count || bytes[offset].isWhiteSpace else { throw inWord(open) }
                } else if quote == nil, isQuote(byte) {
                    throw inWord(byte)
                } else {
                    word.append(byte)
                    offset += 1
                }
                sources += Array(repeating: source, count: word.count - sources.count)
            }
            if quote != nil, let opening { throw Fault(problem: .notClosed(character(opening)), offset: start) }
            guard let text = String(validating: word, as: UTF8.self) else {
                throw Fault(problem: .noCharacter(String(decoding: bytes[start..<offset], as: UTF8.self)), offset: start)
            }
            return Word(text: text, sources: sources, offset: start)
        }

        /// The bytes that an escape stands for; the next byte is its backslash.
        private mutating func escape() throws(Fault) -> [UInt8] {
            guard offset + 1 < bytes.count else { throw unknown(length: 1) }
            let letter = bytes[offset + 1]
            if let plain = Self.plain[letter] {
                offset += 2
                return [plain]
            }
            switch letter {
            case UInt8(ascii: "x"): return try byte(from: 2, digits: 2, radix: 16)
            case UInt8(ascii: "0")...UInt8(ascii: "7"): return try byte(from: 1, digits: 3, radix: 8)
            case UInt8(ascii: "u"): return try scalar(digits: 4)
            case UInt8(ascii: "U"): return try scalar(digits: 8)
            default: throw unknown(length: 2)
            }
        }

        private mutating func byte(from skipped: Int, digits: Int, radix: Int) throws(Fault) -> [UInt8] {
            let value = try number(from: skipped, digits: digits, radix: radix)
            guard value > 0, let byte = UInt8(exactly: value) else { throw noCharacter(length: skipped + digits) }
            offset += skipped + digits
            return [byte]
        }

        private mutating func scalar(digits: Int) throws(Fault) -> [UInt8] {
            let value = try number(from: 2, digits: digits, radix: 16)
            guard value > 0, let scalar = Unicode.Scalar(value) else { throw noCharacter(length: 2 + digits) }
            offset += 2 + digits
            return Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }

        private func number(from skipped: Int, digits: Int, radix: Int) throws(Fault) -> UInt32 {
            let run = bytes[offset...].dropFirst(skipped).prefix(digits)
            guard run.count == digits, run.allSatisfy({ Unicode.Scalar($0).properties.isASCIIHexDigit }),
                let value = UInt32(String(decoding: run, as: UTF8.self), radix: radix)
            else { throw unknown(length: 2) }
            return value
        }

        private func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }

        private func character(_ byte: UInt8) -> Character { Character(Unicode.Scalar(byte)) }

        private func inWord(_ quote: UInt8) -> Fault { Fault(problem: .quoteInWord(character(quote)), offset: offset) }

        private func unknown(length: Int) -> Fault { Fault(problem: .unknownEscape(text(length: length)), offset: offset) }

        private func noCharacter(length: Int) -> Fault { Fault(problem: .noCharacter(text(length: length)), offset: offset) }

        /// What stands at the offset: so many bytes, or more where that would cut a character.
        private func text(length: Int) -> String {
            let rest = bytes[offset...]
            let whole = rest.prefix(length) + rest.dropFirst(length).prefix { $0 & 0xC0 == 0x80 }
            return String(decoding: whole, as: UTF8.self)
        }

        private static let plain: [UInt8: UInt8] = [
            UInt8(ascii: "a"): 0x07, UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C, UInt8(ascii: "n"): 0x0A,
            UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09, UInt8(ascii: "v"): 0x0B, UInt8(ascii: "\\"): 0x5C,
            UInt8(ascii: "\""): 0x22, UInt8(ascii: "'"): 0x27, UInt8(ascii: "s"): 0x20,
        ]
    }
}
