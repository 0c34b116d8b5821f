/// Takes lines out of blocks of bytes, however the blocks cut them. Of a line only its beginning is kept, so that a body without line ends
/// takes no more memory than another.
struct MailLineSplitter {
    /// What of a line is kept at the most.
    private static let limit = MailHeader.limit

    /// The beginning of a line that goes on in the next block.
    private var open: [UInt8] = []
    /// How much of that line there was already.
    private var openLength = 0

    /// Hands over each line that ends in the block, without its LF or CRLF, and how many bytes it had with that.
    mutating func take(_ block: ArraySlice<UInt8>, _ body: (ArraySlice<UInt8>, Int) -> Void) {
        var rest = block
        while let end = rest.firstIndex(of: .lineFeed) {
            let part = rest[..<end]
            rest = rest[(end + 1)...]
            if openLength == 0 {
                body(Self.withoutReturn(part.prefix(Self.limit)), part.count + 1)
            } else {
                keep(part)
                let length = openLength + 1
                let line = open
                (open, openLength) = ([], 0)
                body(Self.withoutReturn(line[...]), length)
            }
        }
        keep(rest)
    }

    /// Hands over the last line, where it has no end.
    mutating func finish(_ body: (ArraySlice<UInt8>, Int) -> Void) {
        guard openLength > 0 else { return }
        body(Self.withoutReturn(open[...]), openLength)
        (open, openLength) = ([], 0)
    }

    private mutating func keep(_ part: ArraySlice<UInt8>) {
        open += part.prefix(max(Self.limit - open.count, 0))
        openLength += part.count
    }

    private static func withoutReturn(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        line.last == .carriageReturn ? line.dropLast() : line
    }
}
