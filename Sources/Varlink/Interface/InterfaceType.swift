/// A type of the interface language (UAPI.20, Interface Definition).
public indirect enum InterfaceType: Equatable, Sendable {
    case bool
    case int
    case float
    case string
    /// An object of which the interface says nothing more.
    case object
    /// Any value but null.
    case any
    /// A type that the interface defines by that name.
    case named(String)
    case structure(Structure)
    case enumeration(Enumeration)
    case array(InterfaceType)
    /// Values of the type by name.
    case map(InterfaceType)
    /// A value that may be null or absent.
    case optional(InterfaceType)

    /// Named values, each of its type.
    public struct Structure: Equatable, Sendable {
        /// The fields in their order; each name once.
        public let fields: [Field]
        /// What stands before the closing parenthesis.
        public let closingComments: [String]
    }

    /// One named value of a structure.
    public struct Field: Equatable, Sendable {
        /// What stands before it.
        public let comments: [String]

        /// The name in JSON.
        public let name: String

        /// What its values are.
        public let type: InterfaceType
    }

    /// One string of several.
    public struct Enumeration: Equatable, Sendable {
        /// The strings in their order; each once.
        public let values: [Value]
        /// What stands before the closing parenthesis.
        public let closingComments: [String]
    }

    /// One string of an enumeration.
    public struct Value: Equatable, Sendable {
        /// What stands before it.
        public let comments: [String]

        /// The string.
        public let name: String
    }
}
