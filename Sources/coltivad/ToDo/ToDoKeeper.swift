import Calendars
import CivilTime
import Dispatch
import Ledger
import Relationships
import Scheduling

/// Keeps the to-do list of `[ToDo] Directory=` in step with what is open, and takes for decisions what others do to it (docs/todo.md). Everything
/// happens on the engine's queue.
final class ToDoKeeper: @unchecked Sendable {
    /// The engine; set before it starts.
    weak var engine: Engine<Store>?
    private let queue: DispatchQueue
    private let journal: Journal
    private let memory: ToDoMemory
    /// Does something a little later, when a program that syncs has done what it is about.
    private let later: (@escaping @Sendable () -> Void) -> Void

    private var awaited: AwaitedFolder?
    private var names: ToDoNames?
    /// What is to be looked at.
    private var waiting: Set<FollowUpID> = []
    /// Everyone's follow-ups are gone through, those after the contact; nil: they are not.
    private var walk: Walk?
    /// Whether there may be something new among what is open.
    private var looks = false
    private var isScheduled = false
    /// What was open when it was looked at last, by its hash: it need not be kept whole.
    private var seen: [FollowUpID: Int] = [:]
    /// The files that are gone and should not be.
    private var missing: Set<FollowUpID> = []
    /// How often a file was written again only because others leave something out of it.
    private var insistence: [FollowUpID: (item: ToDoItem, times: Int)] = [:]
    /// The day on which all was looked at.
    private var day: CivilDate?
    /// What cannot be read or written, by file; "" is the list.
    private var problems: [String: String] = [:]

    private struct Walk {
        var after: ContactID?
    }

    /// How many files are looked at before other calls are answered.
    private static let batch = 8
    /// How many contacts are gone through at once.
    private static let contacts = 100
    /// How many follow-ups are compared with what they were, those first that are reminded of first.
    private static let reminded = 1_000
    /// Of more files that are gone at once, none was meant.
    private static let mostRemoved = 3
    /// How often a file is written again that others change back.
    private static let mostInsistence = 3
    /// How long what is closed stays on the list.
    private static var closedFor: Elapsed { .days(30) }
    /// The name under which the ledger keeps the list's tag.
    private static let tagName = "to-do-tag"

    init(
        memory: ToDoMemory, queue: DispatchQueue, journal: Journal,
        later: @escaping (@escaping @Sendable () -> Void) -> Void
    ) {
        self.memory = memory
        self.queue = queue
        self.journal = journal
        self.later = later
    }

    /// The folder, if it is there and the list can be kept.
    private var folder: ToDoFolder? { awaited.flatMap { $0.isThere ? $0.folder : nil } }

    /// What cannot be read or written, for `status`.
    var findings: [String] { problems.sorted { $0.key < $1.key }.map(\.value) }

    // MARK: The folder

    /// Keeps the list in that folder from now on; nil: nowhere. What is in a folder that it leaves stays there.
    func follow(_ path: String?) {
        guard path != awaited?.folder.path else { return }
        stop()
        guard let path else { return }
        awaited = AwaitedFolder(ToDoFolder(path: path), queue: queue) { [weak self] news in self?.hear(news) }
        awaited?.attach()
    }

    /// Leaves the list as it is.
    func stop() {
        awaited = nil
        (waiting, missing, seen, insistence, problems) = ([], [], [:], [:], [:])
        (walk, day, looks) = (nil, nil, false)
    }

    /// Takes from the list what was on it, and begins anew: all that is known is another.
    func beginAnew() {
        guard let place = folder?.place else { return }
        do {
            try keepTag(Self.newTag())
            begin(place)
        } catch {
            report(error, of: "")
        }
    }

    private func hear(_ news: AwaitedFolder.News) {
        switch news {
        case .isThere(let place): begin(place)
        case .isGone: missing = []
        case .changed(let files): waiting.formUnion(files.compactMap { names?.followUp(ofFile: $0) })
        case .lost: lookAtAll()
        case .isAwaited(let words): journal.note(words)
        case .problem(let words): report(words, of: "")
        }
        schedule()
    }

    private func begin(_ place: String) {
        do {
            if memory.place != place { try memory.begin(place) }
            let kept = try engine?.assumeIsolated { try $0.read { try $0.ledger.kept(Self.tagName) } }
            let tag = (kept ?? nil) ?? Self.newTag()
            if kept != tag { try keepTag(tag) }
            let names = ToDoNames(tag: tag)
            self.names = names
            // What was written for another database says nothing that is so.
            for name in memory.names where names.followUp(ofFile: name) == nil {
                try folder?.remove(name)
                try memory.forget(name)
            }
            (waiting, missing, seen, insistence) = ([], [], [:], [:])
            problems[""] = nil
            lookAtAll()
        } catch {
            report(error, of: "")
        }
    }

    private func keepTag(_ tag: String) throws {
        try engine?.assumeIsolated { try $0.keep(Self.tagName, tag) }
    }

    private static func newTag() -> String { String(UInt64.random(in: .min ... .max), radix: 36) }

    // MARK: What happens

    /// A command was carried out.
    func done(_ command: Command, _ consequence: Consequence) {
        guard folder != nil else { return }
        waiting.formUnion(consequence.contacts.flatMap { $0.open.map(\.id) } + consequence.closed)
        switch command {
        // Many at once; and of who is forgotten, what is closed stands on the list, too.
        case .takeIn, .bring, .forget: lookAtAll()
        default: break
        }
        schedule()
    }

    /// What the engine tells of its work.
    func tell(_ news: EngineNews) {
        guard folder != nil else { return }
        switch news {
        case .closed(let followUps), .standings(let followUps): waiting.formUnion(followUps)
        case .planned: lookAtAll()
        case .due, .claimed, .shown, .tryFailed, .givenUp, .holdingForDesktop: break
        }
        schedule()
    }

    /// The engine has done what there was to do.
    func engineRests() {
        guard folder != nil else { return }
        looks = true
        schedule()
    }

    private func lookAtAll() {
        guard folder != nil, let names else { return }
        waiting.formUnion(memory.names.compactMap(names.followUp))
        walk = Walk()
        schedule()
    }

    private func schedule() {
        guard folder != nil, !isScheduled else { return }
        isScheduled = true
        queue.async { self.work() }
    }

    // MARK: Looking

    /// Looks at a few files, then lets waiting calls in before the next.
    private func work() {
        isScheduled = false
        guard let folder, let engine else { return }
        var present: FollowUpID?
        do {
            try beginDay(engine)
            if looks || walk != nil { try findNew(engine) }
            for _ in 0..<Self.batch {
                present = waiting.popFirst()
                guard let present else { break }
                try settle(present, in: folder, engine)
            }
            problems[""] = nil
        } catch {
            // It is tried again when something else happens.
            if let present { waiting.insert(present) }
            return report(error, of: "")
        }
        if !waiting.isEmpty || walk != nil { schedule() }
    }

    /// Once a day all is looked at: what has been closed for long goes.
    private func beginDay(_ engine: Engine<Store>) throws {
        let today = try engine.assumeIsolated { engine in try engine.read { $0.rules.zone.civil($0.now).date } }
        guard day != today else { return }
        day = today
        lookAtAll()
    }

    /// Finds what is open and not on the list as it is: a part of all, or what has other reminders than before.
    private func findNew(_ engine: Engine<Store>) throws {
        let after = walk
        looks = false
        let (open, last) = try engine.assumeIsolated { engine in
            try engine.read { book -> ([StoredFollowUp], ContactID?) in
                guard let after else {
                    return (try book.ledger.followUps(remindedFrom: book.now, to: .distantFuture, limit: Self.reminded), nil)
                }
                let batch = try book.ledger.histories(after: after.after, limit: Self.contacts)
                return (batch.flatMap(\.plan.open), batch.count < Self.contacts ? nil : batch.last?.history.contact.id)
            }
        }
        for stored in open where after != nil || seen[stored.id] != stored.hashValue { waiting.insert(stored.id) }
        walk = last.map { Walk(after: $0) }
    }

    /// Makes the file of a follow-up say what is so, after what others did to it has been taken for what it means.
    private func settle(_ id: FollowUpID, in folder: ToDoFolder, _ engine: Engine<Store>) throws {
        guard let names else { return }
        let desk = ToDoDesk(engine: engine, names: names, memory: memory, folder: folder, id: id)
        let name = names.file(id)
        seen[id] = try desk.open()?.hashValue
        switch folder.content(name) {
        case .unreadable(let words): return report(words, of: name)
        case .nothing where memory.last(name) != nil: try lose(id, desk)
        case .nothing: if try desk.writeFirst() == .changed { waiting.insert(id) }
        case .bytes(let bytes):
            do {
                try settle(bytes, desk)
            } catch let fault as ToDoFault {
                return report(fault.words(of: "\(folder.path)/\(name)"), of: name)
            }
        }
        problems[name] = nil
    }

    private func settle(_ bytes: [UInt8], _ desk: ToDoDesk) throws {
        guard var present = try desk.present(bytes) else { return }
        if present.isChanged {
            for change in present.changes { try take(change, desk) }
            try desk.keep(bytes, present)
            present = try desk.present(bytes) ?? present
            seen[desk.id] = try desk.open()?.hashValue
        }
        if present.isOver(for: Self.closedFor) { return try desk.remove() }
        guard !present.saysAll, mayInsist(on: present, desk.id) else { return }
        if try desk.write(over: bytes, present) == .changed { waiting.insert(desk.id) }
    }

    /// Whether a file that says something else is written: not again and again where others cannot keep what we say.
    private func mayInsist(on present: ToDoDesk.Present, _ id: FollowUpID) -> Bool {
        let before = insistence[id].flatMap { $0.item == present.ours ? $0.times : nil } ?? 0
        insistence[id] = (present.ours, before + 1)
        return before < Self.mostInsistence
    }

    // MARK: Decisions

    /// Carries out what a change means. What is refused is said, and the file then says again what is so; but words are never lost.
    private func take(_ change: ToDoChange, _ desk: ToDoDesk) throws {
        guard let command = try desk.command(for: change) else { return }
        journal.decider = "to-do list"
        defer { journal.decider = Journal.user }
        do {
            _ = try desk.perform(command)
        } catch let refusal as CommandError {
            journal.note("what was done to \(desk.id) on the to-do list could not be done here: " + refusal.words(in: journal.zone))
        }
    }

    /// A file is gone. Whether that was meant is seen once nobody is at work in the folder.
    private func lose(_ id: FollowUpID, _ desk: ToDoDesk) throws {
        guard try desk.open() != nil else { return try desk.forget() }
        let isFirst = missing.isEmpty
        missing.insert(id)
        guard isFirst else { return }
        later { [weak self] in self?.decideAboutMissing() }
    }

    /// A file that was removed is a follow-up that was dismissed; many at once are a list that was lost, and are written again.
    private func decideAboutMissing() {
        defer { missing = [] }
        guard let folder, let engine, let names, folder.place == memory.place else { return }
        let gone = missing.filter { if case .nothing = folder.content(names.file($0)) { true } else { false } }
        let isListThere = folder.names().contains { names.followUp(ofFile: $0) != nil }
        let isMeant = gone.count <= Self.mostRemoved && (gone.count == 1 || isListThere)
        if !isMeant, !gone.isEmpty { journal.note("\(gone.count) files of the to-do list were gone; they are written again") }
        do {
            for id in gone.sorted() {
                let desk = ToDoDesk(engine: engine, names: names, memory: memory, folder: folder, id: id)
                try desk.forget()
                if isMeant { try take(.cancelled, desk) }
                waiting.insert(id)
            }
        } catch {
            report(error, of: "")
        }
        schedule()
    }

    // MARK: What is said

    private func report(_ error: any Error, of name: String) {
        report((error as? ToDoFolder.Failure)?.words ?? "the to-do list could not be kept: \(error)", of: name)
    }

    /// Says in the journal, once, and in `status` what is wrong.
    private func report(_ words: String, of name: String) {
        if problems[name] != words { journal.note(words) }
        problems[name] = words
    }
}
