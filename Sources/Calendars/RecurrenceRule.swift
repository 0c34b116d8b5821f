import CLibical
import CivilTime

/// A rule by which an event comes back (RRULE, RFC 5545 3.3.10).
struct RecurrenceRule {
    /// As the calendar has it.
    let text: String
    /// The last time that counts, where the rule has one.
    let until: Until?

    /// The end of a rule.
    enum Until {
        case instant(Instant)
        case civil(CivilDateTime)
        /// The whole of the day.
        case date(CivilDate)
    }

    /// Reads where the rule ends; whether it is one, `follow` says.
    init(_ text: String) {
        self.text = text
        let value = text.split(separator: ";").first { $0.uppercased().hasPrefix("UNTIL=") }?.dropFirst("UNTIL=".count)
        until = value.flatMap { CalendarTime($0) }.map { time in
            if time.isDate { return .date(time.civil.date) }
            return time.isUTC ? .instant(Zone.utc.instant(time.civil)) : .civil(time.civil)
        }
    }

    /// How many steps of a rule are followed, from its beginning or from the window: twenty a day for more than a decade.
    static let mostSteps = 100_000

    /// What following a rule came to.
    enum Outcome {
        case followed
        /// It is no rule.
        case bad
        /// It was cut after `mostSteps`.
        case cut
    }

    /// Gives the rule's times on the clock of its beginning, from some time before a civil time on, in order, for as long as they are wanted.
    func follow(from start: EventMoment, after: CivilDateTime, _ take: (EventMoment) -> Bool) -> Outcome {
        let from = max(start.civil, after)
        guard
            let rule = clibical_rule_open(
                text, clibical_time(start.civil, isDate: start.isDate), clibical_time(from, isDate: start.isDate))
        else { return .bad }
        defer { clibical_rule_close(rule) }
        var time = clibical_time()
        for _ in 0..<Self.mostSteps {
            guard clibical_rule_next(rule, &time), let civil = time.civil else { return .followed }
            let moment = EventMoment(civil: civil, isDate: start.isDate, clock: start.clock)
            guard !isPast(moment), take(moment) else { return .followed }
        }
        return .cut
    }

    private func isPast(_ moment: EventMoment) -> Bool {
        switch until {
        case nil: false
        case .instant(let instant): moment.instant > instant
        case .civil(let civil): moment.civil > civil
        case .date(let date): moment.civil.date > date
        }
    }
}
