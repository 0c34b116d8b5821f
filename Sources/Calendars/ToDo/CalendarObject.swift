/// A component of an iCalendar file (RFC 5545 3.6) with all that is in it, known or not: BEGIN:NAME, lines, other components, END:NAME.
struct CalendarObject: Hashable, Sendable {
    /// In capitals: "VTODO".
    let name: String
    var lines: [ContentLine]
    var objects: [CalendarObject]

    init(_ name: String, lines: [ContentLine] = [], objects: [CalendarObject] = []) {
        self.name = name
        self.lines = lines
        self.objects = objects
    }

    /// How deep components may lie in one another; an alarm lies two below its calendar.
    static let deepest = 16

    /// Reads a file: its components, one after the other.
    static func all(in bytes: [UInt8]) throws(ToDoFault) -> [CalendarObject] {
        var open = [CalendarObject("")]
        for (number, text) in try unfolded(bytes) where !text.isEmpty {
            guard let line = ContentLine(text) else { throw ToDoFault(line: number, problem: .noProperty) }
            switch line.name {
            case "BEGIN":
                guard open.count <= deepest else { throw ToDoFault(line: number, problem: .tooDeep) }
                open.append(CalendarObject(line.value.uppercased()))
            case "END":
                let ended = open.removeLast()
                guard !open.isEmpty, ended.name == line.value.uppercased() else {
                    throw ToDoFault(line: number, problem: .wrongEnd(expected: ended.name))
                }
                open[open.count - 1].objects.append(ended)
            default:
                guard open.count > 1 else { throw ToDoFault(line: number, problem: .outside) }
                open[open.count - 1].lines.append(line)
            }
        }
        guard open.count == 1 else { throw ToDoFault(line: nil, problem: .noEnd(open[open.count - 1].name)) }
        return open[0].objects
    }

    /// The lines put together again, each with the number of its first line in the file. What is folded may be cut within a character.
    private static func unfolded(_ bytes: [UInt8]) throws(ToDoFault) -> [(number: Int, text: String)] {
        var lines: [(number: Int, text: String)] = []
        var line: [UInt8] = []
        var (number, first) = (1, 1)
        var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        func text() throws(ToDoFault) -> String {
            guard let text = String(validating: line, as: UTF8.self) else { throw ToDoFault(line: first, problem: .noText) }
            return text
        }
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            guard byte == UInt8(ascii: "\n") else {
                line.append(byte)
                continue
            }
            number += 1
            if line.last == UInt8(ascii: "\r") { line.removeLast() }
            if index < bytes.count, bytes[index] == UInt8(ascii: " ") || bytes[index] == UInt8(ascii: "\t") {
                index += 1
                continue
            }
            lines.append((first, try text()))
            line = []
            first = number
        }
        lines.append((first, try text()))
        return lines
    }

    /// Adds the component to a file.
    func write(to file: inout ContentLines) {
        file.add("BEGIN", name)
        for line in lines { file.add(line) }
        for object in objects { object.write(to: &file) }
        file.add("END", name)
    }

    /// The first line of a property.
    func line(_ name: String) -> ContentLine? { lines.first { $0.name == name } }
}
