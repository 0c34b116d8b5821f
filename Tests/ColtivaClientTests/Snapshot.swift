import Glibc
import Testing

@testable import coltiva

/// Words that were looked at once and found good: `Snapshots/NAME.COLUMNS.txt`; COLTIVA_RECORD_SNAPSHOTS=1 writes them anew.
enum Snapshot {
    /// Expects the words to be those that are kept.
    static func expect(_ text: String, of name: String, columns: Int) throws {
        let directory = #filePath.split(separator: "/").dropLast().reduce(into: "") { $0 += "/" + $1 }
        let path = "\(directory)/Snapshots/\(name).\(columns).txt"
        if getenv("COLTIVA_RECORD_SNAPSHOTS") != nil { try record(text, at: path) }
        #expect(try text == TextFile.read(path))
    }

    private static func record(_ text: String, at path: String) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw SystemProblem(call: "open", errno: errno) }
        defer { close(descriptor) }
        #expect(Descriptors.write(text, to: descriptor) == 0)
    }
}
