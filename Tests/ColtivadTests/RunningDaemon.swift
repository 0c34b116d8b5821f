import Foundation
import Glibc
import Varlink

/// The `coltivad` that the package builds, serving at a socket in a home of its own, and the `coltiva` beside it.
final class RunningDaemon {
    let home: String
    private var process: Process?
    private var number: Int32 { process?.processIdentifier ?? 0 }

    /// One that serves already.
    init() throws {
        home = FileManager.default.temporaryDirectory.path + "/coltivad-\(UUID().uuidString.prefix(8))"
        try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
        try start()
    }

    deinit {
        kill()
        try? FileManager.default.removeItem(atPath: home)
    }

    var socket: String { "\(home)/socket" }

    /// A connection to it.
    func connect() throws -> VarlinkClient { try VarlinkClient(path: socket, timeout: .seconds(300)) }

    /// Starts it, and waits until it says that it is ready (sd_notify(3)).
    func start() throws {
        let address = "\(home)/notify"
        unlink(address)
        let descriptor = Glibc.socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
        defer { close(descriptor) }
        var name = sockaddr_un()
        name.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &name.sun_path) { $0.copyBytes(from: address.utf8) }
        let size = socklen_t(MemoryLayout<sockaddr_un>.size)
        let bound = withUnsafePointer(to: name) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, size) }
        }
        guard bound == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        let process = Process()
        process.executableURL = Self.beside("coltivad")
        process.arguments = ["--data", "\(home)/data", "--state", "\(home)/state", "--socket", socket]
        process.environment = ["HOME": home, "PATH": "/usr/bin:/bin", "NOTIFY_SOCKET": address, "TZ": "UTC"]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        self.process = process
        var buffer = [UInt8](repeating: 0, count: 4096)
        while case let count = recv(descriptor, &buffer, buffer.count, 0), count > 0 {
            if String(decoding: buffer[..<count], as: UTF8.self).contains("READY=1") { return }
        }
    }

    /// Ends it without a word.
    func kill() {
        guard let process else { return }
        Glibc.kill(number, SIGKILL)
        process.waitUntilExit()
        self.process = nil
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
        process.environment = ["HOME": home, "PATH": "/usr/bin:/bin", "COLTIVA_SOCKET": socket, "LANG": "C.UTF-8", "TZ": "UTC"]
        // A file, not a pipe: whatever it says, it never waits to be read.
        let output = "\(home)/output"
        _ = FileManager.default.createFile(atPath: output, contents: nil)
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: output))
        process.standardOutput = handle
        process.standardError = handle
        try process.run()
        process.waitUntilExit()
        return (process.terminationStatus, try String(contentsOfFile: output, encoding: .utf8))
    }

    /// Writes a file into the home and gives its path.
    func write(_ text: String, to name: String) throws -> String {
        try Data(text.utf8).write(to: URL(fileURLWithPath: "\(home)/\(name)"))
        return "\(home)/\(name)"
    }

    private static func beside(_ name: String) -> URL? {
        Bundle.main.executableURL?.deletingLastPathComponent().appendingPathComponent(name)
    }
}
