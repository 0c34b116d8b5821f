import Dispatch
import Glibc

/// Writes bytes into a pipe as far as the process at its other end reads them, which it need not.
final class PipeWriter: @unchecked Sendable {
    private let source: any DispatchSourceWrite
    private var rest: ArraySlice<UInt8>

    /// Writes on the queue, takes the descriptor over, and closes it when all is written or nobody reads.
    init(_ descriptor: Int32, bytes: [UInt8], queue: DispatchQueue) {
        rest = bytes[...]
        _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
        source = DispatchSource.makeWriteSource(fileDescriptor: descriptor, queue: queue)
        source.setEventHandler { [weak self] in
            guard let self else { return }
            let count = self.rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if count > 0 { self.rest = self.rest.dropFirst(count) }
            if self.rest.isEmpty || count < 0 && errno != EAGAIN && errno != EINTR { self.source.cancel() }
        }
        source.setCancelHandler { close(descriptor) }
        source.activate()
    }

    /// Lets what is not written be.
    func stop() {
        source.cancel()
    }
}
