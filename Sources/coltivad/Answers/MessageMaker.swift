import CivilTime
import ControlInterface
import Planning
import Relationships
import Scheduling

/// Turns what the ledger holds into the messages of the protocol.
struct MessageMaker<Transaction: LedgerTransaction> {
    let book: Book<Transaction>

    func time(_ instant: Instant) -> String { instant.rfc3339(in: book.rules.zone) }

    // MARK: Follow-ups

    /// The follow-up with what passed last; nil where its contact is gone.
    func followUp(_ stored: StoredFollowUp) throws -> FollowUpMessage? {
        guard let history = try book.ledger.history(of: stored.followUp.identity.contact) else { return nil }
        return followUp(stored, history: history)
    }

    /// The same of several, without those whose contacts are gone.
    func followUps(_ stored: [StoredFollowUp]) throws -> [FollowUpMessage] {
        let ofContacts = Dictionary(grouping: stored, by: \.followUp.identity.contact)
        var messages: [FollowUpID: FollowUpMessage] = [:]
        try book.ledger.histories(of: ofContacts.keys.sorted()) { history in
            for stored in ofContacts[history.contact.id] ?? [] { messages[stored.id] = followUp(stored, history: history) }
        }
        return stored.compactMap { messages[$0.id] }
    }

    func followUp(_ stored: StoredFollowUp, history: History) -> FollowUpMessage {
        let identity = stored.followUp.identity
        let record = history.contact.record
        let their = book.rules.policyAndTime(of: history).their
        let appointment = history.appointments.first { $0.id == identity.opener }
        let errand = history.errands.first { $0.id == identity.opener }
        return FollowUpMessage(
            id: "\(stored.id)", contact: "\(identity.contact)", name: record.name, kind: identity.kind.rawValue,
            instruction: identity.kind.traits.instruction, state: stored.followUp.standing(at: book.now).rawValue,
            ready: time(stored.followUp.ready), due: stored.followUp.due.map(time),
            about: errand?.text ?? history.interactions.first { $0.id == identity.opener }?.about,
            reminders: stored.followUp.reminders.map(reminder), channel: record.channels.first?.text, theirZone: their.zone.name,
            theirTime: book.now.rfc3339(in: their.zone),
            inTheirHours: their.contains(book.now), last: history.last(at: book.now).map(entry),
            appointment: appointment.map { self.appointment($0, theirZone: their.zone) },
            topic: topic(of: record), draftKept: history.contact.draftKept.map(time))
    }

    /// The latest topic that no message has named, with its link.
    private func topic(of record: ContactRecord) -> String? {
        let next = Topic.inOrder(record.topics).first { $0.lastUsed == nil }
        return next.map { topic in [topic.text, topic.link].compactMap { $0 }.joined(separator: " ") }
    }

    private func reminder(_ reminder: Reminder) -> ReminderMessage {
        ReminderMessage(rung: reminder.rung.name, at: time(reminder.at), exact: reminder.isExact, state: reminder.state.rawValue)
    }

    /// A follow-up's earliest reminder that is to come.
    func agendaItem(_ stored: StoredFollowUp, history: History) -> AgendaItemMessage? {
        let next = stored.followUp.reminders.first { $0.state == .planned }
        return next.map { AgendaItemMessage(at: time($0.at), rung: $0.rung.name, followUp: followUp(stored, history: history)) }
    }

    // MARK: Entries and people

    func appointment(_ appointment: Appointment, theirZone: Zone) -> AppointmentMessage {
        AppointmentMessage(
            id: "\(appointment.id)", start: time(appointment.start), end: time(appointment.end),
            theirStart: appointment.start.rfc3339(in: theirZone), place: appointment.place)
    }

    func entry(_ interaction: Interaction) -> EntryMessage {
        EntryMessage(
            id: "\(interaction.id)", direction: interaction.direction.rawValue, at: time(interaction.at),
            channel: interaction.channel,
            about: interaction.about, ask: interaction.asks, gesture: interaction.isGesture)
    }

    func contact(_ contact: Contact) -> ContactMessage {
        let record = contact.record
        return ContactMessage(
            id: "\(contact.id)", name: record.name, circles: record.circles, channels: record.channels.map(\.text),
            timeZone: record.zone, birthday: record.birthday, introducedBy: record.introducedBy, why: record.why,
            organisation: record.organisation, title: record.title, added: time(contact.added),
            draftKept: contact.draftKept.map(time))
    }

    func note(_ note: Note) -> NoteMessage { NoteMessage(at: time(note.at), text: note.text) }

    /// Its topics, in the order in which they are to be written about.
    func topics(of record: ContactRecord) -> [TopicMessage] {
        Topic.inOrder(record.topics).map { topic in
            TopicMessage(at: time(topic.at), text: topic.text, link: topic.link, lastUsed: topic.lastUsed.map(time))
        }
    }

    func settings(_ policy: Policy) -> [SettingMessage] {
        func setting<Value>(_ key: PolicyKey, _ setting: Policy.Setting<Value>, _ text: String) -> SettingMessage {
            SettingMessage(key: key.rawValue, value: text, source: setting.source.words)
        }
        func spans(_ spans: [Span]) -> String { spans.isEmpty ? "none" : spans.map(\.text).joined(separator: " ") }
        return [
            setting(.priority, policy.priority, policy.priority.value.rawValue),
            setting(.approach, policy.approach, policy.approach.value.settingText),
            setting(.contactHours, policy.contactHours, policy.contactHours.value.description),
            setting(.replyWithin, policy.replyWithin, policy.replyWithin.value.text),
            setting(.replyRemind, policy.replyRemind, spans(policy.replyRemind.value)),
            setting(.replyOverdue, policy.replyOverdue, spans(policy.replyOverdue.value)),
            setting(.nudges, policy.nudges, "\(policy.nudges.value)"),
            setting(.nudgeAfter, policy.nudgeAfter, policy.nudgeAfter.value.text),
            setting(.restFor, policy.restFor, policy.restFor.value.text),
            setting(.space, policy.space, policy.space.value.text),
            setting(.cadence, policy.cadence, "\(policy.cadence.value)"),
            setting(.meetingRemind, policy.meetingRemind, spans(policy.meetingRemind.value)),
            setting(.thanksWithin, policy.thanksWithin, policy.thanksWithin.value.text),
            setting(.thanksRemind, policy.thanksRemind, spans(policy.thanksRemind.value)),
            setting(.occasions, policy.occasions, policy.occasions.value.settingText),
            setting(.occasionLead, policy.occasionLead, policy.occasionLead.value.text),
            setting(.taskOverdue, policy.taskOverdue, spans(policy.taskOverdue.value)),
            setting(.language, policy.language, policy.language.value.rawValue),
        ]
    }

    // MARK: Consequences

    func consequence(_ consequence: Consequence) -> ConsequenceMessage {
        ConsequenceMessage(
            change: consequence.change.map { "\($0)" },
            outcomes: consequence.contacts.map { outcome in
                OutcomeMessage(
                    contact: "\(outcome.contact.id)", name: outcome.contact.name, entry: outcome.entry.map { "\($0)" },
                    open: outcome.open.map { followUp($0, history: outcome.history) }, closed: outcome.closed.map { "\($0)" },
                    restsUntil: end(of: (try? book.situation(of: outcome.history))?.rest))
            },
            namesakes: consequence.namesakes.map { "\($0)" }, undone: consequence.undone?.summary,
            everyone: consequence.touchesEveryone)
    }

    /// When a rest ends; nil where there is none, or it lasts until they are heard of.
    func end(of rest: Rest?) -> String? {
        guard case .until(let end) = rest else { return nil }
        return time(end)
    }

    // MARK: Why

    func step(_ step: Step) -> StepMessage {
        var message = StepMessage(rule: "", before: time(step.before), after: time(step.after))
        func say(_ rule: StepRule, _ entry: EntryID? = nil) {
            message.rule = rule.rawValue
            message.decision = entry.map { "\($0)" }
        }
        func say(_ rule: StepRule, _ key: PolicyKey, _ span: Span, _ source: Policy.Source) {
            message.rule = rule.rawValue
            message.key = key.rawValue
            message.value = span.text
            message.source = source.words
        }
        switch step.rule {
        case .dueAfter(let key, let span, let source): say(.dueAfter, key, span, source)
        case .beforeDue(let key, let span, let source): say(.beforeDue, key, span, source)
        case .afterDue(let key, let span, let source): say(.afterDue, key, span, source)
        case .readyAfter(let key, let span, let source): say(.readyAfter, key, span, source)
        case .space(let entry, let span, let source):
            say(.space, .space, span, source)
            message.decision = "\(entry)"
        case .rested(let entry): say(.rested, entry)
        case .woken(let entry): say(.woken, entry)
        case .room(let span, let source): say(.room, .nudgeAfter, span, source)
        case .offered: say(.offered)
        case .levelled: say(.levelled)
        case .drawn: say(.drawn)
        case .startOfDate: say(.startOfDate)
        case .endOfDate: say(.endOfDate)
        case .known: say(.known)
        case .snoozed(let entry): say(.snoozed, entry)
        case .absenceBegins(let entry): say(.absenceBegins, entry)
        case .rightMoment(let fit):
            say(.rightMoment)
            message.fit = StepFit(fit).rawValue
        case .heldByAbsence(let entry): say(.heldByAbsence, entry)
        case .heldByPause(let entry): say(.heldByPause, entry)
        }
        return message
    }
}

extension StepFit {
    /// As the protocol says it.
    fileprivate init(_ fit: RightMoment.Fit) {
        self =
            switch fit {
            case .nextOfBoth: .nextOfBoth
            case .lastOfBoth: .lastOfBoth
            case .nextOfOwn: .nextOfOwn
            case .lastOfOwn: .lastOfOwn
            case .asWanted: .asWanted
            }
    }
}

extension Policy.Source {
    /// As the protocol says it.
    fileprivate var words: String {
        switch self {
        case .contact: "contact"
        case .circle(let name): "circle \(name)"
        case .everyone: "policy"
        case .builtIn: "built in"
        }
    }
}
