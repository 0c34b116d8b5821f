import CivilTime
import Relationships

extension StoryFault {
    /// What is wrong; then what is expected, and what was probably meant, as far as that is known.
    var words: String {
        switch self {
        case .noObject: "a story is an object {...}"
        case .missing(let member, let expected): "there is no \"\(member)\"; expected \(expected)"
        case .form(let member, let expected, let found): "\"\(member)\" is of the form \(found); expected \(expected)"
        case .unknownMember(let name, let known): Self.unknown("there is no option \"\(name)\" here", name, known)
        case .noVerb(let given): Self.noVerb(given)
        case .twoVerbs(let one, let other): "it says both \"\(one.rawValue)\" and \"\(other.rawValue)\"; expected one of them"
        case .either(let one, let other): "expected either \"\(one)\" or \"\(other)\""
        case .count(let answers, let events): "\"expected\" has \(answers) answers for \(events) events; expected one for each"
        case .badMoment(let member, let text, let expected, let suggestion):
            "\"\(member)\": '\(text)' is no moment; expected \(expected)" + Self.meant(suggestion)
        case .relative(let text): "\"at\": '\(text)' says no date; expected a moment as 2027-03-02 10:15"
        case .badInstant(let member, let text):
            "\"\(member)\": '\(text)' is no instant; expected one as 2027-03-02T10:20:00+01:00"
        case .badZone(let error): Self.zone(error)
        case .unknownKind(let name): Self.unknown("there is no kind '\(name)'", name, Kind.names)
        case .beforeTheLast(let last): "it comes before the event in front of it, which is at \(last)"
        case .noSuchPerson(let name, let known): Self.unknown("there is no '\(name)'", name, known)
        case .personIsThere(let name): "'\(name)' is there already; expected another name"
        case .noSuchEntry(let name, let known): Self.unknown("no entry has the id '\(name)'", name, known)
        case .noSuchFollowUp(let who, let kind, let open):
            "no \(kind.map { "follow-up of kind \($0)" } ?? "follow-up") is open for \(who); "
                + (open.isEmpty ? "nothing is" : "open are: \(open.joined(separator: ", "))")
        case .severalFollowUps(let who, let open):
            "several follow-ups are open for \(who): \(open.joined(separator: ", ")); expected \"kind\", or \"entry\" with the "
                + "id of the entry that opened it"
        case .isOff: "the machine is off; expected \"on\" first"
        case .isOn: "the machine is on already; expected \"off\" first"
        case .refused(let error, in: let zone): error.words(in: zone)
        case .failed(let what): "it failed: \(what)"
        }
    }

    private static func noVerb(_ given: [String]) -> String {
        let verbs = StoryVerb.allCases.map(\.rawValue)
        let expected = "it says nothing that happens; expected \(choice(verbs))"
        return expected + meant(given.lazy.compactMap { Spelling.closest(to: $0, among: verbs) }.first)
    }

    private static func unknown(_ what: String, _ name: String, _ known: [String]) -> String {
        // A party of names is not read to its end.
        let named = known.count > 30 ? Array(known.prefix(30)) + ["..."] : known
        return what + (known.isEmpty ? "" : "; expected \(choice(named))") + meant(Spelling.closest(to: name, among: known))
    }

    private static func zone(_ error: ZoneError) -> String {
        switch error {
        case .badName(let name): "there is no time zone '\(name)'; expected one such as Europe/Rome"
        case .notFound(let name, let suggestion):
            "there is no time zone '\(name)'; expected one such as Europe/Rome" + meant(suggestion)
        case .unreadable(let path, let errno): "\(path): \(SystemError.words(errno))"
        case .malformed(let name, _): "the rules of the time zone '\(name)' are not understood"
        }
    }

    private static func choice(_ names: [String]) -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + " or " + last
    }

    private static func meant(_ suggestion: String?) -> String { suggestion.map { "; did you mean \($0)?" } ?? "" }
}
