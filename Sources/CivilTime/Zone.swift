/// A time zone: the IANA rules that say what clocks show at an instant. Two are equal where name and rules are.
package final class Zone: Sendable, Hashable, CustomStringConvertible {
    /// The IANA name, "Europe/Rome"; empty where only the rules are known.
    package let name: String
    /// What the rules come to.
    let table: ZoneTable

    private init(name: String, table: ZoneTable) {
        self.name = name
        self.table = table
    }

    /// Universal time; needs no file.
    package static let utc = Zone(name: "UTC", table: ZoneTable(fixed: LocalTimeType(offset: 0, abbreviation: "UTC")))

    /// A zone of the bytes of a compiled zone file (RFC 9636).
    package convenience init(tzif bytes: [UInt8], name: String) throws(ZoneError) {
        do throws(TZifError) {
            self.init(name: name, table: ZoneTable(try TZifFile(bytes)))
        } catch {
            throw .malformed(name: name, error)
        }
    }

    /// The seconds that clocks are ahead of UTC at an instant, negative west of it.
    package func offset(at instant: Instant) -> Int {
        var hint = 0
        return Int(table.offset(at: instant.seconds, near: &hint))
    }

    /// What people call the time that clocks show at an instant: "CET", or "+13" where it has no name.
    package func abbreviation(at instant: Instant) -> String {
        table.type(at: instant.seconds).abbreviation
    }

    /// What calendar and clocks show at an instant, within the calendar's ends.
    package func civil(_ instant: Instant) -> CivilDateTime {
        CivilDateTime(wallMicroseconds: instant.microseconds.saturatingAdd(Int64(offset(at: instant)) * 1_000_000))
    }

    /// The instant at which calendar and clocks show a civil time: the first, where it occurs twice; the first instant after the gap, where
    /// it does not exist.
    package func instant(_ civil: CivilDateTime) -> Instant {
        var hint = 0
        let (second, fraction) = civil.time.microseconds.quotientAndRemainder(dividingBy: 1_000_000)
        let found = table.seconds(atWall: Int64(civil.date.dayNumber) * 86_400 + second, near: &hint)
        return Instant(microseconds: found.seconds * 1_000_000 + (found.exists ? fraction : 0))
    }

    /// The first instant of a civil day; of one that the zone skipped, that of the day after.
    package func startOfDay(_ date: CivilDate) -> Instant {
        instant(CivilDateTime(date: date, time: .midnight))
    }

    /// The instant a span later: months first (a missing day is the month's last), then days, both keeping the clock time, then hours,
    /// minutes and seconds as elapsed time. A span without months and days is elapsed time only.
    package func adding(_ span: Span, to instant: Instant) -> Instant {
        move(instant, months: span.months, days: span.days) + span.elapsed
    }

    /// The instant a span earlier, in the same order: months, then days, then elapsed time.
    package func subtracting(_ span: Span, from instant: Instant) -> Instant {
        move(instant, months: -span.months, days: -span.days) - span.elapsed
    }

    private func move(_ instant: Instant, months: Int, days: Int) -> Instant {
        // No round trip over the clock: in an hour that occurs twice it would move the second occurrence to the first.
        guard months != 0 || days != 0 else { return instant }
        var civil = civil(instant)
        civil.date = civil.date.adding(months: months).adding(days: days)
        return self.instant(civil)
    }

    /// Its name.
    package var description: String { name }

    /// Whether name and rules are the same.
    package static func == (left: Zone, right: Zone) -> Bool {
        left === right || left.name == right.name && left.table == right.table
    }

    /// Hashes the name; zones of one name and different rules are rare.
    package func hash(into hasher: inout Hasher) {
        hasher.combine(name)
    }
}
