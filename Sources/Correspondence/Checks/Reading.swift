/// A draft in a language that is known, beside its context, ready to be judged by its words.
struct Reading: Sendable {
    /// How many words of a draft are judged by their meaning: some two hundred letters.
    static let limit = 30_000

    let text: DraftText
    let context: DraftContext
    let language: Language
    let book: PatternBook
    /// Looks for the rules of the book in the draft.
    let matcher: PatternMatcher
    /// Articles, prepositions and the like.
    let smallWords: Set<String>
    /// What stands for the recipient: their name and firm, word by word of the draft.
    let isCrossedOut: [Bool]

    init(_ text: DraftText, in context: DraftContext, language: Language, book: PatternBook, smallWords: Set<String>) {
        let text = text.beginning(words: Self.limit)
        self.text = text
        self.context = context
        self.language = language
        self.book = book
        self.smallWords = smallWords
        let recipient = RecipientNames(context.contact)
        isCrossedOut = recipient.crossedOut(in: text.words)
        let classes = WordClasses.classes(of: text, recipient: recipient, isCrossedOut: isCrossedOut, smallWords: smallWords)
        matcher = PatternMatcher(text, vocabulary: book.vocabulary, classes: classes)
    }

    /// The spans of all matches of some rules.
    func spans(_ rules: String) -> [Range<Int>] {
        matcher.matches(book.rules(rules)).map(text.span(of:))
    }

    /// Whether some rules match anywhere.
    func contains(_ rules: String) -> Bool {
        matcher.contains(book.rules(rules))
    }
}
