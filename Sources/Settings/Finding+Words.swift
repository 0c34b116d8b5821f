extension Finding: CustomStringConvertible {
    /// `FILE:LINE:COLUMN: warning|error: what is wrong; expected ...; did you mean ...` (interface.md, "Settings").
    package var description: String {
        "\(place): \(severity.rawValue): \(message)"
    }

    /// What is wrong, what is expected and what was probably meant, as far as that is known.
    package var message: String { problem.words.sentence }
}

extension Finding.Problem {
    /// The parts of what is said.
    fileprivate var words: FindingWords {
        switch self {
        case .syntax(let problem):
            problem.words
        case .file(let fault):
            FindingWords("the file cannot be read: \(fault.reason)")
        case .unknownSection(let title, let suggestion):
            FindingWords(
                "there is no section [\(title.shown)], and what it holds is ignored", suggestion: suggestion.map { "[\($0)]" })
        case .ownerName(let section, let name):
            FindingWords(
                name.isEmpty ? "[\(section.rawValue)] has no name" : "\(name.quoted) cannot be the name of a \(section.noun)",
                expected: "[\(section.rawValue) NAME] with one word of letters, digits, -, _ and .")
        case .unknownKey(let key, let section, let suggestion):
            FindingWords(
                "[\(section.rawValue)] has no key \(key.shown)=, and it is ignored",
                suggestion: suggestion.map { $0.section == section ? "\($0.key)=" : "\($0.key)= in \($0.header)" })
        case .value(let fault, let name):
            fault.words(of: name)
        case .setAgain(let name, let line):
            FindingWords("\(name.key)= is set again in line \(line), and only that counts")
        case .noSuchCircle(let circle, let name, let circles, let suggestion):
            FindingWords(
                "\(circle.quoted) in \(name.key)= is no circle", expected: circles.alternatives, suggestion: suggestion)
        case .noProgram(let program):
            FindingWords("the program \(program.quoted) is not there, or you may not run it")
        case .noMaildir(let folder):
            FindingWords(
                "\(folder.quoted) is no Maildir, and is watched once it is one",
                expected: "a folder with the folders cur and new in it")
        case .noFolder(let folder):
            FindingWords("\(folder.quoted) is no folder, and is used once it is one", expected: "a folder that is there")
        case .noOwnAddresses:
            FindingWords(
                "only what people write to you is logged: which addresses are yours is not known",
                expected: "Addresses= in [Me] with your own")
        case .hookRunsNothing(let name):
            FindingWords("[Hook \(name)] runs nothing", expected: "Exec= with a program, or empty to turn the hook off")
        case .remindNotShorter(let remind, let within):
            FindingWords(
                "a reminder \(remind) before an answer is due comes before the message, which is to be answered within \(within)",
                expected: "ReplyRemind= shorter than ReplyWithin=")
        case .spaceTooLong(let space, let ideal, let header):
            FindingWords(
                "a space of \(space) is longer than the ideal silence of \(ideal) in \(header)",
                expected: "Space= no longer than the first span of Cadence=")
        }
    }
}

extension SyntaxFault.Problem {
    fileprivate var words: FindingWords {
        switch self {
        case .tooLarge:
            FindingWords("the file is too large", expected: "at most \(ConfigurationText.sizeLimit) bytes")
        case .notUTF8(let byte):
            FindingWords("the byte 0x\(String(byte, radix: 16, uppercase: true)) is no text", expected: "a file in UTF-8")
        case .nul:
            FindingWords("a NUL byte is no text", expected: "a file in UTF-8")
        case .controlCharacter(let value):
            FindingWords("the control character U+\(value.hexadecimal) cannot stand in a setting")
        case .headerNotClosed:
            FindingWords("the header of a section does not end", expected: "] as the last character of the line")
        case .headerName:
            FindingWords("the header names no section", expected: "one name between [ and ]")
        case .noAssignment(let text):
            FindingWords("\(text.quoted) is neither a setting nor a section", expected: "Key=Value or [Section]")
        case .noKey:
            FindingWords("nothing stands before the =", expected: "Key=Value")
        case .outsideSection(let key):
            FindingWords("\(key.shown)= stands before the first section", expected: "a header such as [Me] above it")
        }
    }
}

extension SettingSection {
    /// What one of its owners is called.
    fileprivate var noun: String { self == .circle ? "circle" : "hook" }
}
