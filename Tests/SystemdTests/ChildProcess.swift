import Glibc
import Testing

/// A program that a test runs, with what it prints; ended and waited for when it goes out of use.
final class ChildProcess {
    let id: pid_t
    private let output: UnixSocket
    private var status: Int32?

    /// - Parameter program: an absolute path; the child has the test's environment and its standard error goes where its output goes.
    init(_ program: String, _ arguments: [String]) throws {
        // Not a pipe: only a socket can be made close-on-exec at once, before the child of another test inherits it.
        let (output, input) = try UnixSocket.pair(type: SOCK_STREAM)
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawn_file_actions_adddup2(&actions, input.descriptor, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, input.descriptor, STDERR_FILENO)
        // The threads of Dispatch block signals, and a child that inherits this cannot be asked to end.
        var attributes = posix_spawnattr_t()
        var noSignals = sigset_t()
        sigemptyset(&noSignals)
        posix_spawnattr_init(&attributes)
        posix_spawnattr_setsigmask(&attributes, &noSignals)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        defer {
            posix_spawnattr_destroy(&attributes)
            posix_spawn_file_actions_destroy(&actions)
            withExtendedLifetime(input) {}
        }
        var arguments = ([program] + arguments).map { strdup($0) } + [nil]
        defer { arguments.forEach { free($0) } }
        var id: pid_t = 0
        try #require(posix_spawn(&id, program, &actions, &attributes, &arguments, environ) == 0)
        self.id = id
        self.output = output
    }

    deinit {
        end()
    }

    /// The next line that it prints, without its end; nil once it prints no more.
    func line() -> String? {
        var line: [UInt8] = []
        var byte: UInt8 = 0
        while read(output.descriptor, &byte, 1) == 1 {
            guard byte != UInt8(ascii: "\n") else { return String(decoding: line, as: UTF8.self) }
            line.append(byte)
        }
        return line.isEmpty ? nil : String(decoding: line, as: UTF8.self)
    }

    /// Everything that it prints until it ends, and how it ended: its exit status, or nil after a signal.
    func finish() -> (output: String, status: Int32?) {
        var lines: [String] = []
        while let line = line() {
            lines.append(line)
        }
        let status = wait()
        return (lines.joined(separator: "\n"), status & 0x7f == 0 ? status >> 8 & 0xff : nil)
    }

    /// Ends it, if it has not ended.
    func end() {
        guard status == nil else { return }
        kill(id, SIGTERM)
        _ = wait()
    }

    private func wait() -> Int32 {
        if let status {
            return status
        }
        var ended: Int32 = 0
        while waitpid(id, &ended, 0) < 0, errno == EINTR {}
        status = ended
        return ended
    }
}
