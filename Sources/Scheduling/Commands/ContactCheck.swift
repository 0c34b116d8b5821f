import CivilTime
package import Relationships

/// What makes the parts of a contact's record good ones.
package enum ContactCheck {
    /// A name as written, without control characters; at most 200 characters.
    package static func name(_ text: String) throws(CommandError) -> String {
        let name = text.isSingleSpaced ? text : text.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
        guard !name.isEmpty, name.utf8.count <= 200 || name.count <= 200, !name.unicodeScalars.contains(where: \.isControl)
        else {
            throw .badName(text)
        }
        return name
    }

    /// Circles that exist, each once.
    package static func circles(_ names: [String], rules: Rules) throws(CommandError) -> [String] {
        var circles: [String] = []
        for name in names where !circles.contains(name) {
            guard rules.circles[name] != nil else { throw .unknownCircle(name, known: rules.circles.keys.sorted()) }
            circles.append(name)
        }
        return circles
    }

    /// The name of a circle, which the settings need not name: a word of at most 100 characters.
    package static func circle(_ text: String) throws(CommandError) -> String {
        let isWord = text.unicodeScalars.allSatisfy { scalar in
            !scalar.properties.isWhitespace && scalar != "," && scalar.properties.generalCategory != .control
        }
        guard !text.isEmpty, text.count <= 100, isWord else { throw .badCircle(text) }
        return text
    }

    /// A text that says something, without blanks around it.
    package static func text(_ text: String) throws(CommandError) -> String {
        let words = text.split(omittingEmptySubsequences: true, whereSeparator: \.isWhitespace)
        guard let first = words.first, let last = words.last else { throw .emptyText }
        return String(text[first.startIndex..<last.endIndex])
    }

    /// A channel `KIND:ADDRESS`.
    package static func channel(_ text: String) throws(CommandError) -> Channel {
        guard let channel = Channel(text) else { throw .badChannel(text) }
        return channel
    }

    /// The name of a zone that the system knows.
    package static func zone(_ name: String, rules: Rules) throws(CommandError) -> String {
        do throws(ZoneError) {
            return try rules.zones.zone(named: name).name
        } catch {
            throw .zone(error)
        }
    }

    /// `YYYY-MM-DD` or `--MM-DD`.
    package static func birthday(_ text: String) throws(CommandError) -> String {
        let full = text.hasPrefix("--") ? "2000" + text.dropFirst() : text
        guard let date = CivilDate(full) else { throw .badBirthday(text) }
        let written = date.description
        return text.hasPrefix("--") ? "-" + written.dropFirst(4) : written
    }
}

extension String {
    /// Whether blanks stand one by one between other characters, as in nearly every name.
    fileprivate var isSingleSpaced: Bool {
        var before = UInt8(ascii: " ")
        for byte in utf8 {
            if byte == UInt8(ascii: " "), before == byte { return false }
            before = byte
        }
        return before != UInt8(ascii: " ")
    }
}
