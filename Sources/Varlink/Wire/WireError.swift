/// Why what a peer sent is no Varlink message; the connection ends with it.
public enum WireError: Error, Equatable, Sendable {
    /// More bytes than the limit without the NUL that ends a message.
    case tooLong(limit: Int)
    /// The message is not JSON.
    case json(JSONError)
    /// The message is JSON, but not an object.
    case notAnObject
    /// A member of the message itself, such as `method`, is missing or of the wrong type.
    case member(name: String, expected: String)
    /// A member that no message has; those of vendors have a dot in their name.
    case unknownMember(String)
    /// Of `oneway`, `more` and `upgrade` more than one; or an error after which replies are to continue.
    case contradiction
    /// The peer closed the connection in the middle of a message.
    case cutShort
    /// A reply that says more are to come, to a call that did not ask for more than one.
    case unexpectedContinues
}
