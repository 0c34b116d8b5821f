/// What a person meant by a WHEN.
package struct Moment: Hashable, Sendable {
    /// When it is; of a date alone, its first instant.
    package let instant: Instant
    /// Whether a clock time was given or follows from what was given; such a moment is exact.
    package let hasClockTime: Bool
    /// The date, where no clock time was given: for things that are due at its end.
    package let date: CivilDate?
    /// The zone in which it was read: the one named in the text, else that of the question.
    package let zone: Zone

    /// A moment of these parts.
    package init(instant: Instant, hasClockTime: Bool, date: CivilDate?, zone: Zone) {
        self.instant = instant
        self.hasClockTime = hasClockTime
        self.date = date
        self.zone = zone
    }
}
