/// A word of a text: a run of letters and digits, divided at apostrophes; or a whole quotation, which is read as one.
struct Word: Hashable, Sendable {
    /// As it is compared: in small letters, without accents; empty for a quotation.
    let folded: String

    /// Where it stands, in scalars.
    let span: Range<Int>

    /// Whether it begins with a capital letter.
    let isCapital: Bool

    /// Whether it begins with a digit.
    let isNumber: Bool

    /// Whether a sentence ends behind it.
    var endsSentence = false

    /// Whether the sentence that ends behind it asks.
    var asks = false

    /// Whether a comma or the like stands behind it.
    var endsClause = false

    /// Whether it stands for something in quotation marks.
    var isQuotation: Bool { folded.isEmpty }
}
