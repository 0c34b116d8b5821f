/// Why nothing is taken from a feed.
package enum FeedProblem: Error, Hashable, Sendable {
    /// It is no XML from there on; both counted from 1.
    case damaged(line: Int, column: Int)
    /// It declares entities, which may grow without end, in that line.
    case entities(line: Int)
    /// It is XML, and no feed.
    case noFeed
    /// expat, which reads XML, is not installed.
    case noReader
}
