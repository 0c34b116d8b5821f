/// What waits for a peer to read it.
package struct Backlog: Equatable, Sendable {
    /// Nothing.
    package static let none = Backlog()

    /// Bytes, of replies begun and not begun.
    package var bytes = 0
    /// Replies that have not wholly been sent.
    package var replies = 0

    package init(bytes: Int = 0, replies: Int = 0) {
        self.bytes = bytes
        self.replies = replies
    }

    /// Whether there is more than a peer may leave unread.
    func exceeds(_ limits: Limits) -> Bool {
        bytes > limits.outputBytes || replies >= limits.outputReplies
    }
}
