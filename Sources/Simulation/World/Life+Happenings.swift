import Assembly
import CivilTime
import Relationships
import Scheduling

extension Life {
    /// Lets the event happen, as far as it can.
    func happen(_ happening: Happening) throws {
        tally.events += 1
        switch happening {
        case .sleep(let length): try sleep(for: length)
        case .off(let length, let isOrderly): try end(isOrderly: isOrderly, for: length)
        case .kill: try end(isOrderly: false, for: .seconds(5))
        case .killAtWrite(let write, let phase): killAtWrite(write, phase)
        case .travel(let zone): try travel(to: zone)
        case .stepClock(let step): try stepClock(by: step)
        case .fullDisk(let length): fillDisk(for: length)
        case .brokenDisk(let writes): breakDisk(writes: writes)
        case .configure(let number): try configure(number)
        case .desktop(let isPresent): try setDesktop(isPresent: isPresent)
        case .hooks(let mood): hooks.mood = mood
        case .click(let number, let word, let isTwice): click(number, word, isTwice: isTwice)
        case .lateWord(let word): if let key = hooks.over.last { hooks.say(.word(word), of: key, after: .zero) }
        case .close(let number): if let key = notice(number) { hooks.close(key) }
        default: if let command = try command(for: happening) { try perform(command) }
        }
        try run(until: offset)
    }

    private func notice(_ number: Int) -> DeliveryKey? {
        let shown = hooks.onScreen
        return shown.isEmpty ? nil : shown[number % shown.count]
    }

    private func click(_ number: Int, _ word: HookWord, isTwice: Bool) {
        guard let key = notice(number) else { return }
        hooks.click(key, word, times: isTwice ? 2 : 1)
    }

    /// What the user says; nil where there is nobody, or nothing, to say it of.
    private func command(for happening: Happening) throws -> Command? {
        let now = now
        func contact(_ person: Int) -> ContactID? { facts.contacts[person] }
        func entry(_ person: Int, _ number: Int) -> (EntryID, PersonFacts.Passed)? {
            guard let known = contact(person).flatMap({ facts.people[$0] }), number < known.entries.count else { return nil }
            let id = known.entries[number]
            return known.passed[id].map { (id, $0) }
        }
        func meeting(_ person: Int, _ number: Int) -> EntryID? {
            let ahead = contact(person).flatMap { facts.people[$0] }?.ahead(at: now) ?? []
            return ahead.isEmpty ? nil : ahead[number % ahead.count]
        }
        func followUp(_ person: Int, _ number: Int) -> FollowUpID? {
            guard let open = contact(person).map(open), !open.isEmpty else { return nil }
            return open[number % open.count].id
        }
        switch happening {
        case .add(let person, let zone, let circle, let birthday):
            guard contact(person) == nil else { return nil }
            return .add(ContactRecord(name: "Person \(person)", circles: circle.map { [$0] } ?? [], zone: zone, birthday: birthday))
        case .passed(let persons, let direction, let ago, let asks, let isGesture):
            let contacts = persons.compactMap(contact)
            guard !contacts.isEmpty else { return nil }
            return .log(
                contacts, Command.LogEntry(direction: direction, at: now - ago, asks: asks, isGesture: isGesture))
        case .amend(let person, let number, let time):
            return entry(person, number).map { .amend($0.0, Command.Amendment(at: $0.1.at + time)) }
        case .remove(let person, let number): return entry(person, number).map { .remove($0.0) }
        case .undo: return .undo
        case .done(let person, let number, let ago):
            return followUp(person, number).map { .done([$0], Command.Closing(at: now - ago)) }
        case .dismiss(let person, let number): return followUp(person, number).map { .dismiss([$0]) }
        case .snooze(let person, let number, let length, let isExact):
            return followUp(person, number).map { .snooze([$0], until: now + length, isExact: isExact) }
        case .remind(let person, let ahead, let isDate):
            guard let contact = contact(person) else { return nil }
            let date = rules.zone.civil(now + ahead).date
            return .remind(
                contact, text: "send the paper", at: isDate ? rules.zone.startOfDay(date) : now + ahead, date: isDate ? date : nil)
        case .meet(let person, let ahead, let length):
            return contact(person).map { .meet($0, start: now + ahead, end: now + ahead + length, place: nil) }
        case .move(let person, let number, let ahead, let length):
            return meeting(person, number).map {
                .move($0, start: now + ahead, end: length.map { now + ahead + $0 }, place: "the library")
            }
        case .cancel(let person, let number): return meeting(person, number).map { .cancel($0) }
        case .archive(let person): return contact(person).map { .archive([$0]) }
        case .unarchive(let person): return contact(person).map { .unarchive([$0]) }
        case .rest(let person, let length): return contact(person).map { .rest([$0], until: now + length) }
        case .wake(let person): return contact(person).map { .wake([$0]) }
        case .skip(let person): return contact(person).map { .skip($0) }
        case .prefer(let person): return contact(person).map { .prefer($0) }
        case .set(let person, let key, let value): return contact(person).map { .set($0, [Assignment(key: key, value: value)]) }
        case .away(let person, let ahead, let length):
            let of = person.flatMap(contact)
            return person != nil && of == nil ? nil : .away(of, from: now + ahead, until: now + ahead + length)
        case .back(let person):
            let of = person.flatMap(contact)
            return person != nil && of == nil ? nil : .back(of)
        case .pause(let ahead, let length): return .pause(from: now + ahead, until: now + ahead + length)
        case .resume: return .resume
        default: return nil
        }
    }
}
