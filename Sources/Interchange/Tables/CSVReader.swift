/// Takes the records of a CSV text in UTF-8 one after the other (RFC 4180), and never more than one at a time.
///
/// CRLF, LF and CR each end a line. A cell is quoted if it begins with a quotation mark; in others, and behind the mark that ends a
/// quoted one, quotation marks stand for themselves, for programs write them so. Where the text ends inside quotation marks, the cell does.
package struct CSVReader {
    private let bytes: [UInt8]
    private let separator: UInt8
    private var offset = 0
    private var line = 1

    /// A reader at the beginning of a text.
    package init(_ bytes: [UInt8], separator: UInt8) {
        self.bytes = bytes
        self.separator = separator
    }

    /// The next record, an empty line too; nil at the end.
    package mutating func next() -> CSVRecord? {
        guard offset < bytes.count else { return nil }
        let start = line
        var cells: [String] = []
        while true {
            cells.append(cell())
            guard offset < bytes.count, bytes[offset] == separator else { break }
            offset += 1
        }
        takeLineEnd()
        return CSVRecord(line: start, cells: cells)
    }

    /// The next cell, up to the separator or the end of the line.
    private mutating func cell() -> String {
        guard offset < bytes.count, bytes[offset] == .quotationMark else { return String(decoding: plainBytes(), as: UTF8.self) }
        offset += 1
        let first = quotedBytes()
        guard offset < bytes.count, bytes[offset] == .quotationMark || !isEndOfCell else {
            return String(decoding: first, as: UTF8.self)
        }
        var text = Array(first)
        while offset < bytes.count, bytes[offset] == .quotationMark {
            // Two of them within quotation marks stand for one.
            offset += 1
            text.append(.quotationMark)
            text += quotedBytes()
        }
        text += plainBytes()
        return String(decoding: text, as: UTF8.self)
    }

    /// What stands up to the next quotation mark, and passes that.
    private mutating func quotedBytes() -> ArraySlice<UInt8> {
        let start = offset
        while offset < bytes.count, bytes[offset] != .quotationMark {
            let byte = bytes[offset]
            offset += 1
            if byte == .lineFeed || byte == .carriageReturn && !isAt(.lineFeed) { line += 1 }
        }
        let end = offset
        if offset < bytes.count { offset += 1 }
        return bytes[start..<end]
    }

    private mutating func plainBytes() -> ArraySlice<UInt8> {
        let start = offset
        while offset < bytes.count, !isEndOfCell { offset += 1 }
        return bytes[start..<offset]
    }

    private mutating func takeLineEnd() {
        guard offset < bytes.count else { return }
        let byte = bytes[offset]
        offset += 1
        if byte == .carriageReturn, isAt(.lineFeed) { offset += 1 }
        line += 1
    }

    private var isEndOfCell: Bool {
        let byte = bytes[offset]
        return byte == separator || byte == .lineFeed || byte == .carriageReturn
    }

    private func isAt(_ byte: UInt8) -> Bool {
        offset < bytes.count && bytes[offset] == byte
    }
}

extension UInt8 {
    static let quotationMark = UInt8(ascii: "\"")
    static let equalsSign = UInt8(ascii: "=")
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
}
