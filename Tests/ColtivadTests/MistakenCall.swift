import Varlink

/// Parameters with one mistake in them, and the parameter that is to be named for it.
struct MistakenCall {
    let parameters: JSONObject
    let parameter: String

    /// Every such mistake: each parameter that must be there missing and null, each of another type, in it an element of another type, and one too
    /// many.
    static func all(of good: JSONObject, as structure: InterfaceType.Structure, in description: InterfaceDescription)
        -> [MistakenCall]
    {
        var calls = [MistakenCall(parameters: good.setting("surplus", true), parameter: "surplus")]
        for field in structure.fields {
            let wrong: [(JSONValue, String)]
            if case .optional(let type) = field.type {
                wrong = values(against: type, at: field.name, in: description)
            } else {
                calls.append(MistakenCall(parameters: good.setting(field.name, nil), parameter: field.name))
                wrong = [(.null, field.name)] + values(against: field.type, at: field.name, in: description)
            }
            calls += wrong.map { MistakenCall(parameters: good.setting(field.name, $0.0), parameter: $0.1) }
        }
        return calls
    }

    /// Values that are not of the type, each with its place.
    private static func values(
        against type: InterfaceType, at place: String, in description: InterfaceDescription
    ) -> [(JSONValue, String)] {
        switch type {
        case .bool: [(.string("yes"), place), (.int(1), place)]
        case .int: [(.string("5"), place), (.double(1.5), place)]
        case .string: [(.int(7), place), (.array([]), place)]
        case .enumeration: [(.int(7), place), (.string("sideways"), place)]
        case .array(let element):
            [(.string("x"), place), (.object([:]), place)]
                + values(against: element, at: "\(place)[0]", in: description).map { (.array([$0.0]), $0.1) }
        case .structure(let structure):
            [(.string("x"), place)]
                + structure.fields.map { (.object([:]), "\(place).\($0.name)") }.prefix(1)
        case .named(let name): description.type(name).map { values(against: $0, at: place, in: description) } ?? []
        case .optional(let type): values(against: type, at: place, in: description)
        case .float, .object, .any, .map: []
        }
    }
}

extension JSONObject {
    /// The same with a member as it is given; nil: without it.
    func setting(_ name: String, _ value: JSONValue?) -> JSONObject {
        JSONObject(members.filter { $0.name != name }.map { ($0.name, $0.value) } + (value.map { [(name, $0)] } ?? []))
    }
}
