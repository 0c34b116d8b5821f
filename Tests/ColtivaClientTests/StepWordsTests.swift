import ControlInterface
import Testing

@testable import coltiva

/// "each rule that moved it with before and after, and whose hours they were"
struct StepWordsTests {
    static let before = "2027-03-02T11:00:00+01:00"
    static let after = "2027-03-09T11:00:00+01:00"

    @Test(arguments: [
        (
            StepMessage(rule: "dueAfter", key: "ReplyWithin", value: "1w", source: "built in", before: before, after: after),
            "Tue 2 Mar 11:00 → Tue 9 Mar 11:00: due after ReplyWithin=1w (built in)"
        ),
        (
            StepMessage(rule: "beforeDue", key: "ReplyRemind", value: "4d", source: "policy", before: after, after: before),
            "Tue 9 Mar 11:00 → Tue 2 Mar 11:00: before due, by ReplyRemind=4d (policy)"
        ),
        (
            StepMessage(rule: "afterDue", key: "ReplyOverdue", value: "1d", source: "contact", before: before, after: after),
            "Tue 2 Mar 11:00 → Tue 9 Mar 11:00: after due, by ReplyOverdue=1d (contact)"
        ),
        (StepMessage(rule: "startOfDate", before: before, after: before), "stays Tue 2 Mar 11:00: the day begins"),
        (StepMessage(rule: "endOfDate", before: before, after: before), "stays Tue 2 Mar 11:00: the day ends"),
        (StepMessage(rule: "known", before: before, after: before), "stays Tue 2 Mar 11:00: known only then"),
        (
            StepMessage(rule: "snoozed", decision: "e9", before: before, after: after),
            "Tue 2 Mar 11:00 → Tue 9 Mar 11:00: you snoozed it (e9)"
        ),
        (
            StepMessage(rule: "absenceBegins", decision: "e9", before: after, after: before),
            "Tue 9 Mar 11:00 → Tue 2 Mar 11:00: before you leave (e9)"
        ),
        (
            StepMessage(rule: "heldByAbsence", decision: "e9", before: before, after: after),
            "Tue 2 Mar 11:00 → Tue 9 Mar 11:00: held until you are back (e9)"
        ),
        (
            StepMessage(rule: "heldByPause", decision: "e9", before: before, after: after),
            "Tue 2 Mar 11:00 → Tue 9 Mar 11:00: held until the pause ends (e9)"
        ),
        (StepMessage(rule: "unheard", before: before, after: before), "stays Tue 2 Mar 11:00: unheard"),
    ])
    func rules(step: StepMessage, sentence: String) {
        #expect(StepWords(step, TimeWords(seenFrom: Canned.now)).sentence.text == sentence)
    }

    @Test(arguments: [
        ("nextOfBoth", "the next in your hours and theirs"), ("lastOfBoth", "the last in your hours and theirs"),
        ("nextOfOwn", "the next in your hours; theirs do not meet them in time"),
        ("lastOfOwn", "the last in your hours; theirs do not meet them in time"), ("asWanted", "as wanted; no hours fit"),
    ])
    func hours(fit: String, words: String) {
        let step = StepMessage(rule: "rightMoment", fit: fit, before: Self.before, after: Self.before)
        #expect(
            StepWords(step, TimeWords(seenFrom: Canned.now)).sentence.text == "stays Tue 2 Mar 11:00: the right moment, \(words)")
    }
}
