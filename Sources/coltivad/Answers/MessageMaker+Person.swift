import CivilTime
import ControlInterface
import Planning
import Relationships
import Scheduling

extension MessageMaker {
    /// The person with everything that is known of them.
    func person(_ history: History) throws -> PersonMessage {
        let record = history.contact.record
        return PersonMessage(
            contact: contact(history.contact),
            settings: PolicyKey.allCases.compactMap { key in record.settings[key].map { .init(key: key.rawValue, value: $0) } },
            imported: ImportedValue.Source.allCases.flatMap { source in
                ImportedValue.Key.allCases.flatMap { key in
                    record.imported.filter { $0.source == source && $0.key == key }.map(\.value).sorted()
                        .map { ImportedMessage(source: source.rawValue, key: key.rawValue, value: $0) }
                }
            }, topics: record.topics.map(whole), notes: record.notes.map(note), interactions: try history.interactions.map(passed),
            appointments: history.appointments.map { appointment in
                ArrangedMessage(
                    id: "\(appointment.id)", start: time(appointment.start), end: time(appointment.end), place: appointment.place,
                    recorded: time(appointment.recorded))
            },
            tasks: history.errands.map { errand in
                TaskMessage(
                    id: "\(errand.id)", text: errand.text, at: time(errand.at), date: errand.date?.description,
                    recorded: time(errand.recorded))
            }, decisions: history.decisions.map(decision),
            announcements: history.announcements.map { announcement in
                AnnouncedMessage(
                    kind: announcement.followUp.kind.rawValue, opener: "\(announcement.followUp.opener)", at: time(announcement.at))
            }, draft: try book.ledger.draft(for: history.contact.id), standing: try book.situation(of: history).standing.rawValue,
            followUps: try book.ledger.followUps(of: history.contact.id).map { followUp($0, history: history) })
    }

    private func whole(_ topic: Topic) -> TopicMessage {
        TopicMessage(at: time(topic.at), text: topic.text, link: topic.link, lastUsed: topic.lastUsed.map(time))
    }

    private func passed(_ interaction: Interaction) throws -> WholeEntryMessage {
        WholeEntryMessage(
            id: "\(interaction.id)", direction: interaction.direction.rawValue, at: time(interaction.at),
            recorded: time(interaction.recorded), channel: interaction.channel, about: interaction.about,
            text: try book.ledger.message(interaction.id), ask: interaction.asks, gesture: interaction.isGesture,
            quiet: interaction.quiet?.rawValue, messages: try book.ledger.identities(of: interaction.id))
    }

    private func decision(_ decision: Decision) -> DecisionMessage {
        var message = DecisionMessage(
            id: "\(decision.id)", verb: "", at: time(decision.at), recorded: time(decision.recorded),
            kind: decision.followUp?.kind.rawValue, opener: decision.followUp.map { "\($0.opener)" })
        let verb: DecisionWord
        switch decision.verb {
        case .done: verb = .done
        case .dismissed: verb = .dismissed
        case .takenUp: verb = .takenUp
        case .snoozed(let until, let isExact):
            verb = .snoozed
            (message.until, message.exact) = (time(until), isExact)
        case .archived: verb = .archived
        case .away(let from, let until), .paused(let from, let until):
            // Nobody else is paused.
            verb = .away
            (message.from, message.until) = (time(from), time(until))
        case .back, .resumed: verb = .back
        case .moved: verb = .moved
        case .cancelled: verb = .cancelled
        case .rested(let until):
            verb = .rested
            message.until = time(until)
        case .woken: verb = .woken
        case .unarchived: verb = .unarchived
        case .skipped: verb = .skipped
        case .preferred: verb = .preferred
        case .offered: verb = .offered
        case .lapsed: verb = .lapsed
        }
        message.verb = verb.rawValue
        return message
    }
}
