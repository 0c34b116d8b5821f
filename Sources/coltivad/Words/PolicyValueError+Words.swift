import CivilTime
import Relationships

extension PolicyValueError {
    /// What should have been written, to follow "expected", and what was probably meant.
    var advice: (expected: String, suggestion: String?) {
        switch self {
        case .hours(let error): (error.expected.rawValue, error.suggestion)
        case .span(let error): (error.expected.rawValue, error.suggestion)
        case .cadence(let error): (error.expected.words, error.suggestion)
        case .zero: ("a span longer than nothing, as 1w", nil)
        case .boolean: ("yes or no", nil)
        case .number(_, let allowed): ("a whole number from \(allowed.lowerBound) to \(allowed.upperBound)", nil)
        case .word(_, let allowed, let suggestion): ("one of \(allowed.joined(separator: ", "))", suggestion)
        }
    }
}
