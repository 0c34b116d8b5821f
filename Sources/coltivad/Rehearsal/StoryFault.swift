import CivilTime
import Scheduling

/// What is wrong with a part of a story, and what would be possible.
enum StoryFault: Error, Equatable {
    /// The whole is no object.
    case noObject
    /// A member that has to be there is not.
    case missing(String, expected: String)
    /// A member has a value of the wrong sort; what JSON calls the sort that was found.
    case form(String, expected: String, found: String)
    /// A member that means nothing here.
    case unknownMember(String, known: [String])
    /// No member says what happens.
    case noVerb(given: [String])
    /// Two members say what happens.
    case twoVerbs(StoryVerb, StoryVerb)
    /// Two members of which one is possible.
    case either(String, or: String)
    case count(answers: Int, events: Int)
    case badMoment(String, text: String, expected: String, suggestion: String?)
    /// `at` says no moment of its own.
    case relative(text: String)
    case badInstant(String, text: String)
    case badZone(ZoneError)
    case unknownKind(String)
    /// It comes before the event in front of it, which is at that instant.
    case beforeTheLast(String)
    case noSuchPerson(String, known: [String])
    case personIsThere(String)
    case noSuchEntry(String, known: [String])
    /// What is open for them, by kind.
    case noSuchFollowUp(who: String, kind: String?, open: [String])
    case severalFollowUps(who: String, open: [String])
    /// The machine is off: only looking and travelling are possible.
    case isOff
    case isOn
    /// A command was refused; the zone in which its moments are said.
    case refused(CommandError, in: Zone)
    /// The engine or the store failed, which is no fault of the story.
    case failed(String)
}
