/// The UIDs of cards in the form in which they are compared.
enum UIDText {
    private static let prefix = "urn:uuid:"

    /// The UID without `urn:uuid:`, as often as it stands there, and without regard to case; nil for none.
    static func normalized(_ text: String) -> String? {
        var uid = text.cleaned.folded
        while uid.hasPrefix(prefix) { uid = String(uid.dropFirst(prefix.count)).trimmed }
        return uid.ifVisible
    }
}
