/// How far a reminder has come (domain.md, "Delivery"): `planned -> claimed -> shown`; acknowledged is the follow-up's closing.
package enum ReminderState: String, CaseIterable, Sendable {
    /// Its moment is to come, or is here and it waits to be shown.
    case planned
    /// A hook is about to show it, or was when the daemon ended: it is shown again then.
    case claimed
    /// A hook said that it is on the screen.
    case shown
    /// Every try failed; it is listed as not delivered.
    case undelivered
    /// Its moment was past when it became known, or was moved into the past: it is not shown, unless it is moved ahead again.
    case passed

    /// Whether a hook has had it: planning moves it no more.
    package var isPastPlanning: Bool {
        switch self {
        case .planned, .passed: false
        case .claimed, .shown, .undelivered: true
        }
    }
}
