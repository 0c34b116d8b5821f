package import Logging

/// The events that the daemon journals under a fixed identifier, so that `journalctl MESSAGE_ID=` finds them in every language and
/// version, and `journalctl -x` explains them from `systemd/coltiva.catalog`.
///
/// An identifier, once released, never changes its meaning and is never used again (systemd.journal-fields(7), sd-id128(3)).
package enum MessageID: String, CaseIterable, Sendable {
    /// The daemon serves.
    case started = "5cf687eb0e0d409cb0522438ed8ded57"
    /// The daemon was asked to end and is ending in order.
    case stopping = "a8d0817d64d34c649726d049d60a8cfa"
    /// A whole set of settings was read and is in force.
    case settingsLoaded = "018856aa33264d13b6a90b0421c2c139"
    /// A set of settings has an error and was refused; the one before serves on.
    case settingsRefused = "5e2b0c6be3b24bcaa52c28119d70615f"
    /// A hook is about to be started for a reminder; from here a crash shows the reminder again.
    case reminderClaimed = "47cf0928d7d8421283848b26e9cf4bb1"
    /// A hook said that a reminder is on the screen.
    case reminderShown = "7b66df1831a541d8a616718218939693"
    /// One try to show a reminder failed; it will be tried again.
    case reminderFailed = "890149263a1c4b2ea4ac066d39d25ba9"
    /// The last try to show a reminder failed; it stays on the list.
    case reminderUndelivered = "c49ad99e2ddc48e5a5a0710d472c1660"
    /// The digest is on the screen.
    case digestShown = "44940dd6f2164ea9b606db0aca90a5b5"
    /// The system clock was set, and the plan computed anew.
    case clockStepped = "6db587a0de784a2bbd1494f65005daeb"
    /// The user's time zone, or its rules, changed, and the plan was computed anew.
    case zoneChanged = "49dde8ec0a89480299d872c4292edf42"
    /// Nobody shows notifications on the session bus; what is due is held until someone does.
    case desktopAbsent = "7938c09aa8c74fa5bedc43aba86f266f"
    /// The user decided something, through a notification or the client.
    case decisionMade = "0f7913304010475caf468a838f880c83"
    /// Something that passed between two people was logged.
    case entryLogged = "b78acc8deb744cbeb70b8df4123926ba"
    /// The database is not one that this daemon can serve; it was left untouched.
    case databaseRefused = "45bf29193df040febab409bf6840693a"
    /// Another daemon serves the same database.
    case alreadyRunning = "559e8f2bd6e242818207102a536c6337"
    /// Someone else than the user knocked at the socket and was turned away.
    case peerRefused = "2d99b88a1f0a4428b9c3f8fce0203e02"
    /// A hook printed a line that is no word of the hook contract; the line was ignored.
    case hookRubbish = "08f04ae849cd423883518d6f10b58c93"
    /// A backup was made.
    case backupMade = "62055719c88a46869467fe4046a0e537"
    /// A backup that is made by itself could not be made; it is tried again.
    case backupFailed = "438e7cb5d8234612af4a96747d41e5c1"
    /// A backup took the place of what was known.
    case restored = "5323f9ab0d9844f0bed59d72fdbbe434"

    /// The identifier: 32 lower-case hexadecimal digits, the value of MESSAGE_ID=.
    package var id: String {
        rawValue
    }

    /// How much the event asks for attention; `[Daemon] LogLevel=` is held against it.
    package var level: Logger.Level {
        switch self {
        case .reminderClaimed: .debug
        case .started, .stopping, .settingsLoaded, .reminderShown, .digestShown, .decisionMade, .entryLogged, .backupMade: .info
        case .clockStepped, .zoneChanged, .desktopAbsent, .hookRubbish, .restored: .notice
        case .reminderFailed, .peerRefused: .warning
        case .settingsRefused, .reminderUndelivered, .alreadyRunning, .backupFailed: .error
        case .databaseRefused: .critical
        }
    }

    /// The metadata keys that every record of the event carries; the catalog's text cites no other field.
    package var keys: [String] {
        switch self {
        case .started: ["version"]
        case .stopping, .settingsLoaded, .desktopAbsent: []
        case .settingsRefused: ["finding"]
        case .reminderClaimed, .reminderShown: ["contact", "followup", "rung", "hook"]
        case .reminderFailed: ["contact", "followup", "rung", "hook", "reason", "retry"]
        case .reminderUndelivered: ["contact", "followup", "rung", "hook", "reason"]
        case .digestShown: ["hook"]
        case .clockStepped: ["step"]
        case .zoneChanged: ["zone"]
        case .decisionMade: ["decision", "by"]
        case .entryLogged: ["contact", "entry"]
        case .databaseRefused: ["file", "reason"]
        case .alreadyRunning: ["file"]
        case .peerRefused: ["uid"]
        case .hookRubbish: ["hook", "line"]
        case .backupMade: ["file"]
        case .backupFailed: ["reason"]
        case .restored: ["file", "kept"]
        }
    }

    /// The metadata key under which a log statement carries the identifier.
    package static let metadataKey = "message-id"
}
