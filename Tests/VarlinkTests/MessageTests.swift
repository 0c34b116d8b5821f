import Testing

@testable import Varlink

/// UAPI.20, Wire Protocol.
struct MessageTests {
    static let calls: [(text: String, call: CallMessage)] = [
        (#"{"method":"a.b.C"}"#, CallMessage(method: "a.b.C")),
        (#"{"method":"a.b.C","parameters":{"x":1}}"#, CallMessage(method: "a.b.C", parameters: ["x": 1])),
        (#"{"method":"a.b.C","oneway":true}"#, CallMessage(method: "a.b.C", oneway: true)),
        (#"{"method":"a.b.C","parameters":{"x":1},"more":true}"#, CallMessage(method: "a.b.C", parameters: ["x": 1], more: true)),
        (#"{"method":"a.b.C","upgrade":true}"#, CallMessage(method: "a.b.C", upgrade: true)),
    ]

    @Test(arguments: calls)
    func writesAndReadsCalls(text: String, call: CallMessage) throws {
        #expect(call.bytes == Array(text.utf8) + [0])
        #expect(try CallMessage(parsing: Array(text.utf8)) == call)
    }

    @Test("what is null, false or a vendor's own says nothing")
    func readsCallsWithMore() throws {
        let text = #"{"org.example.x":{"y":1},"parameters":null,"method":"a.b.C","more":false,"oneway":null,"upgrade":false}"#
        #expect(try CallMessage(parsing: Array(text.utf8)) == CallMessage(method: "a.b.C"))
    }

    static let badCalls: [(text: String, error: WireError)] = [
        ("", .json(JSONError(problem: .unexpectedEnd, offset: 0))), ("[]", .notAnObject), (#""a.b.C""#, .notAnObject),
        ("{}", .member(name: "method", expected: "string")), (#"{"method":1}"#, .member(name: "method", expected: "string")),
        (#"{"method":"a.b.C","parameters":[]}"#, .member(name: "parameters", expected: "object")),
        (#"{"method":"a.b.C","more":1}"#, .member(name: "more", expected: "bool")),
        (#"{"method":"a.b.C","continues":true}"#, .unknownMember("continues")),
        (#"{"method":"a.b.C","oneway":true,"more":true}"#, .contradiction),
        (#"{"method":"a.b.C","oneway":true,"upgrade":true}"#, .contradiction),
        (#"{"method":"a.b.C","more":true,"upgrade":true}"#, .contradiction),
    ]

    @Test(arguments: badCalls)
    func refusesCalls(text: String, error: WireError) {
        #expect(throws: error) { try CallMessage(parsing: Array(text.utf8)) }
    }

    static let replies: [(text: String, reply: ReplyMessage)] = [
        ("{}", ReplyMessage(parameters: [:])),
        (#"{"parameters":{"x":1},"continues":true}"#, ReplyMessage(parameters: ["x": 1], continues: true)),
        (#"{"error":"a.b.E","parameters":{"x":1}}"#, ReplyMessage(parameters: ["x": 1], error: "a.b.E")),
    ]

    @Test(arguments: replies)
    func writesAndReadsReplies(text: String, reply: ReplyMessage) throws {
        #expect(reply.bytes == Array(text.utf8) + [0])
        #expect(try ReplyMessage(parsing: Array(text.utf8)) == reply)
    }

    @Test(
        "no parameters, null and an empty object are the same", arguments: ["{}", #"{"parameters":null}"#, #"{"parameters":{}}"#])
    func readsEmptyReply(text: String) throws {
        #expect(try ReplyMessage(parsing: Array(text.utf8)) == ReplyMessage(parameters: [:]))
    }

    static let badReplies: [(text: String, error: WireError)] = [
        (#"{"error":1}"#, .member(name: "error", expected: "string")),
        (#"{"continues":"yes"}"#, .member(name: "continues", expected: "bool")),
        (#"{"parameters":1}"#, .member(name: "parameters", expected: "object")),
        (#"{"error":"a.b.E","continues":true}"#, .contradiction), (#"{"more":true}"#, .unknownMember("more")),
    ]

    @Test("\"`continues` MUST NOT be set in an error reply\"", arguments: badReplies)
    func refusesReplies(text: String, error: WireError) {
        #expect(throws: error) { try ReplyMessage(parsing: Array(text.utf8)) }
    }
}
