/// The calls that have arrived on a connection and not been begun, and what has arrived of the next.
struct CallQueue: Sendable {
    private let limits: Limits
    private var splitter: MessageSplitter
    private var calls: [(call: CallMessage, bytes: Int)] = []
    private var first = 0
    private var callBytes = 0
    private var inputEnded = false
    /// Messages that have arrived whole.
    private(set) var received = 0
    /// What has arrived and is no call; nothing behind it is looked at.
    private(set) var violation: WireError?

    init(limits: Limits) {
        self.limits = limits
        splitter = MessageSplitter(limit: limits.messageBytes)
    }

    /// The calls that wait.
    var count: Int { calls.count - first }

    /// The bytes of those calls and of what has arrived behind them.
    var bytes: Int { callBytes + splitter.count }

    /// Whether no call waits.
    var isEmpty: Bool { count == 0 }

    /// Whether no more is to wait.
    var isFull: Bool { count >= limits.waitingCalls || bytes > limits.pipelineBytes }

    /// Whether the last bytes are the beginning of a message.
    var isWithinMessage: Bool { count < limits.waitingCalls && splitter.count > 0 }

    /// Whether the last call is one that asks for another protocol.
    var endsWithUpgrade: Bool { !isEmpty && calls[calls.count - 1].call.upgrade }

    /// Takes what has arrived.
    mutating func receive(_ bytes: some Collection<UInt8>) {
        splitter.append(bytes)
        fill()
    }

    /// Takes note that no more will arrive.
    mutating func receiveEnd() {
        inputEnded = true
        fill()
    }

    /// Takes the call that came first.
    mutating func next() -> CallMessage? {
        guard !isEmpty else { return nil }
        let (call, bytes) = calls[first]
        first += 1
        callBytes -= bytes
        if first == calls.count {
            calls.removeAll(keepingCapacity: true)
            first = 0
            fill()
        }
        return call
    }

    /// Reads messages as long as calls may wait.
    private mutating func fill() {
        guard violation == nil else { return }
        do throws(WireError) {
            while count < limits.waitingCalls {
                guard let message = try splitter.next() else {
                    if inputEnded, splitter.count > 0 { throw .cutShort }
                    return
                }
                received += 1
                calls.append((try CallMessage(parsing: message), message.count))
                callBytes += message.count
            }
        } catch {
            violation = error
        }
    }
}
