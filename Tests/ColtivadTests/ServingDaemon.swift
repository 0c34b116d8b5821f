import Foundation
import Glibc
import Varlink

/// A `coltivad` that serves: the process that the package builds, with a database and a socket of its own.
final class ServingDaemon: Sendable {
    let socket: String

    private init(socket: String) {
        self.socket = socket
    }

    /// Serves to the body from when the daemon has said that it is ready (sd_notify(3)), and no longer.
    static func serving<Answer: Sendable>(
        configuration: String = "", _ body: @escaping @Sendable (ServingDaemon) throws -> Answer
    ) async throws -> Answer {
        // Off the threads that tests share: calls wait.
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(with: Result { try serve(configuration, body) }) }
        }
    }

    /// A connection to it.
    func client() throws -> VarlinkClient { try VarlinkClient(path: socket, timeout: .seconds(60)) }

    private static func serve<Answer>(_ configuration: String, _ body: (ServingDaemon) throws -> Answer) throws -> Answer {
        let home = FileManager.default.temporaryDirectory.appendingPathComponent("coltivad-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: home) }
        let file = home.appendingPathComponent("coltiva.conf").path
        try Data(configuration.utf8).write(to: URL(fileURLWithPath: file))
        let notices = try notificationSocket(home.appendingPathComponent("notify").path)
        defer { close(notices) }
        let daemon = ServingDaemon(socket: home.appendingPathComponent("socket").path)
        let process = Process()
        process.executableURL = Bundle.main.executableURL?.deletingLastPathComponent().appendingPathComponent("coltivad")
        process.arguments = [
            "--config", file, "--data", home.path, "--state", home.path, "--socket", daemon.socket, "--log-level", "err",
        ]
        process.environment = [
            "HOME": home.path, "PATH": "/usr/bin:/bin", "TZ": "Europe/Rome", "NOTIFY_SOCKET": "\(home.path)/notify",
        ]
        try process.run()
        defer {
            process.terminate()
            process.waitUntilExit()
        }
        try waitUntilReady(notices)
        return try body(daemon)
    }

    private static func notificationSocket(_ path: String) throws -> Int32 {
        let number = Glibc.socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix($0.count - 1)) }
        let size = socklen_t(MemoryLayout<sockaddr_un>.size)
        let bound = withUnsafePointer(to: address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(number, $0, size) }
        }
        guard number >= 0, bound == 0 else { throw SystemFailure(call: "bind \(path)", errno: errno) }
        // One that cannot start never says that it is ready.
        var patience = timeval(tv_sec: 60, tv_usec: 0)
        setsockopt(number, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        return number
    }

    private static func waitUntilReady(_ notices: Int32) throws {
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = recv(notices, &buffer, buffer.count, 0)
            guard count > 0 else { throw SystemFailure(call: "READY=1", errno: errno) }
            if String(decoding: buffer[..<count], as: UTF8.self).split(separator: "\n").contains("READY=1") { return }
        }
    }

    private struct SystemFailure: Error {
        let call: String
        let errno: Int32
    }
}
