/// The header of a message (RFC 5322 2.2): its fields in their order. Nothing of a body is in it.
package struct MailHeader: Sendable {
    /// A field, unfolded: what stood at the ends of its lines is taken out, and nothing else.
    struct Field: Sendable {
        /// In lower case.
        let name: String
        var value: [UInt8]
    }

    /// In the order in which they stand.
    private(set) var fields: [Field] = []

    /// How many bytes of a header are kept; what stands beyond is passed.
    package static let limit = 256 << 10

    /// The values of all fields of a name, given in lower case, as text: UTF-8 (RFC 6532) if they are valid, else windows-1252.
    func texts(_ name: String) -> [String] {
        fields.lazy.filter { $0.name == name }.map { String(decodingText: $0.value) }
    }

    /// The value of the first field of a name in which there is something to be seen; nil where there is none.
    func text(_ name: String) -> String? {
        texts(name).first { !$0.isInvisible }
    }

    /// Whether there is a field of the name, be it blank.
    func has(_ name: String) -> Bool {
        fields.contains { $0.name == name }
    }

    /// Begins a field.
    mutating func begin(_ name: String, _ value: ArraySlice<UInt8>) {
        fields.append(Field(name: name, value: Array(value)))
    }

    /// Goes on with the latest field.
    mutating func goOn(with value: ArraySlice<UInt8>) {
        guard !fields.isEmpty else { return }
        fields[fields.count - 1].value += value
    }
}
