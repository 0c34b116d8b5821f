/// Takes the messages out of a mailbox (RFC 4155, and what came before it), block by block: only headers are kept, and each only until it is read.
///
/// A message begins with a line `From ` that has a clock time in it, behind an empty line. Where a message says by Content-Length how long
/// its body is, and what stands behind that is an empty line, another message or the end, such lines within the body are part of it.
package struct MailboxReader {
    /// A message of a mailbox, or why what stands there is none.
    package struct Found {
        /// The line of its envelope, counted from 1.
        package let line: Int
        package let message: Result<MailMessage, MailProblem>
    }

    private var splitter = MailLineSplitter()
    /// How many lines have ended.
    private var lines = 0
    /// How many bytes these had.
    private var offset = 0
    private var isBehindEmptyLine = true
    /// The header that is being read, and the line on which its message begins; nil in a body.
    private var header: (reader: MailHeaderReader, line: Int)?
    /// Where the body ends that is being read, if its Content-Length is right.
    private var end: Int?
    /// What was found in that body, if its Content-Length is wrong.
    private var doubtful: [Found] = []
    private var found: [Found] = []

    package init() {}

    /// Whether a file is a mailbox, by its beginning.
    package static func begins(_ bytes: some Collection<UInt8>) -> Bool {
        let lines = bytes.prefix(4096).split(separator: .lineFeed, maxSplits: 2, omittingEmptySubsequences: false)
        guard lines.count > 1, isEnvelope(Array(lines[0])[...]) else { return false }
        var reader = MailHeaderReader()
        for line in lines.dropLast() { reader.add(Array(line)[...]) }
        return !reader.isRefused
    }

    /// The messages whose headers end in the next block.
    package mutating func take(_ block: ArraySlice<UInt8>) -> [Found] {
        // The splitter is copied out: it and the rest are changed at once.
        var splitter = splitter
        splitter.take(block) { line, length in add(line, length) }
        self.splitter = splitter
        defer { found = [] }
        return found
    }

    /// The messages that end with the file.
    package mutating func finish() -> [Found] {
        var splitter = splitter
        splitter.finish { line, length in add(line, length) }
        if let end { judge(isRight: offset == end) }
        endHeader()
        defer { found = [] }
        return found
    }

    private mutating func add(_ line: ArraySlice<UInt8>, _ length: Int) {
        lines += 1
        var isBehindBody = false
        if let end, offset >= end {
            isBehindBody = offset == end && (line.isEmpty || Self.isEnvelope(line))
            judge(isRight: isBehindBody)
        }
        if header != nil {
            header?.reader.add(line)
            if header?.reader.isAtEnd == true { endHeader(behind: offset + length) }
        } else if isBehindEmptyLine || isBehindBody, Self.isEnvelope(line) {
            var reader = MailHeaderReader()
            reader.add(line)
            header = (reader, lines)
        }
        offset += length
        isBehindEmptyLine = line.isEmpty
    }

    /// Ends the header that is being read; its body, if there is one, begins at an offset.
    private mutating func endHeader(behind start: Int? = nil) {
        guard let (reader, line) = header else { return }
        header = nil
        isBehindEmptyLine = false
        let message: Result<MailMessage, MailProblem>
        do throws(MailProblem) {
            let header = try reader.finished()
            message = .success(MailMessage(header))
            if end == nil, let start, let length = header.text("content-length").flatMap({ Int($0.trimmed) }), length > 0 {
                let (sum, isTooLong) = start.addingReportingOverflow(length)
                end = isTooLong ? nil : sum
                found.append(Found(line: line, message: message))
                return
            }
        } catch {
            message = .failure(error)
        }
        if end == nil {
            found.append(Found(line: line, message: message))
        } else {
            doubtful.append(Found(line: line, message: message))
        }
    }

    /// Ends what Content-Length says of the body that is being read: where it is right, what was found there is part of the body.
    private mutating func judge(isRight: Bool) {
        end = nil
        if isRight { header = nil } else { found += doubtful }
        doubtful = []
    }

    /// Whether a line is one with which a message begins: `From `, somebody, and when.
    private static func isEnvelope(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.starts(with: MailHeaderReader.envelope) else { return false }
        let text = line.prefix(512)
        return text.indices.dropFirst().dropLast().contains { place in
            text[place] == UInt8(ascii: ":") && isDigit(text[place - 1]) && isDigit(text[place + 1])
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
