/// Puts a header together from its lines, whoever takes these from a file.
///
/// A line that begins with a blank goes on with the field before it; an empty one ends the header. A line `From ` or `>From ` at the top is
/// the envelope that a mailbox or a pipe adds. Lines that are no fields are passed, as long as a field came before them.
package struct MailHeaderReader: Sendable {
    private(set) var header = MailHeader()
    /// Whether the empty line behind the header has come, or a first line that no header has.
    private(set) var isAtEnd = false
    private var size = 0
    private var lines = 0
    /// The first line that is no field, where none came before it.
    private var strange: Int?

    package init() {}

    /// Whether the first line that is no envelope is one that no header has.
    var isRefused: Bool { strange != nil }

    /// The next line, without its end.
    mutating func add(_ line: ArraySlice<UInt8>) {
        guard !isAtEnd else { return }
        lines += 1
        if line.isEmpty {
            isAtEnd = true
            return
        }
        let isEnvelope =
            lines == 1 && line.starts(with: Self.envelope)
            || lines <= 2 && header.fields.isEmpty && line.starts(with: Self.quotedEnvelope)
        size += line.count
        guard size <= MailHeader.limit, !isEnvelope else { return }
        if line.first == 0x20 || line.first == 0x09 {
            // A header that begins in the middle of a field is none.
            if header.fields.isEmpty { refuse() } else { header.goOn(with: line) }
        } else if let colon = line.firstIndex(of: UInt8(ascii: ":")), let name = Self.name(line[..<colon]) {
            header.begin(name, line[(colon + 1)...])
        } else if header.fields.isEmpty {
            refuse()
        }
    }

    /// The header that the lines are; throws where they are none.
    package func finished() throws(MailProblem) -> MailHeader {
        guard !header.fields.isEmpty else { throw .noHeader(line: strange ?? max(lines, 1)) }
        return header
    }

    private mutating func refuse() {
        strange = lines
        isAtEnd = true
    }

    static let envelope = Array("From ".utf8)
    private static let quotedEnvelope = Array(">From ".utf8)

    /// The name of a field in lower case: visible characters of ASCII, with blanks before the colon in the obsolete form (RFC 5322 4.5).
    private static func name(_ bytes: ArraySlice<UInt8>) -> String? {
        let end = bytes.lastIndex { $0 != 0x20 && $0 != 0x09 }
        guard let end, bytes[...end].allSatisfy({ (0x21...0x7E).contains($0) }) else { return nil }
        return String(decoding: bytes[...end], as: UTF8.self).lowercased()
    }
}
