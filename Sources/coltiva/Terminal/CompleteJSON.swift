import ControlInterface
import Varlink

/// Replies as JSON with every member that the interface names, in its order; null where there is nothing.
enum CompleteJSON {
    /// The reply of a method.
    static func reply<Method: MethodDefinition>(_ reply: Method.Reply, of method: Method.Type) -> JSONObject {
        guard let object = try? JSONObject(encoding: reply) else {
            preconditionFailure("a reply that came as JSON can be written as JSON")
        }
        let names = Method.name.split(separator: ".")
        guard let name = names.last, let description = description(of: names.dropLast().joined(separator: ".")),
            let structure = description.method(String(name))?.reply
        else { return object }
        return complete(object, as: structure, in: description)
    }

    private static func description(of interface: String) -> InterfaceDescription? {
        switch interface {
        case "org.coltiva.Contacts": ContactsInterface.description
        case "org.coltiva.Interactions": InteractionsInterface.description
        case "org.coltiva.FollowUps": FollowUpsInterface.description
        case "org.coltiva.Daemon": DaemonInterface.description
        case "org.coltiva.Import": ImportInterface.description
        default: nil
        }
    }

    private static func complete(
        _ object: JSONObject, as structure: InterfaceType.Structure, in description: InterfaceDescription
    ) -> JSONObject {
        JSONObject(structure.fields.map { ($0.name, complete(object[$0.name] ?? .null, as: $0.type, in: description)) })
    }

    private static func complete(_ value: JSONValue, as type: InterfaceType, in description: InterfaceDescription) -> JSONValue {
        switch (type, value) {
        case (.named(let name), _): description.type(name).map { complete(value, as: $0, in: description) } ?? value
        case (.optional(let type), _): complete(value, as: type, in: description)
        case (.array(let type), .array(let elements)): .array(elements.map { complete($0, as: type, in: description) })
        case (.structure(let structure), .object(let object)): .object(complete(object, as: structure, in: description))
        default: value
        }
    }
}
