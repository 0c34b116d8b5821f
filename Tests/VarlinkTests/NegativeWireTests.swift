import Glibc
import Testing

@testable import Varlink

/// Everything that "MUST" end a connection, every limit, and what looks as if it should and does not (UAPI.20, Wire Protocol):
/// raw bytes over a real socket.
@Suite(.timeLimit(.minutes(1)))
struct NegativeWireTests {
    private static let messageBytes = 4_000
    private static let refused = #"{"error":"org.example.echo.Refused","parameters":{"why":"rude"}}"#

    /// "Servers MUST close connections on which they receive malformed messages (invalid JSON, ..."
    static let invalidJSON: [WireConversation] = [
        .noJSON("no message", "", .unexpectedEnd, at: 0),
        .noJSON("white space alone", " \n", .unexpectedEnd, at: 2),
        .noJSON("a word", "hello", .unexpectedByte(0x68), at: 0),
        .noJSON("half an object", #"{"method":"#, .unexpectedEnd, at: 10),
        .noJSON("two objects", #"{"method":"a.b.C"}{"method":"a.b.C"}"#, .unexpectedByte(0x7B), at: 18),
        .noJSON("a comma too many", #"{"method":"a.b.C",}"#, .unexpectedByte(0x7D), at: 18),
        .noJSON("a name without quotes", #"{method:"a.b.C"}"#, .unexpectedByte(0x6D), at: 1),
        .noJSON("a byte order mark", "\u{FEFF}" + WireConversation.call, .unexpectedByte(0xEF), at: 0),
        .noJSON("a comment", "/* */" + WireConversation.call, .unexpectedByte(0x2F), at: 0),
        .noJSON("a NUL within a string", "{\"method\":\"org.exa\0mple.echo.Say\"}", .unexpectedEnd, at: 18),
        .noJSON("a NUL before the message", "\0" + WireConversation.call, .unexpectedEnd, at: 0),
        .noJSON("a line break within a string", "{\"method\":\"a\nb\"}", .controlCharacter(0x0A), at: 12),
        .noJSON("half a surrogate pair", #"{"method":"\uD83D"}"#, .loneSurrogate, at: 11),
        .noJSON("no number", #"{"method":"a.b.C","parameters":{"n":01}}"#, .unexpectedByte(0x31), at: 37),
        .noJSON(
            "a number that cannot be kept", #"{"method":"a.b.C","parameters":{"n":18446744073709551616}}"#, .numberOutOfRange,
            at: 36
        ),
        .noJSON("a member twice", #"{"method":"a.b.C","method":"a.b.C"}"#, .duplicateMember("method"), at: 18),
        .noJSON("a parameter twice", #"{"method":"a.b.C","parameters":{"a":1,"a":1}}"#, .duplicateMember("a"), at: 38),
        .violation(
            "a string that is not UTF-8", Array(#"{"method":""#.utf8) + [0xFF] + Array(#""}"#.utf8),
            .json(JSONError(problem: .invalidUTF8, offset: 11))),
        .violation(
            "an overlong slash", Array(#"{"method":""#.utf8) + [0xC0, 0xAF] + Array(#""}"#.utf8),
            .json(JSONError(problem: .invalidUTF8, offset: 11))),
        .violation(
            "a surrogate in UTF-8", Array(#"{"method":"a"#.utf8) + [0xED, 0xA0, 0x80] + Array(#""}"#.utf8),
            .json(JSONError(problem: .invalidUTF8, offset: 12))),
        .violation(
            "a character cut short in a name", Array(#"{""#.utf8) + [0xC3] + Array(#"":1}"#.utf8),
            .json(JSONError(problem: .invalidUTF8, offset: 2))),
    ]

    /// "... non-object top-level values, missing `method`, unknown unprefixed header fields, non-boolean flags)".
    static let malformed: [WireConversation] =
        ["[]", #""org.example.echo.Say""#, "1", "0.5", "null", "true"].map { .violation("\($0) for a message", $0, .notAnObject) }
        + ["{}", #"{"method":null}"#, #"{"method":1}"#, #"{"method":["a"]}"#, #"{"method":{}}"#, #"{"parameters":{}}"#].map {
            .violation("\($0) without a method", $0, .member(name: "method", expected: "string"))
        }
        + ["[]", "[1]", #""text""#, "1", "false"].map {
            .violation(
                "parameters \($0)", #"{"method":"org.example.echo.Say","parameters":\#($0)}"#,
                .member(name: "parameters", expected: "object"))
        }
        + ["oneway", "more", "upgrade"].flatMap { flag in
            ["1", "0", #""true""#, "[]", "{}", "1.5"].map { value in
                .violation(
                    "\(flag) \(value)", #"{"method":"org.example.echo.Say","\#(flag)":\#(value)}"#,
                    .member(name: flag, expected: "bool"))
            }
        }
        + ["id", "continues", "error", "Method", "method ", "X-Vendor", ""].map {
            .violation("a member \"\($0)\"", #"{"method":"org.example.echo.Say","\#($0)":true}"#, .unknownMember($0))
        }

    /// "At most one of `oneway`, `more` and `upgrade` may be set to `true` in a single call. A server MUST reject calls that set
    /// more than one of them ... by closing the connection".
    static let contradictions: [WireConversation] = [
        #""oneway":true,"more":true"#, #""oneway":true,"upgrade":true"#, #""more":true,"upgrade":true"#,
        #""oneway":true,"more":true,"upgrade":true"#,
    ].map { .violation($0, #"{"method":"org.example.echo.Say","parameters":{"text":"a"},\#($0)}"#, .contradiction) }

    /// Each limit from just beyond, and just within.
    static let limits: [WireConversation] = [
        .violation(
            "a message one byte too long",
            WireConversation.call + String(repeating: " ", count: messageBytes + 1 - WireConversation.call.utf8.count),
            .tooLong(limit: messageBytes)),
        WireConversation(
            what: "a message that is too long and does not end", bytes: [UInt8](repeating: 0x20, count: messageBytes + 1),
            replies: [],
            problem: .violation(.tooLong(limit: messageBytes))),
        .answered(
            "a message as long as may be",
            WireConversation.call + String(repeating: " ", count: messageBytes - WireConversation.call.utf8.count),
            WireConversation.answer),
        .noJSON(
            "an array too deep", #"{"method":"a.b.C","parameters":{"a":\#(String(repeating: "[", count: 63))"#, .tooDeep,
            at: 36 + 62),
        .noJSON(
            "an object too deep", #"{"method":"a.b.C","parameters":\#(String(repeating: #"{"a":"#, count: 64))"#, .tooDeep,
            at: 31 + 63 * 5),
        .answered(
            "as deep as may be",
            #"{"method":"org.example.echo.Say","parameters":{"text":"a","x":\#(String(repeating: "[", count: 62) + String(repeating: "]", count: 62))}}"#,
            #"{"error":"org.varlink.service.InvalidParameter","parameters":{"parameter":"x"}}"#),
    ]

    /// A peer that stops in the middle.
    static let hangUps: [WireConversation] = [
        WireConversation(what: "at once", bytes: [], ends: true, replies: [], problem: nil),
        WireConversation(
            what: "within a message", bytes: Array(#"{"method":"org.ex"#.utf8), ends: true, replies: [],
            problem: .violation(.cutShort)),
        WireConversation(
            what: "before the NUL", bytes: Array(WireConversation.call.utf8), ends: true, replies: [],
            problem: .violation(.cutShort)),
        WireConversation(
            what: "within the message behind one", bytes: Array(WireConversation.call.utf8) + [0, 0x7B], ends: true,
            replies: [WireConversation.answer], problem: .violation(.cutShort)),
        WireConversation(
            what: "behind garbage", bytes: Array("x\0{".utf8), ends: true, replies: [],
            problem: .violation(.json(JSONError(problem: .unexpectedByte(0x78), offset: 0)))),
    ]

    /// What is wrong with a call, or only strange, is no reason to close: the call behind it is answered.
    static let tolerated: [WireConversation] = [
        .answered("white space around", " \r\n\t" + WireConversation.call + "\n", WireConversation.answer),
        .answered(
            "white space within", "{ \"method\" :\n\"org.example.echo.Say\" , \"parameters\" : { \"text\" : \"a\" } }",
            WireConversation.answer),
        .answered(
            "flags that are null or false",
            #"{"method":"org.example.echo.Say","parameters":{"text":"a"},"oneway":null,"more":false,"upgrade":null}"#,
            WireConversation.answer),
        .answered(
            "what vendors add", #"{"org.example":{"x":1},"method":"org.example.echo.Say","com.other":7,"parameters":{"text":"a"}}"#,
            WireConversation.answer),
        .answered(
            "escapes", #"{"m\u0065thod":"org\u002eexample.echo.Say","parameters":{"text":"\u0061"}}"#, WireConversation.answer),
        .answered(
            "an escaped NUL", #"{"method":"org.example.echo.Say","parameters":{"text":"\u0000"}}"#,
            #"{"parameters":{"text":"\u0000"}}"#),
        .answered("parameters that are null", #"{"method":"org.example.echo.Other","parameters":null}"#, "{}"),
        .answered("parameters that are empty", #"{"method":"org.example.echo.Other","parameters":{}}"#, "{}"),
        .answered("no parameters", #"{"method":"org.example.echo.Other"}"#, "{}"),
        .answered("a call that fails", #"{"method":"org.example.echo.Say","parameters":{"text":"rude"}}"#, refused),
        .answered(
            "no such interface", #"{"method":"a.b.C"}"#,
            #"{"error":"org.varlink.service.InterfaceNotFound","parameters":{"interface":"a.b"}}"#),
        .answered("no interface", #"{"method":""}"#, #"{"error":"org.varlink.service.MethodNotFound","parameters":{"method":""}}"#),
        .answered(
            "no method", #"{"method":"org.example.echo."}"#,
            #"{"error":"org.varlink.service.MethodNotFound","parameters":{"method":"org.example.echo."}}"#),
        .answered(
            "a type for a method", #"{"method":"org.example.echo.Refused"}"#,
            #"{"error":"org.varlink.service.MethodNotFound","parameters":{"method":"org.example.echo.Refused"}}"#),
        .answered(
            "upgrade of a method that does not",
            #"{"method":"org.example.echo.Say","parameters":{"text":"a"},"upgrade":true}"#,
            #"{"error":"org.varlink.service.MethodNotImplemented","parameters":{"method":"org.example.echo.Say"}}"#),
        .answered(
            "more of a method with one reply", #"{"method":"org.example.echo.Say","parameters":{"text":"a"},"more":true}"#,
            WireConversation.answer),
        .answered(
            "many replies to who wants one", #"{"method":"org.example.echo.Count","parameters":{"to":2}}"#,
            #"{"error":"org.varlink.service.ExpectedMore"}"#),
        .answered("oneway of what is not there", #"{"method":"a.b.C","oneway":true}"#),
        .answered("oneway that fails", #"{"method":"org.example.echo.Say","parameters":{"text":"rude"},"oneway":true}"#),
        .answered("oneway with bad parameters", #"{"method":"org.example.echo.Say","parameters":{"text":1},"oneway":true}"#),
        .answered("oneway of many replies", #"{"method":"org.example.echo.Count","parameters":{"to":3},"oneway":true}"#),
    ]

    @Test(
        "each ends as it must, in one piece and byte by byte, whether a method speaks another protocol or none",
        arguments: invalidJSON + malformed + contradictions + limits + hangUps + tolerated)
    func holds(conversation: WireConversation) async throws {
        for upgrades in [false, true] {
            for isWhole in [true, false] {
                try await hold(conversation, upgrades: upgrades, isWhole: isWhole)
            }
        }
    }

    private func hold(_ conversation: WireConversation, upgrades: Bool, isWhole: Bool) async throws {
        var limits = Limits()
        limits.messageBytes = Self.messageBytes
        let echo = EchoServer(limits: limits, upgrades: upgrades)
        let peer = try await echo.connect()
        let messages = try await onThread {
            if isWhole { peer.send(conversation.bytes) } else { for byte in conversation.bytes { peer.send([byte]) } }
            if conversation.ends { peer.endSending() }
            return try peer.receiveMessages()
        }
        #expect(messages == conversation.replies)
        if let problem = conversation.problem { #expect(await echo.problem() == problem) }
        #expect(await echo.server.connectionCount == 0)
        await echo.server.stop()
    }

    @Test("a peer that goes in the middle of its calls disturbs no one", arguments: [1, 100, 5_000])
    func survivesHangUp(calls: Int) async throws {
        let echo = EchoServer()
        var gone: RawPeer? = try await echo.connect()
        let other = try await echo.connect()
        let messages = try await onThread { [gone] in
            let call = Array(WireConversation.call.utf8) + [0]
            _ = gone?.sendWithoutWaiting((0..<calls).flatMap { _ in call } + call.dropLast(5))
            return try other.receiveAnswer(to: WireConversation.call)
        }
        gone = nil
        #expect(messages == [WireConversation.answer])
        let again = try await onThread { try other.receiveAnswer(to: WireConversation.call) }
        #expect(again == [WireConversation.answer])
        await echo.server.stop()
    }

    @Test("\"Services MUST NOT accept file descriptors\": one that comes along is closed unread, or cannot be sent at all")
    func takesNoDescriptors() async throws {
        let echo = EchoServer()
        let peer = try await echo.connect()
        let (watched, passed) = try RawPeer.pair()
        let answers = try await onThread {
            if !peer.send(WireConversation.call, with: passed) { peer.send(WireConversation.call) }
            return try peer.receive(1)
        }
        #expect(answers == [WireConversation.answer])
        close(passed)
        // It ends here, for no one else holds it.
        #expect(try await onThread { try watched.receiveAll() } == [])
        await echo.server.stop()
    }
}
