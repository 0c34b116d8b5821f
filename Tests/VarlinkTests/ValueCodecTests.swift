import Testing

@testable import Varlink

private enum Size: String, Codable {
    case small, large
}

private struct Span: Codable, Equatable {
    var from: Int
    var to: UInt8?
}

private struct Everything: Codable, Equatable {
    var flag = true
    var count = -3
    var ratio = 0.5
    var name = "n"
    var size = Size.large
    var hours = [Span(from: 1, to: 2), Span(from: 3, to: nil)]
    var byName = ["12": Span(from: 4, to: nil)]
    var sparse: [Int?] = [1, nil]
    var payload: JSONValue = ["x": [1, 2.5, nil]]
    var object: JSONObject = ["y": "z"]
    var absent: String?
}

private enum Shape: Codable, Equatable {
    case point
    case line(length: Int, Size)
}

private class Base: Codable {
    var base = 1
}

/// What synthesized code does not do: a nested container in each direction, and `super`.
private final class Derived: Base {
    var own = 2

    enum CodingKeys: CodingKey {
        case inner
    }

    enum InnerKeys: CodingKey {
        case own, list
    }

    override init() {
        super.init()
    }

    required init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let inner = try container.nestedContainer(keyedBy: InnerKeys.self, forKey: .inner)
        own = try inner.decode(Int.self, forKey: .own)
        var list = try inner.nestedUnkeyedContainer(forKey: .list)
        own += try list.decode(Int.self)
        var second = try list.nestedUnkeyedContainer()
        own += try second.decode(Int.self)
        try super.init(from: try container.superDecoder())
    }

    override func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        var inner = container.nestedContainer(keyedBy: InnerKeys.self, forKey: .inner)
        try inner.encode(own, forKey: .own)
        var list = inner.nestedUnkeyedContainer(forKey: .list)
        try list.encode(10)
        var second = list.nestedUnkeyedContainer()
        try second.encode(100)
        try super.encode(to: container.superEncoder())
    }
}

struct ValueCodecTests {
    @Test func encodesInOrderAndLeavesNilOut() throws {
        let json = try JSONValue(encoding: Everything())
        #expect(
            json.description == """
                {"flag":true,"count":-3,"ratio":0.5,"name":"n","size":"large","hours":[{"from":1,"to":2},{"from":3}],\
                "byName":{"12":{"from":4}},"sparse":[1,null],"payload":{"x":[1,2.5,null]},"object":{"y":"z"}}
                """)
        #expect(try json.decode(Everything.self) == Everything())
    }

    @Test func encodesWhatHasNoMembersAsObject() throws {
        #expect(try JSONValue(encoding: Nothing()) == [:])
        #expect(try JSONValue(encoding: [Nothing()]) == [[:]])
        #expect(try JSONValue(encoding: [Int]()) == [])
        #expect(try JSONValue(encoding: [String: Int]()) == [:])
        #expect(try (JSONValue(encoding: Int?.none)) == nil)
        #expect(throws: EncodingError.self) { try JSONObject(encoding: [1]) }
    }

    @Test(arguments: [Shape.point, .line(length: 2, .small)])
    private func takesEnumsWithPayload(shape: Shape) throws {
        #expect(try JSONValue(encoding: shape).decode(Shape.self) == shape)
    }

    @Test func nestsContainers() throws {
        let json = try JSONValue(encoding: Derived())
        #expect(json == ["inner": ["own": 2, "list": [10, [100]]], "super": ["base": 1]])
        let derived = try json.decode(Derived.self)
        #expect(derived.own == 112)
        #expect(derived.base == 1)
        #expect(throws: ParameterError(parameter: "inner.more", problem: .unknown)) {
            try (["inner": ["own": 2, "list": [10, [100]], "more": 1], "super": ["base": 1]] as JSONValue).decode(Derived.self)
        }
        #expect(throws: ParameterError(parameter: "inner.list[1][0]", problem: .missing)) {
            try (["inner": ["own": 2, "list": [10, []]], "super": ["base": 1]] as JSONValue).decode(Derived.self)
        }
    }

    static let numbers: [(JSONValue, String)] = [
        (1, "1.0"), (2.5, "2.5"), (.int(1 << 53), "9007199254740992.0"),
    ]

    @Test("a float may be written as a whole number", arguments: numbers)
    func takesWholeFloats(value: JSONValue, text: String) throws {
        #expect(try value.decode(Double.self).description == text)
    }

    @Test("every number of 64 bits, with a sign or without, and none twice over")
    func takesWholeRange() throws {
        let numbers: [UInt64] = [0, 1 << 63 - 1, 1 << 63, .max]
        let json = try JSONValue(encoding: numbers)
        #expect(json == [0, .int(.max), .unsigned(1 << 63), .unsigned(.max)])
        #expect(try JSONValue(parsing: json.bytes).decode([UInt64].self) == numbers)
        #expect(try JSONValue.unsigned(1 << 63).decode(Double.self) == 0x1p63)
        #expect(throws: ParameterError(parameter: "", problem: .outOfRange(type: "Int"))) {
            try JSONValue.unsigned(1 << 63).decode(Int.self)
        }
    }

    @Test func refusesNumbersThatJSONDoesNotHave() {
        #expect(throws: EncodingError.self) { try JSONValue(encoding: ["a": Double.nan]) }
    }

    /// What is changed in a good value, and the error that names it.
    static let bad: [(change: JSONObject, parameter: String, problem: ParameterError.Problem)] = [
        (["flag": 1], "flag", .kind(expected: "bool", found: "int")),
        (["flag": nil], "flag", .missing),
        (["count": "1"], "count", .kind(expected: "int", found: "string")),
        (["count": 1.0], "count", .kind(expected: "int", found: "float")),
        (["ratio": true], "ratio", .kind(expected: "float", found: "bool")),
        (["name": ["a"]], "name", .kind(expected: "string", found: "array")),
        (["size": 1], "size", .kind(expected: "string", found: "int")),
        (["size": "huge"], "size", .refused("Cannot initialize Size from invalid String value huge")),
        (["hours": ["from": 1]], "hours", .kind(expected: "array", found: "object")),
        (["hours": [["from": 1], [:]]], "hours[1].from", .missing),
        (["hours": [["from": 1, "to": 256]]], "hours[0].to", .outOfRange(type: "UInt8")),
        (["hours": [["from": 1, "till": 2]]], "hours[0].till", .unknown),
        (["hours": [["from": 1], 7]], "hours[1]", .kind(expected: "object", found: "int")),
        (["byName": ["12": ["from": "x"]]], "byName.12.from", .kind(expected: "int", found: "string")),
        (["sparse": [1, "x"]], "sparse[1]", .kind(expected: "int", found: "string")),
        (["object": []], "object", .refused("an object is expected here")),
        (["absent": 1], "absent", .kind(expected: "string", found: "int")),
        (["more": nil], "more", .unknown),
    ]

    @Test("what does not fit is named", arguments: bad)
    func names(change: JSONObject, parameter: String, problem: ParameterError.Problem) throws {
        var object = try JSONObject(encoding: Everything())
        for member in change.members { object[member.name] = member.value }
        #expect(throws: ParameterError(parameter: parameter, problem: problem)) { try object.decode(Everything.self) }
    }

    @Test func namesMissingAndSurplusOnTop() {
        #expect(throws: ParameterError(parameter: "from", problem: .missing)) { try ([:] as JSONObject).decode(Span.self) }
        #expect(throws: ParameterError(parameter: "x", problem: .unknown)) { try (["x": 1] as JSONObject).decode(Nothing.self) }
        #expect(throws: ParameterError(parameter: "", problem: .kind(expected: "object", found: "array"))) {
            try ([] as JSONValue).decode(Nothing.self)
        }
        #expect(throws: ParameterError(parameter: "", problem: .kind(expected: "object", found: "int"))) {
            try (1 as JSONValue).decode(Span.self)
        }
    }

    @Test("null and absence are the same to what may be nil")
    func takesNull() throws {
        #expect(try (["from": 1, "to": nil] as JSONValue).decode(Span.self) == Span(from: 1, to: nil))
    }
}
