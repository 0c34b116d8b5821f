import CivilTime
import ControlInterface

/// Words of the command line of which the last ones say when.
struct MomentWords: Equatable {
    /// The words before those.
    let before: [String]
    /// The words that say when, with blanks between them.
    let when: String

    /// Takes the longest end of the words that reads as a moment or a span; the first word is never part of it.
    static func split(_ words: [String]) throws(Failure) -> MomentWords {
        for start in words.indices.dropFirst() {
            let when = words[start...].joined(separator: " ")
            if (try? MomentExpression.parse(when, bareSpans: true, zones: ZoneDirectory())) != nil {
                return MomentWords(before: Array(words[..<start]), when: when)
            }
        }
        throw .control(misunderstood(words.last ?? ""))
    }

    /// What is wrong with a word that should say when.
    private static func misunderstood(_ word: String) -> ControlError {
        var found = MomentError(text: word, offset: 0, expected: .moment)
        do throws(MomentError) {
            _ = try MomentExpression.parse(word, bareSpans: true, zones: ZoneDirectory())
        } catch {
            found = error
        }
        return .badMoment(
            parameter: "until", text: word, offset: found.offset, expected: found.expected.rawValue, suggestion: found.suggestion)
    }
}
