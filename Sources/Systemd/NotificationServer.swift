/// Whether someone on the user's session bus shows notifications, that is, owns `org.freedesktop.Notifications`.
package enum NotificationServer: Sendable, Equatable {
    /// There is no session bus, or it does not answer.
    case noBus
    /// Nobody owns the name. `activatable`: the bus could start someone who would; Coltiva does not ask it to, for that may open a
    /// program on no screen, or hang for as long as there is none.
    case absent(activatable: Bool)
    /// Someone owns the name.
    case present

    /// Whether a notification would be shown now.
    package var canShow: Bool {
        self == .present
    }
}
