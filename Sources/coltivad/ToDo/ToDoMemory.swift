import Calendars
import Glibc

/// What was written to the to-do list, in the state directory: so it is seen what others have changed, and which writing of ours they changed. Where
/// it is lost, what others changed is told by the words alone.
struct ToDoMemory {
    /// One for each file of the list: as it was written or read last; and beside it, the writings before.
    private let folder: ToDoFolder

    /// How many earlier writings of a file are kept.
    private static let earlier = 6
    private static let placeName = "folder"
    private static let earlierSuffix = ".earlier"

    init(path: String) {
        folder = ToDoFolder(path: path)
    }

    /// The list of which it is: one at another place, or another folder there, has nothing to do with it.
    var place: String? { bytes(Self.placeName).map { String(decoding: $0, as: UTF8.self) } }

    /// Forgets all, and begins with a list.
    func begin(_ place: String) throws(ToDoFolder.Failure) {
        guard Places.makeDirectory(folder.path) else { throw ToDoFolder.Failure(path: folder.path, errno: errno) }
        for name in names { try forget(name) }
        try put(Array(place.utf8), as: Self.placeName)
    }

    /// The files that are remembered.
    var names: [String] { folder.names().filter { $0.hasPrefix("coltiva-") && !$0.hasSuffix(Self.earlierSuffix) } }

    /// What was written or read last.
    func last(_ name: String) -> [UInt8]? { bytes(name) }

    /// All writings that are remembered, the last first.
    func writings(_ name: String, uid: String, clocks: ToDoClocks) -> [ToDoFile] {
        [name, name + Self.earlierSuffix].flatMap { part in
            (try? bytes(part).map { try ToDoFile.all(in: $0, uid: uid, clocks: clocks) }) ?? []
        }
    }

    /// Remembers what was written, or read and left as it is.
    func keep(_ bytes: [UInt8], as name: String, after writings: [ToDoFile]) throws(ToDoFolder.Failure) {
        try put(writings.prefix(Self.earlier).flatMap(\.bytes), as: name + Self.earlierSuffix)
        try put(bytes, as: name)
    }

    /// Forgets a file.
    func forget(_ name: String) throws(ToDoFolder.Failure) {
        try folder.remove(name)
        try folder.remove(name + Self.earlierSuffix)
    }

    private func bytes(_ name: String) -> [UInt8]? {
        if case .bytes(let bytes) = folder.content(name) { bytes } else { nil }
    }

    private func put(_ bytes: [UInt8], as name: String) throws(ToDoFolder.Failure) {
        _ = try folder.write(bytes, as: name, insteadOf: self.bytes(name), isLasting: false)
    }
}
