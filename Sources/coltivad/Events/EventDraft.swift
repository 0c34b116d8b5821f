import ControlInterface
import Relationships
import Scheduling

/// What happened, as the engine tells it: an event before it has its words and its number.
struct EventDraft: Hashable, Sendable {
    /// What sort of event it is, by the words of `org.coltiva.Daemon.varlink`.
    enum Kind: String, Sendable {
        case due, shown, acknowledged, changed, lapsed, settings
    }

    let kind: Kind
    /// Nil where it is that of the follow-up, or there is none.
    var contact: ContactID?
    var followUp: FollowUpID?
    var rung: Rung?
    var verb: String?
    var settings: String?
}

extension EventDraft {
    /// The event of a reminder.
    init(_ kind: Kind, _ reminder: DueReminder) {
        self.init(kind: kind, contact: reminder.identity.contact, followUp: reminder.followUp, rung: reminder.rung)
    }

    /// What a command was for those whom it touches: what it closed or put off is acknowledged; the others have changed.
    static func drafts(of command: Command, _ consequence: Consequence) -> [EventDraft] {
        var drafts: [EventDraft] = []
        // Of one who is forgotten nothing is told but that there is something to ask anew.
        if consequence.touchesEveryone || consequence.forgotten != nil {
            drafts.append(EventDraft(kind: .changed, verb: command.verb))
        }
        for outcome in consequence.contacts {
            var acknowledged = outcome.closed
            if case .snooze(let followUps, _, _) = command { acknowledged += outcome.open.map(\.id).filter(followUps.contains) }
            drafts += acknowledged.map {
                EventDraft(kind: .acknowledged, contact: outcome.contact.id, followUp: $0, verb: command.verb)
            }
            if acknowledged.isEmpty { drafts.append(EventDraft(kind: .changed, contact: outcome.contact.id, verb: command.verb)) }
        }
        return drafts
    }
}
