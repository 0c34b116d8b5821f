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
        do throws(ClientError) {
            return try connected().call(method, parameters)
        } catch {
            guard case .failed(let error) = error else { throw .connection(error, path: path) }
            throw ControlError(error).map { .control($0) } ?? .call(error)
        }
    }

    /// Calls a method that has no parameters.
    func call<Method: MethodDefinition>(_ method: Method.Type) throws(Failure) -> Method.Reply where Method.Parameters == Nothing {
        try call(method, Nothing())
    }

    private func connected() throws(ClientError) -> VarlinkClient {
        if let client { return client }
        let client = try VarlinkClient(path: path, timeout: timeout)
        self.client = client
        return client
    }
}
