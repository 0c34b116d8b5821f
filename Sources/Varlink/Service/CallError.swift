/// An error that a service answers a call with; on either side of the connection.
public struct CallError: Error, Equatable, Sendable {
    /// The name with its interface: `org.varlink.service.MethodNotFound`.
    public let name: String

    /// What the interface says comes with that error.
    public let parameters: JSONObject

    /// The error of that name, with its interface.
    public init(_ name: String, _ parameters: JSONObject = [:]) {
        self.name = name
        self.parameters = parameters
    }
}

/// The errors that every service may answer with (UAPI.20, The `org.varlink.service` Interface).
extension CallError {
    /// The service has no such interface.
    public static func interfaceNotFound(_ interface: String) -> CallError {
        CallError("org.varlink.service.InterfaceNotFound", ["interface": .string(interface)])
    }

    /// The interface has no such method.
    public static func methodNotFound(_ method: String) -> CallError {
        CallError("org.varlink.service.MethodNotFound", ["method": .string(method)])
    }

    /// The interface has the method, but the service does not carry it out, or not in the way asked for.
    public static func methodNotImplemented(_ method: String) -> CallError {
        CallError("org.varlink.service.MethodNotImplemented", ["method": .string(method)])
    }

    /// A parameter is missing, unknown or bad; `parameter` names it, such as `hours[3].from`.
    public static func invalidParameter(_ parameter: String) -> CallError {
        CallError("org.varlink.service.InvalidParameter", ["parameter": .string(parameter)])
    }

    /// The caller may not do that.
    public static let permissionDenied = CallError("org.varlink.service.PermissionDenied")

    /// The method has many replies and is to be called with `more`.
    public static let expectedMore = CallError("org.varlink.service.ExpectedMore")

    /// After the reply of the method another protocol is spoken, and it is to be called with `upgrade`.
    public static let expectedUpgrade = CallError("org.varlink.service.ExpectedUpgrade")
}
