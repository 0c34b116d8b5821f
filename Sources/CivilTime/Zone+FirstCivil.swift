extension Zone {
    /// The first civil time that calendar and clocks had not shown by an instant, that one counted: what is later than it comes later, and
    /// what is earlier has been, be it in an hour that clocks are showing again.
    func firstCivil(after instant: Instant) -> CivilDateTime {
        let next = instant.microseconds.saturatingAdd(Int64(offset(at: instant)) * 1_000_000).saturatingAdd(1)
        return CivilDateTime(wallMicroseconds: max(next, table.wallEnd(before: instant.seconds).saturatingMultiply(1_000_000)))
    }
}
