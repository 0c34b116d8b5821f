import Dispatch
import Glibc

/// Writes bytes into a pipe as far as the process at its other end reads them, which it need not.
final class PipeWriter: @unchecked Sendable {
    private let source: any DispatchSourceRead
    private var rest: ArraySlice<UInt8>

    /// Writes on the queue, takes the pipe's end over, and closes it when all is written or nobody reads.
    init(_ end: PipeEnd, bytes: [UInt8], queue: DispatchQueue) {
        rest = bytes[...]
        source = DispatchSource.makeReadSource(fileDescriptor: end.readiness, queue: queue)
        source.setEventHandler { [weak self] in
            guard let self else { return }
            let count = self.rest.withUnsafeBytes { write(end.descriptor, $0.baseAddress, $0.count) }
            if count > 0 { self.rest = self.rest.dropFirst(count) }
            if self.rest.isEmpty || count < 0 && errno != EAGAIN && errno != EINTR { self.source.cancel() }
        }
        source.setCancelHandler { end.close() }
        source.activate()
    }

    /// Lets what is not written be.
    func stop() {
        source.cancel()
    }
}
