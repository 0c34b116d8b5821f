/// A description of an interface: its types, methods and errors (UAPI.20, Interface Definition).
///
/// Comments are kept as the lines they are, from the `#` on, before what they stand before or beside; an empty line that
/// divides them from it or from each other is an empty string.
public struct InterfaceDescription: Equatable, Sendable {
    /// A type, method or error; their names are unique among all of them.
    public struct Member: Equatable, Sendable {
        /// What stands before it.
        public let comments: [String]

        /// The name within the interface.
        public let name: String

        /// What it is.
        public let kind: Kind
    }

    /// What a member defines.
    public enum Kind: Equatable, Sendable {
        /// A structure or an enumeration with a name.
        case type(InterfaceType)
        case method(parameters: InterfaceType.Structure, reply: InterfaceType.Structure)
        case error(InterfaceType.Structure)
    }

    /// The name in reverse-domain notation: `org.varlink.service`.
    public let name: String

    /// What stands before the word `interface`.
    public let comments: [String]

    /// The members in their order.
    public let members: [Member]

    /// What stands behind the last member.
    public let closingComments: [String]

    /// What a method takes and gives; nil where there is none of that name.
    public func method(_ name: String) -> (parameters: InterfaceType.Structure, reply: InterfaceType.Structure)? {
        guard case .method(let parameters, let reply)? = member(name)?.kind else { return nil }
        return (parameters, reply)
    }

    /// What comes with an error; nil where there is none of that name.
    public func error(_ name: String) -> InterfaceType.Structure? {
        guard case .error(let parameters)? = member(name)?.kind else { return nil }
        return parameters
    }

    /// The structure or enumeration of that name; nil where there is none.
    public func type(_ name: String) -> InterfaceType? {
        guard case .type(let type)? = member(name)?.kind else { return nil }
        return type
    }

    private func member(_ name: String) -> Member? {
        members.first { $0.name == name }
    }
}
