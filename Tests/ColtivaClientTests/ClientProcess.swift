import Dispatch
import Glibc

@testable import coltiva

/// The `coltiva` that the package builds, run as a process.
enum ClientProcess {
    /// How a process ended and what it said.
    struct Outcome: Equatable {
        let status: Int32
        let output: String
        let errors: String
    }

    /// Beside the tests.
    static let executable: String = {
        var path = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = readlink("/proc/self/exe", &path, path.count)
        let own = String(decoding: path.prefix(max(count, 0)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return own.split(separator: "/").dropLast().reduce(into: "") { $0 += "/" + $1 } + "/coltiva"
    }()

    /// Runs it, or another program, with files for its input and its output, its own or the one given, and waits for its end.
    static func run(
        _ arguments: [String], of program: String = executable, environment: [String: String] = [:], input: String = "",
        output: String? = nil
    ) async throws -> Outcome {
        try await inBackground {
            let directory = try TemporaryDirectory()
            let paths = [try directory.write(input, to: "in"), output ?? directory.file("out"), directory.file("err")]
            let status = try start([program] + arguments, environment: environment) { actions in
                posix_spawn_file_actions_addopen(actions, 0, paths[0], O_RDONLY, 0)
                posix_spawn_file_actions_addopen(actions, 1, paths[1], O_WRONLY | O_CREAT, 0o600)
                posix_spawn_file_actions_addopen(actions, 2, paths[2], O_WRONLY | O_CREAT, 0o600)
            }.wait()
            return Outcome(
                status: status, output: output == nil ? try TextFile.read(paths[1]) : "", errors: try TextFile.read(paths[2]))
        }
    }

    /// Runs it on a terminal of that size, with what was typed there already, and waits for its end; the output is what the terminal got, with
    /// its line ends.
    static func runOnTerminal(
        _ arguments: [String], environment: [String: String] = [:], typed: String = "", columns: UInt16 = 80, rows: UInt16 = 24
    ) async throws -> Outcome {
        try await inBackground {
            var terminal: Int32 = -1
            var keptOpen: Int32 = -1
            var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
            guard openpty(&terminal, &keptOpen, nil, nil, &size) == 0 else { throw SystemProblem(call: "openpty", errno: errno) }
            defer { close(terminal) }
            for descriptor in [terminal, keptOpen] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
            guard write(terminal, typed, typed.utf8.count) == typed.utf8.count else {
                throw SystemProblem(call: "write", errno: errno)
            }
            let process = try start([executable] + arguments, environment: environment) { actions in
                for descriptor in Int32(0)...2 { posix_spawn_file_actions_adddup2(actions, keptOpen, descriptor) }
            }
            close(keptOpen)
            var bytes: [UInt8] = []
            var buffer = [UInt8](repeating: 0, count: 4096)
            while case let count = read(terminal, &buffer, buffer.count), count > 0 { bytes += buffer[..<count] }
            return Outcome(status: try process.wait(), output: String(decoding: bytes, as: UTF8.self), errors: "")
        }
    }

    /// Starts it with a pipe for its output, and does not wait for its end.
    static func watch(_ arguments: [String], environment: [String: String]) throws -> WatchedProcess {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw SystemProblem(call: "pipe", errno: errno) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        defer { close(ends[1]) }
        let directory = try TemporaryDirectory()
        let errors = directory.file("err")
        let process = try start([executable] + arguments, environment: environment) { actions in
            posix_spawn_file_actions_addopen(actions, 0, "/dev/null", O_RDONLY, 0)
            posix_spawn_file_actions_adddup2(actions, ends[1], 1)
            posix_spawn_file_actions_addopen(actions, 2, errors, O_WRONLY | O_CREAT, 0o600)
        }
        return WatchedProcess(process, output: ends[0], errors: errors, in: directory)
    }

    /// A process that was started.
    struct Running: Sendable {
        let number: pid_t

        /// Waits for its end and gives its exit status; of one that a signal ended, 128 and that.
        func wait() throws -> Int32 {
            var status: Int32 = 0
            while waitpid(number, &status, 0) < 0 {
                guard errno == EINTR else { throw SystemProblem(call: "waitpid", errno: errno) }
            }
            return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
        }
    }

    private static func start(
        _ words: [String], environment: [String: String], files: (UnsafeMutablePointer<posix_spawn_file_actions_t>) -> Void
    ) throws -> Running {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        files(&actions)
        var variables = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"]
        variables.merge(environment) { $1 }
        let program = words[0]
        var words = words.map { strdup($0) } + [nil]
        var values = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for pointer in words + values { free(pointer) } }
        var number = pid_t()
        let error = posix_spawn(&number, program, &actions, nil, &words, &values)
        guard error == 0 else { throw SystemProblem(call: "posix_spawn \(program)", errno: error) }
        return Running(number: number)
    }

    /// Off the threads that the server's handlers need.
    private static func inBackground(_ work: @escaping @Sendable () throws -> Outcome) async throws -> Outcome {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(with: Result { try work() }) }
        }
    }
}
