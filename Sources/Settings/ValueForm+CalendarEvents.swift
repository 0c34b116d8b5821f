import CivilTime

extension ValueForm<[CalendarEvent]> {
    /// Calendar events, several on a line too: as many words are one event as can be.
    static let calendarEvents = ValueForm(
        description: "calendar events", merge: { $0.flatMap { $0 } }, empty: [],
        read: { text, report in
            let words = text.words
            var events: [CalendarEvent] = []
            var start = 0
            // Where the event before this one begins.
            var previous: Int?
            while start < words.count {
                guard let (event, end) = longestEvent(in: words, from: start, report.surroundings.zones) else {
                    let (error, place) = fault(in: words, at: start, previous: previous, report.surroundings.zones)
                    report.refuse(.calendarEvent(error), at: place)
                    return nil
                }
                events.append(event)
                previous = start
                start = end
            }
            return events
        },
        write: { $0.map(\.description).joined(separator: " ") })

    /// Days, a date, a clock time and a zone.
    private static var mostWords: Int { 4 }

    private static func longestEvent(
        in words: [PlacedText], from start: Int, _ zones: ZoneDirectory
    ) -> (event: CalendarEvent, end: Int)? {
        for end in (start + 1...min(start + mostWords, words.count)).reversed() {
            if let event = try? CalendarEvent(parsing: joined(words[start..<end]), zones: zones) { return (event, end) }
        }
        return nil
    }

    /// What is wrong with a word that begins no event: it may be the zone of the event before it, misspelt.
    private static func fault(
        in words: [PlacedText], at start: Int, previous: Int?, _ zones: ZoneDirectory
    ) -> (error: CalendarEventError, place: Place) {
        let word = words[start]
        if let previous, word.text.contains("/"), let error = error(of: words[previous...start], zones), error.expected == .zone {
            return (error, word.place)
        }
        let error = error(of: words[start...start], zones) ?? CalendarEventError(text: word.text, offset: 0, expected: .event)
        return (error, word.place(at: error.offset))
    }

    private static func error(of words: ArraySlice<PlacedText>, _ zones: ZoneDirectory) -> CalendarEventError? {
        do throws(CalendarEventError) {
            _ = try CalendarEvent(parsing: joined(words), zones: zones)
            return nil
        } catch {
            return error
        }
    }

    private static func joined(_ words: ArraySlice<PlacedText>) -> String {
        words.map(\.text).joined(separator: " ")
    }
}
