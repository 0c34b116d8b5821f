import Glibc

/// A named pipe that the test reads and processes hold open: whether any of them lives shows at the reading end.
final class NamedPipe {
    let path: String
    private let folder: TemporaryFolder
    private let reader: Int32

    init() throws {
        folder = try TemporaryFolder()
        path = folder.path + "/pipe"
        guard mkfifo(path, 0o600) == 0 else { throw SystemFailure(errno: errno) }
        reader = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard reader >= 0 else { throw SystemFailure(errno: errno) }
    }

    deinit {
        close(reader)
    }

    /// Gives a line to the hook that holds the pipe open for reading.
    func write(_ line: String) throws {
        let writer = open(path, O_WRONLY | O_CLOEXEC)
        guard writer >= 0 else { throw SystemFailure(errno: errno) }
        _ = line.withCString { Glibc.write(writer, $0, strlen($0)) }
        close(writer)
    }

    /// Whether every process that held the pipe open is gone; waits for the last for up to 20 seconds.
    func isDeserted() -> Bool {
        var state = pollfd(fd: reader, events: Int16(POLLHUP), revents: 0)
        _ = poll(&state, 1, 20_000)
        var byte: UInt8 = 0
        return read(reader, &byte, 1) == 0
    }
}
