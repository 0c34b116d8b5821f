package import Relationships

/// One `KEY=VALUE` of `coltiva set`; an empty value takes the contact's own away.
package struct Assignment: Hashable, Sendable {
    package let key: String
    package let value: String

    package init(key: String, value: String) {
        self.key = key
        self.value = value
    }

    /// The keys besides those of the policy.
    package static let plainKeys = ["Name", "Circles", "Channels", "TimeZone", "Birthday", "IntroducedBy", "Why"]

    /// Every key that `set` takes.
    package static var keys: [String] { plainKeys + PolicyKey.allCases.map(\.rawValue) }

    /// Changes the record; the key is taken in any case.
    package func apply(to record: inout ContactRecord, rules: Rules) throws(CommandError) {
        switch key.lowercased() {
        case "name":
            record.name = try ContactCheck.name(value)
        case "circles":
            record.circles = try ContactCheck.circles(words, rules: rules)
        case "channels":
            record.channels = try channels
        case "timezone":
            record.zone = value.isEmpty ? nil : try ContactCheck.zone(value, rules: rules)
        case "birthday":
            record.birthday = value.isEmpty ? nil : try ContactCheck.birthday(value)
        case "introducedby":
            record.introducedBy = value.isEmpty ? nil : value
        case "why":
            record.why = value.isEmpty ? nil : value
        default:
            try applyPolicy(to: &record)
        }
    }

    private func applyPolicy(to record: inout ContactRecord) throws(CommandError) {
        guard let policyKey = PolicyKey.allCases.first(where: { $0.rawValue.lowercased() == key.lowercased() }) else {
            throw .unknownKey(key, known: Self.keys)
        }
        guard !value.isEmpty else {
            record.settings[policyKey] = nil
            return
        }
        var layer = PolicyLayer()
        do throws(PolicyValueError) {
            try layer.set(policyKey, to: value)
        } catch {
            throw .badValue(key: policyKey, value: value, error)
        }
        record.settings[policyKey] = value
    }

    /// Between blanks and commas; what begins no channel goes on with the one before it: `phone:+39 06 123456`.
    private var channels: [Channel] {
        get throws(CommandError) {
            var texts: [String] = []
            var separators = ""
            var rest = value[...]
            while let start = rest.firstIndex(where: { !Self.isSeparator($0) }) {
                separators += rest[..<start]
                let word = rest[start...].prefix { !Self.isSeparator($0) }
                rest = rest[word.endIndex...]
                if let last = texts.indices.last, Channel(String(word)) == nil {
                    texts[last] += separators + word
                } else {
                    texts.append(String(word))
                }
                separators = ""
            }
            var channels: [Channel] = []
            for text in texts { channels.append(try ContactCheck.channel(text)) }
            return channels
        }
    }

    private static func isSeparator(_ character: Character) -> Bool { character == " " || character == "\t" || character == "," }

    private var words: [String] {
        value.split(whereSeparator: Self.isSeparator).map(String.init)
    }
}
