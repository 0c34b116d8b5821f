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
        try FileManager.default.createDirectory(atPath: scratch.directory, withIntermediateDirectories: true)
        let dump = try String(contentsOf: Self.fixtures.appendingPathComponent("version-\(version).sql"), encoding: .utf8)
        let old = try DatabaseQueue(path: scratch.file)
        try old.writeWithoutTransaction { try $0.execute(sql: dump) }
        try old.close()

        let store = try Store(directory: scratch.directory)
        let state = try store.state()
        #expect(state.histories.map(\.contact.name) == ["Ada Lovelace", "Łukasz Søreng"])
        #expect(state.histories.first?.interactions.map(\.about) == ["the engine, corrected", "an answer"])
        #expect(state.histories.first?.errands.map(\.text) == ["send her the paper"])
        #expect(state.own.count == 1)
        #expect(try store.read { try $0.followUps(of: ContactID(number: 1)).map(\.followUp.identity.kind) } == [.task])
        #expect(try Self.schema(of: store) == Self.schema(of: Store.inMemory()))
    }

    private static func schema(of store: Store) throws -> [String] {
        try store.queue.read { try String.fetchAll($0, sql: "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name") }
    }
}
