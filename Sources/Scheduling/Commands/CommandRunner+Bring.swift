import Relationships

/// People that another ledger, or this one before, gave as a whole.
extension CommandRunner {
    /// Takes them in as one change; none where nobody is new. Who has the name and the moment of someone's adding is there already.
    func bring(_ people: [WholePerson], file: String) throws -> Consequence {
        var consequence = Consequence()
        var outcome = ImportOutcome()
        var touched: [(ContactID, EntryID?)] = []
        for person in people {
            guard try !isThere(person.history.contact) else {
                outcome.unchanged += 1
                continue
            }
            let change = try consequence.change ?? ledger.beginChange("import", summary: "import \(file)", at: said)
            consequence.change = change
            touched.append((try bring(person, in: change), nil))
            outcome.added += 1
        }
        consequence.imported = outcome
        if touched.count > Self.plannedAtOnce {
            consequence.touchesEveryone = true
        } else {
            consequence.contacts = try outcomes(touched)
        }
        return consequence
    }

    private func isThere(_ person: Contact) throws -> Bool {
        try ledger.contacts(named: person.name).contains { try ledger.contact($0)?.added == person.added }
    }

    private func bring(_ person: WholePerson, in change: ChangeID) throws -> ContactID {
        let history = person.history
        let contact = try ledger.add(checked(history.contact.record), at: history.contact.added, in: change).id
        var entries: [EntryID: EntryID] = [:]
        // In the order in which they became known, so that what opens a follow-up comes before what was decided about it.
        for interaction in history.interactions {
            let draft = InteractionDraft(
                contact: contact, direction: interaction.direction, at: interaction.at, recorded: interaction.recorded,
                channel: interaction.channel, about: interaction.about, text: person.texts[interaction.id], asks: interaction.asks,
                isGesture: interaction.isGesture, quiet: interaction.quiet)
            let entry = try ledger.log(draft, in: change)
            entries[interaction.id] = entry
            for identity in person.identities[interaction.id] ?? [] { try ledger.identify(entry, as: identity, in: change) }
        }
        for appointment in history.appointments {
            entries[appointment.id] = try ledger.arrange(
                with: contact, start: appointment.start, end: appointment.end, place: appointment.place,
                recorded: appointment.recorded, in: change)
        }
        for errand in history.errands {
            entries[errand.id] = try ledger.ask(
                errand.text, of: contact, at: errand.at, date: errand.date, recorded: errand.recorded, in: change)
        }
        for decision in history.decisions {
            entries[decision.id] = try bring(decision, of: contact, entries, in: change)
        }
        if let draft = person.draft { try ledger.keepDraft(draft, for: contact, in: change) }
        for announcement in history.announcements {
            guard let followUp = identity(announcement.followUp, of: contact, entries) else { continue }
            try ledger.announce(Announcement(followUp: followUp, at: announcement.at))
        }
        return contact
    }

    private func bring(
        _ decision: Decision, of contact: ContactID, _ entries: [EntryID: EntryID], in change: ChangeID
    ) throws -> EntryID {
        let followUp = decision.followUp.flatMap { identity($0, of: contact, entries) }
        switch decision.verb {
        case .offered, .lapsed:
            return try ledger.record(
                decision.verb, contact: contact, followUp: followUp, at: decision.at, recorded: decision.recorded)
        default:
            return try ledger.decide(
                decision.verb, contact: contact, followUp: followUp, at: decision.at, recorded: decision.recorded, in: change)
        }
    }

    private func identity(
        _ followUp: FollowUpIdentity, of contact: ContactID, _ entries: [EntryID: EntryID]
    ) -> FollowUpIdentity? {
        entries[followUp.opener].map { FollowUpIdentity(contact: contact, kind: followUp.kind, opener: $0) }
    }

    /// The record, where it is one that `add` and `set` would have taken; its circles need not be in the settings.
    private func checked(_ record: ContactRecord) throws -> ContactRecord {
        var record = record
        record.name = try ContactCheck.name(record.name)
        record.circles = try record.circles.map(ContactCheck.circle)
        if let zone = record.zone { record.zone = try ContactCheck.zone(zone, rules: book.rules) }
        if let birthday = record.birthday { record.birthday = try ContactCheck.birthday(birthday) }
        for (key, value) in record.settings {
            try Assignment(key: key.rawValue, value: value).apply(to: &record, rules: book.rules)
        }
        return record
    }
}
