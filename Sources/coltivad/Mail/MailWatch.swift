import CivilTime
import Dispatch
import Glibc
import Interchange
import Ledger
import Scheduling

/// The folders of `[Mail] Watch=`: what comes to them is logged, where it passed with a contact (docs/mail.md). Everything happens on the
/// engine's queue.
final class MailWatch: @unchecked Sendable {
    /// A folder, and how far it was looked at.
    private struct Folder {
        var mark: MailMark
        /// The mark as it is kept.
        var kept: MailMark?
        var isThere = false
        /// Where it is waited for: the deepest directory above it that is there.
        var above: String?
        /// Whether it was said that it is not there.
        var isMissed = false
    }

    private let engine: Engine<Store>
    private let queue: DispatchQueue
    private let clock: any ClockPort
    /// Says something in the journal.
    private let note: (String) -> Void
    private var watch: FolderWatch?
    private var folders: [String: Folder] = [:]
    private var own = OwnAddresses([])
    private var arrivals = MailArrivals()
    private var isReading = false
    /// When the folders told something last: all that came before is in `arrivals`, or was.
    private var heard: Instant

    /// How many messages are read before other calls are answered.
    private static let batch = 16

    /// How old a mark may become that nothing was logged since.
    private static var patience: Elapsed { .minutes(10) }

    init(engine: Engine<Store>, queue: DispatchQueue, clock: any ClockPort, note: @escaping (String) -> Void) {
        self.engine = engine
        self.queue = queue
        self.clock = clock
        self.note = note
        heard = clock.now()
    }

    // MARK: What is watched

    /// Watches these folders from now on, for a user with these addresses.
    func follow(_ paths: [String], own: OwnAddresses) {
        self.own = own
        if watch == nil, !paths.isEmpty {
            watch = FolderWatch(queue: queue) { [weak self] events in self?.hear(events) }
            if watch == nil { note("mail is not watched: \(SystemError.words(errno))") }
        }
        for path in folders.keys where !paths.contains(path) { forget(path) }
        heard = clock.now()
        for path in paths where folders[path] == nil {
            let kept = mark(of: path)
            folders[path] = Folder(mark: kept ?? MailMark(since: heard), kept: kept)
            attach(path)
        }
        readOn()
    }

    /// Keeps how far the folders were looked at, and watches nothing.
    func stop() {
        if arrivals.isEmpty { keepMarks(olderThan: .zero) }
        watch = nil
        folders = [:]
        arrivals = MailArrivals()
    }

    /// Waits for a folder in a directory, and no longer where it was waited for before.
    private func wait(for path: String, in above: String?) {
        guard folders[path]?.above != above else { return }
        stopWaiting(path)
        folders[path]?.above = above
    }

    /// Watches the directory no longer in which a folder was waited for, unless another is.
    private func stopWaiting(_ path: String) {
        guard let above = folders[path]?.above else { return }
        folders[path]?.above = nil
        if !folders.values.contains(where: { $0.above == above }) { watch?.forget(above) }
    }

    private func forget(_ path: String) {
        stopWaiting(path)
        detach(path)
        arrivals.forget(path)
        folders[path] = nil
    }

    private func detach(_ path: String) {
        for directory in [path] + places(of: path) { watch?.forget(directory) }
        folders[path]?.isThere = false
    }

    /// Watches a folder, and takes up what came since it was looked at; one that is not there is waited for.
    private func attach(_ path: String) {
        guard let watch else { return }
        // Until nothing changes between the look and the watch.
        while folders[path]?.isThere == false {
            let (isThere, above) = (Maildir(path: path).exists, AwaitedFolder.above(path, where: Maildir.isDirectory))
            if isThere { stopWaiting(path) }
            if isThere, watch.watch(path, forFiles: false), places(of: path).allSatisfy({ watch.watch($0, forFiles: true) }) {
                folders[path]?.isThere = true
                folders[path]?.isMissed = false
                return catchUp(path)
            }
            wait(for: path, in: AwaitedFolder.above(path) { watch.watch($0, forFiles: false) })
            guard Maildir(path: path).exists == isThere, AwaitedFolder.above(path, where: Maildir.isDirectory) == above else {
                continue
            }
            if folders[path]?.isMissed == false { note("\(path) is no Maildir yet; it is watched once it is one") }
            folders[path]?.isMissed = true
            return
        }
    }

    private func places(of path: String) -> [String] {
        MaildirFile.Place.allCases.map { "\(path)/\($0.rawValue)" }
    }

    // MARK: What comes

    private func hear(_ events: [FolderWatch.Event]) {
        heard = clock.now()
        for event in events {
            switch event {
            case .came(let directory, let name, let cookie):
                guard let (folder, place) = watched(directory), let file = MaildirFile(name, in: place) else { continue }
                arrivals.came(.init(folder: folder, path: "\(folder)/\(file.path)"), cookie: cookie)
            case .left(let directory, let name, let cookie):
                arrivals.left("\(directory)/\(name)", cookie: cookie)
            case .removed: break
            case .gone(let directory):
                if let folder = watched(directory)?.folder ?? folders[directory].map({ _ in directory }) { detach(folder) }
            case .lost:
                for (path, folder) in folders where folder.isThere { catchUp(path) }
            }
        }
        arrivals.endOfNews()
        for (path, folder) in folders where !folder.isThere { attach(path) }
        readOn()
    }

    /// The folder and the place in it that a directory is.
    private func watched(_ directory: String) -> (folder: String, place: MaildirFile.Place)? {
        guard let slash = directory.lastIndex(of: "/"),
            let place = MaildirFile.Place(rawValue: String(directory[directory.index(after: slash)...]))
        else { return nil }
        let folder = String(directory[..<slash])
        return folders[folder].map { _ in (folder, place) }
    }

    /// Has everything looked at that came, was moved or marked since the folder was looked at.
    private func catchUp(_ path: String) {
        guard let mark = folders[path]?.mark else { return }
        let maildir = Maildir(path: path)
        for file in MaildirFile.Place.allCases.flatMap(maildir.files) {
            arrivals.came(.init(folder: path, path: "\(path)/\(file.path)", changedSince: mark.changedSince))
        }
    }

    // MARK: Reading

    private func readOn() {
        guard !isReading, !folders.isEmpty else { return }
        isReading = true
        queue.async { self.readBatch() }
    }

    /// Reads a few messages, then lets waiting calls in before the next.
    private func readBatch() {
        isReading = false
        let heard = heard
        for _ in 0..<Self.batch {
            guard let arrival = arrivals.next() else {
                // One that is not there may come with what it got meanwhile.
                for (path, folder) in folders where folder.isThere { folders[path]?.mark.looked = heard }
                return keepMarks(olderThan: Self.patience)
            }
            do {
                try read(arrival)
            } catch {
                // It is read again when more comes, or at the next start.
                note("a message could not be logged: \(error)")
                return arrivals.takeBack()
            }
        }
        readOn()
    }

    private func read(_ arrival: MailArrivals.Arrival) throws {
        if let since = arrival.changedSince {
            guard let changed = MessageFile.changed(arrival.path), changed >= since else { return }
        }
        guard let mark = folders[arrival.folder]?.mark, let file = MaildirFile(path: arrival.path), !file.isDraft,
            case .message(let message) = MessageFile.read(arrival.path), message.reasonNotToCount == nil, let at = message.at,
            at >= mark.writtenSince
        else { return }
        let passed = PassedMessage(
            identity: message.identity, from: message.from, to: message.to, at: at, subject: message.subject, own: own)
        _ = try engine.assumeIsolated { try $0.log(passed) }
    }

    // MARK: How far

    private func mark(of path: String) -> MailMark? {
        let kept = try? engine.assumeIsolated { try $0.read { try $0.ledger.kept(MailMark.name(path)) } }
        return kept.flatMap { MailMark($0) }
    }

    /// Keeps the marks that are so much further than they are kept.
    private func keepMarks(olderThan age: Elapsed) {
        for (path, folder) in folders where folder.kept.map({ folder.mark.looked - $0.looked > age }) ?? true {
            do {
                try engine.assumeIsolated { try $0.keep(MailMark.name(path), folder.mark.text) }
                folders[path]?.kept = folder.mark
            } catch {
                note("how far \(path) was looked at could not be kept: \(error)")
            }
        }
    }
}
