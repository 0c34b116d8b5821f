/// The values that one component of a calendar event has.
struct CalendarComponent: Hashable, Sendable {
    /// Sorted, no two the same; none stands for every value.
    let series: [CalendarSeries]

    /// Every value: `*`.
    static let every = CalendarComponent([])

    /// Every whole second: `*` where seconds stand, in microseconds.
    static let everySecond = CalendarComponent([CalendarSeries(from: 0, through: nil, step: 1_000_000)])

    /// One value.
    init(_ value: Int) {
        series = [CalendarSeries(value)]
    }

    /// The values of all those.
    init(_ series: [CalendarSeries]) {
        var sorted: [CalendarSeries] = []
        for next in series.sorted() where next != sorted.last { sorted.append(next) }
        self.series = sorted
    }

    /// The values of all those, in microseconds of a minute; `everySecond` where that is what they come to.
    init(ofSeconds series: [CalendarSeries]) {
        let isEverySecond = series.contains(CalendarComponent.everySecond.series[0])
        let areWhole = series.allSatisfy { $0.start % 1_000_000 == 0 && $0.step % 1_000_000 == 0 }
        self = isEverySecond && areWhole ? .everySecond : CalendarComponent(series)
    }

    /// The first value between two bounds; nil where there is none.
    func first(atLeast lowest: Int, atMost highest: Int) -> Int? {
        first(series, atLeast: lowest, atMost: highest)
    }

    /// The first day between two bounds, where the component counts from the end of a month of that many days.
    func firstDay(atLeast lowest: Int, inMonthOf length: Int) -> Int? {
        first(series.lazy.map { $0.days(inMonthOf: length) }, atLeast: lowest, atMost: length)
    }

    private func first(_ series: some Sequence<CalendarSeries>, atLeast lowest: Int, atMost highest: Int) -> Int? {
        guard !self.series.isEmpty else { return lowest <= highest ? lowest : nil }
        let first = series.reduce(Int.max) { min($0, $1.first(atLeast: lowest) ?? .max) }
        return first <= highest ? first : nil
    }

    /// The normal form: "*", "01", "01,15", "09..17", "00/15", "01..09/2".
    func text(_ field: CalendarField) -> String {
        if series.isEmpty || field == .second && self == .everySecond { return "*" }
        return series.map { series in
            var text = field.text(series.start)
            if let end = series.end { text += "..\(field.text(end))" }
            let isPlainRange = series.end != nil && series.step == field.unit
            if series.step > 0, !isPlainRange { text += "/\(field.text(ofStep: series.step))" }
            return text
        }.joined(separator: ",")
    }
}
