import Relationships

extension ValueForm<HookPolicy.Program?> {
    /// A program and its arguments, quoted as systemd does it, with `%` specifiers; empty: the hook is off.
    static let program = ValueForm(
        description: "a program and its arguments", empty: .some(nil),
        read: { text, report in
            do throws(QuotedWords.Fault) {
                let words = try QuotedWords.split(text.text)
                guard check(words, in: text, &report) else { return nil }
                return .arguments(words.map(\.text))
            } catch {
                report.refuse(.quoting(error.problem), at: text.place(at: error.offset))
                return nil
            }
        },
        write: { program in
            switch program {
            case .arguments(let words): QuotedWords.join(words)
            case .desktop: nil
            case nil: ""
            }
        })

    /// The most findings of one value.
    private static var faultLimit: Int { 20 }

    /// Whether every word is what the hooks can use; the report has what is not.
    private static func check(_ words: [QuotedWords.Word], in text: PlacedText, _ report: inout ValueReport) -> Bool {
        var faults = 0
        for word in words {
            do throws(ArgumentTemplateError) {
                _ = try ArgumentTemplate(parsing: word.text)
            } catch {
                faults += 1
                let scalars = word.text.unicodeScalars
                let index = scalars.index(scalars.startIndex, offsetBy: error.column - 1)
                let offset = word.text.utf8.distance(from: word.text.startIndex, to: index)
                report.refuse(.specifier(error), at: text.place(at: word.sources[offset]))
            }
            // To find a place takes time in proportion to the whole text.
            if faults == faultLimit { break }
        }
        if faults == 0, let program = words.first, !isProgram(program.text) {
            faults += 1
            report.refuse(.program(program.text), at: text.place(at: program.offset))
        }
        return faults == 0
    }

    /// Whether it is an absolute path, one below the home directory, or a name to be looked for on `PATH`.
    ///
    /// Only the home directory may be a specifier: what is run must not depend on whom a reminder is about.
    private static func isProgram(_ word: String) -> Bool {
        let rest = word.hasPrefix("%h/") ? String(word.dropFirst(2)) : word
        guard !rest.isEmpty, !rest.replacing("%%", with: "").contains("%") else { return false }
        return rest.hasPrefix("/") || !rest.contains("/")
    }
}

extension ArgumentTemplateError {
    /// The code point of the argument that is wrong, from 1.
    fileprivate var column: Int {
        switch self {
        case .unknownSpecifier(_, let column), .endsInPercent(let column), .containsNull(let column): column
        }
    }
}
