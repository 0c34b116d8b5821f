/// A person with everything that is known of them, as one ledger gives them to another; identifiers say what belongs together.
package struct WholePerson: Hashable, Sendable {
    package var history: History
    /// The whole messages of interactions, where they are kept.
    package var texts: [EntryID: String]
    /// By what the messages of mail that interactions are are told from all others.
    package var identities: [EntryID: [String]]
    /// A message to them that is kept and not sent.
    package var draft: String?

    package init(history: History, texts: [EntryID: String] = [:], identities: [EntryID: [String]] = [:], draft: String? = nil) {
        self.history = history
        self.texts = texts
        self.identities = identities
        self.draft = draft
    }
}
