import FoundationEssentials
import Testing

@testable import Varlink

/// Bytes that a peer sends to `EchoServer`, and what becomes of it: a rule, an offence against it, and its end. They are those of
/// `Tests/Wire/conversations.txt`, which says how they are written, with as many bytes as `messageBytes` for the longest message.
struct WireConversation: Sendable, CustomTestStringConvertible {
    /// What the server makes of the message, as the file has it.
    enum Outcome: Equatable {
        /// These replies to it, and the call behind it is answered too.
        case replies([ReplyMessage])
        /// The connection is closed, for that reason; without one, because the peer has done so.
        case closed(String?)

        /// Whether the server goes on to what the peer sends next.
        var goesOn: Bool {
            if case .replies = self { true } else { false }
        }
    }

    /// How the file is not as it says of itself.
    struct Unreadable: Error {
        let conversation: String
    }

    /// What is wrong, or strange and right, and the message of it that is meant.
    let testDescription: String
    /// What the peer sends.
    let bytes: [UInt8]
    /// Whether the peer sends nothing after that, and says so.
    let ends: Bool
    let outcome: Outcome

    static let messageBytes = 20_000

    /// A call that is answered wherever it stands, without its NUL, and the answer.
    static let call = #"{"method":"org.example.echo.Say","parameters":{"text":"a"}}"#
    static let answer = #"{"parameters":{"text":"a"}}"#

    /// The call before each message, and the one behind it, with their replies.
    private static let first = #"{"method":"org.varlink.service.GetInfo"}"#
    private static let last =
        #"{"method":"org.varlink.service.GetInterfaceDescription","parameters":{"interface":"org.varlink.service"}}"#
    private static let firstReply = ReplyMessage(parameters: [
        "vendor": "Example", "product": "Echo", "version": "1", "url": "https://example.org",
        "interfaces": ["org.varlink.service", "org.example.echo"],
    ])
    private static let lastReply = ReplyMessage(parameters: ["description": .string(ServiceInterface.description.text)])
    private static let stream = #""method":"org.example.echo.Count","parameters":{"to":3}"#

    /// Every conversation of the file but those of more than one message or connection.
    static func all() throws -> [WireConversation] {
        let folder = #filePath.split(separator: "/").dropLast(2).reduce("") { "\($0)/\($1)" }
        let text = String(decoding: try Data(contentsOf: URL(filePath: "\(folder)/Wire/conversations.txt")), as: UTF8.self)
        let blocks = text.split(separator: /\n\s*\n/).filter { !$0.hasPrefix("#") && !$0.hasPrefix("[") }
        return try blocks.flatMap { block in
            let lines = block.split(separator: "\n").map { $0.drop { $0 == " " } }
            guard let first = lines.firstIndex(where: { $0.hasPrefix("= ") }), first > 1 else {
                throw Unreadable(conversation: String(block))
            }
            return try lines[1..<first].filter { !$0.hasPrefix("@") }.map {
                try WireConversation(what: lines[0], message: String($0), outcome: lines[first].dropFirst(2))
            }
        }
    }

    private init(what: Substring, message: String, outcome: Substring) throws {
        testDescription = "\(what): \(message)"
        ends = message.hasSuffix("<end>")
        let isOpen = message.hasSuffix("<open>")
        let text = message.replacing("<>", with: "").replacing("<stream>", with: Self.stream).replacing(/<(end|open)>$/, with: "")
            .replacing(/<(\d+)\*(.+?)>/) { found in String(repeating: String(found.2), count: Int(found.1) ?? 0) }
        let parts = text.split(separator: "<limit>", maxSplits: 1, omittingEmptySubsequences: false).map(Self.bytes)
        var bytes = parts[0]
        if parts.count > 1 { bytes += [UInt8](repeating: 0x20, count: Self.messageBytes - bytes.count) + parts[1] }
        self.bytes = Array(Self.first.utf8) + [0] + bytes + (ends || isOpen ? [] : [0] + Array(Self.last.utf8) + [0])
        self.outcome = try Self.outcome(outcome)
    }

    /// What the server replies.
    var replies: [ReplyMessage] {
        switch outcome {
        case .replies(let replies): [Self.firstReply] + replies + [Self.lastReply]
        case .closed: [Self.firstReply]
        }
    }

    /// The bytes of a text in which %XX is one.
    private static func bytes(_ text: some StringProtocol) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), let meant = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
                bytes.append(meant)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return bytes
    }

    private static func outcome(_ text: Substring) throws -> Outcome {
        switch text {
        case "ok": return .replies([firstReply])
        case "nothing": return .replies([])
        case "closed": return .closed(nil)
        default: break
        }
        if text.hasPrefix("closed: ") { return .closed(String(text.dropFirst("closed: ".count))) }
        let parts = text.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, let parameters = try JSONValue(parsing: String(parts[1])).object else {
            throw Unreadable(conversation: String(text))
        }
        return .replies([ReplyMessage(parameters: parameters, error: "org.varlink.service.\(parts[0])")])
    }
}

extension ConnectionProblem {
    /// The problem as the file has it; nil of one that no conversation can have.
    var words: String? {
        guard case .violation(let error) = self else { return nil }
        return switch error {
        case .json(let error): "\(error.problem.words) at \(error.offset)"
        case .member(let name, let expected): "\(name) is no \(expected)"
        case .unknownMember(let name): "unknownMember \"\(name)\""
        case .tooLong(limit: WireConversation.messageBytes): "tooLong"
        case .tooLong, .notAnObject, .contradiction, .cutShort, .unexpectedContinues: "\(error)"
        }
    }
}

extension JSONError.Problem {
    fileprivate var words: String {
        switch self {
        case .unexpectedByte(let byte): "unexpectedByte \(byte.hexadecimal)"
        case .controlCharacter(let byte): "controlCharacter \(byte.hexadecimal)"
        case .duplicateMember(let name): "duplicateMember \"\(name)\""
        case .unexpectedEnd, .invalidUTF8, .loneSurrogate, .invalidEscape, .numberOutOfRange, .tooDeep: "\(self)"
        }
    }
}

extension UInt8 {
    fileprivate var hexadecimal: String {
        (self < 0x10 ? "0" : "") + String(self, radix: 16, uppercase: true)
    }
}
