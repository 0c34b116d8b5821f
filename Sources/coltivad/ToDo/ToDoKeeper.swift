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
    private var problems: ToDoProblems
    private let memory: ToDoMemory
    /// Does something a little later, when a program that syncs has done what it is about.
    private let later: (@escaping @Sendable () -> Void) -> Void
    /// When it calls `tryAgain()`.
    private var laterTry: LaterTry

    private var awaited: AwaitedFolder?
    /// Nil where the list is not begun yet.
    private var names: ToDoNames?
    /// Whether all that is known is another than what was written.
    private var beginsAnew = false
    private var round = ToDoRound()
    private var isScheduled = false
    /// The files that are gone and should not be.
    private var missing: Set<FollowUpID> = []
    /// The files that are gone because the list was lost.
    private var lost: Set<FollowUpID> = []
    private var insistence = ToDoInsistence()
    /// How many files are looked at before other calls are answered.
    private static let batch = 8
    /// Of more files that are gone at once, none was meant.
    private static let mostRemoved = 3
    /// How long what is closed stays on the list.
    private static var closedFor: Elapsed { .days(30) }
    /// The name under which the ledger keeps the list's tag.
    private static let tagName = "to-do-tag"

    init(
        memory: ToDoMemory, queue: DispatchQueue, journal: Journal, laterTry: LaterTry,
        later: @escaping (@escaping @Sendable () -> Void) -> Void
    ) {
        self.memory = memory
        self.queue = queue
        self.journal = journal
        self.laterTry = laterTry
        self.later = later
        problems = ToDoProblems(journal: journal)
    }

    /// The folder, if it is there and the list can be kept.
    private var folder: ToDoFolder? { awaited.flatMap { $0.isThere ? $0.folder : nil } }

    /// What cannot be read or written, for `status`.
    var findings: [String] { problems.findings }

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
        rest()
    }

    private func rest() {
        forgetAll()
        problems.endAll()
        laterTry.rest()
    }

    private func forgetAll() {
        (names, round, missing, lost, insistence) = (nil, ToDoRound(), [], [], ToDoInsistence())
    }

    /// Takes from the list what was on it, and begins anew: all that is known is another.
    func beginAnew() {
        beginsAnew = true
        if let place = folder?.place { begin(place) }
    }

    private func hear(_ news: AwaitedFolder.News) {
        switch news {
        case .isThere(let place): begin(place)
        case .isGone: rest()
        case .changed(let files): round.add(files.compactMap { names?.followUp(ofFile: $0) })
        case .lost: lookAtAll()
        case .isAwaited(let words): journal.note(words)
        case .problem(let words):
            problems.add(words)
            laterTry.failed()
        }
        schedule()
    }

    private func begin(_ place: String) {
        forgetAll()
        do {
            if memory.place != place { try memory.begin(place) }
            let kept = try engine?.assumeIsolated { try $0.read { try $0.ledger.kept(Self.tagName) } } ?? nil
            let tag = (beginsAnew ? nil : kept) ?? Self.newTag()
            if kept != tag { try keepTag(tag) }
            beginsAnew = false
            let names = ToDoNames(tag: tag)
            // What was written for another database says nothing that is so.
            for name in memory.names where names.followUp(ofFile: name) == nil {
                try folder?.remove(name)
                try memory.forget(name)
            }
            self.names = names
            problems.endAll()
            lookAtAll()
        } catch {
            problems.add(error)
            laterTry.failed()
        }
    }

    /// What could not be done is tried once more.
    func tryAgain() {
        laterTry.fired()
        round.takeUp()
        if let awaited, !awaited.isThere { return awaited.attach() }
        if names == nil, let place = folder?.place { return begin(place) }
        schedule()
    }

    private func keepTag(_ tag: String) throws {
        try engine?.assumeIsolated { try $0.keep(Self.tagName, tag) }
    }

    private static func newTag() -> String { String(UInt64.random(in: .min ... .max), radix: 36) }

    // MARK: What happens

    /// A command was carried out.
    func done(_ command: Command, _ consequence: Consequence) {
        guard folder != nil else { return }
        round.add(consequence.contacts.flatMap { $0.open.map(\.id) } + consequence.closed)
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
        case .closed(let followUps), .standings(let followUps): round.add(followUps)
        case .planned: lookAtAll()
        case .due, .claimed, .shown, .tryFailed, .givenUp, .holdingForDesktop: break
        }
        schedule()
    }

    /// The engine has done what there was to do.
    func engineRests() {
        guard folder != nil else { return }
        round.lookForNew()
        schedule()
    }

    private func lookAtAll() {
        guard let folder, let names else { return }
        round.addAll((memory.names + folder.names()).compactMap(names.followUp))
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
        guard let folder, let engine, names != nil else { return }
        do {
            if try round.beginsDay(engine) { lookAtAll() }
            try round.find(engine)
        } catch {
            problems.add(error)
            return laterTry.failed()
        }
        for _ in 0..<Self.batch {
            guard let id = round.next() else { break }
            do {
                try settle(id, in: folder, engine)
            } catch {
                putOff(id, error)
            }
        }
        if round.goesOn { return schedule() }
        guard !round.hasFailed else { return }
        problems.end()
        laterTry.rest()
    }

    /// Looks at a follow-up again after a while. Of several one is said: on a full disk it is all of them.
    private func putOff(_ id: FollowUpID, _ error: any Error) {
        if !round.hasFailed { problems.add(error) }
        round.putOff(id)
        laterTry.failed()
    }

    /// Makes the file of a follow-up say what is so, after what others did to it has been taken for what it means.
    private func settle(_ id: FollowUpID, in folder: ToDoFolder, _ engine: Engine<Store>) throws {
        guard let names else { return }
        let desk = ToDoDesk(engine: engine, names: names, memory: memory, folder: folder, id: id)
        let name = names.file(id)
        round.sees(try desk.open(), id)
        switch folder.content(name) {
        case .failing(let failure): throw failure
        case .unreadable(let words): return problems.add(words, of: name)
        case .nothing where memory.last(name) != nil && !lost.contains(id): try lose(id, desk)
        case .nothing: if try desk.writeFirst() == .changed { round.add([id]) } else { lost.remove(id) }
        case .bytes(let bytes):
            do {
                try settle(bytes, desk)
                lost.remove(id)
            } catch let fault as ToDoFault {
                return problems.add(fault.words(of: "\(folder.path)/\(name)"), of: name)
            }
        }
        problems.end(of: name)
    }

    private func settle(_ bytes: [UInt8], _ desk: ToDoDesk) throws {
        guard var present = try desk.present(bytes) else { return }
        if present.isChanged {
            for change in present.changes { try desk.take(change, journal) }
            try desk.keep(bytes, present)
            present = try desk.present(bytes) ?? present
            round.sees(try desk.open(), desk.id)
        }
        if present.isOver(for: Self.closedFor) { return try desk.remove() }
        guard !present.saysAll, insistence.allows(present.ours, of: desk.id) else { return }
        if try desk.write(over: bytes, present) == .changed { round.add([desk.id]) }
    }

    // MARK: Files that are gone

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
        round.add(gone)
        if !isMeant {
            lost.formUnion(gone)
            if !gone.isEmpty { journal.note("\(gone.count) files of the to-do list were gone; they are written again") }
        }
        for id in gone.sorted() where isMeant {
            let desk = ToDoDesk(engine: engine, names: names, memory: memory, folder: folder, id: id)
            do {
                try desk.take(.cancelled, journal)
                try desk.forget()
            } catch {
                putOff(id, error)
            }
        }
        schedule()
    }
}
