package import Varlink

/// The errors of all `org.coltiva` interfaces, as `org.coltiva.Daemon` declares them.
package enum ControlError: Error, Hashable, Sendable {
    case noSuchContact(String, suggestions: [String])
    case ambiguousContact(String, candidates: [String])
    case noSuchFollowUp(String)
    case ambiguousFollowUp(String, candidates: [String])
    case noSuchEntry(String)
    case isAppointment(String)
    case noSuchMeeting(String)
    case endsByItself(String)
    case nothingToUndo
    case nothingHolds
    case nothingToReview(String)
    case importUnderWay
    case noImport
    case notResting(String)
    case notArchived(String)
    case notWished(String)
    case notInCircle(contact: String, circle: String)
    case badMoment(parameter: String, text: String, offset: Int, expected: String, suggestion: String?)
    case badValue(key: String, value: String, expected: String, suggestion: String?)
    case unknownName(what: String, name: String, known: [String])
    case notAhead(String)
    case notPassed(String)
    case endsBeforeItBegins(from: String, until: String)
    case settingsRefused(findings: [String])
    /// Of a contact, by name; nil: of the user.
    case noMailAddress(String?)
    case notABackup(file: String, reason: String, problem: String)
    case cannotBackUp(file: String, problem: String)
    case storage(String)

    private static let prefix = "org.coltiva.Daemon."

    /// As it goes over the wire.
    package var callError: CallError {
        func error(_ name: String, _ parameters: JSONObject = [:]) -> CallError { CallError(Self.prefix + name, parameters) }
        func strings(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }
        func optional(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
        return switch self {
        case .noSuchContact(let contact, let suggestions):
            error("NoSuchContact", ["contact": .string(contact), "suggestions": strings(suggestions)])
        case .ambiguousContact(let contact, let candidates):
            error("AmbiguousContact", ["contact": .string(contact), "candidates": strings(candidates)])
        case .noSuchFollowUp(let followUp): error("NoSuchFollowUp", ["followUp": .string(followUp)])
        case .ambiguousFollowUp(let followUp, let candidates):
            error("AmbiguousFollowUp", ["followUp": .string(followUp), "candidates": strings(candidates)])
        case .noSuchEntry(let entry): error("NoSuchEntry", ["entry": .string(entry)])
        case .isAppointment(let entry): error("IsAppointment", ["entry": .string(entry)])
        case .noSuchMeeting(let meeting): error("NoSuchMeeting", ["meeting": .string(meeting)])
        case .endsByItself(let followUp): error("EndsByItself", ["followUp": .string(followUp)])
        case .nothingToUndo: error("NothingToUndo")
        case .nothingHolds: error("NothingHolds")
        case .nothingToReview(let contact): error("NothingToReview", ["contact": .string(contact)])
        case .importUnderWay: error("ImportUnderWay")
        case .noImport: error("NoImport")
        case .notResting(let contact): error("NotResting", ["contact": .string(contact)])
        case .notArchived(let contact): error("NotArchived", ["contact": .string(contact)])
        case .notWished(let contact): error("NotWished", ["contact": .string(contact)])
        case .notInCircle(let contact, let circle):
            error("NotInCircle", ["contact": .string(contact), "circle": .string(circle)])
        case .badMoment(let parameter, let text, let offset, let expected, let suggestion):
            error(
                "BadMoment",
                [
                    "parameter": .string(parameter), "text": .string(text), "offset": .int(Int64(offset)),
                    "expected": .string(expected),
                    "suggestion": optional(suggestion),
                ])
        case .badValue(let key, let value, let expected, let suggestion):
            error(
                "BadValue",
                ["key": .string(key), "value": .string(value), "expected": .string(expected), "suggestion": optional(suggestion)])
        case .unknownName(let what, let name, let known):
            error("UnknownName", ["what": .string(what), "name": .string(name), "known": strings(known)])
        case .notAhead(let at): error("NotAhead", ["at": .string(at)])
        case .notPassed(let at): error("NotPassed", ["at": .string(at)])
        case .endsBeforeItBegins(let from, let until):
            error("EndsBeforeItBegins", ["from": .string(from), "until": .string(until)])
        case .settingsRefused(let findings): error("SettingsRefused", ["findings": strings(findings)])
        case .noMailAddress(let contact): error("NoMailAddress", ["contact": optional(contact)])
        case .notABackup(let file, let reason, let problem):
            error("NotABackup", ["file": .string(file), "reason": .string(reason), "problem": .string(problem)])
        case .cannotBackUp(let file, let problem):
            error("CannotBackUp", ["file": .string(file), "problem": .string(problem)])
        case .storage(let problem): error("Storage", ["problem": .string(problem)])
        }
    }

    /// Reads it from the wire; nil where it is none of these.
    package init?(_ error: CallError) {
        guard error.name.hasPrefix(Self.prefix) else { return nil }
        let parameters = error.parameters
        func text(_ name: String) -> String { parameters[name]?.string ?? "" }
        func optional(_ name: String) -> String? { parameters[name]?.string }
        func texts(_ name: String) -> [String] { parameters[name]?.array?.compactMap(\.string) ?? [] }
        func number(_ name: String) -> Int { if case .int(let number) = parameters[name] { Int(number) } else { 0 } }
        switch error.name.dropFirst(Self.prefix.count) {
        case "NoSuchContact": self = .noSuchContact(text("contact"), suggestions: texts("suggestions"))
        case "AmbiguousContact": self = .ambiguousContact(text("contact"), candidates: texts("candidates"))
        case "NoSuchFollowUp": self = .noSuchFollowUp(text("followUp"))
        case "AmbiguousFollowUp": self = .ambiguousFollowUp(text("followUp"), candidates: texts("candidates"))
        case "NoSuchEntry": self = .noSuchEntry(text("entry"))
        case "IsAppointment": self = .isAppointment(text("entry"))
        case "NoSuchMeeting": self = .noSuchMeeting(text("meeting"))
        case "EndsByItself": self = .endsByItself(text("followUp"))
        case "NothingToUndo": self = .nothingToUndo
        case "NothingHolds": self = .nothingHolds
        case "NothingToReview": self = .nothingToReview(text("contact"))
        case "ImportUnderWay": self = .importUnderWay
        case "NoImport": self = .noImport
        case "NotResting": self = .notResting(text("contact"))
        case "NotArchived": self = .notArchived(text("contact"))
        case "NotWished": self = .notWished(text("contact"))
        case "NotInCircle": self = .notInCircle(contact: text("contact"), circle: text("circle"))
        case "BadMoment":
            self = .badMoment(
                parameter: text("parameter"), text: text("text"), offset: number("offset"), expected: text("expected"),
                suggestion: optional("suggestion"))
        case "BadValue":
            self = .badValue(key: text("key"), value: text("value"), expected: text("expected"), suggestion: optional("suggestion"))
        case "UnknownName": self = .unknownName(what: text("what"), name: text("name"), known: texts("known"))
        case "NotAhead": self = .notAhead(text("at"))
        case "NotPassed": self = .notPassed(text("at"))
        case "EndsBeforeItBegins": self = .endsBeforeItBegins(from: text("from"), until: text("until"))
        case "SettingsRefused": self = .settingsRefused(findings: texts("findings"))
        case "NoMailAddress": self = .noMailAddress(optional("contact"))
        case "NotABackup": self = .notABackup(file: text("file"), reason: text("reason"), problem: text("problem"))
        case "CannotBackUp": self = .cannotBackUp(file: text("file"), problem: text("problem"))
        case "Storage": self = .storage(text("problem"))
        default: return nil
        }
    }
}
