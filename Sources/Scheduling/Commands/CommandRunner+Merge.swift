import Relationships

/// Two contacts who are one person.
extension CommandRunner {
    /// Joins the others to the one that is kept: both's words, channels, history and what files said of them. What was decided about follow-ups
    /// goes with these; of what was decided about the person as a whole (rest, archive), that of the one who is kept counts.
    func merge(_ others: [ContactID], into kept: ContactID, in change: ChangeID) throws -> Written {
        var written = Written(summary: "merge \(try names(others)) into \(try names([kept]))")
        var record = try contact(kept).record
        for other in others {
            guard other != kept else { throw CommandError.sameContact(name: record.name) }
            guard let history = try ledger.history(of: other) else { throw CommandError.noSuchContact(other) }
            record = record.joined(with: history.contact.record)
            try copy(history, to: kept, in: change)
            if try ledger.draft(for: kept) == nil, let draft = try ledger.draft(for: other) {
                try ledger.keepDraft(draft, for: kept, in: change)
            }
            written.consequence.gone += try ledger.followUps(of: other).map(\.id)
            try ledger.merge(other, into: kept, at: now, in: change)
        }
        try ledger.update(kept, to: record, in: change)
        written.touch(kept, nil)
        return written
    }

    private func copy(_ history: History, to kept: ContactID, in change: ChangeID) throws {
        var entries: [EntryID: EntryID] = [:]
        for interaction in history.interactions {
            let draft = InteractionDraft(
                contact: kept, direction: interaction.direction, at: interaction.at, recorded: interaction.recorded,
                channel: interaction.channel, about: interaction.about, text: try ledger.message(interaction.id),
                asks: interaction.asks, isGesture: interaction.isGesture, quiet: interaction.quiet)
            let entry = try ledger.log(draft, in: change)
            entries[interaction.id] = entry
            for message in try ledger.messages(of: interaction.id) { try ledger.join(message, to: entry, in: change) }
            for identity in try ledger.identities(of: interaction.id) { try ledger.identify(entry, as: identity, in: change) }
        }
        for errand in history.errands {
            entries[errand.id] = try ledger.ask(
                errand.text, of: kept, at: errand.at, date: errand.date, recorded: errand.recorded, in: change)
        }
        for appointment in history.appointments {
            entries[appointment.id] = try ledger.arrange(
                with: kept, start: appointment.start, end: appointment.end, place: appointment.place,
                recorded: appointment.recorded, in: change)
        }
        try copy(history.decisions, to: kept, entries, in: change)
    }

    private func copy(
        _ decisions: [Decision], to kept: ContactID, _ entries: [EntryID: EntryID], in change: ChangeID
    ) throws {
        for decision in decisions {
            let followUp: FollowUpIdentity?
            switch decision.verb {
            case .away, .back: followUp = nil
            case .offered, .lapsed: continue
            default:
                guard let identity = decision.followUp, let opener = entries[identity.opener] else { continue }
                followUp = FollowUpIdentity(contact: kept, kind: identity.kind, opener: opener)
            }
            _ = try ledger.decide(
                decision.verb, contact: kept, followUp: followUp, at: decision.at, recorded: decision.recorded, in: change)
        }
    }
}

extension ContactRecord {
    /// The record of both: of single values and settings those of this one count, of lists those of both, this one's first.
    fileprivate func joined(with other: ContactRecord) -> ContactRecord {
        var record = self
        for circle in other.circles where !record.circles.contains(circle) { record.circles.append(circle) }
        for channel in other.channels where !record.channels.contains(channel) { record.channels.append(channel) }
        record.zone = zone ?? other.zone
        record.birthday = birthday ?? other.birthday
        record.introducedBy = introducedBy ?? other.introducedBy
        record.why = why ?? other.why
        record.settings.merge(other.settings) { own, _ in own }
        record.notes = (notes + other.notes.filter { !notes.contains($0) }).sorted { $0.at < $1.at }
        record.topics = (topics + other.topics.filter { !topics.contains($0) }).sorted { $0.at < $1.at }
        record.imported.formUnion(other.imported)
        return record
    }
}
