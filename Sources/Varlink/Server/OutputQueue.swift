/// Messages on their way out, in pieces: small ones lie together, so that many go out at once, and none is ever moved.
struct OutputQueue {
    /// The size of a piece in which messages lie together.
    static let pieceBytes = 32 << 10

    /// What has not been sent, and how many messages of it.
    private(set) var backlog = Backlog.none
    private var pieces: [[UInt8]] = []
    /// The piece that goes out next, and how much of it has been sent.
    private var first = 0
    private var sent = 0

    /// Whether all has been sent.
    var isEmpty: Bool { backlog.bytes == 0 }

    /// Adds a message, with its NUL.
    mutating func append(_ message: [UInt8]) {
        backlog.bytes += message.count
        backlog.replies += 1
        if let last = pieces.indices.last, last >= first, pieces[last].count + message.count <= Self.pieceBytes {
            pieces[last].append(contentsOf: message)
        } else if message.count > Self.pieceBytes / 2 {
            pieces.append(message)
        } else {
            var piece: [UInt8] = []
            // A lone short reply, the common case, needs no room for others.
            if !isAlone(message) { piece.reserveCapacity(Self.pieceBytes) }
            piece.append(contentsOf: message)
            pieces.append(piece)
        }
    }

    /// Has the body send what is next, and takes away as many bytes as it says were sent.
    mutating func send(_ body: (UnsafeRawBufferPointer) -> Int) -> Int {
        guard !isEmpty else { return 0 }
        let count = pieces[first].withUnsafeBytes { bytes in body(UnsafeRawBufferPointer(rebasing: bytes[sent...])) }
        guard count > 0 else { return count }
        backlog.bytes -= count
        backlog.replies -= pieces[first][sent..<sent + count].count { $0 == 0 }
        sent += count
        if sent == pieces[first].count { removeFirst() }
        return count
    }

    private func isAlone(_ message: [UInt8]) -> Bool {
        backlog.bytes == message.count
    }

    private mutating func removeFirst() {
        pieces[first] = []
        first += 1
        sent = 0
        if first == pieces.count {
            pieces = []
            first = 0
        } else if first >= 64 {
            pieces.removeFirst(first)
            first = 0
        }
    }
}
