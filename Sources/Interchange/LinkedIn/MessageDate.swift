import CivilTime

/// When a message was sent, as LinkedIn writes it.
enum MessageDate {
    /// Reads `2026-09-30 08:12:40 UTC`, which is meant where no zone stands there too, and RFC 3339; nil for all else.
    static func read(_ text: String) -> Instant? {
        var text = text.cleanedLine
        if text.uppercased().hasSuffix(" UTC") { text = text.dropLast(" UTC".count) + "Z" }
        return Instant(rfc3339: text) ?? Instant(rfc3339: text + "Z")
    }
}
