import ControlInterface
import Testing

@testable import coltivad

/// The latest events of a run.
struct KeptEventsTests {
    private func kept(_ count: Int) -> KeptEvents {
        var kept = KeptEvents(run: "a")
        for index in 0..<count {
            let event = kept.add(EventMessage(number: 0, at: "", kind: "changed", verb: "\(index + 1)"))
            #expect(event.number == index + 1)
        }
        return kept
    }

    @Test(
        "The latest thousand events of a run are kept",
        arguments: [
            (0, 0, true), (0, 1, false), (3, 0, true), (3, 3, true), (3, 4, false), (3, -1, false), (1_000, 0, true),
            (1_001, 0, false),
            (1_001, 1, true), (1_999, 999, true), (2_000, 1_000, true), (2_000, 999, false), (5_500, 4_500, true),
            (5_500, 4_499, false),
            (5_500, .min, false), (5_500, .max, false),
        ])
    func after(count: Int, from: Int, isKnown: Bool) throws {
        let kept = kept(count)
        let events = kept.after(from, of: "a")
        #expect((events != nil) == isKnown)
        if let events { #expect(events.map(\.number) == Array(from..<count).map { $0 + 1 }) }
        #expect(events?.allSatisfy { $0.verb == "\($0.number)" } ?? true)
        #expect(kept.after(from, of: "b") == nil)
    }
}
