import Dispatch
import Glibc
import Testing

@testable import Varlink

/// A small interface that the tests of server and client speak.
enum Echo {
    static let description = InterfaceDescription(
        builtIn: """
            interface org.example.echo

            # Says what it is told, so many times.
            method Say(text: string, times: ?int) -> (text: string)

            # One reply for each number below the count.
            method Count(to: int) -> (number: int)

            # Described, and not carried out.
            method Later() -> ()

            # What a test makes of it.
            method Other(number: ?int) -> (number: ?int)

            # It was not said politely.
            error Refused (why: string)
            """)

    enum Say: MethodDefinition {
        struct Parameters: Codable, Sendable {
            let text: String
            var times: Int?
        }

        struct Reply: Codable, Equatable, Sendable {
            let text: String
        }

        static let name = "org.example.echo.Say"
    }

    enum Count: MethodDefinition {
        struct Parameters: Codable, Sendable {
            let to: Int
        }

        struct Reply: Codable, Equatable, Sendable {
            let number: Int
        }

        static let name = "org.example.echo.Count"
    }

    static let say = Method(Say.self) { parameters throws(CallError) in
        guard parameters.text != "rude" else { throw CallError("org.example.echo.Refused", ["why": "rude"]) }
        return Say.Reply(text: String(repeating: parameters.text, count: parameters.times ?? 1))
    }

    static let count = Method(streaming: Count.self) { parameters, replies throws(CallError) in
        guard parameters.to > 0 else { throw CallError("org.example.echo.Refused", ["why": "nothing to count"]) }
        for number in 0..<parameters.to - 1 { replies.send(Count.Reply(number: number)) }
        replies.finish(Count.Reply(number: parameters.to - 1))
    }
}

/// A server of `Echo` on a queue of its own, and what it reports.
struct EchoServer {
    static let queueKey = DispatchSpecificKey<String>()
    /// A day: however long a test waits for a processor, the server looks only as the test has it look.
    static let lookSeconds = 86_400
    /// As many looks as with the built-in limits.
    static let slowSeconds = 2 * lookSeconds, idleSeconds = 120 * lookSeconds

    let server: VarlinkServer
    let reports: AsyncStream<(problem: ConnectionProblem, peer: Peer)>

    init(
        limits: Limits = Limits(), upgrades: Bool = true,
        other: @escaping @Sendable (Call) async -> Void = { $0.reply($0.parameters) },
        admits: @escaping @Sendable (Peer) -> Bool = Peer.isSameUser
    ) {
        let (reports, continuation) = AsyncStream.makeStream(of: (problem: ConnectionProblem, peer: Peer).self)
        self.reports = reports
        var limits = limits
        limits.lookSeconds = Self.lookSeconds
        limits.slowSeconds = Self.slowSeconds
        limits.idleSeconds = Self.idleSeconds
        let queue = DispatchQueue(label: "org.example.echo")
        queue.setSpecific(key: Self.queueKey, value: queue.label)
        server = VarlinkServer(
            queue: queue,
            info: ServiceInfo(vendor: "Example", product: "Echo", version: "1", url: "https://example.org"),
            interfaces: [Interface(Echo.description, [Echo.say, Echo.count, Method("Other", upgrades: upgrades, handle: other)])],
            limits: limits, admits: admits, report: { continuation.yield(($0, $1)) })
    }

    /// A connection to it.
    func connect() async throws -> RawPeer {
        let (peer, other) = try RawPeer.pair()
        try await server.serve(descriptor: other)
        return peer
    }

    /// A connection to it, of which no one else holds this end.
    func connectedDescriptor() async throws -> Int32 {
        let peer = try await connect()
        return withExtendedLifetime(peer) { dup(peer.descriptor) }
    }

    /// The next problem that it reports.
    func problem() async -> ConnectionProblem? {
        for await report in reports { return report.problem }
        return nil
    }
}

/// Runs what waits on a thread of its own, so that the threads of the test runner stay free for the server.
func onThread<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
        DispatchQueue(label: "waiting").async {
            continuation.resume(with: Result { try body() })
        }
    }
}
