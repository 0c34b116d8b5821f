/// Takes events from a script for as long as it still breaks the same invariant (delta debugging, Zeller and Hildebrandt 2002).
struct Shrinking {
    private let simulation: Simulation
    private let script: Script
    private let years: Int
    private let invariant: String
    /// How many lives may still be played.
    private var patience = 600

    init(_ simulation: Simulation, script: Script, years: Int, invariant: String) {
        self.simulation = simulation
        self.script = script
        self.years = years
        self.invariant = invariant
    }

    /// The numbers of the events that are left, of those up to the given one.
    mutating func shrink(upTo last: Int) -> [Int] {
        var events = Array(script.events.indices.prefix(last + 1))
        var parts = 2
        while events.count > 1, patience > 0 {
            let size = (events.count + parts - 1) / parts
            var isSmaller = false
            var begin = 0
            while begin < events.count, patience > 0 {
                let end = min(begin + size, events.count)
                let without = Array(events[..<begin]) + Array(events[end...])
                if breaks(without) {
                    events = without
                    isSmaller = true
                } else {
                    begin = end
                }
            }
            if isSmaller {
                parts = max(2, parts - 1)
            } else if size == 1 {
                break
            } else {
                parts = min(events.count, parts * 2)
            }
        }
        return events
    }

    private mutating func breaks(_ events: [Int]) -> Bool {
        patience -= 1
        return simulation.play(script, years: years, events: events).breach?.breach.invariant.name == invariant
    }
}
