/// A set of days of the week.
package struct Weekdays: OptionSet, Hashable, Sendable, CustomStringConvertible {
    /// One bit a day: bit 0 is Monday, bit 6 is Sunday.
    package let rawValue: UInt8

    /// The set of those bits; the eighth is not used.
    package init(rawValue: UInt8) {
        self.rawValue = rawValue & 0x7f
    }

    /// The set of one day.
    package init(_ day: Weekday) {
        self.init(rawValue: 1 << UInt8(day.rawValue - 1))
    }

    /// The days from one to the other, both counted; it may go over the end of the week (`Sat..Mon`).
    package init(from first: Weekday, through last: Weekday) {
        self = Weekdays(first)
        var day = first
        while day != last {
            day = day.adding(days: 1)
            formUnion(Weekdays(day))
        }
    }

    /// All seven.
    package static let everyDay = Weekdays(rawValue: 0x7f)

    /// Whether that day is in the set.
    package func contains(_ day: Weekday) -> Bool {
        contains(Weekdays(day))
    }

    /// The days in it, Monday first.
    package var days: [Weekday] {
        Weekday.allCases.filter { contains($0) }
    }

    /// As systemd writes sets of days: "Mon..Fri", "Mon,Tue", "Mon,Wed..Fri".
    package var description: String {
        var runs: [String] = []
        var next = Weekday.allCases.startIndex
        while next < Weekday.allCases.endIndex {
            let first = Weekday.allCases[next]
            let run = Weekday.allCases[next...].prefix { contains($0) }
            next += max(run.count, 1)
            switch run.count {
            case 0: break
            case 1: runs.append(first.name)
            case 2: runs.append("\(first.name),\(run[run.endIndex - 1].name)")
            default: runs.append("\(first.name)..\(run[run.endIndex - 1].name)")
            }
        }
        return runs.joined(separator: ",")
    }
}
