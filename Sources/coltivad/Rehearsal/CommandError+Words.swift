import CivilTime
import Relationships
import Scheduling

extension CommandError {
    /// Why the command was refused, for those who do not hear of it over the protocol; moments are said in the zone.
    func words(in zone: Zone) -> String {
        switch self {
        case .noSuchContact(let id): "there is no contact \(id)"
        case .noSuchFollowUp(let id): "there is no follow-up \(id)"
        case .noSuchEntry(let id): "there is no such entry any more (\(id))"
        case .isAppointment(let id): "\(id) is an appointment, which is moved or cancelled"
        case .noSuchAppointment(let id): "\(id) is no appointment that is ahead"
        case .endsByItself(let id): "\(id) ends by itself; it is neither done nor dismissed"
        case .nothingToUndo: "there is nothing to undo"
        case .nothingToReview(let name): "nothing that was imported waits for a decision about \(name)"
        case .sameContact(let name): "\(name) is one person already"
        case .nothingHolds: "nothing holds that could end"
        case .notResting(let name): "\(name) does not rest"
        case .notArchived(let name): "\(name) is not archived"
        case .notWished(let name): "the practice does not offer \(name): something has passed, or Approach= says no"
        case .badName(let text): "'\(text)' is no name; expected 1 to 200 characters"
        case .badChannel(let text): "'\(text)' is no channel; expected KIND:ADDRESS"
        case .badBirthday(let text): "'\(text)' is no birthday; expected YYYY-MM-DD, or --MM-DD without the year"
        case .badCircle(let text): "'\(text)' is no name of a circle; expected one word without commas"
        case .notInCircle(let name, let circle): "\(name) is not in the circle \(circle)"
        case .unknownCircle(let name, let known): Self.unknown("circle", name, known)
        case .unknownKey(let name, let known): Self.unknown("key", name, known)
        case .badValue(let key, let value, let error):
            "\(key.rawValue)='\(value)'; expected \(error.advice.expected)"
        case .zone(let error): StoryFault.badZone(error).words
        case .notAhead(let at): "\(at.rfc3339(in: zone)) is past; expected a moment ahead"
        case .notPassed(let at): "\(at.rfc3339(in: zone)) is ahead; expected a moment that has passed"
        case .endsBeforeItBegins(let from, let until):
            "it would end at \(until.rfc3339(in: zone)), before it begins at \(from.rfc3339(in: zone))"
        case .emptyText: "a text is needed: a few words"
        }
    }

    private static func unknown(_ what: String, _ name: String, _ known: [String]) -> String {
        let meant = Spelling.closest(to: name, among: known).map { "; did you mean \($0)?" } ?? ""
        return "there is no \(what) '\(name)'; expected \(known.joined(separator: ", "))\(meant)"
    }
}
