import CivilTime
import ControlInterface

extension ControlError {
    /// What was wrong, and what helps, for who asked; seen from an instant.
    func words(_ time: TimeWords) -> Phrase {
        switch self {
        case .noSuchContact(let contact, let suggestions):
            let advice: Phrase =
                suggestions.isEmpty
                ? "'coltiva list' shows everyone, 'coltiva add' adds someone" : "did you mean \(Enumeration.anyOf(suggestions))?"
            return "nobody called '\(contact)' is known; \(advice)"
        case .ambiguousContact(let contact, let candidates):
            return "'\(contact)' may be \(Enumeration.anyOf(candidates)); say more of the name, or the identifier"
        case .noSuchFollowUp(let followUp):
            return "nothing open is called '\(followUp)'; 'coltiva next' and 'coltiva agenda' show what is"
        case .ambiguousFollowUp(let followUp, let candidates):
            return "'\(followUp)' may be \(Enumeration.anyOf(candidates)); say which, by the identifier"
        case .noSuchEntry(let entry):
            return "there is no entry '\(entry)'; 'coltiva log CONTACT' shows them with their identifiers"
        case .isAppointment(let entry):
            return "\(entry) is a meeting that was arranged; while it is ahead, 'coltiva meet --move' and '--cancel' change it"
        case .noSuchMeeting(let meeting):
            return "no meeting that is ahead is called '\(meeting)'; 'coltiva agenda' and 'coltiva show' have those that are"
        case .endsByItself(let followUp):
            return "\(followUp) is a meeting and ends by itself; 'coltiva meet --move' and '--cancel' change it"
        case .nothingToUndo: return "there is nothing to undo"
        case .nothingHolds: return "nothing holds that could be ended; 'coltiva away' and 'coltiva pause' show what does"
        case .nothingToReview(let contact):
            return "nothing that was imported waits for you to decide about \(contact); 'coltiva review' shows who does"
        case .importUnderWay: return "another file is being imported; try again when that is done"
        case .noImport: return "no file was begun; are coltiva and coltivad of the same version?"
        case .notResting(let contact): return "\(contact) does not rest; 'coltiva show' says how things stand"
        case .notArchived(let contact):
            return "\(contact) is not archived; 'coltiva wake' ends a rest, and 'coltiva show' says how things stand"
        case .notWished(let contact):
            return
                "the practice does not offer \(contact): it is for people with Approach=yes and nothing passed yet; 'coltiva show' says how things stand"
        case .notInCircle(let contact, let circle):
            return "\(contact) is not in the circle '\(circle)'; 'coltiva show' says in which circles people are"
        case .badMoment(let parameter, let text, let offset, let expected, let suggestion):
            return Self.misunderstood(parameter, text, expected: expected, suggestion: suggestion, offset: offset)
        case .badValue(let key, let value, let expected, let suggestion):
            return Self.misunderstood(key, value, expected: expected, suggestion: suggestion)
        case .unknownName(let what, let name, let known):
            let advice: Phrase = known.isEmpty ? "there is none yet" : "there are \(known.joined(separator: ", "))"
            let guess: Phrase = Spelling.closest(to: name, among: known).map { "; did you mean \($0)?" } ?? ""
            return "there is no \(what) '\(name)'; \(advice)\(guess)"
        case .notAhead(let at): return "\(time.moment(at)) has passed; say a moment that is to come"
        case .notPassed(let at):
            return "\(time.moment(at)) is still to come; log it once it has passed, or use 'coltiva remind' for what is to be done"
        case .endsBeforeItBegins(let from, let until):
            return "it would end on \(time.moment(until)), before it begins on \(time.moment(from))"
        case .settingsRefused(let findings):
            return "the settings cannot be tried: \(findings.joined(separator: "; "))"
        case .noMailAddress(let contact?):
            return "an invitation needs a mail address, and \(contact) has none; 'coltiva set' changes their Channels"
        case .noMailAddress(nil): return "an invitation needs your mail address; say it in the configuration: [Me] Addresses="
        case .notABackup(let file, let reason, let problem):
            return reason == "damaged"
                ? "\(file) cannot be restored: \(problem)" : "\(file) is no backup that can be restored: \(problem)"
        case .cannotBackUp(_, let problem): return "the backup could not be made: \(problem)"
        case .storage(let problem): return "the database cannot be used: \(problem); 'coltiva status' says where it is"
        }
    }

    /// "at: 'tomorow' is not understood from character 1; expected ...; did you mean tomorrow?"
    private static func misunderstood(
        _ place: String, _ text: String, expected: String, suggestion: String?, offset: Int = 0
    ) -> Phrase {
        var phrase: Phrase = "\(place): '\(text)' is not understood"
        if offset > 0, offset < text.utf8.count {
            phrase += " from '\(String(decoding: text.utf8.dropFirst(offset), as: UTF8.self))' on"
        }
        phrase += "; expected \(expected)"
        if let suggestion { phrase += "; did you mean \(suggestion)?" }
        return phrase
    }
}
