import CivilTime
import ControlInterface
import Relationships
import Varlink

/// Reads a person of a call as they were exported; what is none such is named by its place among the parameters.
struct PersonReader {
    /// Where it stands in the call: `people[3]`.
    let place: String

    func person(_ message: PersonMessage) throws(CallError) -> WholePerson {
        var history = PersonParts()
        for (index, passed) in message.interactions.enumerated() {
            guard let interaction = interaction(passed) else { throw wrong("interactions", index) }
            history.interactions.append(interaction)
            history.ids.insert(interaction.id)
            history.texts[interaction.id] = passed.text
            history.identities[interaction.id] = passed.messages
        }
        for (index, arranged) in message.appointments.enumerated() {
            guard let appointment = appointment(arranged) else { throw wrong("appointments", index) }
            history.appointments.append(appointment)
            history.ids.insert(appointment.id)
        }
        for (index, task) in message.tasks.enumerated() {
            guard let errand = errand(task) else { throw wrong("tasks", index) }
            history.errands.append(errand)
            history.ids.insert(errand.id)
        }
        for (index, decided) in message.decisions.enumerated() {
            guard let decision = decision(decided, after: history) else { throw wrong("decisions", index) }
            history.decisions.append(decision)
            history.ids.insert(decision.id)
        }
        for (index, announced) in message.announcements.enumerated() {
            guard let followUp = followUp(announced.kind, announced.opener), history.ids.contains(followUp.opener),
                let at = Instant(rfc3339: announced.at)
            else { throw wrong("announcements", index) }
            history.announcements.append(Announcement(followUp: followUp, at: at))
        }
        guard history.ids.count == history.count else { throw wrong("interactions", 0) }
        guard message.draft.map(says) ?? true else { throw .invalidParameter("\(place).draft") }
        return history.person(try contact(message), draft: message.draft)
    }

    private func wrong(_ member: String, _ index: Int) -> CallError { .invalidParameter("\(place).\(member)[\(index)]") }

    /// The contact's number counts for nothing but that it is one.
    private static let contact = ContactID(number: 1)

    private func contact(_ message: PersonMessage) throws(CallError) -> Contact {
        let said = message.contact
        guard let added = Instant(rfc3339: said.added) else { throw .invalidParameter("\(place).contact.added") }
        var record = ContactRecord(
            name: said.name, circles: said.circles, zone: said.timeZone, birthday: said.birthday, introducedBy: said.introducedBy,
            why: said.why)
        for (index, text) in said.channels.enumerated() {
            guard let channel = Relationships.Channel(text) else { throw .invalidParameter("\(place).contact.channels[\(index)]") }
            record.channels.append(channel)
        }
        for (index, setting) in message.settings.enumerated() {
            guard let key = PolicyKey(rawValue: setting.key) else { throw wrong("settings", index) }
            record.settings[key] = setting.value
        }
        for (index, imported) in message.imported.enumerated() {
            guard let source = ImportedValue.Source(rawValue: imported.source), let key = ImportedValue.Key(rawValue: imported.key),
                imported.value.contains(where: { !$0.isWhitespace })
            else { throw wrong("imported", index) }
            record.imported.insert(ImportedValue(source, key, imported.value))
        }
        for (index, topic) in message.topics.enumerated() {
            let lastUsed = topic.lastUsed.flatMap { Instant(rfc3339: $0) }
            guard let at = Instant(rfc3339: topic.at), says(topic.text), topic.link.map(says) ?? true,
                (lastUsed == nil) == (topic.lastUsed == nil)
            else { throw wrong("topics", index) }
            record.topics.append(Topic(at: at, text: topic.text, link: topic.link, lastUsed: lastUsed))
        }
        for (index, note) in message.notes.enumerated() {
            guard let at = Instant(rfc3339: note.at), says(note.text) else { throw wrong("notes", index) }
            record.notes.append(Note(at: at, text: note.text))
        }
        return Contact(id: Self.contact, record: record, added: added)
    }

    private func says(_ text: String) -> Bool { text.contains { !$0.isWhitespace } }

    // MARK: What passed

    private func interaction(_ message: WholeEntryMessage) -> Interaction? {
        guard let id = EntryID(message.id), let direction = Interaction.Direction(rawValue: message.direction),
            let at = Instant(rfc3339: message.at), let recorded = Instant(rfc3339: message.recorded),
            direction == .outbound || message.ask == nil && !message.gesture, !message.gesture || message.ask != true,
            message.messages.allSatisfy(says)
        else { return nil }
        let quiet = message.quiet.flatMap(Quiet.init)
        guard (quiet == nil) == (message.quiet == nil), quiet == nil || direction != .meeting else { return nil }
        return Interaction(
            id: id, contact: Self.contact, direction: direction, at: at, recorded: recorded, channel: message.channel,
            about: message.about, asks: message.ask, isGesture: message.gesture, quiet: quiet)
    }

    private func appointment(_ message: ArrangedMessage) -> Appointment? {
        guard let id = EntryID(message.id), let start = Instant(rfc3339: message.start), let end = Instant(rfc3339: message.end),
            let recorded = Instant(rfc3339: message.recorded), start < end, message.place.map(says) ?? true
        else { return nil }
        return Appointment(id: id, contact: Self.contact, start: start, end: end, place: message.place, recorded: recorded)
    }

    private func errand(_ message: TaskMessage) -> Errand? {
        let date = message.date.flatMap(CivilDate.init)
        guard let id = EntryID(message.id), let at = Instant(rfc3339: message.at), says(message.text),
            let recorded = Instant(rfc3339: message.recorded), (date == nil) == (message.date == nil)
        else { return nil }
        return Errand(id: id, contact: Self.contact, text: message.text, at: at, date: date, recorded: recorded)
    }

    // MARK: What was decided

    private func followUp(_ kind: String?, _ opener: String?) -> FollowUpIdentity? {
        guard let kind = kind.flatMap(Kind.init), let opener = opener.flatMap({ EntryID($0) }) else { return nil }
        return FollowUpIdentity(contact: Self.contact, kind: kind, opener: opener)
    }

    /// A decision about a follow-up that something before it has opened, or about the person as a whole.
    private func decision(_ message: DecisionMessage, after history: PersonParts) -> Decision? {
        guard let id = EntryID(message.id), let at = Instant(rfc3339: message.at),
            let recorded = Instant(rfc3339: message.recorded),
            let word = DecisionWord(rawValue: message.verb), let verb = verb(word, message)
        else { return nil }
        let followUp = followUp(message.kind, message.opener)
        guard word.isAboutFollowUp == (followUp != nil), followUp.map({ history.ids.contains($0.opener) }) ?? true else {
            return nil
        }
        let isOfMeeting = followUp?.kind == .meeting && history.appointments.contains { $0.id == followUp?.opener }
        guard word != .moved && word != .cancelled || isOfMeeting else { return nil }
        return Decision(id: id, contact: Self.contact, followUp: followUp, verb: verb, at: at, recorded: recorded)
    }

    private func verb(_ word: DecisionWord, _ message: DecisionMessage) -> Decision.Verb? {
        let from = message.from.flatMap { Instant(rfc3339: $0) }
        let until = message.until.flatMap { Instant(rfc3339: $0) }
        switch word {
        case .done: return .done
        case .dismissed: return .dismissed
        case .takenUp: return .takenUp
        case .snoozed: return until.map { .snoozed(until: $0, isExact: message.exact ?? false) }
        case .archived: return .archived
        case .away:
            guard let from, let until, from < until else { return nil }
            return .away(from: from, until: until)
        case .back: return .back
        case .moved: return .moved
        case .cancelled: return .cancelled
        case .rested: return until.map { .rested(until: $0) }
        case .woken: return .woken
        case .unarchived: return .unarchived
        case .skipped: return .skipped
        case .preferred: return .preferred
        case .offered: return .offered
        case .lapsed: return .lapsed
        }
    }
}

/// What has been read of a person.
private struct PersonParts {
    var interactions: [Interaction] = []
    var appointments: [Appointment] = []
    var errands: [Errand] = []
    var decisions: [Decision] = []
    var announcements: [Announcement] = []
    var texts: [EntryID: String] = [:]
    var identities: [EntryID: [String]] = [:]

    /// The identifiers that something may be opened by.
    var ids: Set<EntryID> = []

    /// How much has an identifier.
    var count: Int { interactions.count + appointments.count + errands.count + decisions.count }

    func person(_ contact: Contact, draft: String?) -> WholePerson {
        WholePerson(
            history: History(
                contact: contact, interactions: interactions, appointments: appointments, errands: errands, decisions: decisions,
                announcements: announcements), texts: texts, identities: identities, draft: draft)
    }
}
