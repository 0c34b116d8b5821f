/// Whether a first message is too long.
enum LengthCheck {
    /// The most words of a first message; greeting and signature count.
    static let limit = 150

    /// What stands beyond the limit; nil in a reply, which is never too long.
    static func span(of text: DraftText, in context: DraftContext) -> Range<Int>? {
        guard !context.isReply else { return nil }
        let words = text.countedWords()
        guard words.count > limit, let last = words.last else { return nil }
        return words[limit].lowerBound..<last.upperBound
    }
}
