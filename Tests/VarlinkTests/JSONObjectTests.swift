import Testing

@testable import Varlink

struct JSONObjectTests {
    @Test("small, and so large that names are found by an index", arguments: [3, 16, 17, 18, 100])
    func keepsOrderAndNames(count: Int) {
        var object = JSONObject((0..<count).map { ("m\($0)", JSONValue.int(Int64($0))) })
        #expect(object.members.map(\.name) == (0..<count).map { "m\($0)" })
        object["m1"] = "changed"
        #expect(object.members[1].value == "changed")
        object["m0"] = nil
        #expect(object["m0"] == nil)
        #expect(object["absent"] == nil)
        #expect(object.count == count - 1)
        for place in 0..<count - 1 { #expect(object.place(of: object.members[place].name) == place) }
        object["absent"] = nil
        object["new"] = true
        #expect(object.members.last?.name == "new")
        #expect(object["new"] == true)
    }

    @Test func comparesWithoutOrder() {
        #expect(["a": 1, "b": 2] as JSONObject == ["b": 2, "a": 1])
        #expect(["a": 1] as JSONObject != ["a": 2])
        #expect(["a": 1] as JSONObject != ["b": 1])
        #expect(["a": 1] as JSONObject != ["a": 1, "b": 2])
        #expect(["a": 1, "a": 2] as JSONObject == ["a": 2])
    }
}
