/// An interface that a server offers: its description, and what carries out its methods.
public struct Interface: Sendable {
    /// Its types, methods and errors.
    public let description: InterfaceDescription
    let methods: [String: Method]

    /// A method that the description has and no one carries out is answered with MethodNotImplemented; one that it does not
    /// have is a mistake of the program, and stops it.
    public init(_ description: InterfaceDescription, _ methods: [Method]) {
        for method in methods {
            precondition(description.method(method.name) != nil, "\(description.name) has no method \(method.name)")
            precondition([nil, description.name].contains(method.interface), "\(method.name) is not of \(description.name)")
        }
        self.description = description
        self.methods = Dictionary(uniqueKeysWithValues: methods.map { ($0.name, $0) })
    }
}
