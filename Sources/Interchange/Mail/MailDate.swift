import CivilTime

/// When a message was written (RFC 5322 3.3), in the obsolete forms of 4.3 too, and as ctime(3) writes it.
enum MailDate {
    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

    /// The hours by which the zones of North America differ from UTC.
    private static let zones = [
        "edt": -4, "est": -5, "cdt": -5, "cst": -6, "mdt": -6, "mst": -7, "pdt": -7, "pst": -8,
    ]

    /// Reads `Sun, 29 Nov 2026 16:25:19 +0100 (CET)` and `Sun Nov 29 16:25:19 2026`; nil for all else. A year of two digits is one from 1950 to
    /// 2049, one of three is counted from 1900. Where no zone stands, or none that is known, it is UTC: of the letters of the military
    /// RFC 5322 says that they are to be taken so.
    static func read(_ text: String) -> Instant? {
        let words = words(of: text)
        guard let month = words.firstIndex(where: { number(ofMonth: $0) != nil }), let monthNumber = number(ofMonth: words[month]),
            let clock = words.firstIndex(where: { $0.contains(":") }), let seconds = time(words[clock])
        else { return nil }
        var numbers = words.indices.filter { $0 != clock && isNumber(words[$0]) }
        // A zone in digits has a sign, and so is no number.
        guard let day = numbers.first.map({ words[$0] }), numbers.count >= 2 else { return nil }
        numbers.removeFirst()
        let year = words[numbers[0]]
        guard let date = CivilDate(year: self.year(year), month: monthNumber, day: Int(day) ?? 0) else { return nil }
        let zone = words[(clock + 1)...].first { !isNumber($0) }
        return Instant(seconds: Int64(date.dayNumber) * 86_400 + seconds) - .minutes(Int64(zone.map(minutes) ?? 0))
    }

    /// Without comments and the commas between them.
    private static func words(of text: String) -> [String] {
        var depth = 0
        var plain = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "(": depth += 1
            case ")": depth = max(depth - 1, 0)
            case _ where depth > 0: break
            case ",": plain += " "
            default: plain.unicodeScalars.append(scalar)
            }
        }
        return plain.split(whereSeparator: \.isWhitespace).map { $0.lowercased() }
    }

    private static func number(ofMonth word: String) -> Int? {
        months.firstIndex { word == $0 || word.count > 3 && word.hasPrefix($0) && word.allSatisfy(\.isLetter) }.map { $0 + 1 }
    }

    private static func isNumber(_ word: String) -> Bool {
        !word.isEmpty && word.count <= 4 && word.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    private static func year(_ word: String) -> Int {
        let year = Int(word) ?? 0
        return switch word.count {
        case 1, 2: year + (year < 50 ? 2000 : 1900)
        case 3: year + 1900
        default: year
        }
    }

    /// Seconds since midnight; a leap second is the second behind it.
    private static func time(_ word: String) -> Int64? {
        let parts = word.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        guard (2...3).contains(parts.count), parts.allSatisfy({ $0.count <= 2 && isNumber($0) }) else { return nil }
        let numbers = parts.compactMap { Int64($0) } + [0]
        guard numbers[0] < 24, numbers[1] < 60, numbers[2] <= 60 else { return nil }
        return numbers[0] * 3600 + numbers[1] * 60 + numbers[2]
    }

    /// By how many minutes a zone is ahead of UTC.
    private static func minutes(_ zone: String) -> Int {
        if let hours = zones[zone] { return hours * 60 }
        let digits = zone.dropFirst().filter { $0 != ":" }
        guard let sign = zone.first, sign == "+" || sign == "-", digits.count == 4, isNumber(String(digits)),
            let hours = Int(digits.prefix(2)), let rest = Int(digits.suffix(2)), hours < 24, rest < 60
        else { return 0 }
        return (hours * 60 + rest) * (sign == "-" ? -1 : 1)
    }
}
