import Varlink

extension JSONValue {
    /// Whether both say the same: a member that is null may be absent, and a number may be written with or without a point.
    func says(_ other: JSONValue) -> Bool {
        switch (self, other) {
        case (.object(let object), .object(let other)): object.says(other)
        case (.array(let array), .array(let other)): array.count == other.count && zip(array, other).allSatisfy { $0.says($1) }
        case (.int(let number), .double(let other)), (.double(let other), .int(let number)): Double(number) == other
        default: self == other
        }
    }
}

extension JSONObject {
    /// Whether both say the same, as `JSONValue.says` has it.
    func says(_ other: JSONObject) -> Bool {
        let names = Set(members.map(\.name) + other.members.map(\.name))
        return names.allSatisfy { (self[$0] ?? .null).says(other[$0] ?? .null) }
    }
}
