import Calendars
import CivilTime
import Ledger
import Relationships
import Scheduling

/// One follow-up and its file: what the file says, what we say, and what is written. On the engine's queue.
struct ToDoDesk {
    let engine: Engine<Store>
    let names: ToDoNames
    let memory: ToDoMemory
    let folder: ToDoFolder
    let id: FollowUpID

    /// A file as it is, beside what we say.
    struct Present {
        let file: ToDoFile
        /// All that we wrote before, the last first.
        let writings: [ToDoFile]
        /// That of our writings which was changed; nil: it is not known.
        let base: ToDoReading?
        /// Whether it is not as it was written or read last.
        let isChanged: Bool
        let ours: ToDoItem
        let changes: [ToDoChange]
        let now: Instant
        let zone: Zone

        /// Whether it says what we say; others may say it in their own way.
        var saysAll: Bool { file.reading.says(ours, at: now, in: zone) }

        /// Whether it has said for so long that the follow-up is closed.
        func isOver(for time: Elapsed) -> Bool {
            saysAll && ours.status != .open && (file.reading.modified ?? now) + time < now
        }
    }

    private var name: String { names.file(id) }
    private var uid: String { names.uid(id) }

    /// The follow-up; nil: it is closed.
    func open() throws -> StoredFollowUp? {
        let id = id
        return try read { try $0.ledger.followUp(id) }
    }

    /// What a file is; nil: nothing is known any more of what it is about, and it is gone.
    func present(_ bytes: [UInt8]) throws -> Present? {
        let (now, clocks, subject) = try read { [id, names] book in
            let clocks = ToDoClocks(zone: book.rules.zone, zones: book.rules.zones)
            return (book.now, clocks, try ToDoMaker(book: book, names: names).subject(id))
        }
        guard let subject else {
            try remove()
            return nil
        }
        let last = memory.last(name)
        let file = try ToDoFile(bytes, uid: uid, clocks: clocks)
        let writings = memory.writings(name, uid: uid, clocks: clocks)
        let base = (writings.first { $0.reading.revision == file.reading.revision } ?? writings.first)?.reading
        let ours = try item(subject, known: base ?? file.reading)
        return Present(
            file: file, writings: writings, base: base, isChanged: bytes != last, ours: ours,
            changes: bytes == last
                ? [] : ToDoChange.changes(in: file.reading, since: base, ours: ours, at: now, in: clocks.zone), now: now,
            zone: clocks.zone)
    }

    /// What we say of a follow-up; of one that is closed, what was said before and how it ended.
    private func item(_ subject: ToDoMaker<Ledger.Transaction>.Subject, known: ToDoReading) throws -> ToDoItem {
        try read { [names, uid] book in
            let maker = ToDoMaker(book: book, names: names)
            if let stored = subject.open { return maker.item(subject, stored) }
            // How it ended is said once.
            let ending = known.status == .open ? maker.ending(subject, since: known.created) : known.status
            return known.closed(as: ending, uid: uid)
        }
    }

    // MARK: Writing

    /// Writes the file of a follow-up that has none, if it is open; else nothing is remembered of it.
    func writeFirst() throws -> ToDoFolder.Outcome {
        let file = try read { [id, names] book -> ToDoFile? in
            let maker = ToDoMaker(book: book, names: names)
            guard let subject = try maker.subject(id), let stored = subject.open else { return nil }
            return ToDoFile(
                maker.item(subject, stored), revision: 1, written: book.now,
                clocks: ToDoClocks(zone: book.rules.zone, zones: book.rules.zones))
        }
        guard let bytes = file?.bytes else {
            try forget()
            return .written
        }
        let outcome = try folder.write(bytes, as: name, insteadOf: nil)
        if outcome == .written { try memory.keep(bytes, as: name, after: []) }
        return outcome
    }

    /// Writes what we say into the file as it is.
    func write(over bytes: [UInt8], _ present: Present) throws -> ToDoFolder.Outcome {
        let revision = (present.writings.compactMap(\.reading.revision) + [present.file.reading.revision ?? 0]).max() ?? 0
        let (next, _) = revision.addingReportingOverflow(1)
        let file = present.file.saying(present.ours, revision: next, written: present.now, instead: present.base)
        let outcome = try folder.write(file.bytes, as: name, insteadOf: bytes)
        if outcome == .written { try memory.keep(file.bytes, as: name, after: present.writings) }
        return outcome
    }

    /// Remembers a file as others left it.
    func keep(_ bytes: [UInt8], _ present: Present) throws {
        try memory.keep(bytes, as: name, after: present.writings)
    }

    /// Takes the file from the list.
    func remove() throws {
        try folder.remove(name)
        try forget()
    }

    /// Remembers nothing of the file.
    func forget() throws { try memory.forget(name) }

    /// Asks the engine what is known.
    func read<Answer: Sendable>(_ question: @Sendable (Book<Ledger.Transaction>) throws -> Answer) throws -> Answer {
        try engine.assumeIsolated { try $0.read(question) }
    }
}
