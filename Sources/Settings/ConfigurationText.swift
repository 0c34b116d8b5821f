/// A configuration file taken apart into sections and assignments, in the syntax of systemd.syntax(7).
///
/// Comments begin with `#` or `;` at the beginning of a line, also between continuation lines. A line that ends in a backslash goes on
/// in the next. White space around sections, keys and values does not count. Line ends are LF or CR LF; a byte order mark is passed
/// over. Quotes and escapes belong to the settings that have them: `QuotedWords`.
package struct ConfigurationText: Hashable, Sendable {
    /// A section with what is set in it; one title may come several times.
    package struct Section: Hashable, Sendable {
        /// What stands between the brackets.
        package let title: PlacedText
        package var assignments: [Assignment] = []
    }

    /// One `Key=Value`.
    package struct Assignment: Hashable, Sendable {
        package let key: PlacedText
        /// Empty where nothing follows the `=`; its place is then after the `=`.
        package let value: PlacedText
    }

    /// The most bytes a file may have: 1 MiB, systemd's own limit of one line.
    package static let sizeLimit = 1 << 20

    /// The file's path.
    package let file: String
    package private(set) var sections: [Section] = []
    /// In the order of the text.
    package private(set) var faults: [SyntaxFault] = []

    /// Takes a file's bytes apart; never fails, what is wrong is in `faults`.
    package init(parsing bytes: [UInt8], file: String) {
        self.file = file
        var isAfterBadHeader = false
        do throws(SyntaxFault) {
            for line in LogicalLines(try SourceText(decoding: bytes, file: file)) {
                do throws(SyntaxFault) { try take(line, &isAfterBadHeader) } catch { faults.append(error) }
            }
        } catch {
            faults = [error]
        }
    }

    /// Reads one logical line that is no comment; assignments after a header that was not understood belong to no section.
    private mutating func take(_ line: LogicalLine, _ isAfterBadHeader: inout Bool) throws(SyntaxFault) {
        if let fault = line.fault {
            if Self.isHeader(line.text) { isAfterBadHeader = true }
            throw fault
        }
        let text = line.text
        guard !text.isEmpty else { return }
        if Self.isHeader(text) {
            isAfterBadHeader = true
            sections.append(Section(title: try title(in: text)))
            isAfterBadHeader = false
        } else {
            let assignment = try assignment(in: text)
            guard !isAfterBadHeader else { return }
            guard !sections.isEmpty else {
                throw SyntaxFault(problem: .outsideSection(key: assignment.key.text), place: text.place)
            }
            sections[sections.count - 1].assignments.append(assignment)
        }
    }

    private static func isHeader(_ text: PlacedText) -> Bool { text.text.utf8.first == UInt8(ascii: "[") }

    /// What stands between the brackets of a header.
    private func title(in text: PlacedText) throws(SyntaxFault) -> PlacedText {
        let length = text.text.utf8.count
        guard text.text.utf8.last == UInt8(ascii: "]") else {
            throw SyntaxFault(problem: .headerNotClosed, place: text.place(at: length))
        }
        let title = text.slice(1..<length - 1)
        guard !title.trimmed.isEmpty, !title.text.utf8.contains(where: { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") })
        else {
            throw SyntaxFault(problem: .headerName, place: text.place)
        }
        return title
    }

    /// Key and value of a line that is no header.
    private func assignment(in text: PlacedText) throws(SyntaxFault) -> Assignment {
        guard let equals = Array(text.text.utf8).firstIndex(of: UInt8(ascii: "=")) else {
            throw SyntaxFault(problem: .noAssignment(text.text), place: text.place)
        }
        let key = text.slice(0..<equals).trimmed
        guard !key.isEmpty else { throw SyntaxFault(problem: .noKey, place: text.place) }
        return Assignment(key: key, value: text.slice(equals + 1..<text.text.utf8.count).trimmed)
    }
}
