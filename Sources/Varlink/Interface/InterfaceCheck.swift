extension InterfaceDescription {
    /// Which object of the interface a value is to be.
    public enum Message: Equatable, Sendable {
        /// What a call of the method carries.
        case call(String)
        /// What a reply of the method carries.
        case reply(String)
        /// What comes with the error.
        case error(String)
    }

    /// Throws where the parameters are not what the interface says they are.
    ///
    /// Names are those within the interface. What may be null may be absent; no further members may be there.
    public func check(_ parameters: JSONObject, as message: Message) throws(ParameterError) {
        let structure: InterfaceType.Structure?
        switch message {
        case .call(let name): structure = method(name)?.parameters
        case .reply(let name): structure = method(name)?.reply
        case .error(let name): structure = error(name)
        }
        guard let structure else {
            throw ParameterError(parameter: "", problem: .refused("\(name) has no \(message)"))
        }
        try check(parameters, structure, at: .root)
    }

    private func check(_ object: JSONObject, _ structure: InterfaceType.Structure, at path: ValuePath) throws(ParameterError) {
        for field in structure.fields {
            let path = ValuePath.member(MemberKey(stringValue: field.name), of: path)
            try check(object[field.name] ?? .null, field.type, at: path)
        }
        let unknown = object.members.first { member in !structure.fields.contains { $0.name == member.name } }
        if let unknown {
            let path = ValuePath.member(MemberKey(stringValue: unknown.name), of: path)
            throw ParameterError(parameter: path.text, problem: .unknown)
        }
    }

    private func check(_ value: JSONValue, _ type: InterfaceType, at path: ValuePath) throws(ParameterError) {
        switch (type, value) {
        case (.bool, .bool), (.int, .int), (.int, .unsigned), (.float, .double), (.float, .int), (.float, .unsigned),
            (.string, .string), (.object, .object):
            break
        case (.optional, .null):
            break
        case (.any, _) where value != .null:
            break
        case (.optional(let type), _):
            try check(value, type, at: path)
        case (.named(let name), _):
            guard let type = self.type(name) else { preconditionFailure("a description has no type that it does not define") }
            try check(value, type, at: path)
        case (.array(let type), .array(let array)):
            for (index, element) in array.enumerated() { try check(element, type, at: .element(index, of: path)) }
        case (.map(let type), .object(let object)):
            for member in object.members {
                try check(member.value, type, at: .member(MemberKey(stringValue: member.name), of: path))
            }
        case (.structure(let structure), .object(let object)):
            try check(object, structure, at: path)
        case (.enumeration(let enumeration), .string(let string)):
            guard !enumeration.values.contains(where: { $0.name == string }) else { break }
            let names = enumeration.values.map(\.name).joined(separator: ", ")
            throw ParameterError(parameter: path.text, problem: .refused("\"\(string)\" is none of \(names)"))
        default:
            throw ParameterError(parameter: path.text, problem: ScalarProblem.kind(type.kind, value).problem)
        }
    }
}

extension InterfaceType {
    /// The kind of JSON value that says a value of the type, as `JSONValue.kind` names it.
    fileprivate var kind: String {
        switch self {
        case .bool: "bool"
        case .int: "int"
        case .float: "float"
        case .string, .enumeration: "string"
        case .object, .structure, .map, .named: "object"
        case .array: "array"
        case .any: "any"
        case .optional(let type): type.kind
        }
    }
}
