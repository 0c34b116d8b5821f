/// What a mistaken text of weekly hours should probably have been.
enum WeeklyHoursRepair {
    /// What to write where nothing of the text can be kept.
    private static let example = "Mon..Fri 09:00-18:00"

    /// The whole text in the form that is read here, where it can be guessed; else an example.
    ///
    /// Guessed are other dashes, blanks beside dashes and commas, `Mon-Fri` for `Mon..Fri`, and hours without minutes.
    static func suggestion(for text: String) -> String {
        let pieces = pieces(of: text)
        var repaired = ""
        for (index, piece) in pieces.enumerated() {
            let before = index > 0 ? pieces[index - 1] : ""
            let after = index + 1 < pieces.count ? pieces[index + 1] : ""
            switch piece {
            case "-": repaired += Weekday(parsing: before) != nil ? ".." : "-"
            case "..": repaired += ".."
            // A comma joins days to days, and clock times to clock times.
            case ",": repaired += isClock(before) == isClock(after) && !after.isEmpty ? "," : " "
            default: repaired += (isMark(before) ? "" : " ") + clock(piece)
            }
        }
        guard let ranges = try? WeeklyHoursParser.ranges(in: repaired) else { return example }
        return WeeklyHours(ranges: ranges).description
    }

    private static func isClock(_ piece: String) -> Bool {
        piece.utf8.first?.isDigit == true
    }

    private static func isMark(_ piece: String) -> Bool {
        piece == "-" || piece == ".." || piece == ","
    }

    /// "9" and "9.30" as clock times.
    private static func clock(_ piece: String) -> String {
        guard piece.utf8.allSatisfy({ $0.isDigit }) else { return piece.replacing(".", with: ":") }
        return piece.utf8.count <= 2 ? "\(piece):00" : piece
    }

    /// The words and marks of the text, without blanks.
    private static func pieces(of text: String) -> [String] {
        let dashes: Set<Character> = ["-", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}"]
        var pieces: [String] = []
        var word = ""
        func end() {
            if !word.isEmpty { pieces.append(word) }
            word = ""
        }
        for character in text.replacing("..", with: "\u{2026}") {
            if character.isWhitespace {
                end()
            } else if dashes.contains(character) {
                end()
                pieces.append("-")
            } else if character == "\u{2026}" {
                end()
                pieces.append("..")
            } else if character == "," || character == ";" {
                end()
                pieces.append(",")
            } else {
                word.append(character)
            }
        }
        end()
        return pieces
    }
}
