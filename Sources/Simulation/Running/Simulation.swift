import Scheduling
import Assembly
import CivilTime

/// Plays lives, and finds the shortest script that breaks one.
struct Simulation: Sendable {
    private let zones = ZoneDirectory()
    private let invariants: [Invariant]

    /// Plays with these invariants.
    init(invariants: [Invariant] = Invariant.all) {
        self.invariants = invariants
    }

    /// A life that was played.
    struct Outcome: Sendable {
        let tally: Tally
        /// What did not hold, and the number of the event after which that was seen; nil: everything held.
        let breach: (breach: Breach, event: Int)?
    }

    /// Plays a life, or of its events those of the given numbers, for so many years.
    func play(_ script: Script, years: Int = Script.years, events numbers: [Int]? = nil, tell: ((String) -> Void)? = nil)
        -> Outcome
    {
        let end = Elapsed.days(Int64(years) * 365)
        var event = -1
        var life: Life?
        do {
            let born = try Life(script, zones: zones, invariants: invariants)
            life = born
            if let tell { born.tell = LifeStory(tell: tell).tell }
            for number in numbers ?? Array(script.events.indices) where script.events[number].offset <= end {
                event = number
                let scripted = script.events[number]
                try born.run(until: scripted.offset)
                tell?(LifeStory.words(scripted.happening, at: born.clock.now(), in: born.rules.zone, number: number))
                try born.happen(scripted.happening)
            }
            event = script.events.count
            try born.run(until: end)
            return Outcome(tally: born.tally, breach: nil)
        } catch let breach as Breach {
            return Outcome(tally: life?.tally ?? Tally(), breach: (breach, event))
        } catch {
            let unexpected = Invariant("no-error", "never lost, never a storm", breach: { _ in nil })
            return Outcome(
                tally: life?.tally ?? Tally(),
                breach: (Breach(invariant: unexpected, words: "\(error)", at: life?.clock.now() ?? script.start), event))
        }
    }
}
