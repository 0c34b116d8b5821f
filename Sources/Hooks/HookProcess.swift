import Dispatch
import Glibc
import Relationships
import Subprocess
import SystemPackage

/// What Coltiva does with swift-subprocess beside running it.
enum HookProcess {
    /// How the command is run: in a process group of its own, whose number is the process's.
    static func configuration(_ command: HookCommand) -> Configuration {
        var options = PlatformOptions()
        options.processGroupID = 0
        return Configuration(
            executable: command.program.contains("/") ? .path(FilePath(command.program)) : .name(command.program),
            arguments: Arguments(command.arguments), environment: environment(command.environment), platformOptions: options)
    }

    static func environment(_ variables: [String: String]) -> Environment {
        .custom(Dictionary(uniqueKeysWithValues: variables.map { (Environment.Key(stringLiteral: $0.key), $0.value) }))
    }

    /// Returns when the process has exited; it is not reaped, so its number still is its own.
    ///
    /// `descriptor` is its pidfd, which Linux has since 5.4.
    static func exit(of descriptor: CInt, on queue: DispatchQueue) async {
        guard descriptor >= 0 else { return }
        await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
            let source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: queue)
            source.setEventHandler { source.cancel() }
            // Only now has Dispatch let go of the descriptor, so that it may be closed.
            source.setCancelHandler { continuation.resume() }
            source.activate()
        }
    }

    /// Why the program was not started, from an error of the run.
    static func startError(_ error: any Error, program: String) -> HookStartError {
        guard let error = error as? SubprocessError else { return .refused(program: program, errno: EIO) }
        // Of a program that may not be executed swift-subprocess says that there is none.
        if error.code == .executableNotFound, program.contains("/"), unsafe access(program, X_OK) != 0 {
            return .refused(program: program, errno: errno)
        }
        return .refused(program: program, errno: error.underlyingError?.rawValue ?? ENOENT)
    }
}
