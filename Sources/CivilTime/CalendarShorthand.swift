/// The words that stand for calendar events (`systemd.time(7)`).
enum CalendarShorthand {
    /// Every word, with the event that it is.
    static let events = [
        "minutely": "*-*-* *:*:00", "hourly": "*-*-* *:00:00", "daily": "*-*-* 00:00:00", "weekly": "Mon *-*-* 00:00:00",
        "monthly": "*-*-01 00:00:00", "quarterly": "*-01,04,07,10-01 00:00:00",
        "semiannually": "*-01,07-01 00:00:00", "semi-annually": "*-01,07-01 00:00:00",
        "biannually": "*-01,07-01 00:00:00", "bi-annually": "*-01,07-01 00:00:00",
        "yearly": "*-01-01 00:00:00", "annually": "*-01-01 00:00:00", "anually": "*-01-01 00:00:00",
    ]

    /// The word that was probably meant; nil where none is near.
    static func suggestion(for word: String) -> String? {
        Spelling.closest(to: word, among: events.keys.filter { $0 != "anually" }.sorted())
    }
}
