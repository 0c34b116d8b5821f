import CivilTime
import Relationships

/// A decision's verb as its columns hold it: a name, and what the verb carries.
struct StoredVerb {
    /// The word of the table `decision_verbs`.
    let name: String
    /// The first moment of an interval.
    let starts: Instant?
    /// The first moment after.
    let until: Instant?
    /// Of a moment, whether a clock time was given.
    let isExact: Bool?

    /// The columns of a row.
    init(name: String, starts: Instant? = nil, until: Instant? = nil, isExact: Bool? = nil) {
        self.name = name
        self.starts = starts
        self.until = until
        self.isExact = isExact
    }

    /// The columns for a verb.
    init(_ verb: Decision.Verb) {
        switch verb {
        case .done: self.init(name: "done")
        case .dismissed: self.init(name: "dismissed")
        case .takenUp: self.init(name: "taken-up")
        case .snoozed(let until, let isExact): self.init(name: "snoozed", until: until, isExact: isExact)
        case .archived: self.init(name: "archived")
        case .away(let from, let until): self.init(name: "away", starts: from, until: until)
        case .back: self.init(name: "back")
        case .paused(let from, let until): self.init(name: "paused", starts: from, until: until)
        case .resumed: self.init(name: "resumed")
        case .moved: self.init(name: "moved")
        case .cancelled: self.init(name: "cancelled")
        case .rested(let until): self.init(name: "rested", until: until, isExact: false)
        case .woken: self.init(name: "woken")
        case .unarchived: self.init(name: "unarchived")
        case .skipped: self.init(name: "skipped")
        case .preferred: self.init(name: "preferred")
        case .offered: self.init(name: "offered")
        case .lapsed: self.init(name: "lapsed")
        }
    }

    /// The verb; nil where the name is none, or lacks what it carries.
    var verb: Decision.Verb? {
        switch (name, starts, until, isExact) {
        case ("done", nil, nil, nil): .done
        case ("dismissed", nil, nil, nil): .dismissed
        case ("taken-up", nil, nil, nil): .takenUp
        case ("snoozed", nil, let until?, let isExact?): .snoozed(until: until, isExact: isExact)
        case ("archived", nil, nil, nil): .archived
        case ("away", let starts?, let until?, nil): .away(from: starts, until: until)
        case ("back", nil, nil, nil): .back
        case ("paused", let starts?, let until?, nil): .paused(from: starts, until: until)
        case ("resumed", nil, nil, nil): .resumed
        case ("moved", nil, nil, nil): .moved
        case ("cancelled", nil, nil, nil): .cancelled
        case ("rested", nil, let until?, false?): .rested(until: until)
        case ("woken", nil, nil, nil): .woken
        case ("unarchived", nil, nil, nil): .unarchived
        case ("skipped", nil, nil, nil): .skipped
        case ("preferred", nil, nil, nil): .preferred
        case ("offered", nil, nil, nil): .offered
        case ("lapsed", nil, nil, nil): .lapsed
        default: nil
        }
    }

    /// What it carries, in the word of the table `decision_verbs`.
    var payload: String {
        starts != nil ? "interval" : until != nil ? "moment" : "nothing"
    }
}
