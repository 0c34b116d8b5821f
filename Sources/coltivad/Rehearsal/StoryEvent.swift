import CivilTime
import Relationships
import Scheduling

/// Something that happens in a story. Moments are texts: what they mean depends on where the user is when the event comes.
struct StoryEvent: Equatable {
    let at: MomentExpression
    let verb: StoryVerb
    let deed: Deed
    /// What the event gives a name to, so that later ones can name it: people, entries.
    let introduced: Set<String>

    /// What is done, or happens.
    enum Deed: Equatable {
        case add([String], NewPerson)
        case log(Interaction.Direction, [String], Passed)
        /// Without a moment, the entry is taken out.
        case amend(entry: String, when: String?)
        case done(FollowUpName, Passed)
        case dismiss(FollowUpName)
        case snooze(FollowUpName, until: String)
        case remind(String, text: String, on: String, id: String?)
        /// Without a length, half an hour.
        case meet(String, start: String, length: String?, id: String?)
        /// The entry, and when it is now; `id` names the new one. Without a length, as long as before.
        case move(String, start: String, length: String?, id: String?)
        case cancel(String)
        case archive([String])
        case unarchive([String])
        /// Without a moment, each for their `RestFor=`.
        case rest([String], until: String?)
        case wake([String])
        case skip(String)
        case prefer(String)
        /// Without a name, the user is away.
        case away(String?, from: String?, until: String)
        case back(String?)
        case pause(from: String?, until: String)
        case resume
        case set(String, [Assignment])
        /// The text of a new configuration.
        case reload(String)
        /// The name of the system's new zone.
        case travel(String)
        case off, on, look
        /// What this version does not have yet, with the words that say whom or what it is about.
        case notYet(String)
    }

    /// What `add` says besides the name.
    struct NewPerson: Equatable {
        /// Nil: `DefaultCircle=`.
        var circles: [String]?
        var zone: String?
        var birthday: String?
        var settings: [Assignment] = []
    }

    /// When something passed, and what is said of it.
    struct Passed: Equatable {
        /// Nil: now.
        var when: String?
        var id: String?
        var asks: Bool?
        var isGesture = false
    }

    /// Whose follow-up; by its kind, and by the entry that opened it, where that is needed.
    struct FollowUpName: Equatable {
        let who: String
        let kind: String?
        let entry: String?
    }
}
