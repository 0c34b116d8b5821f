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
            if FileWatch.names(from: notifier).contains(name) { changed() }
        }
        source.setCancelHandler { @Sendable in close(notifier) }
        source.activate()
    }

    deinit { source.cancel() }

    /// Reads all events that are there; the names that they tell of.
    private static func names(from notifier: Int32) -> Set<String> {
        var names: Set<String> = []
        let header = MemoryLayout<inotify_event>.size
        withUnsafeTemporaryAllocation(byteCount: 4096, alignment: MemoryLayout<inotify_event>.alignment) { buffer in
            while true {
                let count = read(notifier, buffer.baseAddress, buffer.count)
                guard count > 0 else { return }
                var offset = 0
                while offset + header <= count {
                    let length = Int(buffer.load(fromByteOffset: offset, as: inotify_event.self).len)
                    let name = buffer[(offset + header)..<(offset + header + length)].prefix { $0 != 0 }
                    names.insert(String(decoding: name, as: UTF8.self))
                    offset += header + length
                }
            }
        }
        return names
    }
}
