import ControlInterface
import Testing

@testable import coltiva

/// "each rule that moved it with before and after, and whose hours they were"
struct StepWordsTests {
    static let before = "2027-03-02T11:00:00+01:00"
    static let after = "2027-03-09T11:00:00+01:00"

    static let steps: [(step: StepMessage, sentence: String)] = [
        (
            StepMessage(rule: "dueAfter", key: "ReplyWithin", value: "1w", source: "built in", before: before, after: after),
            "Tue 2 Mar 11:00 → Tue 9 Mar 11:00: due after ReplyWithin=1w (built in)"
        ),
        (
            StepMessage(rule: "beforeDue", key: "ReplyRemind", value: "4d", source: "policy", before: after, after: before),
            "Tue 9 Mar 11:00 → Tue 2 Mar 11:00: before due, by ReplyRemind=4d ([Policy])"
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
        (
            StepMessage(rule: "dueAfter", key: "Cadence", value: "3months", source: "built in", before: before, after: after),
            "Tue 2 Mar 11:00 → Tue 9 Mar 11:00: due after 3months of silence, the longest of Cadence (built in)"
        ),
        (
            StepMessage(rule: "readyAfter", key: "Cadence", value: "6w", source: "circle admired", before: before, after: after),
            "Tue 2 Mar 11:00 → Tue 9 Mar 11:00: ready after 6w of silence, the ideal of Cadence (circle admired)"
        ),
        (
            StepMessage(rule: "readyAfter", key: "NudgeAfter", value: "4w", source: "policy", before: before, after: after),
            "Tue 2 Mar 11:00 → Tue 9 Mar 11:00: ready after 4w without an answer, by NudgeAfter ([Policy])"
        ),
        (
            StepMessage(rule: "readyAfter", key: "RestFor", value: "6months", source: "built in", before: before, after: after),
            "Tue 2 Mar 11:00 → Tue 9 Mar 11:00: they rest for 6months, by RestFor (built in)"
        ),
        (
            StepMessage(rule: "readyAfter", key: "Later", value: "1w", source: "policy", before: before, after: after),
            "Tue 2 Mar 11:00 → Tue 9 Mar 11:00: ready after Later=1w ([Policy])"
        ),
        (
            StepMessage(
                rule: "space", key: "Space", value: "2w", source: "built in", decision: "e7", before: before, after: after),
            "Tue 2 Mar 11:00 → Tue 9 Mar 11:00: room after your last message (e7), by Space=2w (built in)"
        ),
        (
            StepMessage(rule: "rested", decision: "e9", before: before, after: after),
            "Tue 2 Mar 11:00 → Tue 9 Mar 11:00: you let them rest (e9)"
        ),
        (
            StepMessage(rule: "woken", decision: "e9", before: before, after: before),
            "stays Tue 2 Mar 11:00: you ended their rest (e9)"
        ),
        (
            StepMessage(rule: "room", key: "NudgeAfter", value: "2w", source: "built in", before: before, after: after),
            "Tue 2 Mar 11:00 → Tue 9 Mar 11:00: room to do it, by NudgeAfter=2w (built in)"
        ),
        (
            StepMessage(rule: "offered", before: before, after: after),
            "Tue 2 Mar 11:00 → Tue 9 Mar 11:00: a slot of the practice offered them"
        ),
        (
            StepMessage(rule: "levelled", before: before, after: after),
            "Tue 2 Mar 11:00 → Tue 9 Mar 11:00: the day that a fair week has for it"
        ),
        (
            StepMessage(rule: "drawn", before: before, after: after),
            "Tue 2 Mar 11:00 → Tue 9 Mar 11:00: drawn to the day of an occasion"
        ),
        (
            StepMessage(rule: "beforeDue", key: "MeetingRemind", value: "10min", source: "built in", before: after, after: before),
            "Tue 9 Mar 11:00 → Tue 2 Mar 11:00: before it begins, by MeetingRemind=10min (built in)"
        ),
        (
            StepMessage(rule: "beforeDue", key: "OccasionLead", value: "3d", source: "built in", before: after, after: before),
            "Tue 9 Mar 11:00 → Tue 2 Mar 11:00: before the day begins, by OccasionLead=3d (built in)"
        ),
        (
            StepMessage(rule: "rightMoment", fit: "nextOfBoth", before: before, after: after),
            "Tue 2 Mar 11:00 → Tue 9 Mar 11:00: the right moment, the next in your hours and theirs"
        ),
        (StepMessage(rule: "unheard", before: before, after: before), "stays Tue 2 Mar 11:00: unheard"),
    ]

    @Test(arguments: steps)
    func rules(step: StepMessage, sentence: String) {
        #expect(StepWords(step, TimeWords(seenFrom: Canned.now)).sentence.text == sentence)
    }

    @Test("Every rule of the protocol has its words, and every fit")
    func everyRule() {
        let known = Set(Self.steps.map(\.step.rule))
        for rule in StepRule.allCases {
            #expect(known.contains(rule.rawValue), "\(rule)")
            let step = StepMessage(rule: rule.rawValue, before: Self.before, after: Self.after)
            #expect(StepWords(step, TimeWords(seenFrom: Canned.now)).rule.text != rule.rawValue)
        }
        #expect(Set(Self.fits.map(\.fit)) == Set(StepFit.allCases.map(\.rawValue)))
    }

    static let fits: [(fit: String, words: String)] = [
        ("nextOfBoth", "the next in your hours and theirs"), ("lastOfBoth", "the last in your hours and theirs"),
        ("nextOfOwn", "the next in your hours; theirs do not meet them in time"),
        ("lastOfOwn", "the last in your hours; theirs do not meet them in time"), ("asWanted", "as wanted; no hours fit"),
    ]

    @Test(arguments: fits)
    func hours(fit: String, words: String) {
        let step = StepMessage(rule: "rightMoment", fit: fit, before: Self.before, after: Self.before)
        #expect(
            StepWords(step, TimeWords(seenFrom: Canned.now)).sentence.text == "stays Tue 2 Mar 11:00: the right moment, \(words)")
    }
}
