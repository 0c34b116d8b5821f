import ControlInterface
import Varlink

/// The daemon, as commands call it; connected at the first call.
final class Daemon {
    private let path: String
    private var client: VarlinkClient?

    /// The daemon that listens at a path.
    init(path: String) {
        self.path = path
    }

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
        let client = try VarlinkClient(path: path)
        self.client = client
        return client
    }
}
