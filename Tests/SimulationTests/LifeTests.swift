import CivilTime
import Relationships
import Testing

@testable import Simulation

/// Lives that are played; the long runs are `make simulate`'s.
struct LifeTests {
    @Test("A year of each of these lives keeps every promise; the last is on a file", arguments: [2, 3, 7] as [UInt64])
    func nothingIsBroken(seed: UInt64) {
        let outcome = Simulation().play(Script(seed: seed), years: 1)
        #expect(outcome.breach == nil, "\(outcome.breach.map { "\($0.breach.description)" } ?? "")")
        #expect(outcome.tally.notices > 0 && outcome.tally.crashes > 0 && outcome.tally.events > 50)
    }

    /// Not for the engine's fault, but because what must hold was said too strictly.
    @Test(
        "Lives that broke once, as short as they break",
        arguments: [
            // The machine was off when the moment came to which an occasion had drawn a place: it is ahead no longer.
            (319_903, [1155, 1175, 1690, 1845, 1910]),
            // The clock was set back before the end of thanks, and a crash came before everyone was planned again.
            (20_261_140, [1280, 1534, 1665, 1679, 1695, 1698]),
        ] as [(UInt64, [Int])])
    func brokeOnce(seed: UInt64, events: [Int]) {
        #expect(Simulation().play(Script(seed: seed), events: events).breach?.breach.description == nil)
    }

    @Test("The same life twice tells the same story")
    func repeats() {
        func story() -> [String] {
            var lines: [String] = []
            _ = Simulation().play(Script(seed: 4), years: 1, tell: { lines.append($0) })
            return lines
        }
        let first = story()
        #expect(first.count > 200)
        #expect(first == story())
    }

    /// Breaks in any life in which someone is written to after being added.
    private let fragile = Invariant(
        "fragile", "for the test",
        breach: { passage in
            passage.facts.people.values.contains { $0.passed.values.contains { $0.direction == .outbound } }
                ? "someone was written to" : nil
        })

    @Test("Of several lives that break the one with the smallest seed is told, however many are played at once", arguments: 1...3)
    func firstBroken(atOnce: Int) throws {
        let lives = Lives(simulation: Simulation(invariants: [fragile]), first: 5, years: 40)
        let broken = try #require(lives.play(atOnce: atOnce).broken)
        #expect(broken.script.seed == 5)
        #expect(broken.event == aloneAfter)
    }

    /// After which event the life of seed 5 breaks, played alone.
    private var aloneAfter: Int? { Simulation(invariants: [fragile]).play(Script(seed: 5)).breach?.event }

    @Test("A life that breaks is shrunk to the events that break it, and they break it again")
    func shrinks() throws {
        let simulation = Simulation(invariants: [fragile])
        let script = Script(seed: 5)
        let (breach, event) = try #require(simulation.play(script).breach)
        #expect(breach.invariant.name == "fragile")
        var shrinking = Shrinking(simulation, script: script, years: Script.years, invariant: "fragile")
        let events = shrinking.shrink(upTo: event)
        // Somebody is added, and written to.
        #expect(events.count == 2)
        #expect(simulation.play(script, events: events).breach?.breach.words == "someone was written to")
        for number in events {
            #expect(simulation.play(script, events: events.filter { $0 != number }).breach == nil)
        }
    }
}
