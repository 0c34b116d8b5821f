import CSystemd
import Glibc
package import Logging

/// One entry for the journal: fields `NAME=value`, whose values may hold any bytes.
package struct JournalEntry: Sendable {
    /// All fields, one after the other.
    private var bytes: [UInt8] = []
    /// Where in `bytes` each field ends.
    private var ends: [Int] = []

    /// The entry of a log statement: MESSAGE, PRIORITY (syslog(3)), SYSLOG_IDENTIFIER, the place in the code, then the metadata.
    ///
    /// A list in the metadata becomes a field for each element, a dictionary a field for each `KEY_SUBKEY`.
    package init(_ event: LogEvent, identifier: String, metadata: Logger.Metadata = [:], provider: Logger.MetadataProvider? = nil) {
        append("MESSAGE", event.message.description)
        append("PRIORITY", String(Self.priority(of: event.level)))
        append("SYSLOG_IDENTIFIER", identifier)
        append("CODE_FILE", event.file)
        append("CODE_LINE", String(event.line))
        append("CODE_FUNC", event.function)
        for (key, value) in event.fields(handler: metadata, provider: provider) {
            append(key: key, value)
        }
    }

    /// Each field as it is sent.
    package var fields: [[UInt8]] {
        zip([0] + ends, ends).map { start, end in Array(bytes[start..<end]) }
    }

    /// Hands the entry to the journal by sd_journal_sendv(3).
    ///
    /// Returns 0, or a negative errno. Where no journal listens it is 0 too: `LogDestination` decides beforehand whether there is one.
    func send() -> Int32 {
        bytes.withUnsafeBytes { bytes in
            let vectors = zip([0] + ends, ends).map { start, end in
                let field = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
                return iovec(iov_base: UnsafeMutableRawPointer(mutating: field.baseAddress), iov_len: field.count)
            }
            return sd_journal_sendv(vectors, Int32(vectors.count))
        }
    }

    private mutating func append(key: String, _ value: Logger.MetadataValue) {
        switch value {
        case .string, .stringConvertible: append(JournalFieldName.of(key: key), value.description)
        case .array(let elements):
            for element in elements {
                append(key: key, element)
            }
        case .dictionary(let elements):
            for (subkey, element) in elements.sorted(by: { $0.key < $1.key }) {
                append(key: "\(key)_\(subkey)", element)
            }
        }
    }

    private mutating func append(_ name: String, _ value: String) {
        bytes += name.utf8
        bytes.append(UInt8(ascii: "="))
        bytes += value.utf8
        ends.append(bytes.count)
    }

    /// The priority of syslog(3) for a level; syslog knows nothing below debug.
    private static func priority(of level: Logger.Level) -> Int {
        switch level {
        case .critical: 2
        case .error: 3
        case .warning: 4
        case .notice: 5
        case .info: 6
        case .debug, .trace: 7
        }
    }
}
