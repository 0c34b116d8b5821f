import Testing
import Varlink

@testable import coltiva

/// `docs/output.md`: what programs read stays as it is.
struct OutputTests {
    private static func row(of one: SnapshotTests.Case) throws -> OutputRow? {
        OutputRow.row(of: arguments(of: one), answeredBy: one.answers.keys, in: try OutputRow.all())
    }

    private static func arguments(of one: SnapshotTests.Case) -> [String] {
        one.arguments.filter { $0 != "--plain" }
    }

    private func lines(of one: SnapshotTests.Case, _ form: String) async throws -> [Substring] {
        let outcome = try await CannedDaemon.serving(one.answers) { try await $0.run(Self.arguments(of: one) + [form]) }
        #expect(outcome.status == 0)
        return outcome.output.split(separator: "\n")
    }

    @Test("--plain is a line for each row, and has the fields that the page names", arguments: try SnapshotTests.cases())
    func fields(of one: SnapshotTests.Case) async throws {
        let shapes = try #require(try Self.row(of: one)).shapes
        for line in try await lines(of: one, "--plain") {
            let row = line.split(separator: "\t", omittingEmptySubsequences: false)
            #expect(shapes.contains { $0.fits(row) }, "\(row)")
        }
    }

    @Test("--json is one object on one line, with every member of the interface in its order", arguments: try SnapshotTests.cases())
    func members(of one: SnapshotTests.Case) async throws {
        let members = try #require(try Self.row(of: one)).members
        let lines = try await lines(of: one, "--json")
        #expect(lines.count == 1)
        let object = try JSONValue(parsing: String(lines.first ?? "")).object
        #expect(object?.members.map(\.name) == members)
    }

    @Test func nothingIsOnThePageThatIsNotHeld() throws {
        let held = Set(try SnapshotTests.cases().compactMap(Self.row))
        #expect(try OutputRow.all().filter { !held.contains($0) }.map(\.command) == [])
    }
}
