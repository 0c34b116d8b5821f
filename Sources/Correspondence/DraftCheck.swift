/// Checks a drafted message: what its reader may stumble over, never how to write it.
///
/// The eight labels, and what they mean, are in `docs/correspondence.md`. Copies, placeholders and length are looked for in any
/// language; the other five only in Italian and English, which are recognised from the text.
package enum DraftCheck {
    /// What is found in a draft, in the order in which it stands; nothing in a text without a word.
    ///
    /// Spans are half-open offsets into the text, counted in Unicode scalars. The time is linear in the length of the text.
    package static func check(_ draft: String, in context: DraftContext) -> [Finding] {
        let patterns = Patterns.builtIn
        let names = RecipientNames(context.contact).person
        let text = DraftText(draft) { names.contains($0.folded) || patterns.slots.has($0.folded, in: "greetings") }
        guard !text.words.isEmpty else { return [] }
        var found: [(MessageLabel, [Range<Int>])] = [
            (.copyPaste, [CopyPasteCheck.span(of: text, in: context)].compactMap(\.self)),
            (.placeholder, PlaceholderCheck.spans(of: text, in: context, names: patterns.slots)),
            (.tooLong, [LengthCheck.span(of: text, in: context)].compactMap(\.self)),
        ]
        if let language = patterns.guess.language(of: text.words.prefix(Reading.limit), without: names),
            let book = patterns.book(language)
        {
            let reading = Reading(text, in: context, language: language, book: book, smallWords: patterns.smallWords(language))
            found += [
                (.flattery, FlatteryCheck.spans(of: reading)), (.tooFormal, FormalityCheck.spans(of: reading)),
                (.noInvitation, [InvitationCheck.span(of: reading)].compactMap(\.self)),
                (.pressing, PressingCheck.spans(of: reading)),
                (.nothingPersonal, [PersonalCheck.span(of: reading)].compactMap(\.self)),
            ]
        }
        return found.flatMap { label, spans in apart(spans).map { Finding(label: label, span: $0) } }
            .sorted { ($0.span.lowerBound, $0.span.upperBound) < ($1.span.lowerBound, $1.span.upperBound) }
    }

    /// Spans in order, those that overlap as one.
    private static func apart(_ spans: [Range<Int>]) -> [Range<Int>] {
        var apart: [Range<Int>] = []
        for span in spans.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = apart.last, span.lowerBound < last.upperBound {
                apart[apart.count - 1] = last.lowerBound..<max(last.upperBound, span.upperBound)
            } else {
                apart.append(span)
            }
        }
        return apart
    }
}
