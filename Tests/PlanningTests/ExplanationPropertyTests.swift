import CivilTime
import Planning
import Relationships
import Testing

/// "Applying these steps in order to the cause gives the reminder's instant", for every kind of follow-up; the seed is the argument that a
/// failure names.
struct ExplanationPropertyTests {
    private static let seeds = Array(UInt64(1)...600)

    @Test(arguments: seeds)
    func theStepsLeadFromTheCauseToTheReminder(seed: UInt64) throws {
        for planned in try EveryKindHistory(seed: seed).plan() {
            let followUp = planned.followUp
            let words = "\(followUp.identity.kind.rawValue) of \(followUp.identity.opener)"
            #expect(try end(of: planned.explanation) == followUp.due ?? followUp.ready, "\(words)")
            for reminder in followUp.reminders {
                let explanation = planned.reminders[reminder.rung]
                #expect((explanation != nil) == (reminder.state == .planned), "\(words) \(reminder.rung.key)")
                guard let explanation else { continue }
                #expect(explanation.cause == planned.explanation.cause, "\(words) \(reminder.rung.key)")
                #expect(try end(of: explanation) == reminder.at, "\(words) \(reminder.rung.key)")
            }
        }
    }

    /// Where the steps end; each begins where the one before ended.
    private func end(of explanation: Explanation) throws -> Instant {
        var at = explanation.cause
        for step in explanation.steps {
            #expect(step.before == at, "\(step)")
            at = step.after
        }
        return at
    }

    @Test("Every kind is explained, and by every rule")
    func everyKindAndEveryRule() throws {
        var kinds: Set<Kind> = []
        var rules: Set<String> = []
        for seed in Self.seeds {
            for planned in try EveryKindHistory(seed: seed).plan() where !planned.reminders.isEmpty {
                kinds.insert(planned.followUp.identity.kind)
                for explanation in Array(planned.reminders.values) + [planned.explanation] {
                    rules.formUnion(explanation.steps.map { String("\($0.rule)".prefix { $0 != "(" }) })
                }
            }
        }
        #expect(kinds == Set(Kind.allCases))
        #expect(
            Set([
                "dueAfter", "readyAfter", "space", "rested", "woken", "room", "offered", "levelled", "drawn", "beforeDue",
                "afterDue",
                "startOfDate", "endOfDate", "known", "snoozed", "absenceBegins", "rightMoment", "heldByAbsence", "heldByPause",
            ]).subtracting(rules) == [])
    }
}
