import Dispatch
import Glibc

/// What a process writes into a pipe, a chunk at a time.
final class PipeReader: @unchecked Sendable {
    /// Ends with the pipe, or with `finish()`.
    let chunks: AsyncStream<[UInt8]>

    private static let chunk = 16_384
    /// How many chunks `finish()` reads at the most: more than a pipe holds.
    private static let last = 8
    private let descriptor: Int32
    private let queue: DispatchQueue
    private let source: any DispatchSourceRead
    private let continuation: AsyncStream<[UInt8]>.Continuation

    /// Reads on the queue, and takes the pipe's end over.
    init(_ end: PipeEnd, queue: DispatchQueue) {
        descriptor = end.descriptor
        self.queue = queue
        (chunks, continuation) = AsyncStream.makeStream(of: [UInt8].self)
        source = DispatchSource.makeReadSource(fileDescriptor: end.readiness, queue: queue)
        source.setEventHandler { [weak self] in
            if let self, !self.read() { self.source.cancel() }
        }
        source.setCancelHandler { [continuation] in
            end.close()
            continuation.finish()
        }
        source.activate()
    }

    /// Reads what is there yet, and ends.
    func finish() {
        queue.async {
            guard !self.source.isCancelled else { return }
            for _ in 0..<Self.last where !self.read() { break }
            self.source.cancel()
        }
    }

    /// Reads a chunk; false where there is no more, for now or at all.
    private func read() -> Bool {
        let bytes = [UInt8](unsafeUninitializedCapacity: Self.chunk) { buffer, count in
            count = max(0, Glibc.read(descriptor, buffer.baseAddress, buffer.count))
        }
        if !bytes.isEmpty { continuation.yield(bytes) }
        return !bytes.isEmpty
    }
}
