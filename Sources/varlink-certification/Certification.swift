import Varlink

/// The test, as `org.varlink.certification` has been tried since there is Varlink.
enum Certification {
    /// What stands before the name of each method.
    static let prefix = "org.varlink.certification."

    /// The interface, from its `.varlink` file.
    static let description = InterfaceDescription(
        builtIn: String(decoding: PackageResources.org_varlink_certification_varlink, as: UTF8.self))

    /// The calls between `Start` and `End`, in their order.
    static let steps = [
        Step(method: "Test01", takes: [:], gives: [["bool": true]]),
        Step(method: "Test02", takes: ["bool": true], gives: [["int": 1]]),
        Step(method: "Test03", takes: ["int": 1], gives: [["float": 1.0]]),
        Step(method: "Test04", takes: ["float": 1.0], gives: [["string": "ping"]]),
        Step(method: "Test05", takes: ["string": "ping"], gives: [several]),
        Step(method: "Test06", takes: several, gives: [["struct": .object(several)]]),
        Step(method: "Test07", takes: ["struct": .object(several)], gives: [["map": map]]),
        Step(method: "Test08", takes: ["map": map], gives: [["set": set]]),
        Step(method: "Test09", takes: ["set": set], gives: [["mytype": everything]]),
        Step(method: "Test10", manner: .more, takes: ["mytype": everything], gives: replies.map { ["string": $0] }),
        Step(method: "Test11", manner: .oneway, takes: ["last_more_replies": .array(replies)], gives: []),
    ]

    private static let several: JSONObject = ["bool": false, "int": 2, "float": .double(.pi), "string": "a lot of string"]
    private static let map: JSONValue = ["foo": "Foo", "bar": "Bar"]
    private static let set: JSONValue = ["one": [:], "two": [:], "three": [:]]
    private static let replies = (1...10).map { JSONValue.string("Reply number \($0)") }
    private static let everything: JSONValue = [
        "object": ["method": "org.varlink.certification.Test09", "parameters": ["map": map]],
        "enum": "two",
        "struct": ["first": 1, "second": "2"],
        "array": ["one", "two", "three"],
        "dictionary": map,
        "stringset": set,
        "nullable": nil,
        "nullable_array_struct": nil,
        "interface": [
            "foo": [nil, ["foo": "foo", "bar": "bar"], nil, ["one": "foo", "two": "bar"]],
            "anon": ["foo": true, "bar": false],
        ],
    ]
}
