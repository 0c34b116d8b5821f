import CivilTime
import Planning
import Relationships

/// Carries out one command within a transaction: what was said is written, and the plans that follow from it.
package struct CommandRunner<Transaction: LedgerTransaction> {
    /// The ledger, and the rules in force.
    let book: Book<Transaction>
    /// As of when it is said: the present instant, or that of the command before where the clock was set back since. What is said later
    /// never comes before what was said earlier, or an answer would come before what it answers.
    let said: Instant
    /// The verbs of the store.
    var ledger: Transaction { book.ledger }
    /// The present instant.
    var now: Instant { book.now }

    package init(_ book: Book<Transaction>) throws {
        self.book = book
        said = max(book.now, try book.ledger.changes(limit: 1).first?.at ?? book.now)
    }

    /// Writes what the command says and plans again whom it touches.
    package func run(_ command: Command) throws -> Consequence {
        if case .undo = command { return try undo() }
        if case .takeIn(let source, let file) = command { return try takeIn(source, file: file) }
        if case .bring(let people, let file) = command { return try bring(people, file: file) }
        if case .forget(let contact) = command { return try forget(contact) }
        let change = try ledger.beginChange(command.verb, summary: "", at: said)
        var written = try write(command, in: change)
        written.consequence.change = change
        try ledger.describe(change, as: written.summary)
        written.consequence.contacts = try outcomes(written.touched)
        switch command {
        case .skip(let contact), .prefer(let contact): written.consequence.offeredAt = try book.nextOffer(of: contact)
        case .add: written.consequence.offeredAt = try written.touched.first.flatMap { try book.nextOffer(of: $0.0) }
        default: break
        }
        return written.consequence
    }

    /// What a command wrote, before plans are made.
    struct Written {
        /// What was done, for `undo --list`.
        var summary: String
        /// Whom it touches, with the entry that was logged for them.
        var touched: [(ContactID, EntryID?)] = []
        /// What else is to be said of it.
        var consequence = Consequence()

        /// Notes a contact once.
        mutating func touch(_ contact: ContactID, _ entry: EntryID?) {
            if !touched.contains(where: { $0.0 == contact }) { touched.append((contact, entry)) }
        }
    }

    private func write(_ command: Command, in change: ChangeID) throws -> Written {
        switch command {
        case .add(let record): try add(record, in: change)
        case .set(let contact, let assignments): try set(contact, assignments, in: change)
        case .note(let contact, let text): try note(contact, text, in: change)
        case .topic(let contact, let text, let link): try topic(contact, text, link, in: change)
        case .keepDraft(let contact, let text): try keepDraft(text, for: contact, in: change)
        case .join(let circle, let contacts): try join(circle, contacts, in: change)
        case .leave(let circle, let contacts): try leave(circle, contacts, in: change)
        case .log(let contacts, let entry): try log(contacts, entry, in: change)
        case .logMessage(let contacts, let entry, let identity): try logMessage(contacts, entry, identity, in: change)
        case .amend(let entry, let amendment): try amend(entry, amendment, in: change)
        case .remove(let entry): try remove(entry, in: change)
        case .merge(let kept, let others): try merge(others, into: kept, in: change)
        case .takeUp(let contact): try review(.takenUp, contact, in: change)
        case .passOver(let contact): try review(.dismissed, contact, in: change)
        case .undo, .takeIn, .bring, .forget: throw CommandError.nothingToUndo
        case .done(let followUps, let closing): try done(followUps, closing, in: change)
        case .snooze(let followUps, let until, let isExact): try snooze(followUps, until, isExact, in: change)
        case .dismiss(let followUps): try decide(.dismissed, about: try followUps.map(closable), in: change)
        case .remind(let contact, let text, let at, let date): try remind(contact, text, at, date, in: change)
        case .meet(let contact, let start, let end, let place): try meet(contact, start, end, place, in: change)
        case .move(let id, let start, let end, let place): try move(id, start, end, place, in: change)
        case .cancel(let id): try cancel(id, in: change)
        case .archive(let contacts): try archive(contacts, in: change)
        case .unarchive(let contacts): try unarchive(contacts, in: change)
        case .rest(let contacts, let until): try rest(contacts, until, in: change)
        case .wake(let contacts): try wake(contacts, in: change)
        case .skip(let contact): try practice(.skipped, contact, in: change)
        case .prefer(let contact): try practice(.preferred, contact, in: change)
        case .away(let contact, let from, let until): try hold(.away(from: from, until: until), contact, from, until, in: change)
        case .back(let contact): try release(.back, contact, in: change)
        case .pause(let from, let until): try hold(.paused(from: from, until: until), nil, from, until, in: change)
        case .resume: try release(.resumed, nil, in: change)
        }
    }

    // MARK: What passed

    private func log(_ contacts: [ContactID], _ entry: Command.LogEntry, in change: ChangeID) throws -> Written {
        guard entry.at <= now else { throw CommandError.notPassed(entry.at) }
        let word =
            switch entry.direction {
            case .inbound: "in"
            case .outbound: "out"
            case .meeting: "met"
            }
        var written = Written(summary: "log \(word) \(try names(contacts))")
        for id in contacts {
            let draft = InteractionDraft(
                contact: id, direction: entry.direction, at: asOf(entry.at), recorded: said, channel: entry.channel,
                about: entry.about,
                text: entry.text, asks: entry.asks, isGesture: entry.isGesture)
            written.touched.append((id, try ledger.log(draft, in: change)))
            if entry.direction == .outbound, let text = entry.text { try sent(text, to: id, at: draft.at, in: change) }
        }
        return written
    }

    private func amend(_ id: EntryID, _ amendment: Command.Amendment, in change: ChangeID) throws -> Written {
        let before = try entry(id)
        if let at = amendment.at, at > now { throw CommandError.notPassed(at) }
        let draft = InteractionDraft(
            contact: before.contact, direction: before.direction, at: amendment.at ?? before.at, recorded: before.recorded,
            channel: amendment.channel ?? before.channel, about: amendment.about ?? before.about, asks: before.asks,
            isGesture: before.isGesture, quiet: before.quiet)
        try ledger.amend(id, to: draft, in: change)
        return Written(summary: "amend \(id) of \(try contact(before.contact).name)", touched: [(before.contact, id)])
    }

    private func remove(_ id: EntryID, in change: ChangeID) throws -> Written {
        let before = try entry(id)
        try ledger.remove(id, at: now, in: change)
        return Written(summary: "remove \(id) of \(try contact(before.contact).name)", touched: [(before.contact, nil)])
    }

    /// The instant that was named; where it is the present one, that as of which it is said.
    func asOf(_ at: Instant) -> Instant { at == now ? said : at }

    // MARK: Follow-ups

    private func done(_ ids: [FollowUpID], _ closing: Command.Closing, in change: ChangeID) throws -> Written {
        guard closing.at <= now else { throw CommandError.notPassed(closing.at) }
        var written = Written(summary: "")
        for id in ids {
            let identity = try followUp(closable(id))
            var logged: EntryID?
            if identity.kind.traits.isDoneByWriting {
                let draft = InteractionDraft(
                    contact: identity.contact, direction: .outbound, at: asOf(closing.at), recorded: said, channel: closing.channel,
                    about: closing.about,
                    asks: closing.asks ?? (identity.kind.traits.isVoice ? true : nil))
                logged = try ledger.log(draft, in: change)
            } else {
                _ = try ledger.decide(
                    .done, contact: identity.contact, followUp: identity, at: asOf(closing.at), recorded: said, in: change)
            }
            written.touch(identity.contact, logged)
        }
        written.summary = "done \(try names(written.touched.map(\.0)))"
        return written
    }

    private func snooze(_ ids: [FollowUpID], _ until: Instant, _ isExact: Bool, in change: ChangeID) throws -> Written {
        guard until > now else { throw CommandError.notAhead(until) }
        return try decide(.snoozed(until: until, isExact: isExact), about: ids, in: change)
    }

    private func decide(_ verb: Decision.Verb, about ids: [FollowUpID], in change: ChangeID) throws -> Written {
        var written = Written(summary: "")
        for id in ids {
            let identity = try followUp(id)
            _ = try ledger.decide(verb, contact: identity.contact, followUp: identity, at: said, recorded: said, in: change)
            written.touch(identity.contact, nil)
        }
        let word = if case .snoozed = verb { "snooze" } else { "dismiss" }
        written.summary = "\(word) \(try names(written.touched.map(\.0)))"
        return written
    }

    private func remind(_ id: ContactID, _ text: String, _ at: Instant, _ date: CivilDate?, in change: ChangeID) throws -> Written {
        guard text.contains(where: { !$0.isWhitespace }) else { throw CommandError.emptyText }
        let end = date.map { book.rules.zone.startOfDay($0.adding(days: 1)) } ?? at
        guard end > now else { throw CommandError.notAhead(at) }
        let name = try contact(id).name
        let entry = try ledger.ask(text, of: id, at: at, date: date, recorded: said, in: change)
        return Written(summary: "remind \(name) \(text)", touched: [(id, entry)])
    }

    // MARK: Appointments

    private func meet(_ id: ContactID, _ start: Instant, _ end: Instant, _ place: String?, in change: ChangeID) throws -> Written {
        let name = try contact(id).name
        return Written(summary: "meet \(name)", touched: [(id, try arrange(with: id, start, end, place, in: change))])
    }

    private func move(
        _ id: EntryID, _ start: Instant, _ end: Instant?, _ place: String?, in change: ChangeID
    ) throws -> Written {
        let before = try ahead(id)
        try decide(.moved, about: before, in: change)
        let end = end ?? start + (before.end - before.start)
        let entry = try arrange(with: before.contact, start, end, place ?? before.place, in: change)
        return Written(summary: "move the meeting with \(try contact(before.contact).name)", touched: [(before.contact, entry)])
    }

    private func cancel(_ id: EntryID, in change: ChangeID) throws -> Written {
        let appointment = try ahead(id)
        try decide(.cancelled, about: appointment, in: change)
        return Written(
            summary: "cancel the meeting with \(try contact(appointment.contact).name)", touched: [(appointment.contact, nil)])
    }

    private func arrange(
        with id: ContactID, _ start: Instant, _ end: Instant, _ place: String?, in change: ChangeID
    ) throws -> EntryID {
        guard start < end else { throw CommandError.endsBeforeItBegins(from: start, until: end) }
        guard end > now else { throw CommandError.notAhead(end) }
        let place = place.flatMap { $0.contains { !$0.isWhitespace } ? $0 : nil }
        return try ledger.arrange(with: id, start: start, end: end, place: place, recorded: said, in: change)
    }

    /// What is arranged and has not ended.
    private func ahead(_ id: EntryID) throws -> Appointment {
        guard let appointment = try ledger.appointment(id), let history = try ledger.history(of: appointment.contact),
            history.appointments(at: now).ahead.contains(appointment)
        else { throw CommandError.noSuchAppointment(id) }
        return appointment
    }

    private func decide(_ verb: Decision.Verb, about appointment: Appointment, in change: ChangeID) throws {
        let identity = FollowUpIdentity(contact: appointment.contact, kind: .meeting, opener: appointment.id)
        _ = try ledger.decide(verb, contact: appointment.contact, followUp: identity, at: said, recorded: said, in: change)
    }

    // MARK: Absences and pauses

    private func hold(
        _ verb: Decision.Verb, _ id: ContactID?, _ from: Instant, _ until: Instant, in change: ChangeID
    ) throws -> Written {
        guard from < until else { throw CommandError.endsBeforeItBegins(from: from, until: until) }
        guard until > now else { throw CommandError.notAhead(until) }
        return try ownTime(verb, id, in: change)
    }

    private func release(_ verb: Decision.Verb, _ id: ContactID?, in change: ChangeID) throws -> Written {
        let decisions = try id.map { try ledger.history(of: $0)?.decisions ?? [] } ?? ledger.ownDecisions()
        let holds = verb == .back ? Absence.absences(from: decisions) : Absence.pauses(from: decisions)
        guard holds.contains(where: { $0.interval.end > now }) else { throw CommandError.nothingHolds }
        return try ownTime(verb, id, in: change)
    }

    private func ownTime(_ verb: Decision.Verb, _ id: ContactID?, in change: ChangeID) throws -> Written {
        let word =
            switch verb {
            case .away: "away"
            case .back: "back"
            case .paused: "pause"
            default: "resume"
            }
        let name = try id.map { " " + (try contact($0).name) } ?? ""
        _ = try ledger.decide(verb, contact: id, followUp: nil, at: said, recorded: now, in: change)
        var written = Written(summary: word + name)
        if let id { written.touched = [(id, nil)] } else { written.consequence.touchesEveryone = true }
        return written
    }

    // MARK: Undo

    private func undo() throws -> Consequence {
        guard let undone = try ledger.undoLatest(at: now) else { throw CommandError.nothingToUndo }
        try book.notePlans(asOf: now)
        var consequence = Consequence()
        consequence.change = undone.change.id
        consequence.undone = undone.change
        if undone.contacts.count > Self.plannedAtOnce {
            consequence.touchesEveryone = true
        } else {
            consequence.touchesEveryone = undone.touchesEveryone
            if undone.touchesEveryone { book.planned.addEveryone() }
            consequence.contacts = try outcomes(undone.contacts.map { ($0, nil) })
        }
        return consequence
    }

    // MARK: What follows

    /// Plans the contacts again, and the week with them.
    func outcomes(_ touched: [(contact: ContactID, entry: EntryID?)]) throws -> [Consequence.PerContact] {
        let closed = try touched.map { try book.planAgain($0.contact) }
        if !touched.isEmpty, try book.isPlanCurrent() { try book.level() }
        return try zip(touched, closed).map { touched, closed in
            guard let history = try ledger.history(of: touched.contact) else { throw CommandError.noSuchContact(touched.contact) }
            return Consequence.PerContact(
                contact: history.contact, history: history, entry: touched.entry, open: try ledger.followUps(of: touched.contact),
                closed: closed)
        }
    }

    /// The contact.
    func contact(_ id: ContactID) throws -> Contact {
        guard let contact = try ledger.contact(id) else { throw CommandError.noSuchContact(id) }
        return contact
    }

    private func entry(_ id: EntryID) throws -> Interaction {
        guard let entry = try ledger.interaction(id) else {
            throw try ledger.appointment(id) == nil ? CommandError.noSuchEntry(id) : CommandError.isAppointment(id)
        }
        return entry
    }

    private func followUp(_ id: FollowUpID) throws -> FollowUpIdentity {
        guard let followUp = try ledger.followUp(id) else { throw CommandError.noSuchFollowUp(id) }
        return followUp.followUp.identity
    }

    /// The same follow-up, if the user can close it.
    private func closable(_ id: FollowUpID) throws -> FollowUpID {
        guard try !followUp(id).kind.traits.endsByItself else { throw CommandError.endsByItself(id) }
        return id
    }

    /// Their names, for a summary.
    func names(_ ids: [ContactID]) throws -> String {
        try ids.map { try contact($0).name }.joined(separator: ", ")
    }
}
