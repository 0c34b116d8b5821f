/// What a hook can be told of a notice: in an argument by a letter (`%n`), and as a variable of its environment.
///
/// The raw value is the letter. A fact that a notice has none of (a digest has no contact) is the empty text, in both places.
package enum HookSpecifier: Character, CaseIterable, Hashable, Sendable {
    case about = "a"
    case body = "b"
    case contact = "c"
    case due = "d"
    case event = "e"
    case followUp = "f"
    case home = "h"
    case kind = "k"
    case name = "n"
    case rung = "r"
    case title = "t"
    case address = "u"
    case channel = "v"
    case moment = "w"

    /// What it stands for, for the manual and for advice.
    package var meaning: String {
        switch self {
        case .about: "what was said last, or the text of the task"
        case .body: "the lines below the title, joined by line breaks"
        case .contact: "the identifier of the contact (c12)"
        case .due: "when it is due (RFC 3339, in your zone)"
        case .event: "the event: reminder, digest, undelivered or settings"
        case .followUp: "the identifier of the follow-up (f7)"
        case .home: "your home directory"
        case .kind: "the kind of follow-up (reply, task, ...)"
        case .name: "the name of the contact"
        case .rung: "which of the follow-up's reminders it is (4d, overdue 1w, ...)"
        case .title: "the title of the notice"
        case .address: "the address by which they prefer to be reached"
        case .channel: "the kind of channel by which they prefer to be reached (email, signal, ...)"
        case .moment: "the moment of the reminder (RFC 3339, in your zone)"
        }
    }

    /// The variable of the hook's environment that holds the same; nil for the home directory, which the environment has already.
    package var variable: String? {
        switch self {
        case .about: "COLTIVA_ABOUT"
        case .body: "COLTIVA_BODY"
        case .contact: "COLTIVA_CONTACT"
        case .due: "COLTIVA_DUE"
        case .event: "COLTIVA_EVENT"
        case .followUp: "COLTIVA_FOLLOWUP"
        case .home: nil
        case .kind: "COLTIVA_KIND"
        case .name: "COLTIVA_NAME"
        case .rung: "COLTIVA_RUNG"
        case .title: "COLTIVA_TITLE"
        case .address: "COLTIVA_ADDRESS"
        case .channel: "COLTIVA_CHANNEL"
        case .moment: "COLTIVA_AT"
        }
    }
}
