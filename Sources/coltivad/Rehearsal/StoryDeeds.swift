import CivilTime
import ControlInterface
import Relationships
import Scheduling
import Settings

/// Carries out the events of a story in a world, and knows people and entries by the names that the story gives them.
struct StoryDeeds {
    /// What came of an event.
    enum Outcome: Equatable {
        /// It was played; what is to be said of the settings in it.
        case played(remarks: [String])
        /// This version cannot play it: why, after "not played:".
        case notPlayed(String)
    }

    private let world: RehearsalWorld
    /// Whether a `reload` is passed over, because other settings are tried out.
    private let keepsSettings: Bool
    private let file: String
    private var people: [String: ContactID] = [:]
    private var entries: [String: [EntryID]] = [:]
    /// The names that came with events that were not played.
    private var missing: Set<String> = []

    init(world: RehearsalWorld, file: String, keepsSettings: Bool) {
        self.world = world
        self.file = file
        self.keepsSettings = keepsSettings
    }

    /// Carries out the event of that number.
    mutating func carryOut(_ event: StoryEvent, number: Int) throws(RehearsalError) -> Outcome {
        if case .reload(let text) = event.deed { return try reload(text, number: number) }
        do throws(StoryFault) {
            let outcome: Outcome
            if let reason = reason(against: event) { outcome = .notPlayed(reason) } else { outcome = try carryOut(event.deed) }
            if case .notPlayed = outcome {
                missing.formUnion(event.introduced.filter { people[$0] == nil && entries[$0] == nil })
            } else {
                missing.subtract(event.introduced)
            }
            return outcome
        } catch {
            throw RehearsalError(file: file, problem: .event(number, verb: event.verb.rawValue, error))
        }
    }

    // MARK: What cannot be played

    /// Why this version cannot play the event; nil where it can.
    private func reason(against event: StoryEvent) -> String? {
        if let lack = event.verb.lack { return "this version has no \(lack) yet" }
        let absent = event.deed.named.filter { missing.contains($0) && people[$0] == nil && entries[$0] == nil }
        return absent.isEmpty ? nil : "\(absent.joined(separator: ", ")) came with an event that was not played"
    }

    // MARK: One deed

    private mutating func carryOut(_ deed: StoryEvent.Deed) throws(StoryFault) -> Outcome {
        switch deed {
        case .add(let names, let person): try add(names, person)
        case .log(let direction, let names, let passed): try log(direction, names, passed)
        case .amend(let entry, let when): try amend(entry, when)
        case .done(let name, let passed): try done(name, passed)
        case .dismiss(let name): note(try world.perform(.dismiss([try followUp(name, toClose: true).id])))
        case .snooze(let name, let until): try snooze(name, until)
        case .remind(let who, let text, let on, let id): try remind(who, text, on, id)
        case .meet(let who, let start, let length, let id): try meet(who, start, length, id)
        case .move(let entry, let start, let length, let id): try move(entry, start, length, id)
        case .cancel(let entry): for meeting in try known(entry) { note(try world.perform(.cancel(meeting))) }
        case .archive(let names): note(try world.perform(.archive(try contacts(names))))
        case .unarchive(let names): note(try world.perform(.unarchive(try contacts(names))))
        case .rest(let names, let until): try rest(names, until)
        case .wake(let names): note(try world.perform(.wake(try contacts(names))))
        case .skip(let who): note(try world.perform(.skip(try contact(who))))
        case .prefer(let who): note(try world.perform(.prefer(try contact(who))))
        case .away(let who, let from, let until):
            try world.perform(
                .away(
                    try personOrMe(who), from: try ahead(from ?? "now", "from"), until: try ahead(until, "until", bareSpans: true)))
        case .back(let who): try world.perform(.back(try personOrMe(who)))
        case .pause(let from, let until):
            try world.perform(.pause(from: try ahead(from ?? "now", "from"), until: try ahead(until, "until", bareSpans: true)))
        case .resume: try world.perform(.resume)
        case .set(let who, let assignments): note(try world.perform(.set(try contact(who), assignments)))
        case .travel(let zone): try world.travel(to: zone)
        case .off: try world.turnOff()
        case .on: try world.turnOn()
        case .look, .reload, .notYet: break
        }
        return .played(remarks: [])
    }

    private mutating func reload(_ text: String, number: Int) throws(RehearsalError) -> Outcome {
        if keepsSettings { return .notPlayed("other settings are tried out") }
        let reading = StorySettings.read(text, named: "\(file), event \(number)")
        guard let configured = reading.configured else {
            throw RehearsalError(file: file, problem: .configuration(reading.findings))
        }
        do throws(StoryFault) {
            try world.reload(configured)
        } catch {
            throw RehearsalError(file: file, problem: .event(number, verb: StoryVerb.reload.rawValue, error))
        }
        return .played(remarks: reading.findings.map(\.description))
    }

    // MARK: People

    private mutating func add(_ names: [String], _ person: StoryEvent.NewPerson) throws(StoryFault) {
        let circles = person.circles ?? world.rules.defaultCircle.map { [$0] } ?? []
        for name in names {
            guard people[name] == nil else { throw .personIsThere(name) }
            let record = ContactRecord(name: name, circles: circles, zone: person.zone, birthday: person.birthday)
            let added = try world.perform(.add(record))
            note(added)
            // The store has a name without needless blanks; the story goes on to say it as it did.
            guard let id = added.contacts.first?.contact.id else { continue }
            people[name] = id
            if !person.settings.isEmpty { note(try world.perform(.set(id, person.settings))) }
        }
    }

    private func contact(_ name: String) throws(StoryFault) -> ContactID {
        guard let id = people[name] else { throw .noSuchPerson(name, known: people.keys.sorted()) }
        return id
    }

    /// Nil: the user.
    private func personOrMe(_ name: String?) throws(StoryFault) -> ContactID? {
        guard let name else { return nil }
        return try contact(name)
    }

    private func contacts(_ names: [String]) throws(StoryFault) -> [ContactID] {
        var contacts: [ContactID] = []
        for name in names { contacts.append(try contact(name)) }
        return contacts
    }

    /// Keeps the names of those whom a command touched, and the entries that it made under a name.
    private mutating func note(_ consequence: Consequence, as id: String? = nil) {
        for outcome in consequence.contacts { people[outcome.contact.name] = outcome.contact.id }
        if let id { entries[id] = consequence.contacts.compactMap(\.entry) }
    }

    private mutating func rest(_ names: [String], _ until: String?) throws(StoryFault) {
        var end: Instant?
        if let until { end = try ahead(until, "until", bareSpans: true) }
        note(try world.perform(.rest(try contacts(names), until: end)))
    }

    // MARK: What passed

    private mutating func log(
        _ direction: Interaction.Direction, _ names: [String], _ passed: StoryEvent.Passed
    ) throws(StoryFault) {
        let entry = Command.LogEntry(
            direction: direction, at: try past(passed.when), asks: passed.asks, isGesture: passed.isGesture)
        note(try world.perform(.log(try contacts(names), entry)), as: passed.id)
    }

    private mutating func amend(_ name: String, _ when: String?) throws(StoryFault) {
        for entry in try known(name) {
            if let when {
                note(try world.perform(.amend(entry, Command.Amendment(at: try past(when)))))
            } else {
                note(try world.perform(.remove(entry)))
            }
        }
    }

    private func known(_ name: String) throws(StoryFault) -> [EntryID] {
        guard let known = entries[name] else { throw .noSuchEntry(name, known: entries.keys.sorted()) }
        return known
    }

    // MARK: Follow-ups

    private mutating func done(_ name: StoryEvent.FollowUpName, _ passed: StoryEvent.Passed) throws(StoryFault) {
        let closing = Command.Closing(at: try past(passed.when), asks: passed.asks)
        note(try world.perform(.done([try followUp(name, toClose: true).id], closing)), as: passed.id)
    }

    private mutating func snooze(_ name: StoryEvent.FollowUpName, _ until: String) throws(StoryFault) {
        let followUp = try followUp(name).id
        let moment = try moment(until, "until", bareSpans: true)
        note(try world.perform(.snooze([followUp], until: moment.instant, isExact: moment.hasClockTime)))
    }

    private mutating func remind(_ who: String, _ text: String, _ on: String, _ id: String?) throws(StoryFault) {
        let moment = try moment(on, "on")
        let date = moment.hasClockTime ? nil : moment.date
        note(try world.perform(.remind(try contact(who), text: text, at: moment.instant, date: date)), as: id)
    }

    private mutating func meet(_ who: String, _ start: String, _ length: String?, _ id: String?) throws(StoryFault) {
        let contact = try contact(who)
        let (start, end) = try times(start, length ?? "30min")
        note(try world.perform(.meet(contact, start: start, end: end ?? start, place: nil)), as: id)
    }

    private mutating func move(_ name: String, _ start: String, _ length: String?, _ id: String?) throws(StoryFault) {
        for meeting in try known(name) {
            let (start, end) = try times(start, length)
            note(try world.perform(.move(meeting, start: start, end: end, place: nil)), as: id)
        }
    }

    /// When a meeting begins, and ends if that is said.
    private func times(_ start: String, _ length: String?) throws(StoryFault) -> (Instant, Instant?) {
        do throws(ControlError) {
            let start = try when.start(start)
            return (start, try when.end(length, from: start))
        } catch {
            throw Self.fault(error, start)
        }
    }

    /// The one follow-up that is meant; of several, the one that is to be done now, as the client has it.
    private func followUp(_ name: StoryEvent.FollowUpName, toClose: Bool = false) throws(StoryFault) -> StoredFollowUp {
        let all = try world.open(for: try contact(name.who))
        var openers: [EntryID]?
        if let entry = name.entry { openers = try known(entry) }
        let open = all.filter { stored in
            let identity = stored.followUp.identity
            return (name.kind ?? identity.kind.rawValue) == identity.kind.rawValue && openers?.contains(identity.opener) ?? true
        }
        if open.count == 1 { return open[0] }
        if toClose {
            let closable = open.filter { !$0.followUp.identity.kind.traits.endsByItself }
            if closable.count == 1 { return closable[0] }
        }
        guard !open.isEmpty else {
            throw .noSuchFollowUp(who: name.who, kind: name.kind, open: all.map(\.followUp.identity.kind.rawValue))
        }
        let ready = open.filter { $0.followUp.ready <= world.now }
        guard ready.count == 1 else {
            throw .severalFollowUps(who: name.who, open: open.map(\.followUp.identity.kind.rawValue))
        }
        return ready[0]
    }

    // MARK: Moments

    private var when: WhenReader { WhenReader(rules: world.rules, now: world.now) }

    private func past(_ text: String?) throws(StoryFault) -> Instant {
        do throws(ControlError) { return try when.past(text, parameter: "when") } catch { throw Self.fault(error, text ?? "") }
    }

    private func ahead(_ text: String, _ member: String, bareSpans: Bool = false) throws(StoryFault) -> Instant {
        try moment(text, member, bareSpans: bareSpans).instant
    }

    private func moment(_ text: String, _ member: String, bareSpans: Bool = false) throws(StoryFault) -> Moment {
        do throws(ControlError) {
            return try when.moment(text, parameter: member, direction: .future, bareSpans: bareSpans)
        } catch {
            throw Self.fault(error, text)
        }
    }

    private static func fault(_ error: ControlError, _ text: String) -> StoryFault {
        switch error {
        case .badMoment(let member, let text, _, let expected, let suggestion):
            .badMoment(member == "at" ? "start" : member, text: text, expected: expected, suggestion: suggestion)
        case .badValue("length", let text, let expected, let suggestion):
            .badMoment("for", text: text, expected: expected, suggestion: suggestion)
        default: .failed("\(error)")
        }
    }
}

extension StoryEvent.Deed {
    /// The people and entries that it names and that must be there.
    fileprivate var named: [String] {
        switch self {
        case .log(_, let names, _), .archive(let names), .unarchive(let names), .rest(let names, until: _), .wake(let names): names
        case .skip(let who), .prefer(let who): [who]
        case .amend(let entry, when: _): [entry]
        case .done(let name, _), .dismiss(let name), .snooze(let name, until: _): [name.who] + [name.entry].compactMap { $0 }
        case .remind(let who, text: _, on: _, id: _), .set(let who, _), .meet(let who, start: _, length: _, id: _): [who]
        case .move(let entry, start: _, length: _, id: _), .cancel(let entry): [entry]
        case .away(let who, from: _, until: _), .back(let who): [who].compactMap { $0 }
        case .add, .pause, .resume, .reload, .travel, .off, .on, .look, .notYet: []
        }
    }
}
