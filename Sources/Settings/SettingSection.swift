/// The sections of interface.md, "Settings".
package enum SettingSection: String, CaseIterable, Hashable, Sendable {
    case me = "Me"
    case policy = "Policy"
    case circle = "Circle"
    case practice = "Practice"
    case digest = "Digest"
    case delivery = "Delivery"
    case mail = "Mail"
    case meet = "Meet"
    case toDo = "ToDo"
    case hook = "Hook"
    case daemon = "Daemon"

    /// Whether it comes once for each name, as `[Circle NAME]`.
    package var isNamed: Bool { self == .circle || self == .hook }

    /// The header under which its settings stand: `[Circle friends]`; `owner` is nil in sections that come once.
    package func header(of owner: String?) -> String {
        owner.map { "[\(rawValue) \($0)]" } ?? "[\(rawValue)]"
    }
}
