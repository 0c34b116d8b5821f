import ArgumentParser

/// As what people, or what is to be done with them, are written for other programs.
enum ExportFormat: String, CaseIterable, ExpressibleByArgument {
    case json, vcard, csv
    case todo = "todo.txt"
    case ics, taskwarrior

    /// The whole document.
    func document(of people: [PersonExport]) -> String {
        switch self {
        case .json: PeopleDocument.text(of: people.map(\.message))
        case .vcard: PeopleCards.text(of: people)
        case .csv: PeopleCards.table(of: people)
        case .todo: DutyList.todo(people)
        case .ics: DutyList.calendar(people)
        case .taskwarrior: DutyList.taskwarrior(people)
        }
    }
}
