/// One line as it is meant: its continuation lines joined, comments left out.
struct LogicalLine {
    /// Without the white space around it; may be empty.
    let text: PlacedText
    /// The first control character, which makes the line useless.
    let fault: SyntaxFault?
}

/// The logical lines of a file (systemd.syntax(7)): a backslash at the end of a line is a space and joins the next line, comment lines
/// between the two left out; two backslashes are no continuation.
struct LogicalLines: Sequence, IteratorProtocol {
    private let source: SourceText
    /// The physical line to be read next, from 0.
    private var index = 0

    /// Begins at the first line.
    init(_ source: SourceText) {
        self.source = source
    }

    /// The next line that is no comment; nil at the end.
    mutating func next() -> LogicalLine? {
        var text = ""
        var pieces: [PlacedText.Piece] = []
        var fault: SyntaxFault?
        while index < source.lines.count {
            let line = source.lines[index]
            index += 1
            guard !Self.isComment(line) else { continue }
            let place = Place(file: source.file, line: index, column: 1)
            pieces.append(PlacedText.Piece(start: text.utf8.count, place: place))
            if fault == nil { fault = Self.fault(in: line, at: place) }
            let goesOn = Self.endsInContinuation(line)
            text.unicodeScalars.append(contentsOf: goesOn ? line.dropLast() : line)
            guard goesOn else { break }
            text += " "
        }
        guard !pieces.isEmpty else { return nil }
        return LogicalLine(text: PlacedText(text: text, pieces: pieces).trimmed, fault: fault)
    }

    private static func isComment(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
        let first = line.first { $0 != " " && $0 != "\t" }
        return first == "#" || first == ";"
    }

    private static func endsInContinuation(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
        line.reversed().prefix { $0 == "\\" }.count % 2 == 1
    }

    private static func fault(in line: ArraySlice<Unicode.Scalar>, at place: Place) -> SyntaxFault? {
        guard let index = line.firstIndex(where: { $0.properties.generalCategory == .control && $0 != "\t" }) else { return nil }
        return SyntaxFault(problem: .controlCharacter(line[index].value), place: place.advanced(by: index - line.startIndex))
    }
}
