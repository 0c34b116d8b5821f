import Varlink

/// Why the context of a draft is not understood, and where.
struct ContextProblem: Equatable {
    /// The file, with line and column where the text is no JSON: "ada.json:3:14".
    let place: String
    /// What is wrong, and what should stand there.
    let words: String

    /// That the text is no JSON.
    init(_ error: JSONError, in text: String, path: String) {
        let before = text.utf8.prefix(error.offset)
        let line = 1 + before.count { $0 == UInt8(ascii: "\n") }
        let start = before.lastIndex(of: UInt8(ascii: "\n")).map(before.index(after:)) ?? before.startIndex
        let column = 1 + String(decoding: before[start...], as: UTF8.self).count
        place = "\(path):\(line):\(column)"
        words = Self.words(error.problem)
    }

    /// That a value is not the one that is expected.
    init(_ error: ParameterError, path: String) {
        place = path
        words = Self.words(error)
    }

    private static func words(_ problem: JSONError.Problem) -> String {
        switch problem {
        case .unexpectedEnd: "the JSON ends too early; a bracket or a quotation mark is not closed"
        case .unexpectedByte(let byte) where byte > 0x20 && byte < 0x7F:
            "'\(Character(Unicode.Scalar(byte)))' cannot stand here in JSON; is a comma or a quotation mark missing before it?"
        case .unexpectedByte: "this cannot stand here in JSON"
        case .controlCharacter: "a line break within a string; write \\n for it"
        case .invalidUTF8: "a string that is no UTF-8"
        case .loneSurrogate, .invalidEscape: "no escape of JSON; write \\\\ for a backslash"
        case .numberOutOfRange: "a number that is too large"
        case .duplicateMember(let name): "\"\(name)\" is there twice"
        case .tooDeep: "too many brackets within each other"
        }
    }

    private static func words(_ error: ParameterError) -> String {
        let subject = error.parameter.isEmpty ? "the whole" : error.parameter
        return switch error.problem {
        case .missing: "\(subject) is missing"
        case .unknown:
            "\(subject) is not known; expected contact (with name, organisation, topics), earlier_to_others, last_inbound"
        case .kind(let expected, let found): "\(subject) is expected to be of the kind \(expected), not \(found)"
        case .outOfRange, .refused: "\(subject) is not understood"
        }
    }
}
