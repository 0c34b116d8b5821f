/// Labels that Google gives its people.
enum Category {
    /// The label without the star before it; nil for those that everyone has.
    static func normalized(_ text: String) -> String? {
        var label = text.cleanedLine
        if label == "*" { return nil }
        if label.hasPrefix("* ") { label = String(label.dropFirst(2)).trimmed }
        guard !["mycontacts", "my contacts", "starred"].contains(label.lowercased()) else { return nil }
        return label.ifVisible
    }
}
