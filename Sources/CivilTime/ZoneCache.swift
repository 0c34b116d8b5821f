internal import Glibc

/// The zones loaded so far; any thread may use it.
///
/// A pthread mutex, because thread sanitizer reports races that are none on `Synchronization.Mutex`.
@safe
final class ZoneCache: @unchecked Sendable {
    private let mutex: UnsafeMutablePointer<pthread_mutex_t>
    private var zones: [String: Zone] = [:]

    /// An empty cache.
    init() {
        unsafe mutex = .allocate(capacity: 1)
        unsafe mutex.initialize(to: pthread_mutex_t())
        unsafe pthread_mutex_init(mutex, nil)
    }

    deinit {
        unsafe pthread_mutex_destroy(mutex)
        unsafe mutex.deinitialize(count: 1)
        unsafe mutex.deallocate()
    }

    /// The zone of that name; nil where it is not loaded. Setting nil forgets it.
    subscript(name: String) -> Zone? {
        get { locked { zones[name] } }
        set { locked { zones[name] = newValue } }
    }

    /// Forgets all.
    func removeAll() {
        locked { zones.removeAll() }
    }

    private func locked<Value>(_ body: () -> Value) -> Value {
        unsafe pthread_mutex_lock(mutex)
        defer { unsafe pthread_mutex_unlock(mutex) }
        return body()
    }
}
