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
    private(set) var days: [Int?]
    /// Indices of those whose window ended on a day of the run before they had a place.
    private(set) var missed: [Int] = []
    /// The most that any day gave to those who are in time.
    private(set) var mostOnADay = 0

    private let order: LevellingOrder
    private var inTime = WaitingLine()
    private var overdue: WaitingLine

    init(order: LevellingOrder, most: Int) {
        self.order = order
        self.most = most
        days = Array(repeating: nil, count: order.candidates.count)
        overdue = WaitingLine(order.late)
    }

    /// Takes the steps of these days, and gives up after the day with which more than the allowed number have missed their window.
    mutating func take<Failure: Error>(
        _ run: [Day], missing allowed: Int, fits: (_ index: Int, _ day: Int) throws(Failure) -> Bool
    ) throws(Failure) {
        for (day, taking) in run.enumerated() {
            inTime.join(order.beginning[day])
            var free = taking.places
            // Overdue first, one.
            if !taking.onlyEnding { free -= try takeOverdue(upTo: min(1, free), on: day, fits: fits) }
            free -= try takeInTime(upTo: min(most, free), on: day, onlyEnding: taking.onlyEnding, fits: fits)
            // Places left.
            if !taking.onlyEnding { _ = try takeOverdue(upTo: free, on: day, fits: fits) }
            endWindows(on: day)
            guard missed.count <= allowed else { return }
        }
    }

    private mutating func takeOverdue<Failure: Error>(
        upTo number: Int, on day: Int, fits: (Int, Int) throws(Failure) -> Bool
    ) throws(Failure) -> Int {
        let order = order
        let turns = try overdue.take(upTo: number) { (turn) throws(Failure) in try fits(order.overdue[turn], day) }
        for turn in turns { days[order.overdue[turn]] = day }
        return turns.count
    }

    private mutating func takeInTime<Failure: Error>(
        upTo number: Int, on day: Int, onlyEnding: Bool, fits: (Int, Int) throws(Failure) -> Bool
    ) throws(Failure) -> Int {
        // Those whose window ends on the day stand first in the line.
        let end = onlyEnding ? order.ends[day] : .max
        let taken = try inTime.take(upTo: number, before: end) { (index) throws(Failure) in try fits(index, day) }
        for index in taken { days[index] = day }
        mostOnADay = max(mostOnADay, taken.count)
        return taken.count
    }

    /// Who misses their window is overdue from the day after.
    private mutating func endWindows(on day: Int) {
        let late = order.ending[day].filter { days[order.overdue[$0]] == nil }
        missed += late.map { order.overdue[$0] }
        overdue.join(late)
        inTime.leave(before: order.ends[day])
    }
}
