import Dispatch
import Glibc

/// The client's end of a connection on which a call with many replies is under way, on a dispatch queue.
actor ReplySource {
    private typealias Waiter = CheckedContinuation<Result<ReplyMessage?, ClientError>, Never>

    private let executor: QueueExecutor
    /// The socket until it is first waited for; from then on the channel has it.
    private var socket: Descriptor?
    private var channel: Channel?
    private var splitter: MessageSplitter
    private var waiter: Waiter?
    private var buffer: [UInt8] = []

    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    /// Takes over the socket, from which nothing has been read since the call was sent.
    init(_ socket: Descriptor, queue: DispatchQueue, messageBytes: Int) {
        executor = QueueExecutor(queue)
        splitter = MessageSplitter(limit: messageBytes)
        self.socket = socket
    }

    /// The next reply; nil behind the last, or where the task is cancelled, which ends the connection.
    func next() async -> Result<ReplyMessage?, ClientError> {
        if let socket {
            self.socket = nil
            channel = Channel(
                socket, queue: executor.queue, onReadable: { [weak self] in self?.assumeIsolated { $0.receive() } }, onWritable: {})
            if channel == nil { return .failure(.system(errno: errno)) }
        }
        if let result = arrived() { return result }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { waiter in
                guard !Task.isCancelled else { return waiter.resume(returning: end(.success(nil))) }
                precondition(self.waiter == nil, "the replies are taken one after the other")
                self.waiter = waiter
                channel?.setReading(true)
            }
        } onCancel: {
            executor.queue.async { self.assumeIsolated { $0.cancel() } }
        }
    }

    private func cancel() {
        answer(end(.success(nil)))
    }

    private func receive() {
        if buffer.isEmpty { buffer = [UInt8](repeating: 0, count: 64 << 10) }
        switch channel?.read(into: &buffer, oneMessage: false) {
        case .bytes(let count)?:
            splitter.append(buffer[..<count])
            if let result = arrived() { answer(result) }
        case .end?:
            answer(end(.failure(splitter.count == 0 ? .closed : .violation(.cutShort))))
        case .nothing?, nil:
            break
        }
    }

    /// What is to be said of what has arrived; nil where more is to be waited for.
    private func arrived() -> Result<ReplyMessage?, ClientError>? {
        guard channel != nil else { return .success(nil) }
        do throws(WireError) {
            guard let message = try splitter.next() else { return nil }
            let reply = try ReplyMessage(parsing: message)
            return reply.continues ? .success(reply) : end(.success(reply))
        } catch {
            return end(.failure(.violation(error)))
        }
    }

    private func answer(_ result: Result<ReplyMessage?, ClientError>) {
        channel?.setReading(false)
        waiter?.resume(returning: result)
        waiter = nil
    }

    /// What is said last; the connection is closed.
    private func end(_ result: Result<ReplyMessage?, ClientError>) -> Result<ReplyMessage?, ClientError> {
        channel?.close()
        channel = nil
        return result
    }
}
