/// How much the ledger holds, for `status`.
package struct LedgerCounts: Hashable, Sendable {
    package let contacts: Int
    /// Open follow-ups that are ready.
    package let open: Int
    /// Of these, how many are past due.
    package let overdue: Int
    /// Reminders of open follow-ups that could not be delivered.
    package let undelivered: Int

    package init(contacts: Int, open: Int, overdue: Int, undelivered: Int) {
        self.contacts = contacts
        self.open = open
        self.overdue = overdue
        self.undelivered = undelivered
    }
}
