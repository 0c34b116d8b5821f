import Dispatch
import Glibc

@testable import coltiva

/// A `coltiva` that goes on until it is ended, read line by line.
final class WatchedProcess: @unchecked Sendable {
    private let process: ClientProcess.Running
    private let output: Int32
    private let errorFile: String
    private let directory: TemporaryDirectory
    private let queue = DispatchQueue(label: "watched process")
    private var bytes: [UInt8] = []

    init(_ process: ClientProcess.Running, output: Int32, errors: String, in directory: TemporaryDirectory) {
        self.process = process
        self.output = output
        errorFile = errors
        self.directory = directory
    }

    /// Its next line, whenever it comes; nil behind the last.
    func line() async -> String? {
        await withCheckedContinuation { continuation in
            queue.async {
                var buffer = [UInt8](repeating: 0, count: 4096)
                while !self.bytes.contains(10) {
                    let count = read(self.output, &buffer, buffer.count)
                    guard count > 0 else { return continuation.resume(returning: nil) }
                    self.bytes += buffer[..<count]
                }
                let line = self.bytes.prefix { $0 != 10 }
                self.bytes.removeFirst(line.count + 1)
                continuation.resume(returning: String(decoding: line, as: UTF8.self))
            }
        }
    }

    /// Sends it a signal.
    func send(_ signal: Int32) { kill(process.number, signal) }

    /// Reads its output no more.
    func closeOutput() { close(output) }

    /// Waits for its end and gives its exit status.
    func status() async throws -> Int32 {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result { try self.process.wait() }) }
        }
    }

    /// What it has complained of until now.
    func errors() throws -> String { try TextFile.read(errorFile) }
}
