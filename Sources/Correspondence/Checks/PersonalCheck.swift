/// Whether anything in a draft fits this person better than a thousand others.
struct PersonalCheck {
    /// How many things of their own make a first message personal.
    private static let namedThings = 2

    private let reading: Reading

    private init(_ reading: Reading) {
        self.reading = reading
    }

    /// The whole draft where nothing is personal; nil where something is.
    static func span(of reading: Reading) -> Range<Int>? {
        let check = PersonalCheck(reading)
        let isPersonal =
            check.namesTopic() || reading.contains("personal.shared") || check.namesTheirOwn() || check.namesExchange()
            || check.takesUp() || check.namesThings()
        return isPersonal ? nil : reading.text.span
    }

    /// Whether a topic of theirs is named: the greater part of its words, or one of them where the writer does not only
    /// speak of themselves.
    private func namesTopic() -> Bool {
        let words = reading.text.words
        let own = words.indices.filter { !reading.isCrossedOut[$0] && !words[$0].isQuotation }
        let stems = Set(own.map { stem(of: words[$0]) })
        let addressed = Set(reading.text.sentences.filter { !isOnlyOfWriter($0) }.flatMap(\.words).map { stem(of: words[$0]) })
        let common = reading.book.words("anybody").union(reading.book.words("vague"))
        return reading.context.contact.topics.contains { topic in
            let words = DraftText(topic).words.filter { !reading.smallWords.contains($0.folded) && !$0.isQuotation }
            let named = words.filter { Self.has(stem(of: $0), in: stems) }
            if !named.isEmpty, 2 * named.count > words.count { return true }
            // What the topic is, rather than of what kind: dolls of paper dolls, ponti of ponti in legno.
            let head = reading.language == .english ? words.last : words.first
            return named.contains { word in
                !common.contains(word.folded) && word.folded.utf8.count > 3
                    && (word == head || Self.has(stem(of: word), in: addressed))
            }
        }
    }

    /// Whether a sentence speaks of the writer, and neither asks nor speaks to the other.
    private func isOnlyOfWriter(_ sentence: Sentence) -> Bool {
        !sentence.asks && reading.matcher.firstMatch(reading.book.rules("personal.writer"), in: sentence) != nil
            && reading.matcher.firstMatch(reading.book.rules("invitation.address"), in: sentence) == nil
    }

    private static func has(_ stem: String, in stems: Set<String>) -> Bool {
        stems.contains(stem) || stems.contains { Stem.areAkin($0, stem) }
    }

    /// Whether something that they made, wrote or said stands beside "your".
    private func namesTheirOwn() -> Bool {
        var owners = reading.book.words("your")
        if !reading.text.words.contains(where: { owners.contains($0.folded) }) { owners.formUnion(reading.book.words("polite")) }
        return reading.text.words.indices.contains { place in
            owners.contains(reading.text.words[place].folded) && isTheirOwn(behind: place)
        }
    }

    /// Whether something is named that they have written about before: "my message about the oars".
    private func namesExchange() -> Bool {
        let exchanged = reading.book.words("exchanged")
        return reading.text.words.indices.contains { place in
            exchanged.contains(reading.text.words[place].folded) && !reading.text.words[place].endsClause
                && isAboutSomething(behind: place, by: "concerning")
        }
    }

    /// Whether the things that a "your" names are this person's own: none of them is anybody's, or it is said what they are about.
    private func isTheirOwn(behind place: Int) -> Bool {
        let words = reading.text.words
        var things: [Int] = []
        var next = place + 1
        while next < words.count, things.count < 3, !words[next - 1].endsSentence, !words[next - 1].endsClause {
            if words[next].isQuotation { return true }
            if reading.isCrossedOut[next] || reading.book.words("small").contains(words[next].folded) { break }
            things.append(next)
            next += 1
        }
        guard let last = things.last else { return false }
        if things.contains(where: { reading.book.words("published").contains(words[$0].folded) }) {
            return isAboutSomething(behind: last, by: "about")
        }
        return things.allSatisfy { !reading.book.words("anybody").contains(words[$0].folded) && !words[$0].isNumber }
    }

    /// Whether it is said what a thing is about, with a preposition of that list before: "your article on clocks".
    private func isAboutSomething(behind place: Int, by prepositions: String) -> Bool {
        let words = reading.text.words
        guard !words[place].endsSentence else { return false }
        let near = words[(place + 1)...].prefix(6)
        let end = near.firstIndex { $0.endsSentence }.map { $0 + 1 } ?? near.endIndex
        let phrase = words[(place + 1)..<end]
        guard let first = phrase.first else { return false }
        if first.isQuotation { return true }
        guard let preposition = phrase.prefix(3).firstIndex(where: { reading.book.words(prepositions).contains($0.folded) }) else {
            return false
        }
        return words[(preposition + 1)..<end].contains { word in
            word.isQuotation
                || !reading.smallWords.contains(word.folded) && !reading.book.words("small").contains(word.folded)
                    && !reading.book.words("vague").contains(word.folded) && !reading.book.words("anybody").contains(word.folded)
                    && !isPlaceholder(word)
        }
    }

    /// Whether things are named that letters to anybody do not name, where the other is asked or spoken to.
    private func namesThings() -> Bool {
        let everyday = Set(
            reading.book.words("everyday").union(reading.book.words("anybody")).union(reading.book.words("vague"))
                .map { Stem.of($0, reading.language) })
        let writer = WordClasses.writer(of: reading.text, smallWords: reading.smallWords)
        let sentences = reading.text.sentences.filter { sentence in
            (sentence.asks || reading.matcher.firstMatch(reading.book.rules("personal.reader"), in: sentence) != nil)
                && ["flattery.person", "flattery.work", "formal.formulas"].allSatisfy {
                    reading.matcher.firstMatch(reading.book.rules($0), in: sentence) == nil
                } && reading.matcher.firstMatch(reading.book.rules("personal.pitch"), in: sentence) == nil
        }
        let things = sentences.flatMap(\.words).filter { place in
            let word = reading.text.words[place]
            guard place > 0, reading.book.words("articles").contains(reading.text.words[place - 1].folded) else { return false }
            return !reading.isCrossedOut[place] && saysSomething(word, shortest: 3) && !word.isNumber && word.folded != writer
                && !reading.book.words("small").contains(word.folded) && !everyday.contains(stem(of: word)) && !isPlaceholder(word)
        }
        return Set(things.map { stem(of: reading.text.words[$0]) }).count >= (reading.context.isReply ? 1 : Self.namedThings)
    }

    /// In a reply: whether it takes up what was said, or thanks for it.
    private func takesUp() -> Bool {
        guard let inbound = reading.context.lastInbound else { return false }
        let writer = WordClasses.writer(of: reading.text, smallWords: reading.smallWords)
        let said = Set(DraftText(inbound).words.filter { saysSomething($0) && $0.folded != writer }.map(stem(of:)))
        let own = reading.text.words.indices.filter { !reading.isCrossedOut[$0] && saysSomething(reading.text.words[$0]) }
        if own.contains(where: { said.contains(stem(of: reading.text.words[$0])) }) { return true }
        if reading.contains("personal.answered") { return true }
        return reading.contains("personal.gratitude") && !reading.contains("personal.pitch")
    }

    /// Whether a word is one that people do not share by chance.
    private func saysSomething(_ word: Word, shortest: Int = 4) -> Bool {
        word.folded.utf8.count >= shortest && !reading.smallWords.contains(word.folded)
            && !reading.book.words("anybody").contains(word.folded)
            && !reading.book.words("vague").contains(word.folded)
    }

    private func stem(of word: Word) -> String {
        Stem.of(word.folded, reading.language)
    }

    /// A row of X is no subject.
    private func isPlaceholder(_ word: Word) -> Bool {
        word.folded.utf8.allSatisfy { $0 == UInt8(ascii: "x") }
    }
}
