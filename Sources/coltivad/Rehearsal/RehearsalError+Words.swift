import Settings
import Varlink

extension RehearsalError {
    /// What is wrong and what would be possible; of a configuration, each finding.
    var lines: [String] {
        switch problem {
        case .unreadable(let number): ["coltivad: \(file): \(SystemError.words(number))"]
        case .tooLarge: ["coltivad: \(file): a story has at most \(StoryFile.sizeLimit >> 20) MiB"]
        case .syntax(let problem, let line, let column): ["\(file):\(line):\(column): error: \(problem.words)"]
        case .story(let fault): ["coltivad: \(file): \(fault.words)"]
        case .event(let number, let verb, let fault):
            ["coltivad: \(file): event \(number)\(verb.map { " (\($0))" } ?? ""): \(fault.words)"]
        case .answer(let number, let fault): ["coltivad: \(file): expected answer \(number): \(fault.words)"]
        case .configuration(let findings): findings.map(\.description)
        }
    }
}

extension JSONError.Problem {
    fileprivate var words: String {
        switch self {
        case .unexpectedEnd: "the JSON ends too early"
        case .unexpectedByte(let byte):
            byte > 0x20 && byte < 0x7F
                ? "'\(Character(Unicode.Scalar(byte)))' cannot stand here in JSON" : "this cannot stand here in JSON"
        case .controlCharacter: "a control character in a string wants an escape, as \\n"
        case .invalidUTF8: "a string that is not UTF-8"
        case .loneSurrogate: "half of a surrogate pair without the other"
        case .invalidEscape: "this is no escape of JSON"
        case .numberOutOfRange: "a number that is out of range"
        case .duplicateMember(let name): "the object has a member \"\(name)\" already"
        case .tooDeep: "more than \(JSONValue.depthLimit) arrays and objects in one another"
        }
    }
}
