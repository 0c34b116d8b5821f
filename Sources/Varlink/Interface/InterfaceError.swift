/// What is wrong with the text of an interface description, and where.
public struct InterfaceError: Error, Equatable, Sendable {
    /// What is wrong at the place.
    public enum Problem: Equatable, Sendable {
        /// Something else should stand here; an empty `found` is the end of the text.
        case expected(String, found: String)
        /// A name that was given already: of a member, a field or a value.
        case duplicate(String)
        /// A type that the interface does not define.
        case unknownType(String)
        /// Types within types more deeply than `InterfaceDescription.depthLimit`.
        case tooDeep
    }

    /// What is wrong.
    public let problem: Problem

    /// The line, from 1.
    public let line: Int

    /// The character of the line, from 1.
    public let column: Int
}
