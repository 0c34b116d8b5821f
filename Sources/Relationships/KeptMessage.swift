/// A message that was imported, as the ledger keeps it.
package struct KeptMessage: Hashable, Sendable {
    /// The ledger's number for it.
    package let id: Int64
    package let message: IncomingMessage

    package init(id: Int64, message: IncomingMessage) {
        self.id = id
        self.message = message
    }
}
