/// How things stand as a subscription begins.
package struct SnapshotMessage: Codable, Hashable, Sendable {
    /// Which run of the daemon it is: numbers of events count in it alone.
    package var run: String
    /// That of the last event; 0: there was none.
    package var number: Int
    /// Whether events that were asked for are no longer known.
    package var missed: Bool
    package var now: String
    package var open: Int
    package var overdue: Int
    package var undelivered: Int
    package var duties: [DutyMessage]

    package init(
        run: String, number: Int, missed: Bool, now: String, open: Int, overdue: Int, undelivered: Int, duties: [DutyMessage]
    ) {
        self.run = run
        self.number = number
        self.missed = missed
        self.now = now
        self.open = open
        self.overdue = overdue
        self.undelivered = undelivered
        self.duties = duties
    }
}
