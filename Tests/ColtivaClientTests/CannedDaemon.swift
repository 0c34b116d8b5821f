import ControlInterface
import Dispatch
import Varlink

/// A server on a real socket that answers every call with what was put there, and checks each against the interface.
final class CannedDaemon: Sendable {
    /// What a method is answered.
    typealias Answers = [String: @Sendable (JSONObject) throws(CallError) -> JSONObject]

    let socket: String
    private let directory: TemporaryDirectory
    private let queue = DispatchQueue(label: "canned daemon")
    private let record = CallRecord()
    private let server: VarlinkServer

    /// One that listens already.
    init(_ answers: Answers) async throws {
        directory = try TemporaryDirectory()
        socket = directory.file("org.coltiva")
        let descriptions = [
            ContactsInterface.description, InteractionsInterface.description, FollowUpsInterface.description,
            DaemonInterface.description, ImportInterface.description,
        ]
        server = VarlinkServer(
            queue: queue,
            info: ServiceInfo(vendor: "Coltiva", product: "canned", version: "1", url: "https://example.org"),
            interfaces: descriptions.map { [record] in Self.interface($0, answers, record) })
        try await server.listen(path: socket)
    }

    /// Runs the client against it.
    func run(
        _ arguments: [String], environment: [String: String] = [:], input: String = "", output: String? = nil
    ) async throws -> ClientProcess.Outcome {
        try await ClientProcess.run(
            arguments, environment: environment.merging(["COLTIVA_SOCKET": socket]) { $1 }, input: input, output: output)
    }

    /// The calls that came, as METHOD and parameters.
    var calls: [String] { queue.sync { record.calls } }

    /// Ends it.
    func stop() async {
        await server.stop()
    }

    private static func interface(_ description: InterfaceDescription, _ answers: Answers, _ record: CallRecord) -> Interface {
        let methods = description.members.compactMap { member -> Method? in
            guard case .method = member.kind, let answer = answers["\(description.name).\(member.name)"] else { return nil }
            return Method(member.name) { call in
                record.add(call)
                do throws(CallError) {
                    do throws(ParameterError) {
                        try description.check(call.parameters, as: .call(member.name))
                    } catch {
                        throw .invalidParameter(error.parameter)
                    }
                    call.reply(try answer(call.parameters))
                } catch {
                    call.fail(error)
                }
            }
        }
        return Interface(description, methods)
    }
}

extension CannedDaemon {
    /// Answers for one method: always this reply.
    static func always<Definition: MethodDefinition>(_ definition: Definition.Type, _ reply: Definition.Reply) throws -> Answers {
        let object = try JSONObject(encoding: reply)
        return [Definition.name: { _ throws(CallError) in object }]
    }

    /// Answers for one method: always this error.
    static func fails(_ method: String, _ error: CallError) -> Answers {
        [method: { _ throws(CallError) in throw error }]
    }

    /// Serves those answers to the body, and no longer.
    static func serving<Result>(
        _ answers: Answers, _ body: (CannedDaemon) async throws -> Result
    ) async throws -> Result {
        let daemon = try await CannedDaemon(answers)
        do {
            let result = try await body(daemon)
            await daemon.stop()
            return result
        } catch {
            await daemon.stop()
            throw error
        }
    }
}

/// The calls that came to a server; written on its queue, and read there.
private final class CallRecord: @unchecked Sendable {
    private(set) var calls: [String] = []

    func add(_ call: Call) {
        calls.append("\(call.method.split(separator: ".").suffix(2).joined(separator: ".")) \(call.parameters)")
    }
}
