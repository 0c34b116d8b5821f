/// The members of one message, of which each may be absent or null (UAPI.20, Wire Protocol).
struct MessageMembers {
    private let object: JSONObject

    /// Reads a message without its NUL, which may have the members named and those of vendors, whose names have a dot.
    init(parsing bytes: [UInt8], known: [String]) throws(WireError) {
        let value: JSONValue
        do { value = try JSONValue(parsing: bytes) } catch { throw .json(error) }
        guard let object = value.object else { throw .notAnObject }
        if let unknown = object.members.first(where: { !known.contains($0.name) && !$0.name.contains(".") }) {
            throw .unknownMember(unknown.name)
        }
        self.object = object
    }

    func string(_ name: String) throws(WireError) -> String? {
        switch object[name] {
        case nil, .null?: nil
        case .string(let string)?: string
        default: throw .member(name: name, expected: "string")
        }
    }

    func object(_ name: String) throws(WireError) -> JSONObject? {
        switch object[name] {
        case nil, .null?: nil
        case .object(let object)?: object
        default: throw .member(name: name, expected: "object")
        }
    }

    /// False where it is absent.
    func flag(_ name: String) throws(WireError) -> Bool {
        switch object[name] {
        case nil, .null?: false
        case .bool(let bool)?: bool
        default: throw .member(name: name, expected: "bool")
        }
    }
}
