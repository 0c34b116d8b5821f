import Testing

@testable import coltiva

/// The layout of pages.
struct PageTests {
    static let names = ["Ada", "李小龍", "שלום עולם", "👩‍👩‍👧", String(repeating: "x", count: 200), String(repeating: "李 ", count: 100)]

    @Test(arguments: names, [20, 33, 60, 80, 120])
    func noLineIsWiderThanTheScreen(name: String, width: Int) {
        var page = Page()
        page.add("\(name, .strong): answer by \(name)  \("f7", .faint)", indent: 2, hanging: 4)
        page.add(Table(rows: [["\(name)", "x", "\(name)"], ["", "yy", ""]], indent: 2))
        for line in page.lines(width: width) { #expect(line.width <= width, "\(line.text)") }
    }

    @Test(arguments: names)
    func withoutAWidthAllStaysOnOneLine(name: String) {
        var page = Page()
        page.add("\(name): x")
        #expect(page.lines(width: nil).map(\.text) == ["\(VisibleText.line(name)): x"])
    }

    @Test func wrapsAtBlanksAndKeepsEveryWord() {
        let paragraph = Paragraph(phrase: "one \("two three", .strong) four", indent: 1, hanging: 2)
        #expect(paragraph.lines(width: 9).map(\.text) == [" one two", "   three", "   four"])
        #expect(paragraph.lines(width: 9)[1].runs.last?.emphasis == .strong)
    }

    @Test func tablesStandBelowEachOther() {
        let table = Table(header: ["ID", "NAME", ""], rows: [["c1", "李小龍", "x"], ["c12", "Ada", ""]], indent: 1)
        #expect(table.lines(width: nil).map(\.text) == [" ID   NAME", " c1   李小龍  x", " c12  Ada"])
    }

    @Test func theLastCellGoesOnBelowItself() {
        let table = Table(rows: [["f7", "Ada", "one two three four five six"], ["f8", "Grace", ""]])
        #expect(
            table.lines(width: 31).map(\.text) == ["f7  Ada    one two three four", "           five six", "f8  Grace"])
    }

    @Test func theWidestCellsAreCutWhereTheLastHasTooLittle() {
        let table = Table(rows: [["f7", "abcdefghijklmnop", "abcdefgh"]])
        #expect(table.lines(width: 24).map(\.text) == ["f7  abcdefghi…  abcdefgh"])
    }

    @Test func coloursAreOfTheRunsOnly() {
        let phrase: Phrase = "\("Ada", .strong) \("f7", .faint)"
        #expect(phrase.rendered(inColor: true) == "\u{1B}[1mAda\u{1B}[0m \u{1B}[2mf7\u{1B}[0m")
        #expect(phrase.rendered(inColor: false) == "Ada f7")
    }
}
