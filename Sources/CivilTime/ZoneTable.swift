/// A zone's rules as one sorted table: the periods between two settings of its clocks, and the 400 years after which they repeat.
///
/// The rule of the footer is written out for one cycle of the Gregorian calendar, 400 years and a whole number of weeks; later times
/// are moved back by whole cycles. So the past, the present and the far future are found in the same way.
struct ZoneTable: Hashable, Sendable {
    /// From a setting of the clocks to the next.
    struct Period: Hashable, Sendable {
        /// Its first second since the epoch.
        var start: Int64
        /// Seconds ahead of UTC.
        var offset: Int32
        /// The index in `types`.
        var type: Int32
    }

    /// By start; the first begins before all time.
    private let periods: [Period]
    /// How clocks stand.
    let types: [LocalTimeType]
    /// The seconds, since the epoch or on the wall, from which on periods repeat those of the cycle before; none beyond the calendar's end.
    private let cycleEnd: Int64
    /// The seconds before which periods repeat those of the cycle after.
    private let cycleStart: Int64

    private static let cycle: Int64 = 146_097 * 86_400
    private static let beforeAllTime: Int64 = -(1 << 60)

    /// The table of a zone whose clocks never change.
    init(fixed type: LocalTimeType) {
        types = [type]
        periods = [Period(start: ZoneTable.beforeAllTime, offset: Int32(type.offset), type: 0)]
        (cycleStart, cycleEnd) = (.min, .max)
    }

    /// The table of a zone file.
    init(_ file: TZifFile) {
        var types = file.types
        func index(of type: LocalTimeType) -> Int {
            if let index = types.firstIndex(of: type) { return index }
            types.append(type)
            return types.count - 1
        }
        var periods: [Period] = []
        func append(start: Int64, type: Int) {
            var period = Period(start: start, offset: Int32(types[type].offset), type: Int32(type))
            // A rule of daylight saving time all year ends and begins it at the same instant: what comes later holds.
            if let last = periods.last, last.start >= start {
                period.start = last.start
                periods.removeLast()
            }
            if periods.last?.type != period.type { periods.append(period) }
        }

        // RFC 9636, 3.2: the first type holds before the first transition. 3.3: the footer after the last, or always if there is none.
        let holdsAlways = file.transitions.isEmpty ? file.footer : nil
        append(start: ZoneTable.beforeAllTime, type: holdsAlways.map { index(of: $0.standard) } ?? 0)
        for transition in file.transitions {
            append(start: max(transition.time, ZoneTable.beforeAllTime), type: transition.type)
        }
        var cycleBounds = (start: Int64.min, end: Int64.max)
        if let footer = file.footer, let daylight = footer.daylight {
            let standard = index(of: footer.standard)
            let saving = index(of: daylight.type)
            let lastTime = file.transitions.last?.time ?? ZoneTable.beforeAllTime
            let lastYear = CivilDate(dayNumber: Int(lastTime.floorDivided(by: 86_400))).year
            let firstYear = file.transitions.isEmpty ? 1970 : min(max(lastYear, 1), 9000) + 1
            for year in (firstYear - 2)...(firstYear + 401) {
                for change in footer.changes(inYear: year) where change.time > lastTime {
                    append(start: change.time, type: change.isToDaylight ? saving : standard)
                }
            }
            func firstSecond(of year: Int) -> Int64 {
                Int64(CivilDate(year: year, month: 1, day: 1)?.dayNumber ?? 0) * 86_400
            }
            cycleBounds.end = firstSecond(of: firstYear + 400)
            if file.transitions.isEmpty { cycleBounds.start = firstSecond(of: firstYear) }
        }
        self.types = types
        self.periods = periods
        (cycleStart, cycleEnd) = cycleBounds
    }

    /// The seconds by whole cycles of which a time has to be moved to stand in the table.
    private func shift(_ seconds: Int64) -> Int64 {
        if seconds >= cycleEnd { return ((seconds - cycleEnd) / ZoneTable.cycle + 1) * -ZoneTable.cycle }
        if seconds < cycleStart { return ((cycleStart - seconds - 1) / ZoneTable.cycle + 1) * ZoneTable.cycle }
        return 0
    }

    /// The first index from 0 on for which the condition, false and then true, is true; the count where it never is.
    private func firstIndex(where isTrue: (Int) -> Bool) -> Int {
        var (low, high) = (0, periods.count)
        while low < high {
            let middle = (low + high) >> 1
            if isTrue(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// The index of the period in which a time is, in seconds since the epoch; `hint` is tried first.
    private func index(at seconds: Int64, near hint: Int) -> Int {
        if hint < periods.count, periods[hint].start <= seconds,
            hint + 1 == periods.count || seconds < periods[hint + 1].start
        {
            return hint
        }
        return firstIndex { periods[$0].start > seconds } - 1
    }

    /// How far clocks are ahead of UTC at a time in seconds since the epoch. `hint` is where the last answer was found and where this
    /// one is looked for first; zero to begin with.
    func offset(at seconds: Int64, near hint: inout Int) -> Int64 {
        hint = index(at: seconds + shift(seconds), near: hint)
        return Int64(periods[hint].offset)
    }

    /// How clocks stand at a time in seconds since the epoch.
    func type(at seconds: Int64) -> LocalTimeType {
        types[Int(periods[index(at: seconds + shift(seconds), near: 0)].type)]
    }

    /// How clocks stand at a time in seconds since the epoch, from when on and until when; nil: always before it, or after it.
    func period(at seconds: Int64) -> (start: Int64?, end: Int64?, type: LocalTimeType) {
        let shift = shift(seconds)
        let index = index(at: seconds + shift, near: 0)
        return (
            periods[index].start > ZoneTable.beforeAllTime ? periods[index].start - shift : nil,
            index + 1 < periods.count ? periods[index + 1].start - shift : nil, types[Int(periods[index].type)]
        )
    }

    /// The second of wall time at which a period ends.
    private func wallEnd(_ index: Int) -> Int64 {
        index + 1 < periods.count ? periods[index + 1].start + Int64(periods[index].offset) : .max
    }

    /// The wall time at which the period before that of a time ended, all in seconds; before all time where there was none.
    func wallEnd(before seconds: Int64) -> Int64 {
        let shift = shift(seconds)
        let index = index(at: seconds + shift, near: 0)
        return index > 0 ? wallEnd(index - 1) - shift : .min
    }

    /// The first second since the epoch at which clocks show a wall time or a later one; whether they show that one.
    ///
    /// Wall time is in seconds of a clock without jumps since 1970-01-01 00:00. That first second is the rule for both oddities: what
    /// occurs twice means the first, what does not exist the first instant after the gap.
    func seconds(atWall wall: Int64, near hint: inout Int) -> (seconds: Int64, exists: Bool) {
        let shift = shift(wall)
        let wall = wall + shift
        if !(hint < periods.count && wall < wallEnd(hint) && (hint == 0 || wallEnd(hint - 1) <= wall)) {
            hint = firstIndex { wallEnd($0) > wall }
        }
        let period = periods[hint]
        let seconds = wall - Int64(period.offset)
        return seconds >= period.start ? (seconds - shift, true) : (period.start - shift, false)
    }
}
