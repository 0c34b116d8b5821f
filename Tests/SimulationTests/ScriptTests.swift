import CivilTime
import Testing

@testable import Simulation

/// A seed is a life.
struct ScriptTests {
    @Test("The same seed draws the same life, another seed another", arguments: [1, 7, 99] as [UInt64])
    func repeats(seed: UInt64) {
        let script = Script(seed: seed)
        #expect(script.events == Script(seed: seed).events && script.start == Script(seed: seed).start)
        #expect(script.events != Script(seed: seed + 1).events)
        #expect(script.events.map(\.offset) == script.events.map(\.offset).sorted())
    }

    @Test("A crash, a sleep and a clock step in every year on average")
    func troubles() {
        let events = (1...25).flatMap { Script(seed: $0).events }.map(\.happening)
        func count(_ matches: (Happening) -> Bool) -> Int { events.filter(matches).count }
        let years = 25 * Script.years
        #expect(count { if case .killAtWrite = $0 { true } else { $0 == .kill } } > years)
        #expect(count { if case .sleep = $0 { true } else { false } } > years)
        #expect(count { if case .stepClock = $0 { true } else { false } } > years)
        #expect(Set(events.map { "\($0)".prefix { $0 != "(" } }).count == 37)
    }
}
