import CivilTime

/// When an invitation was sent, as LinkedIn writes it.
enum InvitationDate {
    /// Reads `3/14/25, 2:37 PM`: month/day/year, a year of two digits in this century, a clock of twelve hours, taken as UTC; nil for all
    /// else. White space of any kind may stand before AM and PM, or none.
    static func read(_ text: String) -> Instant? {
        let text = text.cleanedLine.uppercased()
        guard text.hasSuffix("AM") || text.hasSuffix("PM") else { return nil }
        let words = text.dropLast(2).split { $0.isWhitespace || $0 == "," }
        guard words.count == 2, let day = date(words[0]), let hours = numbers(words[1], separator: ":"),
            (2...3).contains(hours.count),
            (1...12).contains(hours[0]),
            let time = TimeOfDay(
                hour: hours[0] % 12 + (text.hasSuffix("PM") ? 12 : 0), minute: hours[1], second: hours.count > 2 ? hours[2] : 0)
        else { return nil }
        return Instant(seconds: Int64(day.dayNumber) * 86_400) + Elapsed(microseconds: time.microseconds)
    }

    private static func date(_ text: Substring) -> CivilDate? {
        guard let parts = numbers(text, separator: "/"), parts.count == 3, let written = text.split(separator: "/").last else {
            return nil
        }
        switch written.count {
        case 2: return CivilDate(year: 2000 + parts[2], month: parts[0], day: parts[1])
        case 4 where parts[2] > 0: return CivilDate(year: parts[2], month: parts[0], day: parts[1])
        default: return nil
        }
    }

    private static func numbers(_ text: Substring, separator: Character) -> [Int]? {
        let parts = text.split(separator: separator, omittingEmptySubsequences: false)
        let numbers = parts.compactMap { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int($0) : nil }
        return numbers.count == parts.count ? numbers : nil
    }
}
