/// Why a text is not a JSON value that is taken here, and where.
public struct JSONError: Error, Equatable, Sendable {
    /// What is wrong at the place.
    public enum Problem: Equatable, Sendable {
        /// The text ends in the middle of a value.
        case unexpectedEnd
        /// This byte cannot stand here.
        case unexpectedByte(UInt8)
        /// A byte below 0x20 within a string, which wants an escape.
        case controlCharacter(UInt8)
        /// A string that is not valid UTF-8.
        case invalidUTF8
        /// A `\u` escape that is one half of a surrogate pair without the other.
        case loneSurrogate
        /// A backslash followed by what is no escape.
        case invalidEscape
        /// A whole number beyond 64 bits, with or without a sign, or a number beyond the range of a double.
        case numberOutOfRange
        /// A member name that the object has already.
        case duplicateMember(String)
        /// More arrays and objects within each other than `JSONValue.depthLimit`.
        case tooDeep
    }

    /// What is wrong.
    public let problem: Problem

    /// The byte of the text at which it was seen, counted from 0.
    public let offset: Int
}
