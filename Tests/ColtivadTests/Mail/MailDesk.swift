import Assembly
import CivilTime
import Foundation
import Interchange
import Ledger
import Relationships
import Scheduling

@testable import coltivad

/// Maildirs in a directory of a test's own, and the shipped watch, engine and ledger over them; it is 1 January 2020, 10:00 in Rome, by the engine's clock, and
/// what the test writes is changed after that.
final class MailDesk: @unchecked Sendable {
    static let now = Sample.at("2020-01-01 10:00")

    /// Tells whom commands touched, on the engine's queue.
    private final class Observer: ObserverPort, @unchecked Sendable {
        var done: (String) -> Void = { _ in }

        func tell(_ news: EngineNews) {}
        func done(_ command: Command, _ consequence: Consequence) {
            if command.verb == "log" { done(consequence.contacts.map(\.contact.name).joined(separator: " ")) }
        }
        func failed(_ what: EngineFailure) {}
        func armed(_ instant: Instant?) {}
        func words(forUndelivered count: Int) -> String { "" }
    }

    let root = FileManager.default.temporaryDirectory.path + "/coltivad-mail-\(UUID().uuidString)"
    let store: Store
    let executor = QueueExecutor(label: "mail")
    let engine: Engine<Store>
    let watch: MailWatch
    /// Whom each message that is logged is logged for.
    let logged: AsyncStream<String>
    /// What the watch said.
    private(set) var notes: [String] = []
    /// Called on the engine's queue with the number of the message that was logged.
    var onLogged: (Int) -> Void = { _ in }

    init(store: Store? = nil) throws {
        try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
        self.store = try store ?? Store.inMemory()
        let observer = Observer()
        engine = Engine(
            executor: executor, ledger: self.store, rules: try Sample.rules(), clock: VirtualClock(Self.now), timer: VirtualTimer(),
            delivery: AnsweringDesktop(), observer: observer, isDesktopPresent: false)
        let stream = AsyncStream.makeStream(of: String.self)
        logged = stream.stream
        let notes = Notes()
        watch = MailWatch(engine: engine, queue: executor.queue, clock: VirtualClock(Self.now)) { notes.add($0) }
        notes.desk = self
        var count = 0
        observer.done = { [weak self] names in
            count += 1
            self?.onLogged(count)
            stream.continuation.yield(names)
        }
        let engine = engine
        try executor.queue.sync { try engine.assumeIsolated { try $0.start() } }
    }

    private final class Notes {
        weak var desk: MailDesk?
        func add(_ note: String) { desk?.notes.append(note) }
    }

    deinit { try? FileManager.default.removeItem(atPath: root) }

    /// Adds contacts with an address each: NAME in small letters at example.org.
    func add(_ names: String...) throws {
        for name in names {
            let record = ContactRecord(name: name, channels: [Channel(kind: "email", address: "\(name.lowercased())@example.org")])
            let engine = engine
            _ = try executor.queue.sync { try engine.assumeIsolated { try $0.perform(.add(record)) } }
        }
    }

    /// Makes a Maildir.
    func makeMaildir(_ folder: String) throws {
        for place in ["tmp", "cur", "new"] {
            try FileManager.default.createDirectory(atPath: "\(root)/\(folder)/\(place)", withIntermediateDirectories: true)
        }
    }

    /// Watches folders for a user at me@example.com.
    func follow(_ folders: String...) {
        let paths = folders.map { "\(root)/\($0)" }
        executor.queue.sync { watch.follow(paths, own: OwnAddresses(["me@example.com"])) }
    }

    /// Delivers a message as mail programs do: written in tmp, moved to new.
    func deliver(
        from: String, to: String = "me@example.com", folder: String = "INBOX", id: String,
        date: String = "Wed, 1 Jan 2020 08:00:00 +0000",
        more: String = "", into place: String = "new/"
    ) throws {
        let text = "From: \(from)\nTo: \(to)\nDate: \(date)\nSubject: hello\nMessage-ID: <\(id)@x>\n\(more)\nDear you,\n"
        let temporary = "\(root)/\(folder)/tmp/\(id)"
        try Data(text.utf8).write(to: URL(fileURLWithPath: temporary))
        try FileManager.default.moveItem(atPath: temporary, toPath: "\(root)/\(folder)/\(place)\(id)")
    }

    /// What passed with everyone: "Ada inbound".
    func history() throws -> [String] {
        try store.read { ledger in
            try ledger.contacts(matching: "", circle: nil, after: nil, limit: 100).flatMap { contact in
                try ledger.history(of: contact.id)?.interactions.map { "\(contact.name) \($0.direction.rawValue)" } ?? []
            }
        }
    }
}
