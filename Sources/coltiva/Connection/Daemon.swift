import ControlInterface
import Varlink

/// The daemon, as commands call it; connected at the first call.
final class Daemon {
    /// Where it listens.
    let path: String
    private let timeout: Duration?
    private var client: VarlinkClient?

    /// The daemon that listens at a path.
    ///
    /// - Parameter timeout: how long an answer may take; nil is for ever.
    init(path: String, timeout: Duration? = .seconds(10)) {
        self.path = path
        self.timeout = timeout
    }

    /// The same on a connection of its own, for what takes its time: ten minutes for an answer.
    var patient: Daemon { Daemon(path: path, timeout: .seconds(600)) }

    /// Calls a method and waits for its reply.
    func call<Method: MethodDefinition>(_ method: Method.Type, _ parameters: Method.Parameters) throws(Failure) -> Method.Reply {
        try ask { client throws(ClientError) in try client.call(method, parameters) }
    }

    /// Calls a method with one after the other of the parameters, each made while the daemon works on the call before; ends with the first call
    /// that fails.
    func call<Method: MethodDefinition>(
        _ method: Method.Type, each all: some Sequence<Method.Parameters>
    ) throws(Failure) where Method.Reply == Nothing {
        try ask { client throws(ClientError) in
            var calls = client.calls(of: method)
            for parameters in all { _ = try calls.call(parameters) }
            _ = try calls.last()
        }
    }

    /// Calls a method that has no parameters.
    func call<Method: MethodDefinition>(_ method: Method.Type) throws(Failure) -> Method.Reply where Method.Parameters == Nothing {
        try call(method, Nothing())
    }

    private func ask<Reply>(_ body: (VarlinkClient) throws(ClientError) -> Reply) throws(Failure) -> Reply {
        do throws(ClientError) {
            return try body(try connected())
        } catch {
            guard case .failed(let error) = error else { throw .connection(error, path: path) }
            throw ControlError(error).map { .control($0) } ?? .call(error)
        }
    }

    private func connected() throws(ClientError) -> VarlinkClient {
        if let client { return client }
        let client = try VarlinkClient(path: path, timeout: timeout)
        self.client = client
        return client
    }
}
