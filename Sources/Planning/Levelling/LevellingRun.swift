import CivilTime
import Relationships

/// The steps of levelling, day by day from today, for one k.
struct LevellingRun {
    /// A day as it stands before the run.
    struct Day: Sendable {
        /// The places that nobody uses yet.
        let places: Int
        /// Whether it takes only those whose window ends on it.
        let onlyEnding: Bool
    }

    /// k: the most places that a day gives to those who are in time.
    let most: Int
    /// The day of each candidate who has one, by index.
    private(set) var days: [Int: Int] = [:]
    /// How many who could have missed their window within the look-ahead are in time.
    private(set) var inTime = 0
    /// The most that any day gave to those who are in time.
    private(set) var mostOnADay = 0

    private let pool: LevellingPool
    private let fits: (PlaceCandidate, CivilDate) throws -> Bool
    /// Of each priority, how many of the overdue, from the first on, have a day.
    private var served = LevellingPool.priorities.map { _ in 0 }

    init(_ pool: LevellingPool, most: Int, fits: @escaping (PlaceCandidate, CivilDate) throws -> Bool) {
        self.pool = pool
        self.most = most
        self.fits = fits
    }

    /// Takes the steps of these days.
    mutating func take(_ run: [Day]) throws {
        for (day, taking) in run.enumerated() where taking.places > 0 {
            var free = taking.places
            // Overdue first, one.
            if !taking.onlyEnding { free -= try takeOverdue(upTo: 1, on: day) }
            free -= try takeInTime(upTo: min(most, free), on: day, onlyEnding: taking.onlyEnding)
            // Places left.
            if !taking.onlyEnding { _ = try takeOverdue(upTo: free, on: day) }
            if try !isAnyoneLeft(after: day) { return }
        }
    }

    /// Whether anyone waits for a later day.
    private func isAnyoneLeft(after day: Int) throws -> Bool {
        try pool.nextEnd(from: day + 1) != nil
            || served.indices.contains { try pool.overdue(of: $0, before: day + 1, at: served[$0]) != nil }
    }

    private mutating func takeOverdue(upTo number: Int, on day: Int) throws -> Int {
        var taken = 0
        for rank in served.indices {
            var place = served[rank]
            while taken < number, let index = try pool.overdue(of: rank, before: day, at: place) {
                if try take(index, on: day) { taken += 1 }
                if place == served[rank], days[index] != nil { served[rank] += 1 }
                place += 1
            }
        }
        return taken
    }

    private mutating func takeInTime(upTo number: Int, on day: Int, onlyEnding: Bool) throws -> Int {
        var taken = 0
        var from = day
        while taken < number, let end = try pool.nextEnd(from: from), end == day || !onlyEnding {
            for rank in served.indices {
                var place = 0
                while taken < number, let index = try pool.candidate(of: rank, endingOn: end, at: place) {
                    if pool.begin(index) <= day, try take(index, on: day) {
                        taken += 1
                        if end < Levelling.lookAhead { inTime += 1 }
                    }
                    place += 1
                }
            }
            from = end + 1
        }
        mostOnADay = max(mostOnADay, taken)
        return taken
    }

    /// Gives the candidate the day, where they have none and may stand on it.
    private mutating func take(_ index: Int, on day: Int) throws -> Bool {
        guard days[index] == nil, try pool.fits(index, day, ask: fits) else { return false }
        days[index] = day
        return true
    }
}
