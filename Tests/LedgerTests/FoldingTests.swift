import RepeatableChance
import Testing

@testable import Ledger

/// Names as they are compared: Latin letters have a way of their own, which must be the same as that of all others.
struct FoldingTests {
    private static let latin = (0..<Folding.latinEnd).compactMap(Unicode.Scalar.init)

    @Test("A Latin letter becomes what it becomes with letters of other scripts beside it")
    func letters() {
        for scalar in Self.latin {
            let name = "A\(scalar)z"
            #expect(Folding.fold("\(name)é") == Folding.foldAny("\(name)é"), "\(scalar.value)")
            #expect(Folding.fold("\(name)漢") == Folding.fold(name) + "漢", "\(scalar.value)")
        }
    }

    @Test("So does any text of Latin letters")
    func texts() {
        let seed = UInt64.random(in: .min ... .max)
        var random = SeededGenerator(seed: seed)
        for _ in 0..<2_000 {
            let text = (0..<Int.random(in: 0..<12, using: &random)).map { _ in
                String(Self.latin.randomElement(using: &random) ?? "a")
            }.joined()
            #expect(Folding.fold(text) == Folding.foldAny(text), "seed \(seed)")
        }
    }
}
