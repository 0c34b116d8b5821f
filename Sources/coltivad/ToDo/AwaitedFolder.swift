import Dispatch
import Glibc
import Scheduling

/// Watches a folder that may come later, go away and come again. On its queue.
final class AwaitedFolder: @unchecked Sendable {
    /// What is told of it.
    enum News {
        /// It is there, and watched; that of `ToDoFolder.place`.
        case isThere(place: String)
        case isGone
        /// Something came, changed or went under these names.
        case changed([String])
        /// More happened than the kernel tells.
        case lost
        /// It is not there yet.
        case isAwaited(String)
        /// It cannot be watched.
        case problem(String)
    }

    let folder: ToDoFolder
    private let tell: (News) -> Void
    private let queue: DispatchQueue
    private var watch: FolderWatch?
    private(set) var isThere = false

    /// Begins to watch with `attach()`.
    init(_ folder: ToDoFolder, queue: DispatchQueue, tell: @escaping (News) -> Void) {
        self.folder = folder
        self.queue = queue
        self.tell = tell
    }

    /// Watches the folder; where it is not there, the deepest directory above it that is. After a problem it may be called again.
    func attach() {
        watch = watch ?? FolderWatch(queue: queue) { [weak self] events in self?.hear(events) }
        guard let watch else { return tell(.problem("\(folder.path) is not watched: \(SystemError.words(errno))")) }
        // Until nothing changes between the look and the watch.
        while !isThere {
            if let place = folder.place {
                if watch.watch(folder.path, forFiles: true) {
                    isThere = true
                    return tell(.isThere(place: place))
                }
                if errno == ENOENT { continue }
                return tell(.problem("\(folder.path) is not watched: \(SystemError.words(errno))"))
            }
            guard let above = Self.above(folder.path, where: { watch.watch($0, forFiles: false) }) else {
                return tell(.problem("\(folder.path) is not watched: \(SystemError.words(errno))"))
            }
            guard folder.place == nil, Self.above(folder.path, where: ToDoFolder.isFolder) == above else { continue }
            return tell(.isAwaited("\(folder.path) is no folder yet; the to-do list is kept there once it is one"))
        }
    }

    private func hear(_ events: [FolderWatch.Event]) {
        var names: [String] = []
        for event in events {
            switch event {
            case .came(folder.path, let name, _), .left(folder.path, let name, _), .removed(folder.path, let name):
                names.append(name)
            case .gone(folder.path):
                isThere = false
                tell(.isGone)
            case .lost: tell(.lost)
            case .came, .left, .removed, .gone: break
            }
        }
        if !names.isEmpty { tell(.changed(names)) }
        if !isThere { attach() }
    }

    /// The deepest directory of a path that passes the test, the path itself too.
    static func above(_ path: String, where passes: (String) -> Bool) -> String? {
        var path = path
        while !passes(path) {
            guard path != "/", let slash = path.lastIndex(of: "/") else { return nil }
            path = slash == path.startIndex ? "/" : String(path[..<slash])
        }
        return path
    }
}
