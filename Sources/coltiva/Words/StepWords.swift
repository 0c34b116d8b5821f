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

    /// What moved it: "due after ReplyWithin=1w (built in)".
    var rule: Phrase {
        switch step.rule {
        case "dueAfter": "due after \(setting)"
        case "readyAfter": "ready after \(setting)"
        case "space": "room after your last message (\(step.decision ?? "?")), by \(setting)"
        case "rested": "you let them rest (\(step.decision ?? "?"))"
        case "woken": "you woke them (\(step.decision ?? "?"))"
        case "room": "room to do it, by \(setting)"
        case "offered": "a slot of the practice offered them"
        case "levelled": "the place in a fair week"
        case "drawn": "drawn to the day of an occasion"
        case "beforeDue": "before due, by \(setting)"
        case "afterDue": "after due, by \(setting)"
        case "startOfDate": "the day begins"
        case "endOfDate": "the day ends"
        case "known": "known only then"
        case "snoozed": "you snoozed it (\(step.decision ?? "?"))"
        case "absenceBegins": "before you leave (\(step.decision ?? "?"))"
        case "rightMoment": "the right moment, \(fit)"
        case "heldByAbsence": "held until you are back (\(step.decision ?? "?"))"
        case "heldByPause": "held until the pause ends (\(step.decision ?? "?"))"
        default: "\(step.rule)"
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

    private var setting: Phrase {
        "\(step.key ?? "?")=\(step.value ?? "?") (\(SettingWords.source(step.source ?? "?")))"
    }

    private var fit: Phrase {
        switch step.fit {
        case "nextOfBoth": "the next in your hours and theirs"
        case "lastOfBoth": "the last in your hours and theirs"
        case "nextOfOwn": "the next in your hours; theirs do not meet them in time"
        case "lastOfOwn": "the last in your hours; theirs do not meet them in time"
        default: "as wanted; no hours fit"
        }
    }
}
