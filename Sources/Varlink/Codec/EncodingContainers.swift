/// Takes the members of an object from a type.
struct MemberSink<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let encoder: ValueEncoder

    var codingPath: [any CodingKey] { encoder.codingPath }

    func encodeNil(forKey key: Key) throws {
        encoder.add(.null, for: key)
    }

    func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
        let json = try ValueEncoder.write(value, at: .member(key, of: encoder.path))
        encoder.add(json, for: key)
    }

    func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key) -> KeyedEncodingContainer<Nested> {
        encoder.open(for: key).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        encoder.open(for: key).unkeyedContainer()
    }

    func superEncoder() -> any Encoder {
        encoder.open(for: MemberKey(stringValue: "super"))
    }

    func superEncoder(forKey key: Key) -> any Encoder {
        encoder.open(for: key)
    }
}

/// Takes the elements of an array from a type.
struct ElementSink: UnkeyedEncodingContainer {
    let encoder: ValueEncoder

    var codingPath: [any CodingKey] { encoder.codingPath }
    var count: Int { encoder.elementCount }

    func encodeNil() throws {
        encoder.add(.null)
    }

    func encode<Value: Encodable>(_ value: Value) throws {
        let json = try ValueEncoder.write(value, at: .element(count, of: encoder.path))
        encoder.add(json)
    }

    func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
        encoder.open().container(keyedBy: type)
    }

    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
        encoder.open().unkeyedContainer()
    }

    func superEncoder() -> any Encoder {
        encoder.open()
    }
}

/// Takes a value as a whole from a type.
struct WholeValueSink: SingleValueEncodingContainer {
    let encoder: ValueEncoder

    var codingPath: [any CodingKey] { encoder.codingPath }

    func encodeNil() throws {
        encoder.content = .value(.null)
    }

    func encode<Value: Encodable>(_ value: Value) throws {
        encoder.content = .value(try ValueEncoder.write(value, at: encoder.path))
    }
}
