/// Encoded words (RFC 2047, with the languages of RFC 2231): `=?ISO-8859-1?Q?J=FCrgen?=`.
enum EncodedWords {
    /// The text with its encoded words decoded. Blanks between two of them are none; words of one encoding that follow each other are
    /// decoded together, for programs cut characters in two. A word in an encoding that is not known stays as it is written.
    static func decode(_ text: String) -> String {
        guard text.contains("=?") else { return text }
        let bytes = Array(text.utf8)
        var decoded = ""
        /// Words that are decoded together.
        var run: Run?
        /// The first byte that is not in `decoded`, apart from the run.
        var start = 0
        var offset = 0
        while offset < bytes.count {
            guard let word = Word(bytes, at: offset) else {
                offset += 1
                continue
            }
            let between = bytes[start..<offset]
            if var open = run, between.allSatisfy(isBlank) {
                if open.charset != word.charset {
                    decoded += open.text(in: bytes)
                    open = Run(word)
                } else {
                    open.append(word)
                }
                run = open
            } else {
                decoded += (run?.text(in: bytes) ?? "") + String(decoding: between, as: UTF8.self)
                run = Run(word)
            }
            offset = word.range.upperBound
            start = offset
        }
        return decoded + (run?.text(in: bytes) ?? "") + String(decoding: bytes[start...], as: UTF8.self)
    }

    /// Where an encoded word ends that begins at an offset; nil where none does.
    static func end(in bytes: [UInt8], at offset: Int) -> Int? {
        Word(bytes, at: offset)?.range.upperBound
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }

    /// One of them.
    private struct Word {
        /// In lower case, without the language behind it.
        let charset: String
        let content: [UInt8]
        let range: Range<Int>

        /// The word that begins at an offset.
        init?(_ bytes: [UInt8], at start: Int) {
            let mark = UInt8(ascii: "?")
            guard start + 1 < bytes.count, bytes[start] == .equalsSign, bytes[start + 1] == mark,
                let afterCharset = bytes[(start + 2)...].firstIndex(of: mark), afterCharset + 2 < bytes.count,
                bytes[afterCharset + 2] == mark, bytes[(start + 2)..<afterCharset].allSatisfy({ (0x21...0x7E).contains($0) })
            else { return nil }
            let first = afterCharset + 3
            var end = first
            while end + 1 < bytes.count, bytes[end] != mark || bytes[end + 1] != .equalsSign { end += 1 }
            guard end + 1 < bytes.count else { return nil }
            let text = bytes[first..<end]
            switch bytes[afterCharset + 1] | 0x20 {
            case UInt8(ascii: "b"): content = Base64.decode(text)
            case UInt8(ascii: "q"): content = QuotedPrintable.decode(text.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 })
            default: return nil
            }
            let name = bytes[(start + 2)..<afterCharset].prefix { $0 != UInt8(ascii: "*") }
            charset = String(decoding: name, as: UTF8.self).lowercased()
            range = start..<(end + 2)
        }
    }

    /// Words of one encoding with only blanks between them.
    private struct Run {
        let charset: String
        private var content: [UInt8]
        private var range: Range<Int>

        init(_ word: Word) {
            (charset, content, range) = (word.charset, word.content, word.range)
        }

        mutating func append(_ word: Word) {
            content += word.content
            range = range.lowerBound..<word.range.upperBound
        }

        /// Their text; what fits the encoding badly is read as a text that names none, and as written where the encoding is not known.
        func text(in bytes: [UInt8]) -> String {
            guard let charset = Charset(named: charset) else { return String(decoding: bytes[range], as: UTF8.self) }
            if case .utf8 = charset, charset.decode(content) == nil {
                // A character that was cut off does not make another encoding of the others.
                let cut = String(decoding: content, as: UTF8.self)
                if cut.unicodeScalars.contains(where: { !$0.isASCII && $0 != "\u{FFFD}" }) { return cut }
            }
            return charset.decode(content) ?? String(decodingText: content)
        }
    }
}
