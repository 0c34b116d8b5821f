/// Takes the content lines of cards one after the other: unfolded as bytes, for a fold may stand inside a character.
///
/// A line that begins with a space or a tab goes on with the line before it. A quoted-printable value that ends with an equals sign goes on
/// with the next line, whose blanks are its own. BEGIN:VCARD and END:VCARD are never gone on with. Lines without a colon are passed.
package struct ContentLineReader {
    private let bytes: [UInt8]
    private var offset = 0
    private var line = 1

    /// A reader at the beginning of a text.
    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The next content line; nil at the end.
    package mutating func next() -> ContentLine? {
        while offset < bytes.count {
            let start = line
            var unfolded = UnfoldedLine(takeLine())
            while offset < bytes.count {
                if unfolded.endsSoftly {
                    unfolded.goOnSoftly(with: takeLine())
                } else if bytes[offset] == 0x20 || bytes[offset] == 0x09, !unfolded.isEdge {
                    unfolded.append(takeLine().dropFirst())
                } else {
                    break
                }
            }
            if let content = unfolded.content(line: start) { return content }
        }
        return nil
    }

    /// The bytes of a physical line, and passes its end.
    private mutating func takeLine() -> ArraySlice<UInt8> {
        let start = offset
        while offset < bytes.count, bytes[offset] != .lineFeed, bytes[offset] != .carriageReturn { offset += 1 }
        let end = offset
        if offset < bytes.count {
            offset += bytes[offset] == .carriageReturn && offset + 1 < bytes.count && bytes[offset + 1] == .lineFeed ? 2 : 1
        }
        line += 1
        return bytes[start..<end]
    }
}
