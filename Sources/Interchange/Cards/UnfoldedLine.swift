/// A line of a card while it is put together from the physical lines on which it stands.
struct UnfoldedLine {
    private var bytes: [UInt8]
    /// How far it was looked at for the colon.
    private var seen = 0
    private var isQuoted = false
    /// The colon behind which the value begins, once it is found.
    private var colon: Int?
    private var isQuotedPrintable = false

    /// Begins with a physical line.
    init(_ line: ArraySlice<UInt8>) {
        bytes = Array(line)
        lookForColon()
    }

    /// Goes on with bytes of the next physical line.
    mutating func append(_ more: ArraySlice<UInt8>) {
        bytes += more
        lookForColon()
    }

    /// Whether its value is quoted-printable and ends with a soft line break: an equals sign, with blanks behind it at the most.
    var endsSoftly: Bool {
        isQuotedPrintable && bytes.last { $0 != 0x20 && $0 != 0x09 } == .equalsSign
    }

    /// Goes on with the next physical line: with all of it in place of the soft line break, but without its first blank where a character goes
    /// on behind that, for then the line was folded too.
    mutating func goOnSoftly(with line: ArraySlice<UInt8>) {
        let end = bytes.lastIndex(of: .equalsSign) ?? bytes.endIndex
        let next = line.prefix(7)
        guard next.first == 0x20 || next.first == 0x09 else {
            bytes.replaceSubrange(end..., with: line)
            return
        }
        if Self.isEscape(next.dropFirst(), of: 0x80...0xBF), Self.isEscape(bytes[..<end].suffix(3), of: 0x80...0xFF) {
            // "=C3=" and " =BC".
            bytes.replaceSubrange(end..., with: line.dropFirst())
        } else if Self.isEscape([.equalsSign] + next.dropFirst(), of: 0xC0...0xFF),
            Self.isEscape(next.dropFirst(3), of: 0x80...0xBF)
        {
            // "=" and " C3=BC".
            bytes.replaceSubrange((end + 1)..., with: line.dropFirst())
        } else {
            bytes.replaceSubrange(end..., with: line)
        }
    }

    /// Whether text begins with the quoted-printable form of such a byte.
    private static func isEscape(_ text: some Collection<UInt8>, of bytes: ClosedRange<UInt8>) -> Bool {
        let text = Array(text.prefix(3))
        guard text.count == 3, text[0] == .equalsSign, let high = text[1].hexadecimalValue, let low = text[2].hexadecimalValue
        else {
            return false
        }
        return bytes.contains(high << 4 | low)
    }

    /// Whether it is the first or the last line of a card.
    var isEdge: Bool {
        guard bytes.count < 64 else { return false }
        return content(line: 0).map { $0.isBegin || $0.isEnd } == true
    }

    /// The content line that it is; nil where it has no colon.
    func content(line: Int) -> ContentLine? {
        // A quotation mark that is never closed hides none.
        let colon = colon ?? bytes.firstIndex(of: UInt8(ascii: ":"))
        return colon.map { ContentLine(line: line, bytes: bytes, colon: $0) }
    }

    private mutating func lookForColon() {
        guard colon == nil else { return }
        while seen < bytes.count {
            if bytes[seen] == .quotationMark { isQuoted.toggle() }
            if bytes[seen] == UInt8(ascii: ":"), !isQuoted {
                colon = seen
                isQuotedPrintable = content(line: 0)?.isQuotedPrintable == true
                return
            }
            seen += 1
        }
    }
}

extension ContentLine {
    /// Whether a card begins here.
    var isBegin: Bool { name == "BEGIN" && isOfCard }

    /// Whether a card ends here.
    var isEnd: Bool { name == "END" && isOfCard }

    private var isOfCard: Bool {
        value.count < 32 && String(decodingText: value).trimmed.uppercased() == "VCARD"
    }
}
