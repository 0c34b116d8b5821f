/// What the user says about a message that was checked.
enum DraftAnswer: Equatable {
    case copy
    case open
    /// It was sent; with what it was about, where that is said.
    case log(about: String?)
    case keep
    case edit
    case quit

    /// Reads it: a word, or its beginning; the end of all lines is quit. Nil for all else, an empty line too: what is written is not put away by a
    /// key that was hit too often.
    init?(_ text: String?) {
        guard let text else {
            self = .quit
            return
        }
        let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        guard let word = words.first?.lowercased() else { return nil }
        if "log".hasPrefix(word) {
            self = .log(about: words.count > 1 ? words.dropFirst().joined(separator: " ") : nil)
            return
        }
        let known: [(String, DraftAnswer)] = [("copy", .copy), ("open", .open), ("keep", .keep), ("edit", .edit), ("quit", .quit)]
        guard words.count == 1, let found = known.first(where: { $0.0.hasPrefix(word) }) else { return nil }
        self = found.1
    }

    /// What can be said.
    static let question = "copy, open, log, keep, edit, quit? "

    /// What each means.
    static var help: Page {
        var page = Page()
        page.add(
            "copy: into the clipboard. open: their channel, a message by mail with the text in it, for others it is copied too.")
        page.add(
            "log [ABOUT]: you have sent it. keep: for later; 'coltiva next' recalls it. edit: once more. quit: nothing is kept for later."
        )
        return page
    }
}
