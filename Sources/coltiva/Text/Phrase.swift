/// Words for the screen, with what is to stand out. What people wrote comes in by interpolation only, and is made safe there.
struct Phrase: Hashable, Sendable {
    /// How a part of it is to be seen.
    enum Emphasis: Hashable, Sendable {
        case plain
        /// The heart of it: a name.
        case strong
        /// What is there for who needs it: an identifier.
        case faint
        /// What is well.
        case good
        /// What asks for attention.
        case late
    }

    /// A part of it that is seen in one way.
    struct Run: Hashable, Sendable {
        var text: String
        var emphasis: Emphasis
    }

    /// Its parts, in order; none is empty.
    private(set) var runs: [Run] = []

    /// No words.
    init() {}

    /// What people wrote.
    init(saying text: String, _ emphasis: Emphasis = .plain) {
        append(Run(text: VisibleText.line(text), emphasis: emphasis))
    }

    /// Parts, which are safe already.
    init(_ runs: some Sequence<Run>) {
        for run in runs { append(run) }
    }

    /// Its words without emphasis.
    var text: String { runs.reduce(into: "") { $0 += $1.text } }

    /// The columns that it takes.
    var width: Int { runs.reduce(0) { $0 + DisplayWidth.of($1.text) } }

    /// Whether there are no words.
    var isEmpty: Bool { runs.isEmpty }

    /// Adds a part, which is safe already.
    mutating func append(_ run: Run) {
        guard !run.text.isEmpty else { return }
        if let last = runs.indices.last, runs[last].emphasis == run.emphasis {
            runs[last].text += run.text
        } else {
            runs.append(run)
        }
    }

    /// Its beginning and "…" where it takes more than that many columns.
    func cut(to columns: Int) -> Phrase {
        guard width > columns else { return self }
        var cut = Phrase()
        var left = columns
        for run in runs {
            let width = DisplayWidth.of(run.text)
            // One column is kept for the sign that something was cut.
            let text = width < left ? run.text : DisplayWidth.cut(run.text + "…", to: left)
            cut.append(Run(text: text, emphasis: run.emphasis))
            guard width < left else { break }
            left -= width
        }
        return cut
    }

    /// The one after the other.
    static func + (left: Phrase, right: Phrase) -> Phrase {
        right.runs.reduce(into: left) { $0.append($1) }
    }

    /// Adds words.
    static func += (left: inout Phrase, right: Phrase) {
        left = left + right
    }

    /// As it goes to a terminal, with the sequences of ECMA-48 for emphasis where there is colour.
    func rendered(inColor: Bool) -> String {
        guard inColor else { return text }
        return runs.reduce(into: "") { rendered, run in
            switch run.emphasis {
            case .plain: rendered += run.text
            case .strong: rendered += "\u{1B}[1m\(run.text)\u{1B}[0m"
            case .faint: rendered += "\u{1B}[2m\(run.text)\u{1B}[0m"
            case .good: rendered += "\u{1B}[32m\(run.text)\u{1B}[0m"
            case .late: rendered += "\u{1B}[33m\(run.text)\u{1B}[0m"
            }
        }
    }
}

extension Phrase: ExpressibleByStringInterpolation {
    /// The program's own words, with those of people between them.
    struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var phrase = Phrase()

        init(literalCapacity: Int, interpolationCount: Int) {}

        mutating func appendLiteral(_ literal: String) {
            phrase.append(Run(text: literal, emphasis: .plain))
        }

        mutating func appendInterpolation(_ text: String, _ emphasis: Emphasis = .plain) {
            phrase += Phrase(saying: text, emphasis)
        }

        mutating func appendInterpolation(_ number: Int) {
            phrase.append(Run(text: String(number), emphasis: .plain))
        }

        mutating func appendInterpolation(_ other: Phrase) {
            phrase += other
        }
    }

    init(stringLiteral: String) {
        append(Run(text: stringLiteral, emphasis: .plain))
    }

    init(stringInterpolation: StringInterpolation) {
        self = stringInterpolation.phrase
    }
}
