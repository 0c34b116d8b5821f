/// A reminder on a day of the agenda.
package struct AgendaItemMessage: Codable, Hashable, Sendable {
    package var at: String
    package var rung: String
    package var followUp: FollowUpMessage

    package init(at: String, rung: String, followUp: FollowUpMessage) {
        self.at = at
        self.rung = rung
        self.followUp = followUp
    }
}
