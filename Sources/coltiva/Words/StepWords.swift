import ControlInterface

/// One rule that moved an instant, in words.
struct StepWords {
    let step: StepMessage
    let time: TimeWords

    /// Seen from an instant.
    init(_ step: StepMessage, _ time: TimeWords) {
        self.step = step
        self.time = time
    }

    /// What moved it: "due after ReplyWithin=1w (built in)"; a rule that this version does not know, by its name.
    var rule: Phrase { StepRule(rawValue: step.rule).map(words) ?? "\(step.rule)" }

    private func words(_ rule: StepRule) -> Phrase {
        switch (rule, step.key) {
        case (.dueAfter, "Cadence"): "due after \(value) of silence, the longest of Cadence (\(source))"
        case (.dueAfter, _): "due after \(setting)"
        case (.readyAfter, "Cadence"): "ready after \(value) of silence, the ideal of Cadence (\(source))"
        case (.readyAfter, "NudgeAfter"): "ready after \(value) without an answer, by NudgeAfter (\(source))"
        case (.readyAfter, "RestFor"): "they rest for \(value), by RestFor (\(source))"
        case (.readyAfter, _): "ready after \(setting)"
        case (.space, _): "room after your last message (\(decision)), by \(setting)"
        case (.rested, _): "you let them rest (\(decision))"
        case (.woken, _): "you ended their rest (\(decision))"
        case (.room, _): "room to do it, by \(setting)"
        case (.offered, _): "a slot of the practice offered them"
        case (.levelled, _): "the day that a fair week has for it"
        case (.drawn, _): "drawn to the day of an occasion"
        case (.beforeDue, "MeetingRemind"): "before it begins, by \(setting)"
        case (.beforeDue, "OccasionLead"): "before the day begins, by \(setting)"
        case (.beforeDue, _): "before due, by \(setting)"
        case (.afterDue, _): "after due, by \(setting)"
        case (.startOfDate, _): "the day begins"
        case (.endOfDate, _): "the day ends"
        case (.known, _): "known only then"
        case (.snoozed, _): "you snoozed it (\(decision))"
        case (.absenceBegins, _): "before you leave (\(decision))"
        case (.rightMoment, _): "the right moment, \(fit)"
        case (.heldByAbsence, _): "held until you are back (\(decision))"
        case (.heldByPause, _): "held until the pause ends (\(decision))"
        }
    }

    /// "Tue 2 Mar 11:00 → Tue 9 Mar 11:00"; one moment where the rule changed nothing.
    var change: Phrase {
        step.before == step.after
            ? "stays \(time.moment(step.after))" : "\(time.moment(step.before)) → \(time.moment(step.after))"
    }

    /// "Tue 2 Mar 11:00 → Tue 9 Mar 11:00: due after ReplyWithin=1w (built in)".
    var sentence: Phrase { "\(change): \(rule)" }

    /// Its fields for scripts: rule, key, value, source, decision, fit, before, after.
    var fields: [String] {
        [
            step.rule, step.key ?? "", step.value ?? "", step.source ?? "", step.decision ?? "", step.fit ?? "", step.before,
            step.after,
        ]
    }

    private var setting: Phrase { "\(step.key ?? "?")=\(value) (\(source))" }
    private var value: String { step.value ?? "?" }
    private var source: String { SettingWords.source(step.source ?? "?") }
    private var decision: String { step.decision ?? "?" }

    /// Whose hours they were.
    private var fit: Phrase {
        switch step.fit.flatMap(StepFit.init(rawValue:)) {
        case .nextOfBoth: "the next in your hours and theirs"
        case .lastOfBoth: "the last in your hours and theirs"
        case .nextOfOwn: "the next in your hours; theirs do not meet them in time"
        case .lastOfOwn: "the last in your hours; theirs do not meet them in time"
        case .asWanted: "as wanted; no hours fit"
        case nil: "\(step.fit ?? "?")"
        }
    }
}
