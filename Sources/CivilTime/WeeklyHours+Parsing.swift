extension WeeklyHours {
    /// Reads one or more ranges: "Mon..Fri 09:00-13:00,14:00-18:00 Sat 10:00-12:00".
    ///
    /// Clock times apply to the days before them, without days to every day. Days wrap over the week's end (`Sat..Mon`), a range over
    /// midnight (`22:00-02:00`) belongs to the day on which it begins, 00:00-24:00 is the whole day.
    package init(parsing text: String) throws(WeeklyHoursError) {
        do throws(WeeklyHoursError) {
            self.init(ranges: try WeeklyHoursParser.ranges(in: text))
        } catch {
            throw WeeklyHoursError(
                text: text, offset: error.offset, expected: error.expected,
                suggestion: error.suggestion ?? WeeklyHoursRepair.suggestion(for: text))
        }
    }
}
