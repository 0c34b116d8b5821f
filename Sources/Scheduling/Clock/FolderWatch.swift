package import Dispatch
import Glibc

/// Tells which names come to directories and leave them, by inotify.
package final class FolderWatch: @unchecked Sendable {
    /// What happened.
    package enum Event: Hashable, Sendable {
        /// A name is there now, by its path: made, moved here, or written to the end. A move has a cookie that is not 0.
        case came(directory: String, name: String, cookie: UInt32)
        /// A name was moved away.
        case left(directory: String, name: String, cookie: UInt32)
        /// A name was removed.
        case removed(directory: String, name: String)
        /// A directory is there no longer, and is watched no longer.
        case gone(directory: String)
        /// More happened than the kernel keeps: what is there must be looked at.
        case lost
    }

    private let notifier: Int32
    private let source: any DispatchSourceRead
    /// The directories by the kernel's number for each watch.
    private var directories: [Int32: String] = [:]

    /// Calls `changed` on the queue, on which all else is called too; nil where the kernel gives no watch, with errno set.
    package init?(queue: DispatchQueue, changed: @escaping @Sendable ([Event]) -> Void) {
        let notifier = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
        guard notifier >= 0 else { return nil }
        self.notifier = notifier
        source = DispatchSource.makeReadSource(fileDescriptor: notifier, queue: queue)
        source.setEventHandler { @Sendable [weak self] in
            let events = InotifyEvent.all(from: notifier)
            if let told = self?.told(of: events), !told.isEmpty { changed(told) }
        }
        source.setCancelHandler { @Sendable in close(notifier) }
        source.activate()
    }

    deinit { source.cancel() }

    /// Watches a directory, if it is not watched already; false where that cannot be, with errno set.
    ///
    /// - Parameter forFiles: whether it is to be told too when a file there has been written to its end, and when a name is moved away or removed.
    package func watch(_ directory: String, forFiles: Bool) -> Bool {
        let events = IN_CREATE | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR
        let number = inotify_add_watch(
            notifier, directory, UInt32(forFiles ? events | IN_MOVED_FROM | IN_DELETE | IN_CLOSE_WRITE : events))
        guard number >= 0 else { return false }
        directories[number] = directory
        return true
    }

    /// Watches a directory no longer.
    package func forget(_ directory: String) {
        for (number, name) in directories where name == directory {
            directories[number] = nil
            inotify_rm_watch(notifier, number)
        }
    }

    private func told(of events: [InotifyEvent]) -> [Event] {
        events.compactMap { event in
            if event.has(IN_Q_OVERFLOW) { return .lost }
            guard let directory = directories[event.watch] else { return nil }
            if event.has(IN_DELETE_SELF | IN_MOVE_SELF | IN_IGNORED | IN_UNMOUNT) {
                forget(directory)
                return .gone(directory: directory)
            }
            if event.has(IN_DELETE) { return .removed(directory: directory, name: event.name) }
            return event.has(IN_MOVED_FROM)
                ? .left(directory: directory, name: event.name, cookie: event.cookie)
                : .came(directory: directory, name: event.name, cookie: event.cookie)
        }
    }
}
