/// What commands are answered that have nothing more to say than what came of them.
package struct ConsequenceReply: Codable, Hashable, Sendable {
    package var consequence: ConsequenceMessage

    package init(consequence: ConsequenceMessage) {
        self.consequence = consequence
    }
}
