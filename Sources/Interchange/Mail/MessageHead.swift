/// The beginning of one message, block by block, until its header has ended.
package struct MessageHead: Sendable {
    private var lines = MailLineSplitter()
    private var reader = MailHeaderReader()
    private var size = 0

    /// A good size for the blocks: most headers fit one.
    package static let block = 16 << 10

    package init() {}

    /// Whether nothing more is needed: the header has ended, or is longer than what is kept of one.
    package var isComplete: Bool { reader.isAtEnd || size > MailHeader.limit }

    /// The next block; what of it stands behind the header is let go.
    package mutating func add(_ block: ArraySlice<UInt8>) {
        size += block.count
        // The splitter is copied out: it and the reader are changed at once.
        var lines = lines
        lines.take(block) { line, _ in reader.add(line) }
        self.lines = lines
    }

    /// The message; throws where the bytes are none.
    package func finished() throws(MailProblem) -> MailMessage {
        var (lines, reader) = (lines, reader)
        lines.finish { line, _ in reader.add(line) }
        return MailMessage(try reader.finished())
    }
}

extension MailMessage {
    /// The message that bytes are, of which only the header is looked at.
    package init(of bytes: some Collection<UInt8>) throws(MailProblem) {
        var head = MessageHead()
        head.add(Array(bytes.prefix(MailHeader.limit + 1))[...])
        self = try head.finished()
    }
}
