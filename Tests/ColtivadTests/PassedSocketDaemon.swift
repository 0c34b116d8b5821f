import Foundation
import Varlink

/// The `coltivad` that the package builds, serving in a home of its own; the test is at the other end of a socket that was passed to it.
final class PassedSocketDaemon {
    let home: URL
    let client: VarlinkClient
    private let process: Process

    /// Starts it with that text as the user's configuration, in a new home or in that of another one that has ended.
    init(configuration: String = "", home: URL? = nil) throws {
        let home = home ?? FileManager.default.temporaryDirectory.appendingPathComponent("coltivad-\(UUID().uuidString)")
        self.home = home
        let file = home.appendingPathComponent("coltiva/coltiva.conf")
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(configuration.utf8).write(to: file)
        var ends: [Int32] = [-1, -1]
        guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &ends) == 0 else { throw CocoaError(.fileReadUnknown) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        defer { close(ends[1]) }
        let daemon = Bundle.main.executableURL?.deletingLastPathComponent().appendingPathComponent("coltivad").path ?? "coltivad"
        process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        // Whoever passes a socket says to which process; the shell becomes that process. What it is passed is its standard input here.
        process.arguments = [
            "-c", "exec 3<&0 </dev/null; export LISTEN_PID=$$; exec \"$0\" \"$@\"", daemon, "--socket", home.path + "/socket",
        ]
        process.environment = [
            "XDG_CONFIG_HOME": home.path, "XDG_DATA_HOME": home.path + "/data", "XDG_STATE_HOME": home.path + "/state",
            "HOME": home.path, "PATH": "/usr/bin:/bin", "LISTEN_FDS": "1", "LISTEN_FDNAMES": "varlink", "TZ": "UTC",
        ]
        process.standardInput = FileHandle(fileDescriptor: ends[1], closeOnDealloc: false)
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        client = VarlinkClient(descriptor: ends[0], timeout: .seconds(60))
    }

    /// Calls a method.
    func call<Method: MethodDefinition>(
        _ method: Method.Type, _ parameters: Method.Parameters
    ) throws(ClientError) -> Method.Reply {
        try client.call(method, parameters)
    }

    /// The path of something in the home.
    func path(_ name: String) -> String { home.appendingPathComponent(name).path }

    /// The names of what is in a directory of the home, sorted.
    func names(_ directory: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: path(directory))) ?? []).sorted()
    }

    /// Ends it in order; its exit status.
    func end() -> Int32 {
        process.terminate()
        process.waitUntilExit()
        return process.terminationStatus
    }

    /// Ends it, in order or at once, and removes its home.
    func discard() {
        if process.isRunning { _ = end() }
        try? FileManager.default.removeItem(at: home)
    }
}
