extension JSONValue {
    /// This value as a `Decodable` type.
    ///
    /// Null and absence are the same to an optional.
    ///
    /// - Parameter ignoringUnknown: whether members that the type does not ask for are ignored; else they are errors.
    public func decode<Value: Decodable>(
        _ type: Value.Type = Value.self, ignoringUnknown: Bool = false
    ) throws(ParameterError) -> Value {
        do {
            return try ValueDecoder.read(type, from: self, at: .root, ignoringUnknown: ignoringUnknown)
        } catch let error as ParameterError {
            throw error
        } catch let error as DecodingError {
            throw ParameterError(error)
        } catch {
            throw ParameterError(parameter: "", problem: .refused("\(error)"))
        }
    }
}

extension JSONObject {
    /// These members as a `Decodable` type, as `JSONValue.decode` does it.
    public func decode<Value: Decodable>(
        _ type: Value.Type = Value.self, ignoringUnknown: Bool = false
    ) throws(ParameterError) -> Value {
        try JSONValue.object(self).decode(type, ignoringUnknown: ignoringUnknown)
    }
}

extension JSONValue: Decodable {
    /// The value as it stands; only from a `JSONValue`.
    public init(from decoder: any Decoder) throws {
        self = try ValueDecoder.raw(decoder)
    }
}

extension JSONObject: Decodable {
    /// The object as it stands; only from a `JSONValue`.
    public init(from decoder: any Decoder) throws {
        let value = try ValueDecoder.raw(decoder)
        guard let object = value.object else {
            let context = DecodingError.Context(codingPath: decoder.codingPath, debugDescription: "an object is expected here")
            throw DecodingError.typeMismatch(JSONObject.self, context)
        }
        self = object
    }
}

/// Gives one value to the `init(from:)` of its type and watches what the type asks for.
final class ValueDecoder: Decoder {
    let value: JSONValue
    let path: ValuePath
    let ignoresUnknown: Bool
    private var members: AskedMembers?
    private var wasRead = false
    private var nested: [ValueDecoder] = []

    init(_ value: JSONValue, at path: ValuePath, ignoringUnknown: Bool) {
        self.value = value
        self.path = path
        ignoresUnknown = ignoringUnknown
    }

    var codingPath: [any CodingKey] { path.keys }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    /// A value of the type, whole: throws where members are left over, unless those are to be ignored.
    static func read<Value: Decodable>(
        _ type: Value.Type, from value: JSONValue, at path: @autoclosure () -> ValuePath, ignoringUnknown: Bool
    ) throws -> Value {
        if let scalar = ScalarTypes.find(type) {
            return try scalar.read(value, as: type, at: path())
        }
        let decoder = ValueDecoder(value, at: path(), ignoringUnknown: ignoringUnknown)
        let decoded = try type.init(from: decoder)
        try decoder.finish()
        return decoded
    }

    /// A value of the type within this one.
    func read<Value: Decodable>(_ type: Value.Type, from value: JSONValue, at path: @autoclosure () -> ValuePath) throws -> Value {
        try Self.read(type, from: value, at: path(), ignoringUnknown: ignoresUnknown)
    }

    /// The whole value that a decoder of this kind stands at.
    static func raw(_ decoder: any Decoder) throws -> JSONValue {
        guard let decoder = decoder as? ValueDecoder else {
            let words = "a JSON value as it stands can only be had from a JSON value"
            throw DecodingError.dataCorrupted(DecodingError.Context(codingPath: decoder.codingPath, debugDescription: words))
        }
        decoder.wasRead = true
        return decoder.value
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(MemberContainer<Key>(decoder: self, members: try askedMembers()))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        wasRead = true
        guard case .array(let array) = value else { throw kindError(expected: "array") }
        return ElementContainer(decoder: self, array: array)
    }

    func singleValueContainer() throws -> any SingleValueDecodingContainer {
        wasRead = true
        return WholeValueContainer(decoder: self)
    }

    /// A decoder for a value within this one, finished when this one is.
    func nest(_ value: JSONValue, at path: ValuePath) -> ValueDecoder {
        let decoder = ValueDecoder(value, at: path, ignoringUnknown: ignoresUnknown)
        nested.append(decoder)
        return decoder
    }

    /// That this value should have been of another kind.
    func kindError(expected: String) -> ParameterError {
        ParameterError(parameter: path.text, problem: ScalarProblem.kind(expected, value).problem)
    }

    private func askedMembers() throws -> AskedMembers {
        if let members { return members }
        guard case .object(let object) = value else { throw kindError(expected: "object") }
        let members = AskedMembers(of: object)
        self.members = members
        return members
    }

    private func finish() throws {
        // A type without members of its own asks for nothing, and still no member may be there.
        if !wasRead, let unknown = try askedMembers().firstUnasked, !ignoresUnknown {
            let place = ValuePath.member(MemberKey(stringValue: unknown), of: path)
            throw ParameterError(parameter: place.text, problem: .unknown)
        }
        for decoder in nested { try decoder.finish() }
    }
}

extension ScalarValue {
    /// Reads a value of this type, which the caller knows as `Value`.
    fileprivate static func read<Value>(
        _ value: JSONValue, as type: Value.Type, at path: @autoclosure () -> ValuePath
    ) throws -> Value {
        switch read(value) {
        case .failure(let failure): throw ParameterError(parameter: path().text, problem: failure.problem)
        case .success(let scalar):
            guard let scalar = scalar as? Value else { preconditionFailure("\(Self.self) was asked for as \(Value.self)") }
            return scalar
        }
    }
}
