/// A method as server and client share it: its name and the types of what goes in and out.
public protocol MethodDefinition {
    /// What a call carries; encoded, it is an object.
    associatedtype Parameters: Codable & Sendable

    /// What each reply carries; encoded, it is an object.
    associatedtype Reply: Codable & Sendable

    /// The name with its interface: `org.varlink.service.GetInfo`.
    static var name: String { get }
}

/// The parameters of a call or a reply that has none.
public struct Nothing: Codable, Equatable, Sendable {
    /// The one value there is.
    public init() {}
}
