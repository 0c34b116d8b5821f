import Calendars
import CivilTime
import Planning
import Relationships
import Scheduling

/// Makes to-dos of follow-ups.
struct ToDoMaker<Transaction: LedgerTransaction> {
    let book: Book<Transaction>
    let names: ToDoNames

    /// A follow-up, as far as the to-do list has to do with it.
    struct Subject: Sendable {
        let id: FollowUpID
        let identity: FollowUpIdentity
        let history: History
        /// Nil: it is closed.
        let open: StoredFollowUp?
    }

    /// How many alarms and notes a to-do has.
    private static var mostAlarms: Int { 10 }
    private static var mostNotes: Int { 3 }

    /// Nil: nothing is known of it any more.
    func subject(_ id: FollowUpID) throws -> Subject? {
        guard let identity = try book.ledger.identity(of: id), let history = try book.ledger.history(of: identity.contact) else {
            return nil
        }
        return Subject(id: id, identity: identity, history: history, open: try book.ledger.followUp(id))
    }

    /// What is said of one that is open.
    func item(_ subject: Subject, _ stored: StoredFollowUp) -> ToDoItem {
        let (history, record) = (subject.history, subject.history.contact.record)
        let errand = history.errands.first { $0.id == subject.identity.opener }
        let meeting = history.appointments.first { $0.id == subject.identity.opener && subject.identity.kind == .meeting }
        let writer = NoticeWriter(rules: book.rules, now: book.now, showsNames: true)
        let (start, due) = times(stored.followUp, snoozed: snooze(of: subject), isDay: errand?.date != nil)
        let uid = names.uid(subject.id)
        return ToDoItem(
            uid: uid, summary: writer.title(history.contact, subject.identity.kind, errand: errand, meeting: meeting),
            details: details(subject, stored.followUp, meeting, writer.times).joined(separator: "\n"), start: start, due: due,
            categories: record.circles, url: record.channels.lazy.compactMap { try? ChannelLink($0.text).url }.first,
            alarms: stored.followUp.reminders.filter { $0.state == .planned && $0.at > book.now }.prefix(Self.mostAlarms).map {
                ToDoItem.Alarm(uid: "\(Self.word($0.rung.key)).\(uid)", at: $0.at)
            })
    }

    /// How one that is closed has ended: done, where something passed since it stood on the list, or it was said; else it will not be.
    func ending(_ subject: Subject, since created: Instant?) -> ToDoItem.Status {
        let identity = subject.identity
        let decisions = subject.history.decisions.filter { $0.followUp == identity }
        let isOff = decisions.contains { [.dismissed, .cancelled, .moved, .lapsed].contains($0.verb) }
        if isOff { return .cancelled }
        if decisions.contains(where: { $0.verb == .done }) { return .completed }
        if identity.kind == .meeting {
            let isHeld = subject.history.appointments.contains { $0.id == identity.opener && $0.end <= book.now }
            return isHeld ? .completed : .cancelled
        }
        guard let created else { return .cancelled }
        let hasPassed = subject.history.interactions.contains { $0.id > identity.opener && $0.recorded >= created }
        return hasPassed ? .completed : .cancelled
    }

    // MARK: Times

    /// Until when it is put off, by the latest word; that moment may be past.
    private func snooze(of subject: Subject) -> (until: Instant, isExact: Bool)? {
        let snoozes = subject.history.decisions.filter { decision in
            if case .snoozed = decision.verb { decision.followUp == subject.identity } else { false }
        }
        guard case .snoozed(let until, let isExact)? = snoozes.max(by: { ($0.at, $0.id) < ($1.at, $1.id) })?.verb else {
            return nil
        }
        return (until, isExact)
    }

    /// Start and due: what is put off stands for the moment until which it is. A day is written as a day.
    private func times(
        _ followUp: FollowUp, snoozed: (until: Instant, isExact: Bool)?, isDay: Bool
    ) -> (start: ToDoMoment?, due: ToDoMoment?) {
        let zone = book.rules.zone
        func moment(_ instant: Instant, isDay: Bool, back days: Int) -> ToDoMoment {
            let civil = zone.civil(instant)
            return isDay && civil.time == .midnight ? .date(civil.date.adding(days: -days)) : ToDoMoment(instant)
        }
        // What is due when a day ends is due on that day.
        let isWholeDay = isDay || followUp.identity.kind == .occasion
        let put = snoozed.map { moment($0.until, isDay: !$0.isExact, back: 0) }
        guard let due = put ?? followUp.due.map({ moment($0, isDay: isWholeDay, back: 1) }) else {
            return (ToDoMoment(followUp.ready), nil)
        }
        // RFC 5545 3.8.2.3: both are days or both are not, and the due is later.
        let start: ToDoMoment
        switch due {
        case .date: start = .date(zone.civil(followUp.ready).date)
        case .instant: start = ToDoMoment(followUp.ready)
        }
        return (start.instant(in: zone) < due.instant(in: zone) ? start : nil, due)
    }

    // MARK: Words

    /// What else there is to know, a line each.
    private func details(_ subject: Subject, _ followUp: FollowUp, _ meeting: Appointment?, _ times: CivilWords) -> [String] {
        let record = subject.history.contact.record
        var lines: [String] = []
        if let last = subject.history.last(at: book.now), last.direction == .inbound {
            lines.append("Wrote on \(times.day(last.at))" + (last.about.map { ": “\($0)”" } ?? ""))
        }
        if let meeting {
            lines.append("\(times.day(meeting.start)), \(times.clock(meeting.start)) to \(times.clock(meeting.end))")
            if let place = meeting.place { lines.append(place) }
        } else if snooze(of: subject) != nil, let due = followUp.due {
            lines.append("Due \(times.limit(due)); put off")
        }
        if let topic = record.topics.last {
            lines.append(["About:", topic.text, topic.link].compactMap { $0 }.joined(separator: " "))
        }
        if let channel = record.channels.first { lines.append("By \(channel.kind): \(channel.address)") }
        return lines + record.notes.suffix(Self.mostNotes).map(\.text)
    }

    /// A rung's key as a word of a UID.
    private static func word(_ key: String) -> String {
        String(key.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
    }
}
