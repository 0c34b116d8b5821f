package import Dispatch
import Glibc

/// Tells when a name in a directory is made, replaced or removed, by inotify.
///
/// `/etc/localtime` is a link that is replaced: so its directory is watched for its name.
package final class FileWatch: @unchecked Sendable {
    private let source: any DispatchSourceRead

    /// Calls `changed` on the queue; nil where the directory cannot be watched, with errno set.
    package init?(directory: String, name: String, queue: DispatchQueue, changed: @escaping @Sendable () -> Void) {
        let notifier = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
        guard notifier >= 0 else { return nil }
        let events = UInt32(IN_CREATE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CLOSE_WRITE)
        guard inotify_add_watch(notifier, directory, events) >= 0 else {
            close(notifier)
            return nil
        }
        source = DispatchSource.makeReadSource(fileDescriptor: notifier, queue: queue)
        source.setEventHandler { @Sendable in
            if InotifyEvent.all(from: notifier).contains(where: { $0.name == name }) { changed() }
        }
        source.setCancelHandler { @Sendable in close(notifier) }
        source.activate()
    }

    deinit { source.cancel() }
}
