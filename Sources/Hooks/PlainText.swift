/// Text from anywhere, made fit for a place that takes one short line of it.
enum PlainText {
    /// The text without control characters and line breaks, each of which becomes a space, and no longer than the limit.
    static func line(_ text: String, limit: Int) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator: scalars.append(" ")
            default: scalars.append(scalar)
            }
        }
        return bounded(String(scalars), to: limit)
    }

    /// The text, or as many of its characters as have fewer than `limit` Unicode scalars together, and an ellipsis.
    static func bounded(_ text: String, to limit: Int) -> String {
        guard text.unicodeScalars.count > limit else { return text }
        var left = limit - 1
        let kept = text.prefix { character in
            left -= character.unicodeScalars.count
            return left >= 0
        }
        return kept + "…"
    }
}
