/// What the user says about someone who may be waiting.
enum ReviewAnswer: Equatable {
    case answer
    case noAnswer
    case circle(String)
    case archive
    case later
    case quit

    /// Reads it: a word, or its beginning; an empty line is later, the end of all lines is quit. Nil for all else.
    init?(_ text: String?) {
        guard let text else {
            self = .quit
            return
        }
        let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        guard let word = words.first?.lowercased() else {
            self = .later
            return
        }
        if "circle".hasPrefix(word), words.count == 2 {
            self = .circle(words[1])
            return
        }
        let known: [(String, ReviewAnswer)] = [
            ("answer", .answer), ("no", .noAnswer), ("archive", .archive), ("later", .later), ("quit", .quit),
        ]
        guard words.count == 1, let found = known.first(where: { $0.0.hasPrefix(word) }) else { return nil }
        self = found.1
    }

    /// What can be said.
    static var help: Page {
        var page = Page()
        page.add(
            "answer: the time to answer begins now. no: it needs no answer. circle NAME: they join it, and you are asked again.")
        page.add("archive: nothing more is to be heard of them until they write. later: next time. quit: that is enough for now.")
        return page
    }
}
