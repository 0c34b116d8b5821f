import Interchange

extension FeedProblem {
    /// What is wrong, behind the name of the file, and what helps.
    var words: Phrase {
        switch self {
        case .damaged(let line, let column):
            ":\(line):\(column): this is no XML; was the feed saved as it came, or the page that shows it?"
        case .entities(let line): ":\(line):1: the file declares entities, which no feed needs; it is not read"
        case .noFeed: ": this is no feed; expected Atom or RSS, whose first tag is feed, rss or RDF"
        case .noReader: " is not read: expat, which reads XML, is not installed; on Debian: apt install libexpat1"
        }
    }
}
