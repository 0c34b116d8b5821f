/// The types of the standard library that are one JSON number, string or boolean.
protocol ScalarValue: SendableMetatype {
    /// The value, or what is wrong with it.
    static func read(_ value: JSONValue) -> Result<Self, ScalarProblem>

    /// The value as JSON; nil where JSON cannot say it exactly.
    var json: JSONValue? { get }
}

/// Why a JSON value is no value of a scalar type; `ParameterError.Problem` without the place.
struct ScalarProblem: Error {
    let problem: ParameterError.Problem

    static func kind(_ expected: String, _ value: JSONValue) -> ScalarProblem {
        ScalarProblem(problem: value == .null ? .missing : .kind(expected: expected, found: value.kind))
    }
}

extension Bool: ScalarValue {
    static func read(_ value: JSONValue) -> Result<Bool, ScalarProblem> {
        guard case .bool(let bool) = value else { return .failure(.kind("bool", value)) }
        return .success(bool)
    }

    var json: JSONValue? { .bool(self) }
}

extension String: ScalarValue {
    static func read(_ value: JSONValue) -> Result<String, ScalarProblem> {
        guard case .string(let string) = value else { return .failure(.kind("string", value)) }
        return .success(string)
    }

    var json: JSONValue? { .string(self) }
}

extension ScalarValue where Self: FixedWidthInteger {
    static func read(_ value: JSONValue) -> Result<Self, ScalarProblem> {
        let exact: Self?
        switch value {
        case .int(let int): exact = Self(exactly: int)
        case .unsigned(let unsigned): exact = Self(exactly: unsigned)
        default: return .failure(.kind("int", value))
        }
        return exact.map { .success($0) } ?? .failure(ScalarProblem(problem: .outOfRange(type: "\(Self.self)")))
    }

    var json: JSONValue? { Int64(exactly: self).map { .int($0) } ?? UInt64(exactly: self).map { .unsigned($0) } }
}

extension ScalarValue where Self: BinaryFloatingPoint {
    /// Takes whole numbers too: writers of JSON leave the `.0` away.
    static func read(_ value: JSONValue) -> Result<Self, ScalarProblem> {
        switch value {
        case .double(let double): .success(Self(double))
        case .int(let int): .success(Self(int))
        case .unsigned(let unsigned): .success(Self(unsigned))
        default: .failure(.kind("float", value))
        }
    }

    var json: JSONValue? { isFinite ? .double(Double(self)) : nil }
}

extension Int: ScalarValue {}
extension Int8: ScalarValue {}
extension Int16: ScalarValue {}
extension Int32: ScalarValue {}
extension Int64: ScalarValue {}
extension UInt: ScalarValue {}
extension UInt8: ScalarValue {}
extension UInt16: ScalarValue {}
extension UInt32: ScalarValue {}
extension UInt64: ScalarValue {}
extension Double: ScalarValue {}
extension Float: ScalarValue {}

/// Which types are scalar.
enum ScalarTypes {
    /// The type itself where it is scalar; else nil.
    ///
    /// Not by a cast to the protocol: of each type that does not conform the runtime goes through all conformances of the program, for 50 µs at each start.
    static func find(_ type: any Any.Type) -> (any ScalarValue.Type)? {
        // The commonest first.
        if type == String.self { return String.self }
        if type == Bool.self { return Bool.self }
        if type == Int.self { return Int.self }
        return others.first { $0 == type }
    }

    private static let others: [any ScalarValue.Type] = [
        Double.self, Float.self, Int8.self, Int16.self, Int32.self, Int64.self, UInt.self, UInt8.self, UInt16.self, UInt32.self,
        UInt64.self,
    ]
}
