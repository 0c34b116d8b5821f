import CivilTime
import Relationships

extension ValueFault {
    /// What is said of a value that a setting does not take.
    func words(of name: SettingName) -> FindingWords {
        let key = "\(name.key)="
        switch self {
        case .hours(let error):
            return Self.words(key, error.text, at: error.offset, error.expected.rawValue, error.suggestion)
        case .span(let error):
            return Self.words(key, error.text, at: error.offset, error.expected.rawValue, error.suggestion)
        case .cadence(let error):
            return Self.words(key, error.text, at: error.offset, error.expected.words, error.suggestion)
        case .calendarEvent(let error):
            return Self.words(key, error.text, at: error.offset, error.expected.rawValue, error.suggestion)
        case .zero:
            return FindingWords("\(key) has a span of no length", expected: "a span longer than 0")
        case .zone(let error):
            return Self.words(key, error)
        case .boolean(let text):
            return FindingWords("\(text.quoted) is no value of \(key)", expected: "yes or no" + Self.advice(on: text))
        case .number(let text, let allowed):
            let range = "a whole number from \(allowed.lowerBound) to \(allowed.upperBound)"
            return FindingWords("\(text.quoted) is no value of \(key)", expected: range + Self.advice(on: text))
        case .word(let text, let allowed, let suggestion):
            return FindingWords(
                "\(text.quoted) is no value of \(key)", expected: allowed.alternatives + Self.advice(on: text),
                suggestion: suggestion)
        case .circleName(let text):
            return FindingWords(
                "\(text.quoted) in \(key) cannot be the name of a circle",
                expected: "one word of letters, digits, -, _ and ." + Self.advice(on: text))
        case .ownAddress(let text):
            return FindingWords(
                "\(text.quoted) in \(key) is neither a mail address nor a profile",
                expected: "ada@example.org or https://www.linkedin.com/in/ada, with white space between several"
                    + Self.advice(on: text))
        case .folder(let text):
            return FindingWords(
                "\(text.quoted) in \(key) names no folder",
                expected: "an absolute path, or one that begins with ~/" + Self.advice(on: text))
        case .folders(let texts):
            return FindingWords(
                "\(key) names \(texts.count) folders",
                expected: "one; between quotation marks where it has white space in it, as \"\(texts.joined(separator: " "))\"")
        case .quoting(let problem):
            return Self.words(problem)
        case .specifier(let error):
            return Self.words(error)
        case .program(let text):
            return FindingWords(
                "\(text.quoted) in \(key) names no program",
                expected: "an absolute path, a path that begins with %h/, or a plain name")
        }
    }

    private static func words(_ key: String, _ text: String, at offset: Int, _ expected: String, _ suggestion: String?)
        -> FindingWords
    {
        let rest = text.utf8.dropFirst(offset)
        let word = String(decoding: rest.prefix { !$0.isWhiteSpace }, as: UTF8.self)
        let wrong = word.isEmpty ? "\(key) ends too early" : "\(word.quoted) in \(key) is not understood"
        return FindingWords(wrong, expected: expected + advice(on: text), suggestion: suggestion)
    }

    private static func words(_ key: String, _ error: ZoneError) -> FindingWords {
        switch error {
        case .badName(let name):
            FindingWords(
                "\(name.quoted) in \(key) is no name of a time zone", expected: "a name such as Europe/Rome" + advice(on: name))
        case .notFound(let name, let suggestion):
            FindingWords(
                "this system has no time zone \(name.quoted)", expected: "a name such as Europe/Rome" + advice(on: name),
                suggestion: suggestion)
        case .unreadable(let path, let errno):
            FindingWords("the file \(path.quoted) of the time zone cannot be read: \(FileFault.system(errno: errno).reason)")
        case .malformed(let name, _):
            FindingWords("the system's file of the time zone \(name.quoted) is damaged", expected: "a file by RFC 9636")
        }
    }

    private static func words(_ problem: QuotedWords.Fault.Problem) -> FindingWords {
        switch problem {
        case .notClosed(let quote):
            FindingWords(
                "a quotation mark \(quote) has no partner", expected: "\(quote) at the end of the word, or \\\(quote) for the mark")
        case .quoteInWord(let quote):
            FindingWords(
                "a quotation mark \(quote) stands within a word",
                expected: "\(quote) around the whole word, or \\\(quote) for the mark")
        case .unknownEscape(let text):
            FindingWords("\(text.quoted) is no escape", expected: "\\\\ for a backslash, or an escape of systemd.syntax(7)")
        case .noCharacter(let text):
            FindingWords("\(text.quoted) stands for no character", expected: "escapes that make text in UTF-8")
        }
    }

    private static func words(_ error: ArgumentTemplateError) -> FindingWords {
        let letters = HookSpecifier.allCases.map { "%\($0.rawValue)" }.joined(separator: " ")
        return switch error {
        case .unknownSpecifier(let letter, _):
            FindingWords("\("%\(letter)".quoted) stands for nothing", expected: "\(letters), or %% for a percent sign")
        case .endsInPercent:
            FindingWords("% at the end of a word stands for nothing", expected: "%% for a percent sign")
        case .containsNull:
            FindingWords("a NUL cannot stand in an argument")
        }
    }

    /// Reminds of comments where a value seems to have one behind it.
    private static func advice(on text: String) -> String {
        text.contains(" #") || text.contains(" ;") ? ", and a comment in a line of its own" : ""
    }
}
