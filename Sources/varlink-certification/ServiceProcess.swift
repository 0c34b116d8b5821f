import Dispatch
import Glibc
import Varlink

/// The service, as long as the process lives.
struct ServiceProcess {
    private let queue = DispatchQueue(label: "varlink-certification")
    private let server: VarlinkServer

    init() {
        server = VarlinkServer(
            queue: queue,
            info: ServiceInfo(
                vendor: "Coltiva", product: "varlink-certification", version: "1", url: "https://coltiva.example.org"),
            interfaces: [CertificationService().interface],
            report: { problem, _ in Line.complain("a connection was closed: \(problem)") })
    }

    /// Serves at the sockets that were passed, or else at the address, until a signal ends the process.
    func serve(at address: Address) throws -> Never {
        let passed = Activation.take()
        let place = Result {
            try queue.sync {
                try server.assumeIsolated { server in
                    for descriptor in passed { try server.serve(descriptor: descriptor) }
                    if passed.isEmpty { try server.listen(at: address) }
                }
            }
        }
        if case .failure(let error) = place { throw NotPassed(reason: "\(error)") }
        Line.say("Listening on \(address)")
        let signals = [SIGTERM, SIGINT].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler {
                server.assumeIsolated { $0.stop() }
                exit(0)
            }
            source.activate()
            return source
        }
        withExtendedLifetime(signals) { dispatchMain() }
    }

    /// Serves one connection, and gives its other end.
    func serveOneself() throws -> Int32 {
        var ends: [Int32] = [0, 0]
        guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends) == 0 else {
            throw NotPassed(reason: "no sockets: \(errno)")
        }
        let end = ends[1]
        _ = try queue.sync { try server.assumeIsolated { try $0.serve(descriptor: end) } }
        return ends[0]
    }
}
