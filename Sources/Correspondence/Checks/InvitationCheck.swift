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

    /// Whether the writer goes on with the answer: "The trick? A drop of glue."
    private static func isAnswered(_ place: Int, in reading: Reading) -> Bool {
        let sentences = reading.text.sentences
        guard place + 1 < sentences.count else { return false }
        let next = sentences[place + 1]
        if reading.matcher.match(reading.book.rules("invitation.answer"), at: next.words.lowerBound, in: next) != nil { return true }
        let addresses = reading.matcher.firstMatch(reading.book.rules("invitation.address"), in: sentences[place]) != nil
        return sentences[place].words.count < 5 && !addresses && !next.asks && place + 2 < sentences.count
    }
}
