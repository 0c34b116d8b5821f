@testable import Interchange

/// Cards of the fixtures as a test writes them again.
struct WrittenCards {
    /// The physical lines.
    var lines: [[UInt8]]

    /// The lines of a fixture.
    init(_ bytes: [UInt8]) {
        // Each byte as the character of its number, so that line ends are found whatever the encoding.
        let text = String(decoding: bytes.map(UInt16.init), as: UTF16.self)
        lines = text.split(omittingEmptySubsequences: false) { ["\r\n", "\n", "\r"].contains($0) }
            .map { $0.utf16.map(UInt8.init(truncatingIfNeeded:)) }
        if lines.last == [] { lines.removeLast() }
    }

    /// As a file, with CRLF.
    var bytes: [UInt8] { lines.flatMap { $0 + [0x0D, 0x0A] } }

    /// Each line that begins a property, unless it is quoted-printable, with a blank before what is beyond so many bytes.
    func folded(width: Int, blank: UInt8) -> WrittenCards {
        var folded = self
        folded.lines = []
        var goesOn = false
        for line in lines {
            let text = String(decoding: line, as: UTF8.self).uppercased()
            let isQuoted = text.contains("QUOTED-PRINTABLE")
            let isEdge = text.hasPrefix("BEGIN") || text.hasPrefix("END")
            if goesOn || isQuoted || isEdge || line.isEmpty || line[0] == 0x20 {
                folded.lines.append(line)
            } else {
                var rest = line[...]
                folded.lines.append(Array(rest.prefix(width)))
                rest = rest.dropFirst(width)
                while !rest.isEmpty {
                    folded.lines.append([blank] + rest.prefix(width))
                    rest = rest.dropFirst(width)
                }
            }
            goesOn = line.last == UInt8(ascii: "=") && (isQuoted || goesOn)
        }
        return folded
    }

    /// The names of properties and parameters, with the values of these, in lower case.
    var withNamesInLowerCase: WrittenCards {
        var lowered = self
        for (number, line) in lines.enumerated() where line.first != 0x20 {
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")), !line.contains(UInt8(ascii: "\"")) else { continue }
            // Names of social services are in lower case already.
            lowered.lines[number] = Array(String(decoding: line[..<colon], as: UTF8.self).lowercased().utf8) + line[colon...]
        }
        return lowered
    }

    /// An expectation with the lines on which the same cards begin in other lines.
    func moved(_ expectation: Expectation, to other: WrittenCards) -> Expectation {
        let begins = zip(beginnings, other.beginnings)
        let places = Dictionary(uniqueKeysWithValues: begins.map { ($0, $1) })
        var moved = expectation
        moved.skipped = Set(moved.skipped.map { .init(file: nil, line: places[$0.line] ?? 0, reason: $0.reason) })
        moved.merged = moved.merged.map { merged in
            Set(merged.map { .init(file: nil, line: places[$0.line] ?? 0, into: places[$0.into] ?? 0) })
        }
        return moved
    }

    private var beginnings: [Int] {
        lines.indices.filter { String(decoding: lines[$0], as: UTF8.self).uppercased() == "BEGIN:VCARD" }.map { $0 + 1 }
    }
}
