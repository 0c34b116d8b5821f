import Calendars

extension ToDoFault {
    /// What is wrong with a file, by its name, and what is expected.
    func words(of file: String) -> String {
        let words =
            switch problem {
            case .noText: "it is no text in UTF-8"
            case .noProperty: "it is no property; expected NAME:VALUE"
            case .outside: "it stands outside of a component; expected BEGIN:VCALENDAR first"
            case .tooDeep: "too many components lie in one another"
            case .wrongEnd(let name): "it ends what was not begun; expected \(name.isEmpty ? "BEGIN" : "END:\(name)")"
            case .noEnd(let name): "the file ends too early; expected END:\(name)"
            case .otherUID(let uid): "it has no to-do that is ours; expected VTODO with UID:\(uid)"
            }
        return "\(file):\(line.map { "\($0): " } ?? " ")\(words); it is left as it is"
    }
}
