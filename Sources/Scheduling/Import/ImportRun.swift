import CivilTime
import Planning
import Relationships

/// Takes in what lies on the stage, within one transaction: people are added or brought up to date, messages kept, and joined to the people
/// whom they were with (docs/import.md, "What is kept").
struct ImportRun<Transaction: LedgerTransaction> {
    private let book: Book<Transaction>
    private let said: Instant
    private let source: ImportedValue.Source
    private var ledger: Transaction { book.ledger }
    /// Begun with the first thing that is written: a file that says nothing new changes nothing.
    private(set) var change: ChangeID?
    private(set) var outcome = ImportOutcome()
    /// Whose plans may be other ones now, each once.
    private(set) var touched: [ContactID] = []
    private var isTouched: Set<ContactID> = []
    /// People who are to be added, many at once; in the order of the file, before anything else is written.
    private var newcomers = Newcomers()
    /// The first who was added; all added later come after.
    private var firstAdded: ContactID?
    /// Whom records of this file mean that say nothing by which people are known.
    private var meant: Set<ContactID> = []
    /// How many messages with whom are new in this file.
    private var newMessages: [String: Int] = [:]

    /// How many people or messages are in memory at once.
    private static var batch: Int { 500 }

    init(_ book: Book<Transaction>, said: Instant, source: ImportedValue.Source) {
        self.book = book
        self.said = said
        self.source = source
    }

    /// Takes everything in.
    mutating func run() throws {
        var last: Int64 = 0
        while case let (people, end) = try ledger.stagedPeople(after: last, limit: Self.batch), !people.isEmpty {
            for person in people { try take(person) }
            last = end
            try addNewcomers()
        }
        last = 0
        while case let (messages, end) = try ledger.stagedMessages(after: last, limit: Self.batch), !messages.isEmpty {
            for message in messages { try take(message) }
            last = end
        }
        try joinMessages()
    }

    private mutating func begun() throws -> ChangeID {
        if let change { return change }
        let begun = try ledger.beginChange("import", summary: "", at: said)
        change = begun
        return begun
    }

    private mutating func touch(_ contact: ContactID) {
        if isTouched.insert(contact).inserted { touched.append(contact) }
    }

    // MARK: People

    private mutating func take(_ person: IncomingPerson) throws {
        var person = person
        person.name = try ContactCheck.name(person.name)
        person.circles = try ContactCheck.circles(person.circles, rules: book.rules)
        let merge = PersonMerge(person: person, source: source, now: said)
        let folded = ledger.folded(person.name)
        let signs = Newcomers.signs(of: person, folded: folded)
        // Mail knows people by more than what an address says.
        if source == .mail || newcomers.have(any: signs) { try addNewcomers() }
        var found = try matches(merge)
        if found.isEmpty, let known = try known(bySaying: merge) { found = [known] }
        guard let id = found.first, let contact = try ledger.contact(id) else {
            newcomers.add(merge, signs: signs, alike: try alike(person, folded))
            return
        }
        let record = merge.merged(into: contact.record)
        guard found.count > 1 || record != contact.record else {
            outcome.unchanged += 1
            return
        }
        try addNewcomers()
        for other in found.dropFirst() { try propose(id, other) }
        guard record != contact.record else {
            outcome.unchanged += 1
            return
        }
        try ledger.update(id, to: record, in: try begun())
        outcome.updated += 1
        touch(id)
    }

    /// Those of the ledger who may be the person: of the same name, or with an address of theirs.
    private func alike(_ person: IncomingPerson, _ folded: String) throws -> [ContactID] {
        // What is folded already is ASCII, most of the time, and folded sooner.
        var alike = try ledger.contacts(named: folded)
        for email in person.emails { alike += try ledger.contacts(withEmail: email) }
        var isSeen: Set<ContactID> = []
        return alike.filter { isSeen.insert($0).inserted }
    }

    private mutating func addNewcomers() throws {
        let people = newcomers.taken()
        guard !people.isEmpty else { return }
        let added = try ledger.add(people.map { $0.merge.newRecord }, at: said, in: try begun())
        firstAdded = firstAdded ?? added.first
        outcome.added += added.count
        for (id, newcomer) in zip(added, people) {
            touch(id)
            for other in newcomer.alike { try propose(other, id) }
        }
    }

    private mutating func propose(_ known: ContactID, _ other: ContactID) throws {
        guard let name = try ledger.contact(known)?.name, let otherName = try ledger.contact(other)?.name else { return }
        outcome.pairs.append(.init(known: known, knownName: name, other: other, otherName: otherName))
    }

    /// Who is meant: by the UID, the LinkedIn profile, or the name together with an address of mail; never by the name alone. In this order,
    /// each once. Who is found in mail is meant by the address, as with mail that logs itself.
    private func matches(_ merge: PersonMerge) throws -> [ContactID] {
        let person = merge.person
        guard source != .mail else {
            return try person.emails.compactMap { try book.contact(.init(address: $0, name: person.name))?.id }
        }
        var found: [ContactID] = []
        if let uid = person.uid { found += try ledger.contacts(withUID: uid) }
        for profile in merge.linkedInProfiles { found += try ledger.contacts(withProfile: profile) }
        for email in person.emails {
            found += try ledger.contacts(withEmail: email).filter { id in
                try ledger.contact(id).map { ledger.folded($0.name) == ledger.folded(person.name) } ?? false
            }
        }
        var isFound: Set<ContactID> = []
        return found.filter { isFound.insert($0).inserted }
    }

    /// Who is meant by a record that says nothing by which people are known: of whom its source has said all this before. "The same file again changes
    /// nothing"; but a name alone is nobody's of whom more was said. Of several someone whom no record has meant yet, and of whom no more was said.
    private mutating func known(bySaying merge: PersonMerge) throws -> ContactID? {
        guard !merge.isIdentified else { return nil }
        let record = merge.newRecord
        var best: (id: ContactID, rank: Int)?
        for id in try ledger.contacts(saidToBe: merge.person.name) where firstAdded.map({ id < $0 }) ?? true {
            let before = try ledger.contact(id)?.record.imported.filter { $0.source == source } ?? []
            guard record.imported.isSubset(of: before), record.imported.count > 1 || before.count == 1 else { continue }
            let rank = (meant.contains(id) ? 2 : 0) + (before.count == record.imported.count ? 0 : 1)
            if best.map({ rank < $0.rank }) ?? true { best = (id, rank) }
        }
        if let best { meant.insert(best.id) }
        return best?.id
    }

    // MARK: Messages

    private mutating func take(_ message: IncomingMessage) throws {
        guard message.at <= book.now else { return }
        guard try !ledger.isKept(message), try !isLogged(message) else {
            outcome.repeated += 1
            return
        }
        if try ledger.keep(message, in: try begun()) { newMessages[message.with, default: 0] += 1 }
    }

    /// Whether it is mail that was logged as it came.
    private func isLogged(_ message: IncomingMessage) throws -> Bool {
        guard let identity = message.identity,
            let contact = try book.contact(.init(address: message.with, name: message.name))
        else { return false }
        return try ledger.entry(ofMessage: identity, with: contact.id) != nil
    }

    /// Joins what is kept, from this file and from those before, to the people who are known now.
    private mutating func joinMessages() throws {
        let joiner = MessageJoiner(book, said: said)
        var added: Set<ContactID> = []
        for counterpart in try ledger.unjoinedCounterparts() {
            let parts = try joiner.parts(with: counterpart)
            if parts.isEmpty { outcome.waiting += newMessages[counterpart] ?? 0 }
            for (contact, messages) in parts {
                let count = try joiner.join(messages, to: contact, in: try begun())
                outcome.joined += count.joined
                outcome.recognised += count.recognised
                outcome.repeated += count.repeated
                added.insert(contact.id)
                touch(contact.id)
            }
        }
        for id in added {
            if let history = try ledger.history(of: id), try book.situation(of: history).unreviewed != nil { outcome.toReview += 1 }
        }
    }
}
