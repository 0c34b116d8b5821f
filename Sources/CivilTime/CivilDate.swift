/// A date of the proleptic Gregorian calendar, from -9999-01-01 to 9999-12-31; arithmetic stops at these ends.
package struct CivilDate: Comparable, Hashable, Sendable, CustomStringConvertible {
    /// The astronomical year: 0 is 1 BC.
    package let year: Int
    /// 1 to 12.
    package let month: Int
    /// 1 to the length of the month.
    package let day: Int

    private init(validYear year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// The date of these numbers; nil where the calendar has no such date.
    package init?(year: Int, month: Int, day: Int) {
        guard CivilDate.years.contains(year), (1...12).contains(month), day >= 1,
            day <= CivilDate.length(ofMonth: month, year: year)
        else { return nil }
        self.init(validYear: year, month: month, day: day)
    }

    /// The years that the calendar covers here.
    package static let years = -9999...9999

    /// The first date that there is here: -9999-01-01.
    package static let earliest = CivilDate(validYear: -9999, month: 1, day: 1)

    /// The last date that there is here: 9999-12-31.
    package static let latest = CivilDate(validYear: 9999, month: 12, day: 31)

    /// The days since 1970-01-01, negative before it.
    ///
    /// The formula counts years from March, in eras of 400 years (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
    package var dayNumber: Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// The date that many days after 1970-01-01; beyond the calendar's ends, the end.
    package init(dayNumber: Int) {
        let days = min(max(dayNumber, -4_371_587), 2_932_896) + 719_468
        let era = (days >= 0 ? days : days - 146_096) / 146_097
        let dayOfEra = days - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        self.init(
            validYear: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
            day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    }

    /// The day of the week.
    package var weekday: Weekday {
        // 1970-01-01 was a Thursday.
        Weekday.thu.adding(days: dayNumber)
    }

    /// The date that many days later; negative: earlier.
    package func adding(days: Int) -> CivilDate {
        let (sum, overflow) = dayNumber.addingReportingOverflow(days)
        return overflow ? (days < 0 ? .earliest : .latest) : CivilDate(dayNumber: sum)
    }

    /// The same day of the month that many months later (negative: earlier); a day that this month lacks is its last.
    package func adding(months: Int) -> CivilDate {
        let (sum, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
        guard !overflow else { return months < 0 ? .earliest : .latest }
        let target = sum >= 0 ? sum / 12 : (sum - 11) / 12
        guard target >= CivilDate.years.lowerBound else { return .earliest }
        guard target <= CivilDate.years.upperBound else { return .latest }
        let month = sum - target * 12 + 1
        return CivilDate(validYear: target, month: month, day: min(day, CivilDate.length(ofMonth: month, year: target)))
    }

    /// The days from this date to the other; negative where that is earlier.
    package func days(until other: CivilDate) -> Int {
        other.dayNumber - dayNumber
    }

    /// The days of a month, 28 to 31.
    package static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: isLeap(year: year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Whether the year has a 29 February.
    package static func isLeap(year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    /// ISO 8601: "2027-03-05"; "-0044-03-15" before the year 0.
    package var description: String {
        let sign = year < 0 ? "-" : ""
        return "\(sign)\(year.magnitude.padded(to: 4))-\(month.padded(to: 2))-\(day.padded(to: 2))"
    }

    /// Whether `left` is earlier.
    package static func < (left: CivilDate, right: CivilDate) -> Bool {
        (left.year * 16 + left.month) * 32 + left.day < (right.year * 16 + right.month) * 32 + right.day
    }
}
