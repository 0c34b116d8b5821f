import ControlInterface

/// What is to be done, in words.
struct DutyWords {
    let duty: DutyMessage
    let time: TimeWords

    /// Seen from an instant.
    init(_ duty: DutyMessage, _ time: TimeWords) {
        self.duty = duty
        self.time = time
    }

    /// "answer by Thu 11 Mar 11:00, past due"; "meet on Fri 5 Mar 15:00"; "get in touch again, from Sun 10 Jan on".
    var phrase: Phrase {
        if duty.state == "planned", duty.due != duty.ready, duty.kind != "meeting" {
            return "\(duty.instruction), from \(time.day(of: duty.ready)) on"
        }
        guard let due = duty.due else { return "\(duty.instruction)" }
        let limit = duty.kind == "meeting" || due == duty.ready ? "on \(time.moment(due))" : time.limit(due)
        return duty.state == "overdue" ? "\(duty.instruction) \(limit), \("past due", .late)" : "\(duty.instruction) \(limit)"
    }
}
