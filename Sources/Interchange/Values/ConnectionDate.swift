import CivilTime

/// The day on which a connection was made, as LinkedIn writes it.
enum ConnectionDate {
    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

    /// Reads `05 Mar 2024`, with one or two digits for the day, and `2024-03-05`; nil for all else.
    static func read(_ text: String) -> CivilDate? {
        if let date = CivilDate(text), date.year > 0 { return date }
        let words = text.split(whereSeparator: \.isWhitespace)
        guard words.count == 3, words[0].count <= 2, words[2].count == 4, let day = number(words[0]), let year = number(words[2]),
            let month = months.firstIndex(of: words[1].lowercased())
        else { return nil }
        return CivilDate(year: year, month: month + 1, day: day)
    }

    private static func number(_ digits: Substring) -> Int? {
        digits.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(digits) : nil
    }
}
