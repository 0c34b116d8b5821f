/// The members of an object, and which of them a type has asked for.
final class AskedMembers {
    let object: JSONObject
    private var asked: [Bool]

    init(of object: JSONObject) {
        self.object = object
        asked = Array(repeating: false, count: object.count)
    }

    /// The member of that name, from now on asked for.
    func ask(_ name: String) -> JSONValue? {
        guard let place = object.place(of: name) else { return nil }
        asked[place] = true
        return object.members[place].value
    }

    /// The name of the first member that no one has asked for.
    var firstUnasked: String? {
        asked.firstIndex(of: false).map { object.members[$0].name }
    }
}

/// A member's name as a coding key.
struct MemberKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) {
        self.stringValue = stringValue
    }

    init?(intValue: Int) {
        nil
    }
}

/// The members of an object as a type asks for them.
struct MemberContainer<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let decoder: ValueDecoder
    let members: AskedMembers

    var codingPath: [any CodingKey] { decoder.codingPath }
    var allKeys: [Key] { members.object.members.compactMap { Key(stringValue: $0.name) } }

    func contains(_ key: Key) -> Bool {
        members.ask(key.stringValue) != nil
    }

    func decodeNil(forKey key: Key) throws -> Bool {
        try value(key) == .null
    }

    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
        try decoder.read(type, from: value(key), at: path(key))
    }

    func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key) throws -> KeyedDecodingContainer<Nested> {
        try superDecoder(forKey: key).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try superDecoder(forKey: key).unkeyedContainer()
    }

    func superDecoder() throws -> any Decoder {
        let key = MemberKey(stringValue: "super")
        return decoder.nest(try value(key), at: .member(key, of: decoder.path))
    }

    func superDecoder(forKey key: Key) throws -> any Decoder {
        decoder.nest(try value(key), at: path(key))
    }

    private func path(_ key: any CodingKey) -> ValuePath {
        .member(key, of: decoder.path)
    }

    private func value(_ key: any CodingKey) throws -> JSONValue {
        guard let value = members.ask(key.stringValue) else {
            throw ParameterError(parameter: path(key).text, problem: .missing)
        }
        return value
    }
}

/// The elements of an array, one after the other.
struct ElementContainer: UnkeyedDecodingContainer {
    let decoder: ValueDecoder
    let array: [JSONValue]
    private(set) var currentIndex = 0

    init(decoder: ValueDecoder, array: [JSONValue]) {
        self.decoder = decoder
        self.array = array
    }

    var codingPath: [any CodingKey] { decoder.codingPath }
    var count: Int? { array.count }
    var isAtEnd: Bool { currentIndex == array.count }

    mutating func decodeNil() throws -> Bool {
        guard try value() == .null else { return false }
        currentIndex += 1
        return true
    }

    mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        let decoded = try decoder.read(type, from: value(), at: path)
        currentIndex += 1
        return decoded
    }

    mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) throws -> KeyedDecodingContainer<Nested> {
        try superDecoder().container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        try superDecoder().unkeyedContainer()
    }

    mutating func superDecoder() throws -> any Decoder {
        let nested = decoder.nest(try value(), at: path)
        currentIndex += 1
        return nested
    }

    private var path: ValuePath { .element(currentIndex, of: decoder.path) }

    private func value() throws -> JSONValue {
        guard !isAtEnd else { throw ParameterError(parameter: path.text, problem: .missing) }
        return array[currentIndex]
    }
}

/// A value as a whole.
struct WholeValueContainer: SingleValueDecodingContainer {
    let decoder: ValueDecoder

    var codingPath: [any CodingKey] { decoder.codingPath }

    func decodeNil() -> Bool {
        decoder.value == .null
    }

    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        try decoder.read(type, from: decoder.value, at: decoder.path)
    }
}
