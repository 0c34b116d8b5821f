import Testing

@testable import Varlink

struct InterfaceCheckTests {
    private static let description = InterfaceDescription(
        builtIn: """
            interface org.example.check

            type Mode (one, two)

            type Pair (first: int, second: ?Pair)

            method M(
              flag: ?bool,
              count: ?int,
              ratio: ?float,
              name: ?string,
              any: ?object,
              value: ?[]any,
              mode: ?Mode,
              pair: ?Pair,
              list: ?[]?int,
              map: ?[string]Mode,
              set: ?[string]()
            ) -> (must: string)

            error E (why: (bad, worse))
            """)

    static let good: [JSONObject] = [
        [:],
        [
            "flag": true, "count": 1, "ratio": 1.5, "name": "", "any": ["x": 1], "mode": "two", "list": [1, nil],
            "map": ["a": "one"],
        ],
        ["count": .unsigned(.max), "ratio": .unsigned(.max)],
        ["value": [true, 1, 0.5, "", [:], [nil]], "any": nil],
        ["ratio": 1, "set": ["a": [:], "b": [:]], "pair": ["first": 1, "second": ["first": 2, "second": nil]], "count": nil],
    ]

    @Test(arguments: good)
    func fits(parameters: JSONObject) throws {
        try Self.description.check(parameters, as: .call("M"))
    }

    static let bad: [(parameters: JSONObject, parameter: String, problem: ParameterError.Problem)] = [
        (["flag": 1], "flag", .kind(expected: "bool", found: "int")),
        (["count": 1.0], "count", .kind(expected: "int", found: "float")),
        (["ratio": "1"], "ratio", .kind(expected: "float", found: "string")),
        (["name": 1], "name", .kind(expected: "string", found: "int")),
        (["any": []], "any", .kind(expected: "object", found: "array")),
        (["mode": "three"], "mode", .refused("\"three\" is none of one, two")),
        (["mode": 1], "mode", .kind(expected: "string", found: "int")),
        (["pair": [:]], "pair.first", .missing),
        (["pair": ["first": 1, "second": ["first": 2, "third": 3]]], "pair.second.third", .unknown),
        (["list": [1, "x"]], "list[1]", .kind(expected: "int", found: "string")),
        (["list": ["a": 1]], "list", .kind(expected: "array", found: "object")),
        (["value": [1, nil]], "value[1]", .missing),
        (["map": ["a": "one", "b": nil]], "map.b", .missing),
        (["set": ["a": ["b": 1]]], "set.a.b", .unknown),
        (["more": 1], "more", .unknown),
    ]

    @Test(arguments: bad)
    func doesNotFit(parameters: JSONObject, parameter: String, problem: ParameterError.Problem) {
        #expect(throws: ParameterError(parameter: parameter, problem: problem)) {
            try Self.description.check(parameters, as: .call("M"))
        }
    }

    @Test func checksRepliesAndErrors() throws {
        try Self.description.check(["must": "x"], as: .reply("M"))
        #expect(throws: ParameterError(parameter: "must", problem: .missing)) { try Self.description.check([:], as: .reply("M")) }
        try Self.description.check(["why": "worse"], as: .error("E"))
        #expect(throws: ParameterError(parameter: "why", problem: .refused("\"good\" is none of bad, worse"))) {
            try Self.description.check(["why": "good"], as: .error("E"))
        }
        #expect(throws: ParameterError.self) { try Self.description.check([:], as: .call("E")) }
        #expect(throws: ParameterError.self) { try Self.description.check([:], as: .error("M")) }
    }

    @Test("the standard errors are what org.varlink.service says they are")
    func checksStandardErrors() throws {
        let errors: [CallError] = [
            .interfaceNotFound("a"), .methodNotFound("a"), .methodNotImplemented("a"), .invalidParameter("a"), .permissionDenied,
            .expectedMore, .expectedUpgrade,
        ]
        #expect(errors.count == ServiceInterface.description.members.count - 2)
        for error in errors {
            let name = try #require(MethodName(error.name))
            #expect(name.interface == ServiceInterface.description.name)
            try ServiceInterface.description.check(error.parameters, as: .error(name.method))
        }
    }
}
