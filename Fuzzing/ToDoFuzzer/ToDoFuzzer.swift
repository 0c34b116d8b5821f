import Calendars
import CivilTime

/// A file of the to-do list as other programs leave it: what is read is written so that it reads back the same, with all that they put into it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzToDo(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    // Without files: only UTC, and zones that the calendar describes.
    let clocks = ToDoClocks(zone: .utc, zones: ZoneDirectory(path: "/nowhere"))
    for file in (try? ToDoFile.all(in: bytes, uid: uid, clocks: clocks)) ?? [] {
        guard let again = try? ToDoFile(file.bytes, uid: uid, clocks: clocks), again.reading == file.reading,
            again.bytes == file.bytes
        else { fatalError("not read back: \(String(decoding: file.bytes, as: UTF8.self))") }
        let ours = file.saying(
            file.reading.closed(as: .completed, uid: uid), revision: 7, written: Instant(seconds: 0), instead: file.reading)
        guard let theirs = try? ToDoFile(ours.bytes, uid: uid, clocks: clocks), theirs.reading.status == .completed else {
            fatalError("ours is not read: \(String(decoding: ours.bytes, as: UTF8.self))")
        }
    }
    return 0
}

/// The identity that the seeds have.
private let uid = "f7@coltiva"
