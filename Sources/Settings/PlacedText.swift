/// A text from a configuration file that knows where each of its characters stands, through continuation lines and repeated keys.
package struct PlacedText: Hashable, Sendable {
    /// A run of the text that stands on one physical line.
    struct Piece: Hashable, Sendable {
        /// The UTF-8 offset in the text at which the run begins.
        let start: Int
        /// Where the run's first character stands.
        let place: Place
    }

    /// The text, without the white space around it; a continuation is a space.
    package let text: String
    /// In order; the first begins at 0.
    private let pieces: [Piece]

    /// A text whose runs are known.
    init(text: String, pieces: [Piece]) {
        self.text = text
        self.pieces = pieces
    }

    /// A text that stands on one line.
    package init(_ text: String, at place: Place) {
        self.init(text: text, pieces: [Piece(start: 0, place: place)])
    }

    /// Whether there is no character.
    package var isEmpty: Bool { text.isEmpty }

    /// Where the first character stands.
    package var place: Place { pieces[0].place }

    /// Where the character at a UTF-8 offset stands; offsets beyond the text mean its end.
    package func place(at offset: Int) -> Place {
        let piece = pieces.last { $0.start <= offset } ?? pieces[0]
        let between = text.utf8.dropFirst(piece.start).prefix(max(0, offset - piece.start))
        return piece.place.advanced(by: between.count { $0 & 0xC0 != 0x80 })
    }

    /// A part of the text, by UTF-8 offsets that lie between characters.
    package func slice(_ range: Range<Int>) -> PlacedText {
        let part = String(decoding: text.utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self)
        let later = pieces.filter { $0.start > range.lowerBound && $0.start < range.upperBound }
        return PlacedText(
            text: part,
            pieces: [Piece(start: 0, place: place(at: range.lowerBound))]
                + later.map { Piece(start: $0.start - range.lowerBound, place: $0.place) })
    }

    /// The words between white space, none of them empty. A run begins after a space or at 0, so that no word is of two runs.
    package var words: [PlacedText] {
        var words: [PlacedText] = []
        var bytes = text.utf8[...]
        for (index, piece) in pieces.enumerated() {
            let end = index + 1 < pieces.count ? pieces[index + 1].start : text.utf8.count
            var run = bytes.prefix(end - piece.start)
            bytes = bytes.dropFirst(end - piece.start)
            var place = piece.place
            while let start = run.firstIndex(where: { !$0.isWhiteSpace }) {
                place = place.advanced(by: run.distance(from: run.startIndex, to: start))
                let word = String(Substring(run[start...].prefix { !$0.isWhiteSpace }))
                words.append(PlacedText(word, at: place))
                place = place.advanced(by: word.unicodeScalars.count)
                run = run[start...].dropFirst(word.utf8.count)
            }
        }
        return words
    }

    /// Without the white space at both ends.
    var trimmed: PlacedText {
        let bytes = Array(text.utf8)
        let start = bytes.firstIndex { !$0.isWhiteSpace } ?? bytes.count
        let end = (bytes.lastIndex { !$0.isWhiteSpace } ?? start - 1) + 1
        return start == 0 && end == bytes.count ? self : slice(start..<end)
    }
}

extension UInt8 {
    /// What separates words in a line: a space or a tab.
    var isWhiteSpace: Bool { self == 0x20 || self == 0x09 }
}
