import Testing

@testable import Correspondence

/// What is measured rather than judged: copies and length.
struct MeasureTests {
    private func words(_ range: ClosedRange<Int>, _ letter: String = "w") -> String {
        range.map { "\(letter)\($0)" }.joined(separator: " ")
    }

    private func isCopy(_ text: String, of earlier: String...) -> Bool {
        DraftCheck.check(text, in: DraftContext(earlierToOthers: earlier)).contains { $0.label == .copyPaste }
    }

    /// "True if they are half of the draft's words or more"
    @Test(arguments: [(15, true), (14, false)])
    func half(copied: Int, expected: Bool) {
        #expect(isCopy(words(1...copied) + " " + words(1...(30 - copied), "x"), of: words(1...40)) == expected)
    }

    /// "Never true below 25 words"
    @Test(arguments: [(25, true), (24, false)])
    func shortest(count: Int, expected: Bool) {
        #expect(isCopy(words(1...count), of: words(1...40)) == expected)
    }

    /// "runs of at least five consecutive words"
    @Test(arguments: [(5, true), (4, false)])
    func run(length: Int, expected: Bool) {
        let text = (0..<8).map { part in words((part * 10 + 1)...(part * 10 + length)) + " x\(part)" }.joined(separator: " ")
        #expect(isCopy(text, of: words(1...100)) == expected)
    }

    /// "which also occur in one and the same text"
    @Test func oneAndTheSameText() {
        let text = words(1...30)
        #expect(!isCopy(text, of: words(1...12) + " x", words(13...24) + " y"))
        #expect(isCopy(text, of: words(1...12) + " x", words(13...30) + " y"))
    }

    /// "Other names, firms, topics or another order of sentences do not make a text new."
    @Test func caseStopsAndOrderDoNotCount() {
        let text = words(16...30).uppercased() + "! " + words(1...15) + "?"
        #expect(isCopy(text, of: words(1...30)))
    }

    /// "leave out what stands in quotation marks and on lines beginning with `>`"
    @Test(arguments: ["“%”", "\"%\"", "«%»", "\n> %\n"])
    func quotationsAreLeftOut(marks: String) {
        let quoted = marks.split(separator: "%", omittingEmptySubsequences: false).joined(separator: words(1...30))
        #expect(!isCopy(words(1...26, "x") + " " + quoted, of: words(1...30)))
        #expect(isCopy(words(1...26, "x") + " " + quoted, of: words(1...26, "x")))
    }

    @Test func theSpanIsTheLongestStretch() throws {
        let text = words(1...6) + " x1 x2 " + words(10...30)
        let finding = try #require(DraftCheck.check(text, in: DraftContext(earlierToOthers: [words(1...30)])).first)
        let scalars = Array(text.unicodeScalars)
        #expect(String(String.UnicodeScalarView(scalars[finding.span])) == words(10...30))
    }

    /// "A first message of more than 150 words"; "Replies are never too long."
    @Test(arguments: [(150, nil, false), (151, nil, true), (151, "w1", false), (1000, "", false)])
    func length(count: Int, inbound: String?, expected: Bool) {
        let found = DraftCheck.check(words(1...count), in: DraftContext(lastInbound: inbound))
        #expect(found.contains { $0.label == .tooLong } == expected)
    }

    @Test func whatIsTooLongIsWhatStandsBeyond() throws {
        let finding = try #require(DraftCheck.check(words(1...152), in: DraftContext()).first { $0.label == .tooLong })
        let scalars = Array(words(1...152).unicodeScalars)
        #expect(String(String.UnicodeScalarView(scalars[finding.span])) == "w151 w152")
    }

    @Test(arguments: ["", "   ", "…", "!?\n\n"])
    func nothingIsFoundInNothing(text: String) {
        #expect(DraftCheck.check(text, in: DraftContext()).isEmpty)
    }
}
