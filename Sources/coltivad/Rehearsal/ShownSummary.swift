import CivilTime

/// How much was on the screen in a whole story: how many notifications on how many days, and where they were most.
///
/// Days and hours are those of the clock where the user was. Of several with as many, the first is named.
struct ShownSummary: Equatable {
    /// How many notifications there were; a digest is one.
    let count: Int
    /// On how many days there was one.
    let days: Int
    /// The day with the most; nil where nothing was shown.
    let fullestDay: Fullest<CivilDate>?
    /// The hour with the most, by its beginning, and where the user was then; nil where nothing was shown.
    let fullestHour: Fullest<Hour>?

    /// A day or an hour, and how many notifications came in it.
    struct Fullest<Stretch: Hashable>: Equatable {
        let stretch: Stretch
        let count: Int
    }

    /// An hour of the clock; one that occurs twice is two.
    struct Hour: Hashable {
        let beginning: Instant
        let zone: Zone

        /// The hour in which the instant is.
        init(of instant: Instant, in zone: Zone) {
            let intoHour = zone.civil(instant).time.microseconds % Elapsed.hours(1).microseconds
            beginning = instant - Elapsed(microseconds: intoHour)
            self.zone = zone
        }
    }

    /// Counts what was shown in a story, in the order of time.
    init(of events: [PlayedEvent]) {
        let notices = events.flatMap(\.shown)
        count = notices.count
        let dates = notices.map { $0.zone.civil($0.at).date }
        days = Set(dates).count
        fullestDay = Self.fullest(dates)
        fullestHour = Self.fullest(notices.map { Hour(of: $0.at, in: $0.zone) })
    }

    /// The first of those that occur most.
    private static func fullest<Stretch: Hashable>(_ stretches: [Stretch]) -> Fullest<Stretch>? {
        var counts: [Stretch: Int] = [:]
        for stretch in stretches { counts[stretch, default: 0] += 1 }
        guard let most = counts.values.max(), let first = stretches.first(where: { counts[$0] == most }) else { return nil }
        return Fullest(stretch: first, count: most)
    }
}
