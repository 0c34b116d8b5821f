/// Whether anything in a first message invites the other to go on.
enum InvitationCheck {
    /// The whole draft where nothing invites; nil where something does, and in a reply.
    static func span(of reading: Reading) -> Range<Int>? {
        guard !reading.context.isReply, !reading.contains("invitation.proposal") else { return nil }
        let sentences = reading.text.sentences
        let invites = sentences.indices.contains { place in
            sentences[place].asks && asksSomething(sentences[place], in: reading) && !isAnswered(place, in: reading)
        }
        return invites ? nil : reading.text.span
    }

    /// Whether a question is more than idle.
    private static func asksSomething(_ sentence: Sentence, in reading: Reading) -> Bool {
        reading.matcher.firstMatch(reading.book.rules("invitation.idle"), in: sentence) == nil
    }

    private static func begins(_ sentence: Sentence, with rules: String, in reading: Reading) -> Bool {
        reading.matcher.match(reading.book.rules(rules), at: sentence.words.lowerBound, in: sentence) != nil
    }

    /// Whether the writer goes on with the answer: "The trick? A drop of glue."
    private static func isAnswered(_ place: Int, in reading: Reading) -> Bool {
        let sentences = reading.text.sentences
        guard place + 1 < sentences.count else { return false }
        let next = sentences[place + 1]
        if begins(next, with: "invitation.answer", in: reading) { return true }
        if reading.matcher.firstMatch(reading.book.rules("invitation.address"), in: sentences[place]) != nil { return false }
        if begins(next, with: "invitation.echo", in: reading) { return true }
        let isFragment = sentences[place].words.count < 4 || begins(sentences[place], with: "invitation.fragment", in: reading)
        return isFragment && !next.asks && place + 2 < sentences.count
    }
}
