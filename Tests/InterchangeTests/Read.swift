import CivilTime
import Interchange
import Relationships

/// What is read from a text.
func read(_ text: String) -> ImportReading { ImportReading(of: Array(text.utf8)) }

extension ImportReading {
    /// "12 no-name", for tables; with the file where one is named.
    var skippedWords: [String] {
        skipped.map { ($0.place.file.map { "\($0) " } ?? "") + "\($0.place.line) \($0.reason.rawValue)" }
    }

    /// "12 into 7", for tables.
    var mergedWords: [String] { merged.map { "\($0.place.line) into \($0.into.line)" } }

    /// "outbound 2026-01-01T00:00:00Z ada", for tables; of profiles only the identifier.
    var interactionWords: [String] {
        interactions.map {
            "\($0.direction.rawValue) \($0.at.rfc3339(in: .utc)) \($0.with.split(separator: "/").last ?? "")"
        }
    }
}
