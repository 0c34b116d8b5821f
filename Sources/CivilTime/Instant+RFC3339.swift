extension Instant {
    /// Reads RFC 3339: "2027-03-02T10:20:00+01:00"; `t`, `z` and a blank for the `T` too, decimals below a microsecond cut off, a leap second
    /// as the second after it. Nil for all else.
    package init?(rfc3339 text: String) {
        var scanner = ByteScanner(text)
        guard let instant = Instant(rfc3339From: &scanner), scanner.isAtEnd else { return nil }
        self = instant
    }

    /// Takes an RFC 3339 instant; nil, and nothing taken, where there is none.
    init?(rfc3339From scanner: inout ByteScanner) {
        let start = scanner.offset
        guard scanner.peek?.isDigit == true, let date = CivilDate(takenFrom: &scanner),
            scanner.take("T") || scanner.take("t") || scanner.take(" "),
            let hour = scanner.takeNumber(digits: 2...2), hour < 24, scanner.take(":"),
            let minute = scanner.takeNumber(digits: 2...2), minute < 60, scanner.take(":"),
            let second = scanner.takeNumber(digits: 2...2), second <= 60,
            let fraction = scanner.takeMicroseconds(), let offset = scanner.takeOffset()
        else {
            scanner.offset = start
            return nil
        }
        let seconds = date.dayNumber * 86_400 + hour * 3600 + minute * 60 + second - offset
        // A leap second is the last of a day of universal time.
        guard second < 60 || seconds % 86_400 == 0 else {
            scanner.offset = start
            return nil
        }
        microseconds = Int64(seconds) * 1_000_000 + (second < 60 ? fraction : 0)
    }

    /// RFC 3339 with a zone's offset: "2027-03-02T10:20:00+01:00", decimals only where they are not zero, "Z" for `Zone.utc` only.
    ///
    /// Offsets of old local times that have seconds are cut to the minute, the clock time with them, so that the instant is exact.
    package func rfc3339(in zone: Zone) -> String {
        let minutes = zone.offset(at: self) / 60
        let civil = CivilDateTime(wallMicroseconds: microseconds.saturatingAdd(Int64(minutes) * 60_000_000))
        let time = civil.time
        var text = "\(civil.date)T\(time.hour.padded(to: 2)):\(time.minute.padded(to: 2)):\(time.second.padded(to: 2))"
        if time.fraction != 0 {
            var decimals = time.fraction.padded(to: 6)
            while decimals.hasSuffix("0") { decimals.removeLast() }
            text += ".\(decimals)"
        }
        if zone == .utc { return text + "Z" }
        let size = minutes.magnitude
        return text + "\(minutes < 0 ? "-" : "+")\((size / 60).padded(to: 2)):\((size % 60).padded(to: 2))"
    }
}

extension ByteScanner {
    /// Takes a point and decimals of a second, as microseconds; 0 where there is no point.
    mutating func takeMicroseconds() -> Int64? {
        guard take(".") else { return 0 }
        let digits = takeWhile(\.isDigit)
        guard !digits.isEmpty else { return nil }
        var worth: Int64 = 100_000
        var microseconds: Int64 = 0
        for digit in digits {
            microseconds += Int64(digit.digitValue) * worth
            worth /= 10
        }
        return microseconds
    }

    /// Takes "Z" or "+01:00", as seconds.
    fileprivate mutating func takeOffset() -> Int? {
        if take("Z") || take("z") { return 0 }
        let isNegative = take("-")
        guard isNegative || take("+"), let hours = takeNumber(digits: 2...2), hours < 24, take(":"),
            let minutes = takeNumber(digits: 2...2), minutes < 60
        else { return nil }
        return (isNegative ? -1 : 1) * (hours * 3600 + minutes * 60)
    }
}
