import Foundation
import Testing

@testable import Calendars

/// A vdir as khal keeps it, and what else may lie in it.
struct CalendarFolderTests {
    private func folder(_ fill: (String) throws -> Void) throws -> (path: String, files: [CalendarFolder.File]) {
        let path = FileManager.default.temporaryDirectory.appending(path: "calendars-\(UUID().uuidString)").path()
        try FileManager.default.createDirectory(atPath: "\(path)/home", withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: path) }
        try fill(path)
        let files = CalendarFolder(path: path).files()
        return (path, files)
    }

    @Test func files() throws {
        let (path, files) = try folder { path in
            for name in ["b.ics", "a.ics", ".hidden.ics", "color", "a.ics.tmp", "home/c.ics", "home/deep/d.ics"] {
                let url = URL(filePath: "\(path)/\(name)")
                try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data("x".utf8).write(to: url)
            }
            try FileManager.default.createSymbolicLink(atPath: "\(path)/loop", withDestinationPath: path)
            try FileManager.default.createSymbolicLink(atPath: "\(path)/link.ics", withDestinationPath: "/etc/passwd")
            try FileManager.default.createDirectory(atPath: "\(path)/folder.ics", withIntermediateDirectories: true)
        }
        #expect(files.map { $0.path.dropFirst(path.count) } == ["/a.ics", "/b.ics", "/home/c.ics"])
        #expect(files.allSatisfy { $0.problem == nil })
    }

    @Test func whatIsNotThere() {
        let files = CalendarFolder(path: "/nonexistent/calendar").files()
        #expect(files.map(\.problem) == [.unreadable(errno: 2)])
    }

    @Test func bytes() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "calendar-\(UUID().uuidString).ics").path()
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data("BEGIN:VCALENDAR".utf8).write(to: URL(filePath: path))
        #expect(try CalendarFolder.File(path: path, problem: nil).bytes() == Array("BEGIN:VCALENDAR".utf8))
        try FileManager.default.removeItem(atPath: path)
        #expect(FileManager.default.createFile(atPath: path, contents: Data(count: CalendarFolder.largestFile + 1)))
        let problem = #expect(throws: CalendarFolder.FileError.self) { try CalendarFolder.File(path: path, problem: nil).bytes() }
        #expect(problem?.problem == .tooLarge)
    }
}
