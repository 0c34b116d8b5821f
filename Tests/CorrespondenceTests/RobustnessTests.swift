import RepeatableChance
import Testing

@testable import Correspondence

/// Whatever the text is, the check ends, and its spans lie in the text.
struct RobustnessTests {
    private static let seed: UInt64 = 47

    /// What texts are drawn from: marks, blanks, letters of many scripts, and words of the patterns.
    private static let pieces: [String] =
        [
            "[", "]", "{", "{{", "}}", "<", ">", "%", "(", ")", "\"", "'", "’", "“", "”", "«", "»", "`", "\n", "\n\n", "\r\n", " ",
            "  ", ".", "...", "?", "!", ",",
        ]
        + [
            "_", "____", "X", "XXX", "xx/xx", "é", "e\u{301}", "\u{301}", "ß", "İ", "Ω", "ж", "語", "🙂", "👩‍👩‍👧", "\u{200D}", "\u{0}",
            "\u{FEFF}", "1", "½", "TBD",
        ]
        + [
            "tu", "tuo", "your", "you", "are", "the", "best", "non", "hai", "risposto", "entro", "domani", "reply", "by", "Friday",
            "Ciao", "Dear", "Sir", "ti", "va",
        ]

    @Test func randomTexts() {
        var random = SeededGenerator(seed: Self.seed)
        for _ in 0..<1000 {
            let text = (0..<Int.random(in: 0...60, using: &random)).reduce(into: "") { text, _ in
                text += (Self.pieces.randomElement(using: &random) ?? "") + (Bool.random(using: &random) ? " " : "")
            }
            let context = DraftContext(
                contact: .init(name: "Ada 👩 [", organisation: text.count % 3 == 0 ? "" : "tuo the", topics: [text, "", "…"]),
                earlierToOthers: [text, ""], lastInbound: Bool.random(using: &random) ? nil : text)
            let count = text.unicodeScalars.count
            let found = DraftCheck.check(text, in: context)
            #expect(
                found.allSatisfy { !$0.span.isEmpty && $0.span.lowerBound >= 0 && $0.span.upperBound <= count },
                "seed \(Self.seed): \(text.debugDescription)")
        }
    }

    @Test func randomScalars() {
        var random = SeededGenerator(seed: Self.seed)
        for _ in 0..<500 {
            var scalars = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 0...40, using: &random) {
                if let scalar = Unicode.Scalar(UInt32.random(in: 0...0x2FFFF, using: &random)) { scalars.append(scalar) }
            }
            let text = String(scalars)
            #expect(
                DraftCheck.check(text, in: DraftContext()).allSatisfy { $0.span.upperBound <= scalars.count },
                "seed \(Self.seed): \(text.debugDescription)")
        }
    }

    /// Texts on which a careless search takes the square of their length.
    @Test(arguments: ["non hai risposto ", "\"", "[", "{{", "you are the best ", "a", "(", "? ", "«a ", "_ ", "entro ", "w "])
    func longTexts(piece: String) {
        let text = String(repeating: piece, count: 20_000 / piece.count)
        let found = DraftCheck.check(text, in: DraftContext(earlierToOthers: [text], lastInbound: nil))
        #expect(found.allSatisfy { $0.span.upperBound <= text.unicodeScalars.count })
    }
}
