import CLinux
import Dispatch
import Glibc

/// A program that runs for a hook, in a process group of its own, whose number is the process's.
///
/// It is started and followed by our own means: swift-subprocess sleeps a second at a time for as long as a program runs, and a
/// notification may wait for its click for hours.
final class HookProcess: @unchecked Sendable {
    /// How it exited.
    enum Status {
        case exited(Int32)
        case signalled(Int32)
    }

    let identifier: pid_t
    /// What it says on its standard output.
    let output: PipeReader
    /// What it says on its standard error.
    let errors: PipeReader
    private let input: PipeWriter
    private let queue: DispatchQueue

    /// Starts the command; everything after that happens on the queue.
    init(_ command: HookCommand, queue: DispatchQueue) throws(HookStartError) {
        self.queue = queue
        let path = try Self.path(of: command)
        let (standardInput, standardOutput, standardError) = (
            try Pipe(keeping: .writing, for: command), try Pipe(keeping: .reading, for: command),
            try Pipe(keeping: .reading, for: command)
        )
        let pipes = [standardInput, standardOutput, standardError]
        identifier = Self.spawn(
            path, command, input: standardInput.theirs, output: standardOutput.theirs, error: standardError.theirs)
        for pipe in pipes { close(pipe.theirs) }
        guard identifier > 0 else {
            for pipe in pipes { pipe.ours.close() }
            throw .refused(program: command.program, errno: -identifier)
        }
        output = PipeReader(standardOutput.ours, queue: queue)
        errors = PipeReader(standardError.ours, queue: queue)
        input = PipeWriter(standardInput.ours, bytes: command.input, queue: queue)
    }

    /// Waits until the process has exited; then tells so, while its number still is its own, reads what it has left in its pipes,
    /// whoever else holds them, and reaps it.
    func exit(_ exited: () async -> Void) async -> Status {
        let descriptor = clinux_process_descriptor(identifier)
        if descriptor >= 0 { await readable(descriptor) }
        await exited()
        input.stop()
        output.finish()
        errors.finish()
        var status: Int32 = 0
        while waitpid(identifier, &status, 0) < 0, errno == EINTR {}
        // wait(2): the low seven bits are the signal, the next byte the status.
        return status & 0x7f == 0 ? .exited(status >> 8 & 0xff) : .signalled(status & 0x7f)
    }

    /// Waits until the descriptor is readable, and closes it.
    private func readable(_ descriptor: Int32) async {
        await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
            let source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: queue)
            source.setEventHandler { source.cancel() }
            source.setCancelHandler {
                close(descriptor)
                continuation.resume()
            }
            source.activate()
        }
    }

    // MARK: Starting

    /// Where the program is: a path as it is, a name as the `PATH` of its own environment has it.
    static func path(of program: String, in environment: [String: String]) -> String? {
        guard !program.contains("/") else { return program }
        return (environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":").map { "\($0)/\(program)" }
            .first { access($0, X_OK) == 0 }
    }

    private static func path(of command: HookCommand) throws(HookStartError) -> String {
        guard let path = path(of: command.program, in: command.environment) else {
            throw .refused(program: command.program, errno: ENOENT)
        }
        return path
    }

    private static func spawn(_ path: String, _ command: HookCommand, input: Int32, output: Int32, error: Int32) -> pid_t {
        let arguments = ([command.program] + command.arguments).map { strdup($0) } + [nil]
        let environment = command.environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for text in arguments + environment { free(text) } }
        return clinux_spawn(path, arguments, environment, input, output, error)
    }
}
