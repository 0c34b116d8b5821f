extension CivilDate {
    /// Reads ISO 8601: "2027-03-05"; a year may have a sign. Nil for all else.
    package init?(_ text: some StringProtocol) {
        var scanner = ByteScanner(text)
        guard let date = CivilDate(takenFrom: &scanner), scanner.isAtEnd else { return nil }
        self = date
    }

    /// Takes an ISO 8601 date with four digits of year; nil, and nothing taken, where there is none.
    init?(takenFrom scanner: inout ByteScanner) {
        let start = scanner.offset
        let isNegative = scanner.take("-")
        if !isNegative { _ = scanner.take("+") }
        guard let year = scanner.takeNumber(digits: 4...4),
            scanner.take("-"), let month = scanner.takeNumber(digits: 2...2), scanner.take("-"),
            let day = scanner.takeNumber(digits: 2...2),
            let date = CivilDate(year: isNegative ? -year : year, month: month, day: day)
        else {
            scanner.offset = start
            return nil
        }
        self = date
    }
}
