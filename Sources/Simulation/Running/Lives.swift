import Dispatch
import Glibc
import Synchronization

/// Lives one after another, each with the next seed, as many at once as the machine has processors; what comes of them is the same with one.
struct Lives: Sendable {
    /// A life that broke, after so many of its events.
    struct Broken: Sendable {
        let script: Script
        let years: Int
        let breach: Breach
        let event: Int
    }

    let simulation: Simulation
    let first: UInt64
    let years: Int

    /// How many there are; the last may be a short one.
    var count: Int { (years + Script.years - 1) / Script.years }

    static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

    private struct State: Sendable {
        var taken = 0
        var tally = Tally()
        var broken: [Int: Broken] = [:]
    }

    /// Plays them all, or until one breaks; of several that broke it is the one with the smallest seed.
    func play(atOnce: Int = processors, tell: (@Sendable (String) -> Void)? = nil) -> (tally: Tally, broken: Broken?) {
        let state = Mutex(State())
        DispatchQueue.concurrentPerform(iterations: tell == nil ? atOnce : 1) { _ in
            while let number = state.withLock({ take(from: &$0) }) {
                let script = Script(seed: first + UInt64(number))
                let length = min(Script.years, years - number * Script.years)
                let outcome = simulation.play(script, years: length, tell: tell)
                state.withLock { state in
                    state.tally = state.tally + outcome.tally
                    if let (breach, event) = outcome.breach {
                        state.broken[number] = Broken(script: script, years: length, breach: breach, event: event)
                    }
                }
            }
        }
        return state.withLock { state in (state.tally, state.broken.min { $0.key < $1.key }?.value) }
    }

    /// The next life, while none before it is broken.
    private func take(from state: inout State) -> Int? {
        guard state.broken.isEmpty, state.taken < count else { return nil }
        defer { state.taken += 1 }
        return state.taken
    }
}
