package import CivilTime
package import Relationships

/// What the user can tell Coltiva; moments are resolved already.
package enum Command: Hashable, Sendable {
    case add(ContactRecord)
    case set(ContactID, [Assignment])
    case note(ContactID, String)
    case topic(ContactID, String, link: String?)
    /// What is written so far for a contact; nil takes it away.
    case keepDraft(ContactID, String?)
    /// Takes in the file that lies on the stage.
    case takeIn(ImportedValue.Source, file: String)
    /// The others are the person who is kept.
    case merge(kept: ContactID, [ContactID])
    /// Takes in people with everything that is known of them.
    case bring([WholePerson], file: String)
    /// Removes a person and everything about them; no change comes of it, and none takes it back.
    case forget(ContactID)
    /// The imported message of someone who may be waiting is to be answered.
    case takeUp(ContactID)
    /// It needs no answer.
    case passOver(ContactID)
    case join(circle: String, [ContactID])
    case leave(circle: String, [ContactID])
    case log([ContactID], LogEntry)
    /// A message of mail, which is logged once for each contact.
    case logMessage([ContactID], LogEntry, identity: String)
    case amend(EntryID, Amendment)
    case remove(EntryID)
    case undo
    case done([FollowUpID], Closing)
    case snooze([FollowUpID], until: Instant, isExact: Bool)
    case dismiss([FollowUpID])
    case remind(ContactID, text: String, at: Instant, date: CivilDate?)
    case meet(ContactID, start: Instant, end: Instant, place: String?)
    /// What is nil stays as it was arranged; without an end, the length stays.
    case move(EntryID, start: Instant, end: Instant?, place: String?)
    case cancel(EntryID)
    case archive([ContactID])
    case unarchive([ContactID])
    /// Without a moment, each for their `RestFor=`.
    case rest([ContactID], until: Instant?)
    case wake([ContactID])
    /// The practice passes over the contact in the slot that comes.
    case skip(ContactID)
    /// The practice offers the contact before others.
    case prefer(ContactID)
    /// Without a contact, the user is away.
    case away(ContactID?, from: Instant, until: Instant)
    case back(ContactID?)
    case pause(from: Instant, until: Instant)
    case resume

    /// What `log` says of an interaction.
    package struct LogEntry: Hashable, Sendable {
        package var direction: Interaction.Direction
        package var at: Instant
        package var channel: String?
        package var about: String?
        package var text: String?
        package var asks: Bool?
        package var isGesture: Bool

        package init(
            direction: Interaction.Direction, at: Instant, channel: String? = nil, about: String? = nil, text: String? = nil,
            asks: Bool? = nil, isGesture: Bool = false
        ) {
            self.direction = direction
            self.at = at
            self.channel = channel
            self.about = about
            self.text = text
            self.asks = asks
            self.isGesture = isGesture
        }
    }

    /// What `amend` corrects; nil leaves what was.
    package struct Amendment: Hashable, Sendable {
        package var at: Instant?
        package var channel: String?
        package var about: String?

        package init(at: Instant? = nil, channel: String? = nil, about: String? = nil) {
            self.at = at
            self.channel = channel
            self.about = about
        }
    }

    /// How a follow-up was done.
    package struct Closing: Hashable, Sendable {
        package var at: Instant
        package var channel: String?
        package var about: String?
        package var asks: Bool?

        package init(at: Instant, channel: String? = nil, about: String? = nil, asks: Bool? = nil) {
            self.at = at
            self.channel = channel
            self.about = about
            self.asks = asks
        }
    }

    /// The word of the client for it.
    package var verb: String {
        switch self {
        case .add: "add"
        case .set: "set"
        case .note: "note"
        case .topic: "topic"
        case .keepDraft: "draft"
        case .takeIn, .bring: "import"
        case .merge: "merge"
        case .forget: "forget"
        case .takeUp, .passOver: "review"
        case .join, .leave: "circle"
        case .log, .logMessage: "log"
        case .amend, .remove: "amend"
        case .undo: "undo"
        case .done: "done"
        case .snooze: "snooze"
        case .dismiss: "dismiss"
        case .remind: "remind"
        case .meet, .move, .cancel: "meet"
        case .archive: "archive"
        case .unarchive: "unarchive"
        case .rest: "rest"
        case .wake: "wake"
        case .skip, .prefer: "practice"
        case .away: "away"
        case .back: "back"
        case .pause: "pause"
        case .resume: "resume"
        }
    }
}
