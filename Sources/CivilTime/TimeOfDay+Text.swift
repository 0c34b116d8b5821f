extension TimeOfDay {
    /// Reads "9:00", "09:00" or "09:00:30"; nil for all else.
    package init?(_ text: some StringProtocol) {
        var scanner = ByteScanner(text)
        guard let time = TimeOfDay(takenFrom: &scanner), scanner.isAtEnd else { return nil }
        self = time
    }

    /// Takes a clock time; nil, and nothing taken, where there is none.
    init?(takenFrom scanner: inout ByteScanner) {
        let start = scanner.offset
        guard let hour = scanner.takeNumber(digits: 1...2), scanner.take(":"),
            let minute = scanner.takeNumber(digits: 2...2),
            let second = scanner.take(":") ? scanner.takeNumber(digits: 2...2) : 0,
            let time = TimeOfDay(hour: hour, minute: minute, second: second)
        else {
            scanner.offset = start
            return nil
        }
        self = time
    }
}
