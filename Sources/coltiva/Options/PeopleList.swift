import Glibc
import Interchange

/// Someone of a file who is to be imported, and the circles for them.
struct ChosenPerson: Equatable {
    let person: ImportedPerson
    var circles: [String]
}

/// The people of a file as a text to be edited, one a line: a number, circles and a name, with bars between them.
enum PeopleList {
    private static let expected = "NUMBER | CIRCLES | NAME, as the line was"

    /// The people whom the user has left in the text, with the circles written there.
    static func edited(_ people: [ChosenPerson], of file: String, in editor: Editor) throws(Failure) -> [ChosenPerson] {
        var path = Array("/tmp/coltiva-people-XXXXXX".utf8CString)
        let descriptor = mkstemp(&path)
        guard descriptor >= 0 else { throw .cannotMake(path: "/tmp/coltiva-people", errno: errno) }
        let name = String(decoding: path.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        defer { unlink(name) }
        let error = Descriptors.write(text(of: people, from: file), to: descriptor)
        close(descriptor)
        guard error == 0 else { throw .cannotMake(path: name, errno: error) }
        try editor.edit(name)
        return try chosen(in: try TextFile.read(name), of: people)
    }

    /// The text.
    static func text(of people: [ChosenPerson], from file: String) -> String {
        var text = """
            # The people of \(VisibleText.line(file)). Delete the lines of those whom you do not want.
            # Circles stand between the bars, with blanks between them; without any someone is found and listed, and never offered.

            """
        for (index, chosen) in people.enumerated() {
            let person = chosen.person
            let about = [person.name, person.title, person.organisation].compactMap { $0 }.map(VisibleText.line)
            text += "\(index + 1) | \(chosen.circles.joined(separator: " ")) | \(about.joined(separator: ", "))\n"
        }
        return text
    }

    /// The people of a text that was edited. What stands behind the second bar is not read.
    static func chosen(in text: String, of people: [ChosenPerson]) throws(Failure) -> [ChosenPerson] {
        var chosen: [ChosenPerson] = []
        var numbers: Set<Int> = []
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            guard line.contains(where: { !$0.isWhitespace }), !line.hasPrefix("#") else { continue }
            let cells = line.split(separator: "|", maxSplits: 2, omittingEmptySubsequences: false)
            guard cells.count == 3, let number = Int(cells[0].filter { !$0.isWhitespace }), people.indices.contains(number - 1),
                numbers.insert(number).inserted
            else { throw .badChoice(line: index + 1, text: String(line), expected: expected) }
            var person = people[number - 1]
            person.circles = cells[1].split { $0.isWhitespace || $0 == "," }.map(String.init)
            chosen.append(person)
        }
        return chosen
    }
}
