extension JSONValue {
    /// An `Encodable` value as JSON; members that are nil are left out.
    ///
    /// Throws only for what JSON cannot say here: whole numbers beyond 64 bits and numbers that are not finite.
    public init(encoding value: some Encodable) throws(EncodingError) {
        do {
            self = try ValueEncoder.write(value, at: .root)
        } catch let error as EncodingError {
            throw error
        } catch {
            let context = EncodingError.Context(codingPath: [], debugDescription: "\(error)", underlyingError: error)
            throw EncodingError.invalidValue(value, context)
        }
    }
}

extension JSONObject {
    /// An `Encodable` value as members; throws also where it is no object.
    public init(encoding value: some Encodable) throws(EncodingError) {
        guard let object = try JSONValue(encoding: value).object else {
            let context = EncodingError.Context(codingPath: [], debugDescription: "is no JSON object")
            throw EncodingError.invalidValue(value, context)
        }
        self = object
    }
}

extension JSONValue: Encodable {
    /// The value as it stands; only into a `JSONValue`.
    public func encode(to encoder: any Encoder) throws {
        guard let encoder = encoder as? ValueEncoder else {
            let words = "a JSON value as it stands can only become a JSON value"
            throw EncodingError.invalidValue(self, EncodingError.Context(codingPath: encoder.codingPath, debugDescription: words))
        }
        encoder.content = .value(self)
    }
}

extension JSONObject: Encodable {
    /// The object as it stands; only into a `JSONValue`.
    public func encode(to encoder: any Encoder) throws {
        try JSONValue.object(self).encode(to: encoder)
    }
}

/// Collects one value from the `encode(to:)` of its type.
final class ValueEncoder: Encoder {
    /// What has been collected.
    enum Content {
        case nothing
        case value(JSONValue)
        case members([(name: String, part: Part)])
        case elements([Part])
    }

    /// A member or an element.
    enum Part {
        case whole(JSONValue)
        /// Filled by whoever has the encoder.
        case open(ValueEncoder)

        /// What was collected.
        var result: JSONValue {
            switch self {
            case .whole(let value): value
            case .open(let encoder): encoder.result
            }
        }
    }

    let path: ValuePath
    var content = Content.nothing

    init(at path: ValuePath) {
        self.path = path
    }

    var codingPath: [any CodingKey] { path.keys }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    /// The value, whole.
    static func write<Value: Encodable>(_ value: Value, at path: @autoclosure () -> ValuePath) throws -> JSONValue {
        if let scalar = ScalarTypes.find(Value.self) {
            if let json = scalar.json(of: value) { return json }
            let context = EncodingError.Context(codingPath: path().keys, debugDescription: "JSON has no such number")
            throw EncodingError.invalidValue(value, context)
        }
        let encoder = ValueEncoder(at: path())
        try value.encode(to: encoder)
        return encoder.result
    }

    /// What was collected; a type without members of its own is an empty object.
    var result: JSONValue {
        switch content {
        case .nothing: .object([:])
        case .value(let value): value
        case .members(let members): .object(JSONObject(members.lazy.map { ($0.name, $0.part.result) }))
        case .elements(let elements): .array(elements.map(\.result))
        }
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        if case .members = content {} else { content = .members([]) }
        return KeyedEncodingContainer(MemberSink<Key>(encoder: self))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        if case .elements = content {} else { content = .elements([]) }
        return ElementSink(encoder: self)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer {
        WholeValueSink(encoder: self)
    }

    /// Adds a member.
    func add(_ value: JSONValue, for key: any CodingKey) { add(.whole(value), for: key) }

    /// Adds a member that is filled later.
    func open(for key: any CodingKey) -> ValueEncoder {
        let member = ValueEncoder(at: .member(key, of: path))
        add(.open(member), for: key)
        return member
    }

    /// Adds an element.
    func add(_ value: JSONValue) { add(.whole(value)) }

    /// Adds an element that is filled later.
    func open() -> ValueEncoder {
        let element = ValueEncoder(at: .element(elementCount, of: path))
        add(.open(element))
        return element
    }

    private func add(_ part: Part, for key: any CodingKey) {
        guard case .members(var members) = content else { preconditionFailure("a member of what is no object") }
        content = .nothing
        members.append((key.stringValue, part))
        content = .members(members)
    }

    private func add(_ part: Part) {
        guard case .elements(var elements) = content else { preconditionFailure("an element of what is no array") }
        content = .nothing
        elements.append(part)
        content = .elements(elements)
    }

    /// How many elements there are.
    var elementCount: Int {
        guard case .elements(let elements) = content else { return 0 }
        return elements.count
    }
}

extension ScalarValue {
    /// A value of this type, which the caller knows as `Value`, as JSON; nil where JSON cannot say it exactly.
    fileprivate static func json<Value>(of value: Value) -> JSONValue? {
        guard let scalar = value as? Self else { preconditionFailure("\(Self.self) was given as \(Value.self)") }
        return scalar.json
    }
}
