import Foundation
import GRDB
@testable import Ledger
import Relationships
import Testing

/// Files of every version that was released: `Fixtures/version-N.sql` is what `sqlite3 coltiva.db .dump` wrote of one, with its marks.
struct MigrationTests {
    static var fixtures: URL { URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures") }

    @Test func everyVersionHasItsFixture() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.fixtures.path).sorted()
        #expect(names == (1...Migrations.count).map { "version-\($0).sql" }.sorted())
    }

    @Test(arguments: 1...Migrations.count) func aFileOfThisVersionIsBroughtUpToDate(version: Int) throws {
        let scratch = try Scratch()
        let store = try Self.store(in: scratch, ofVersion: version)
        let state = try store.state()
        #expect(state.histories.map(\.contact.name) == ["Ada Lovelace", "Łukasz Søreng"])
        #expect(state.histories.first?.interactions.map(\.about) == ["the engine, corrected", "an answer"])
        #expect(state.histories.first?.errands.map(\.text) == ["send her the paper"])
        #expect(state.own.count == 1)
        #expect(try store.read { try $0.followUps(of: ContactID(number: 1)).map(\.followUp.identity.kind) } == [.task])
        #expect(try Self.schema(of: store) == Self.schema(of: Store.inMemory()))
    }

    @Test("What files said, and by what people are known, comes along")
    func imported() throws {
        let scratch = try Scratch()
        let store = try Self.store(
            in: scratch, ofVersion: 12,
            with: """
                INSERT INTO contact_imports VALUES
                    (1, 'vcard', 'note', 'of "two"' || char(10) || 'lines'), (1, 'vcard', 'uid', 'U-1'), (2, 'linkedin', 'uid', 'U-1'),
                    (2, 'google', 'name', 'L. Søreng');
                INSERT INTO channels VALUES
                    (1, 1, 'linkedin', 'https://www.linkedin.com/in/Ada/'), (1, 2, 'linkedin', 'In/countess'), (1, 3, 'web', 'in/no'),
                    (2, 0, 'linkedin', 'lukasz'), (2, 1, 'linkedin', 'www.linkedin.com/in/');
                """)
        let (ada, łukasz) = (ContactID(number: 1), ContactID(number: 2))
        #expect(
            try store.read { try $0.contact(ada)?.record.imported } == [
                ImportedValue(.linkedin, .name, "Ada Lovelace"), ImportedValue(.linkedin, .title, "Countess"),
                ImportedValue(.linkedin, .profile, "https://www.linkedin.com/in/ada"), ImportedValue(.vcard, .uid, "U-1"),
                ImportedValue(.vcard, .note, "of \"two\"\nlines"),
            ])
        #expect(
            try store.read { try $0.contact(łukasz)?.record.imported } == [
                ImportedValue(.linkedin, .uid, "U-1"), ImportedValue(.google, .name, "L. Søreng"),
            ])
        func known(_ name: String) throws -> [ContactID] {
            try store.read { try $0.contacts(withProfile: "https://www.linkedin.com/in/\(name)") }
        }
        #expect(try known("ada") == [ada])
        #expect(try known("countess") == [ada])
        #expect(try known("no") == [])
        #expect(try known("lukasz") == [łukasz])
        #expect(try store.read { try $0.contacts(withUID: "U-1") } == [ada, łukasz])
        #expect(try store.read { try $0.contacts(withUID: "u-1") } == [])
        #expect(try store.read { try $0.contacts(saidToBe: "L. Søreng") } == [łukasz])
        #expect(try store.read { try $0.contacts(saidToBe: "Ada Lovelace") } == [], "who is known by her profile")
    }

    /// A store whose file was of that version, with more in it.
    private static func store(in scratch: Scratch, ofVersion version: Int, with more: String = "") throws -> Store {
        try FileManager.default.createDirectory(atPath: scratch.directory, withIntermediateDirectories: true)
        let dump = try String(contentsOf: fixtures.appendingPathComponent("version-\(version).sql"), encoding: .utf8)
        let old = try DatabaseQueue(path: scratch.file)
        try old.writeWithoutTransaction { try $0.execute(sql: dump + more) }
        try old.close()
        return try Store(directory: scratch.directory)
    }

    private static func schema(of store: Store) throws -> [String] {
        try store.queue.read { try String.fetchAll($0, sql: "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name") }
    }
}
