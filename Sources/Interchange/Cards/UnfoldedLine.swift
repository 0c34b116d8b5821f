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
        isQuotedPrintable && bytes.last { $0 != 0x20 && $0 != 0x09 } == UInt8(ascii: "=")
    }

    /// Goes on with all of the next physical line in place of the soft line break.
    mutating func goOnSoftly(with line: ArraySlice<UInt8>) {
        let end = bytes.lastIndex(of: UInt8(ascii: "=")) ?? bytes.endIndex
        bytes.removeSubrange(end...)
        bytes += line
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
