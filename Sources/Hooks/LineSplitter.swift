/// Cuts a stream of bytes into lines, at "\n" only; a line longer than the limit loses its end, which an ellipsis says.
struct LineSplitter {
    private let limit: Int
    private var line: [UInt8] = []
    private var isCut = false

    /// `limit` is the most bytes that a line keeps.
    init(limit: Int) {
        self.limit = limit
    }

    /// The lines that these bytes end, without their breaks; bytes that are not UTF-8 become U+FFFD.
    mutating func take(_ bytes: some Sequence<UInt8>) -> [String] {
        var lines: [String] = []
        for byte in bytes {
            if byte == UInt8(ascii: "\n") {
                lines.append(cutLine())
            } else if line.count < limit {
                line.append(byte)
            } else {
                isCut = true
            }
        }
        return lines
    }

    /// The last line, where the stream did not end in a line break.
    mutating func finish() -> String? {
        line.isEmpty ? nil : cutLine()
    }

    private mutating func cutLine() -> String {
        defer {
            line.removeAll(keepingCapacity: true)
            isCut = false
        }
        return String(decoding: line, as: UTF8.self) + (isCut ? "…" : "")
    }
}
