import Glibc

/// Divides what arrives on a connection into messages: each ends with one NUL byte, whatever pieces it comes in.
package struct MessageSplitter: Sendable {
    /// The most room that is kept for messages to come, in bytes.
    private static let keptBytes = 128 << 10

    private let limit: Int
    private var buffer: [UInt8] = []
    /// Where the next message begins in the buffer.
    private var start = 0
    /// Up to where the buffer is known to have no NUL.
    private var searched = 0

    /// - Parameter limit: the longest message that is taken, in bytes without its NUL.
    package init(limit: Int) {
        self.limit = limit
    }

    /// The bytes that have arrived and not been taken.
    package var count: Int { buffer.count - start }

    /// Adds what has arrived.
    package mutating func append(_ bytes: some Collection<UInt8>) {
        if start > 0 {
            buffer.removeFirst(start)
            searched -= start
            start = 0
        }
        buffer.append(contentsOf: bytes)
    }

    /// The next whole message without its NUL; nil until the rest has arrived.
    package mutating func next() throws(WireError) -> [UInt8]? {
        guard let end = indexOfNUL() else {
            searched = buffer.count
            guard count <= limit else { throw .tooLong(limit: limit) }
            return nil
        }
        guard end - start <= limit else { throw .tooLong(limit: limit) }
        let message = Array(buffer[start..<end])
        start = end + 1
        searched = start
        // The room that one large message took is not kept.
        if start == buffer.count, buffer.capacity > Self.keptBytes { buffer = [] }
        if buffer.isEmpty { (start, searched) = (0, 0) }
        return message
    }

    private func indexOfNUL() -> Int? {
        buffer.withUnsafeBytes { bytes -> Int? in
            guard let base = bytes.baseAddress, let found = memchr(base + searched, 0, bytes.count - searched) else { return nil }
            return found - UnsafeMutableRawPointer(mutating: base)
        }
    }
}
