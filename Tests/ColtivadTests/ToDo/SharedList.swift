import Foundation
import Glibc

/// A to-do list, at which a test works as another program does: it reads files, and puts others in their place.
final class SharedList {
    let path: String
    private let notifier: Int32

    /// The folder is made, and watched; it is gone with the list.
    init(_ path: String = FileManager.default.temporaryDirectory.path + "/coltivad-list-\(UUID().uuidString.prefix(8))") throws {
        self.path = path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        notifier = inotify_init1(Int32(IN_CLOEXEC))
        let events = UInt32(IN_CREATE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CLOSE_WRITE)
        guard notifier >= 0, inotify_add_watch(notifier, path, events) >= 0 else {
            throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
        }
    }

    deinit {
        close(notifier)
        try? FileManager.default.removeItem(atPath: path)
    }

    /// The names of the files, sorted; what is being written has none yet.
    var names: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).filter { !$0.hasPrefix(".") }.sorted()
    }

    /// Waits for a change in the folder until that is so, whenever that is.
    func wait(until isSo: () throws -> Bool) throws {
        while try !isSo() {
            var ready = pollfd(fd: notifier, events: Int16(POLLIN), revents: 0)
            guard poll(&ready, 1, 60_000) > 0 else { throw POSIXError(.ETIMEDOUT) }
            var buffer = [UInt8](repeating: 0, count: 16384)
            _ = read(notifier, &buffer, buffer.count)
        }
    }

    /// The files of those with that summary, once there are so many.
    func files(_ summary: String = "", count: Int = 1) throws -> [String] {
        var found: [String] = []
        try wait {
            found = names.filter { lines($0).contains { $0.hasPrefix("SUMMARY:\(summary)") } }
            return found.count == count
        }
        return found
    }

    /// The lines of a file, put together again.
    func lines(_ name: String) -> [String] {
        let text = (try? String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)) ?? ""
        return text.replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
    }

    /// Waits until a file has the line.
    func wait(for line: String, in name: String) throws {
        try wait { lines(name).contains(line) }
    }

    /// Puts lines in the place of a file, at once.
    func write(_ lines: [String], to name: String) throws {
        let temporary = "\(path)/.\(UUID().uuidString)"
        try Data(lines.map { $0 + "\r\n" }.joined().utf8).write(to: URL(fileURLWithPath: temporary))
        guard rename(temporary, "\(path)/\(name)") == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    }

    /// Changes a file: each line that begins so becomes another.
    func change(_ name: String, _ edits: [String: String], adding added: [String] = []) throws {
        var lines = lines(name).map { line in edits.first { line.hasPrefix($0.key) }?.value ?? line }
        lines.insert(contentsOf: added, at: lines.firstIndex(of: "END:VTODO") ?? lines.endIndex)
        try write(lines, to: name)
    }

    /// Removes a file.
    func remove(_ name: String) throws {
        try FileManager.default.removeItem(atPath: "\(path)/\(name)")
    }
}
