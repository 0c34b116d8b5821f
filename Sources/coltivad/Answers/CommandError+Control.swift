import CivilTime
import ControlInterface
import Relationships
import Scheduling

extension CommandError {
    /// As the protocol says it.
    func controlError(in zone: Zone) -> ControlError {
        switch self {
        case .noSuchContact(let id): .noSuchContact("\(id)", suggestions: [])
        case .noSuchFollowUp(let id): .noSuchFollowUp("\(id)")
        case .noSuchEntry(let id): .noSuchEntry("\(id)")
        case .isAppointment(let id): .isAppointment("\(id)")
        case .noSuchAppointment(let id): .noSuchMeeting("\(id)")
        case .endsByItself(let id): .endsByItself("\(id)")
        case .nothingToUndo: .nothingToUndo
        case .nothingHolds: .nothingHolds
        case .nothingToReview(let name): .nothingToReview(name)
        case .sameContact(let name):
            .badValue(key: "contact", value: name, expected: "someone else, who is the same person", suggestion: nil)
        case .notResting(let name): .notResting(name)
        case .notArchived(let name): .notArchived(name)
        case .notWished(let name): .notWished(name)
        case .badName(let text): .badValue(key: "Name", value: text, expected: "a name of 1 to 200 characters", suggestion: nil)
        case .badChannel(let text):
            .badValue(key: "Channels", value: text, expected: "KIND:ADDRESS, as email:ada@example.org", suggestion: nil)
        case .badBirthday(let text):
            .badValue(key: "Birthday", value: text, expected: "YYYY-MM-DD, or --MM-DD without the year", suggestion: nil)
        case .badCircle(let text):
            .badValue(key: "circle", value: text, expected: "one word without commas, as friends", suggestion: nil)
        case .notInCircle(let name, let circle): .notInCircle(contact: name, circle: circle)
        case .unknownCircle(let name, let known): .unknownName(what: "circle", name: name, known: known)
        case .unknownKey(let name, let known): .unknownName(what: "key", name: name, known: known)
        case .badValue(let key, let value, let error):
            .badValue(key: key.rawValue, value: value, expected: error.advice.expected, suggestion: error.advice.suggestion)
        case .zone(let error):
            switch error {
            case .notFound(let name, let suggestion):
                .badValue(key: "TimeZone", value: name, expected: "a time zone such as Europe/Rome", suggestion: suggestion)
            case .badName(let name), .malformed(let name, _), .unreadable(let name, _):
                .badValue(key: "TimeZone", value: name, expected: "a time zone such as Europe/Rome", suggestion: nil)
            }
        case .notAhead(let at): .notAhead(at.rfc3339(in: zone))
        case .notPassed(let at): .notPassed(at.rfc3339(in: zone))
        case .endsBeforeItBegins(let from, let until):
            .endsBeforeItBegins(from: from.rfc3339(in: zone), until: until.rfc3339(in: zone))
        case .emptyText: .badValue(key: "text", value: "", expected: "a few words", suggestion: nil)
        }
    }
}
