import Glibc

/// Waits for something to be made where a socket is to be: in its folder, or the nearest one above it that there is (inotify(7)).
final class SocketWatch {
    /// Negative where nothing can be watched: then only the time passes.
    private let notifier: Int32

    /// From here on nothing that is made is missed.
    init(path: String) {
        notifier = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
        var folder = path[...]
        repeat {
            folder = folder.lastIndex(of: "/").map { folder[..<$0] } ?? "."
        } while inotify_add_watch(notifier, folder.isEmpty ? "/" : String(folder), UInt32(IN_CREATE | IN_MOVED_TO)) < 0
            && errno == ENOENT && !folder.isEmpty && folder != "."
    }

    deinit {
        close(notifier)
    }

    /// Waits until something is made, but no longer than that.
    func wait(seconds: Int32) {
        var state = pollfd(fd: notifier, events: Int16(POLLIN), revents: 0)
        _ = poll(&state, 1, seconds * 1000)
    }
}
