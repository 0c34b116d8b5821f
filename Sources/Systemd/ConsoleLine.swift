import Glibc
package import Logging

/// A log statement as one line for a person: `warning: the hook ended early (contact=c12, followup=f3)`.
package struct ConsoleLine: Sendable {
    /// The line, without its end.
    package let text: String

    /// Metadata is sorted by key; the message identifier is for the journal and left out; a value that is empty or holds white space or
    /// one of `,()="` is quoted. What would move the cursor, end the line or turn the direction of writing is shown as an escape.
    package init(_ event: LogEvent, metadata: Logger.Metadata = [:], provider: Logger.MetadataProvider? = nil) {
        let details = event.fields(handler: metadata, provider: provider)
            .filter { $0.key != MessageID.metadataKey }
            .map { "\(Self.escaped($0.key))=\(Self.quoted($0.value.description))" }
        let suffix = details.isEmpty ? "" : " (\(details.joined(separator: ", ")))"
        text = "\(event.level): \(Self.escaped(event.message.description))\(suffix)"
    }

    /// Writes the line in one write(2), so that lines of several threads do not mix; a reader that is gone is no error.
    func write(to descriptor: Int32) {
        let line = Array("\(text)\n".utf8)
        var written = 0
        while written < line.count {
            let result = line[written...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if result < 0 {
                guard errno == EINTR else { return }
            } else {
                written += result
            }
        }
    }

    private static func quoted(_ value: String) -> String {
        let needsQuotes = value.isEmpty || value.contains { $0.isWhitespace || ",()=\"".contains($0) }
        let escaped = escaped(value)
        return needsQuotes
            ? "\"\(escaped.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\\\""))\"" : escaped
    }

    private static func escaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n": result.append(contentsOf: "\\n".unicodeScalars)
            case "\r": result.append(contentsOf: "\\r".unicodeScalars)
            case "\t": result.append(contentsOf: "\\t".unicodeScalars)
            case _ where deceives(scalar): result.append(contentsOf: "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars)
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    /// Control characters, the line and paragraph separators, and the bidirectional embeddings, overrides and isolates (UAX #9).
    private static func deceives(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        default: (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
        }
    }
}
