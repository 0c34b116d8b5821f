/// What was decided, by its names in `org.coltiva.Contacts`.
package enum DecisionWord: String, CaseIterable, Hashable, Sendable {
    case done, dismissed, takenUp, snoozed, archived, away, back, moved, cancelled, rested, woken, unarchived, skipped, preferred
    case offered, lapsed

    /// Whether it is about a follow-up, and not about the person as a whole.
    package var isAboutFollowUp: Bool {
        switch self {
        case .done, .dismissed, .takenUp, .snoozed, .moved, .cancelled, .lapsed: true
        case .archived, .away, .back, .rested, .woken, .unarchived, .skipped, .preferred, .offered: false
        }
    }
}
