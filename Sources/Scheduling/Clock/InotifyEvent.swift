import Glibc

/// What inotify(7) tells of one name.
struct InotifyEvent: Hashable {
    /// The watch that it came of; -1 where events were lost.
    let watch: Int32
    let mask: UInt32
    /// The same for both halves of a move.
    let cookie: UInt32
    /// Empty where the watched directory itself is meant.
    let name: String

    /// Whether it is one of these.
    func has(_ events: Int32) -> Bool { mask & UInt32(events) != 0 }

    /// Reads all events that are there, from a descriptor that does not block.
    static func all(from notifier: Int32) -> [InotifyEvent] {
        var events: [InotifyEvent] = []
        let header = MemoryLayout<inotify_event>.size
        withUnsafeTemporaryAllocation(byteCount: 16384, alignment: MemoryLayout<inotify_event>.alignment) { buffer in
            while true {
                let count = read(notifier, buffer.baseAddress, buffer.count)
                guard count > 0 else { return }
                var offset = 0
                while offset + header <= count {
                    let event = buffer.load(fromByteOffset: offset, as: inotify_event.self)
                    let length = Int(event.len)
                    let name = buffer[(offset + header)..<(offset + header + length)].prefix { $0 != 0 }
                    events.append(
                        InotifyEvent(
                            watch: event.wd, mask: event.mask, cookie: event.cookie, name: String(decoding: name, as: UTF8.self)))
                    offset += header + length
                }
            }
        }
        return events
    }
}
