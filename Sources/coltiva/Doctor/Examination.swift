/// One thing that was looked at.
struct Examination: Equatable {
    /// What it comes to; the raw values are those of `--json` and `--plain`.
    enum Verdict: String {
        case good
        case toMend
        /// It could not be seen from here.
        case notKnown
    }

    /// What was looked at, in a word or two.
    let subject: String
    let verdict: Verdict
    let found: Phrase
    /// A command to type; nil where nothing is to be mended.
    let mend: String?

    /// That all is well.
    static func good(_ subject: String, _ found: Phrase) -> Examination {
        Examination(subject: subject, verdict: .good, found: found, mend: nil)
    }

    /// That something is wrong, and the command that mends it.
    static func toMend(_ subject: String, _ found: Phrase, _ mend: String) -> Examination {
        Examination(subject: subject, verdict: .toMend, found: found, mend: mend)
    }

    /// That it is not known.
    static func notKnown(_ subject: String, _ found: Phrase) -> Examination {
        Examination(subject: subject, verdict: .notKnown, found: found, mend: nil)
    }
}
