import Testing

@testable import Varlink

/// Bytes that a peer sends to `EchoServer`, and what becomes of it: a rule, an offence against it, and its end.
struct WireConversation: Sendable, CustomTestStringConvertible {
    /// What is wrong, or strange and right.
    let what: String
    /// What the peer sends.
    let bytes: [UInt8]
    /// Whether the peer sends nothing after that, and says so.
    var ends = false
    /// The replies that it gets.
    let replies: [String]
    /// Why the server closes the connection; nil where it does so only because the peer has.
    let problem: ConnectionProblem?

    var testDescription: String { what }

    /// A call that is answered wherever it stands, without its NUL, and the answer.
    static let call = #"{"method":"org.example.echo.Say","parameters":{"text":"a"}}"#
    static let answer = #"{"parameters":{"text":"a"}}"#

    /// A message that ends the connection: the call before it is answered, and the one behind it is not.
    static func violation(_ what: String, _ message: [UInt8], _ error: WireError) -> WireConversation {
        let bytes = Array(call.utf8) + [0] + message + [0] + Array(call.utf8) + [0]
        return WireConversation(what: what, bytes: bytes, replies: [answer], problem: .violation(error))
    }

    static func violation(_ what: String, _ message: String, _ error: WireError) -> WireConversation {
        violation(what, Array(message.utf8), error)
    }

    /// A message that ends the connection because it is no JSON.
    static func noJSON(_ what: String, _ message: String, _ problem: JSONError.Problem, at offset: Int) -> WireConversation {
        violation(what, message, .json(JSONError(problem: problem, offset: offset)))
    }

    /// A message that is answered so, and the call behind it too.
    static func answered(_ what: String, _ message: String, _ replies: String...) -> WireConversation {
        WireConversation(
            what: what, bytes: Array(message.utf8) + [0] + Array(call.utf8) + [0], ends: true, replies: replies + [answer],
            problem: nil)
    }
}
