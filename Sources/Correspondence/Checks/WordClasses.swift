/// Says of the words of a draft what patterns may ask beside their letters.
enum WordClasses {
    /// The classes of each word.
    static func classes(
        of text: DraftText, recipient: RecipientNames, isCrossedOut: [Bool], smallWords: Set<String>
    ) -> [[Vocabulary.WordClass]] {
        let writer = writer(of: text, smallWords: smallWords)
        return text.words.enumerated().map { place, word in
            if word.isQuotation { return [.quotation] }
            var classes: [Vocabulary.WordClass] = []
            if word.isNumber { classes.append(.number) }
            if word.folded == writer { classes.append(.writer) }
            if recipient.person.contains(word.folded) { classes.append(.contact) }
            let isName =
                word.isCapital && !isCrossedOut[place] && word.folded != writer && word.span.count > 2
                && !smallWords.contains(word.folded)
            if isName { classes.append(.capital) }
            return classes
        }
    }

    /// The name below the message: the first of the capital words that end it; nil where it ends otherwise.
    static func writer(of text: DraftText, smallWords: Set<String>) -> String? {
        var writer: String?
        for (distance, word) in text.words.suffix(3).reversed().enumerated() {
            guard word.isCapital, !smallWords.contains(word.folded), distance == 0 || !(word.endsClause || word.endsSentence) else {
                break
            }
            writer = word.folded
        }
        return writer
    }
}
