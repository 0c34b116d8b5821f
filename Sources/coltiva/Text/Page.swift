/// What a command says, before it is known how wide the screen is.
struct Page: Hashable, Sendable {
    /// A part of it that stands on lines of its own.
    enum Block: Hashable, Sendable {
        case paragraph(Paragraph)
        case table(Table)
        case gap
    }

    /// Its parts, from the top.
    private(set) var blocks: [Block] = []

    /// Adds a phrase on lines of its own.
    mutating func add(_ phrase: Phrase, indent: Int = 0, hanging: Int = 2) {
        blocks.append(.paragraph(Paragraph(phrase: phrase, indent: indent, hanging: hanging)))
    }

    /// Adds a table.
    mutating func add(_ table: Table) {
        blocks.append(.table(table))
    }

    /// Leaves a line empty, where something stands above it.
    mutating func addGap() {
        if !blocks.isEmpty, blocks.last != .gap { blocks.append(.gap) }
    }

    /// Adds the parts of another.
    mutating func add(_ page: Page) {
        blocks += page.blocks
    }

    /// Its lines on a screen of that many columns; nil: of any number.
    func lines(width: Int?) -> [Phrase] {
        blocks.flatMap { block -> [Phrase] in
            switch block {
            case .paragraph(let paragraph): paragraph.lines(width: width)
            case .table(let table): table.lines(width: width)
            case .gap: [Phrase()]
            }
        }
    }
}
