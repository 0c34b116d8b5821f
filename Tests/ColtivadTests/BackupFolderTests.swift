import CivilTime
import Foundation
import Testing

@testable import coltivad

/// The directory of the backups that Coltiva names itself.
struct BackupFolderTests {
    private let root = FileManager.default.temporaryDirectory.appendingPathComponent("coltiva-folder-\(UUID().uuidString)")

    private func at(_ text: String) throws -> Instant { try #require(Instant(rfc3339: text)) }

    /// A folder with backups of these times, and other files.
    private func folder(_ times: [String], others: [String] = []) throws -> BackupFolder {
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        let folder = BackupFolder(path: root.path)
        for time in times { try Data().write(to: URL(fileURLWithPath: folder.file(at: try at(time)))) }
        for name in others { try Data().write(to: root.appendingPathComponent(name)) }
        return folder
    }

    @Test func theNameHasTheTime() throws {
        let folder = BackupFolder(path: "/b")
        #expect(folder.file(at: try at("2027-03-05T10:20:03.5+01:00")) == "/b/coltiva-20270305T092003Z.db")
        #expect(folder.fileBeforeRestore(at: try at("2027-03-05T09:20:03Z")) == "/b/before-restore-20270305T092003Z.db")
        #expect(folder.backups() == [])
    }

    @Test func twoOfOneSecond() throws {
        defer { try? FileManager.default.removeItem(at: root) }
        let folder = try folder(["2027-03-05T09:20:03Z", "2027-03-05T09:20:03Z"])
        #expect(folder.backups().map(\.at) == (try ["04", "03"].map { try at("2027-03-05T09:20:\($0)Z") }))
    }

    /// "`Backups=`: kept": the latest; what has another name is somebody else's.
    @Test func rotation() throws {
        defer { try? FileManager.default.removeItem(at: root) }
        let others = [
            "before-restore-20270301T000000Z.db", "coltiva-20270230T000000Z.db", "coltiva-2027.db", "coltiva-.db", "mine.db",
            "coltiva-20270301T000000Z.db.txt",
        ]
        let folder = try folder(
            ["2027-03-02T00:00:00Z", "2027-03-04T00:00:00Z", "2027-03-01T00:00:00Z", "2027-03-03T00:00:00Z"], others: others)
        #expect(folder.backups().map(\.at) == (try [4, 3, 2, 1].map { try at("2027-03-0\($0)T00:00:00Z") }))
        #expect(folder.superfluous(keeping: 3).map { $0.suffix(19) } == ["20270302T000000Z.db", "20270301T000000Z.db"])
        #expect(folder.rotate(keeping: 4) == [])
        #expect(folder.rotate(keeping: 2).map { $0.suffix(19) } == ["20270302T000000Z.db", "20270301T000000Z.db"])
        let left = try FileManager.default.contentsOfDirectory(atPath: root.path)
        #expect(Set(left) == Set(others + ["coltiva-20270303T000000Z.db", "coltiva-20270304T000000Z.db"]))
    }
}
