import Foundation
import Testing

@testable import Simulation

/// What every life is held to.
struct InvariantTests {
    /// The reference, each run of white space one blank.
    private static let domain: String = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let text = (try? String(contentsOf: root.appendingPathComponent("docs/domain.md"), encoding: .utf8)) ?? ""
        return oneLine(text)
    }()

    private static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    @Test("Each invariant quotes its sentence of domain.md", arguments: Invariant.all.map(\.name))
    func quotesTheReference(name: String) throws {
        let invariant = try #require(Invariant.all.first { $0.name == name })
        #expect(invariant.sentence.count > 15)
        #expect(Self.domain.contains(Self.oneLine(invariant.sentence)), "\(invariant.sentence)")
    }

    @Test func namesAreUnique() {
        #expect(Set(Invariant.all.map(\.name)).count == Invariant.all.count)
        #expect(Invariant.all.count >= 20)
    }
}
