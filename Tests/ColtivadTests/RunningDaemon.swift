import Foundation
import Glibc
import Varlink

/// The `coltivad` that the package builds, serving at a socket in a home of its own, and the `coltiva` beside it.
///
/// Whoever calls it waits for its answer: suites that do so have the trait `.waiting`.
final class RunningDaemon {
    let home: String
    private let configuration: String
    private var process: Process?
    private var firstClient: VarlinkClient?
    private var number: Int32 { process?.processIdentifier ?? 0 }

    /// One that serves already, with that text as the user's configuration.
    init(configuration: String = "") throws {
        self.configuration = configuration
        home = FileManager.default.temporaryDirectory.path + "/coltivad-\(UUID().uuidString.prefix(8))"
        try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
        try start()
    }

    deinit {
        kill()
        try? FileManager.default.removeItem(atPath: home)
    }

    var socket: String { path("socket") }

    /// A new connection to it.
    func connect() throws -> VarlinkClient { try VarlinkClient(path: socket, timeout: .seconds(300)) }

    /// Calls a method, always on the same connection.
    func call<Method: MethodDefinition>(_ method: Method.Type, _ parameters: Method.Parameters) throws -> Method.Reply {
        let client = try firstClient ?? connect()
        firstClient = client
        return try client.call(method, parameters)
    }

    /// Starts it, and waits until it says that it is ready (sd_notify(3)).
    func start() throws {
        let file = try write(configuration, to: "coltiva.conf")
        let notices = try Self.listener(at: path("notify"))
        // What it tells later reaches nobody; if it were not read, the daemon would wait for that in the end.
        defer { close(notices) }
        let process = Process()
        process.executableURL = Self.beside("coltivad")
        process.arguments = ["--config", file, "--socket", socket]
        process.environment = environment.merging(["NOTIFY_SOCKET": path("notify")]) { $1 }
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        self.process = process
        var buffer = [UInt8](repeating: 0, count: 4096)
        while case let count = recv(notices, &buffer, buffer.count, 0), count > 0 {
            if String(decoding: buffer[..<count], as: UTF8.self).contains("READY=1") { return }
        }
        throw POSIXError(.ETIMEDOUT)
    }

    /// Ends it without a word.
    func kill() {
        guard process != nil else { return }
        Glibc.kill(number, SIGKILL)
        _ = end()
    }

    /// Ends it in order; its exit status.
    func end() -> Int32 {
        guard let process else { return -1 }
        process.terminate()
        process.waitUntilExit()
        self.process = nil
        firstClient = nil
        return process.terminationStatus
    }

    /// The most memory that it has used, in MiB.
    var mostMemory: Int {
        let status = (try? String(contentsOfFile: "/proc/\(number)/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
        return (line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0) >> 10
    }

    /// Runs the client against it, and gives its exit status and what it said.
    func client(_ arguments: [String]) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = Self.beside("coltiva")
        process.arguments = arguments
        process.environment = environment.merging(["COLTIVA_SOCKET": socket, "LANG": "C.UTF-8"]) { $1 }
        // A file, not a pipe: whatever it says, it never waits to be read.
        let output = URL(fileURLWithPath: try write("", to: "output"))
        let handle = try FileHandle(forWritingTo: output)
        process.standardOutput = handle
        process.standardError = handle
        try process.run()
        process.waitUntilExit()
        return (process.terminationStatus, try String(contentsOf: output, encoding: .utf8))
    }

    /// The path of something in the home.
    func path(_ name: String) -> String { "\(home)/\(name)" }

    /// The names of what is in a directory of the home, sorted.
    func names(_ directory: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: path(directory))) ?? []).sorted()
    }

    /// Writes a file into the home and gives its path.
    func write(_ text: String, to name: String) throws -> String {
        try Data(text.utf8).write(to: URL(fileURLWithPath: path(name)))
        return path(name)
    }

    private var environment: [String: String] {
        [
            "XDG_CONFIG_HOME": home, "XDG_DATA_HOME": path("data"), "XDG_STATE_HOME": path("state"), "HOME": home,
            "PATH": "/usr/bin:/bin", "TZ": "UTC",
        ]
    }

    private static func beside(_ name: String) -> URL? {
        Bundle.main.executableURL?.deletingLastPathComponent().appendingPathComponent(name)
    }

    /// A new datagram socket; who reads it gives up after a minute, for a daemon that cannot start says nothing.
    private static func listener(at path: String) throws -> Int32 {
        unlink(path)
        let number = Glibc.socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix($0.count - 1)) }
        let size = socklen_t(MemoryLayout<sockaddr_un>.size)
        let bound = withUnsafePointer(to: address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(number, $0, size) }
        }
        guard number >= 0, bound == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        var patience = timeval(tv_sec: 60, tv_usec: 0)
        setsockopt(number, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        return number
    }
}
