/// The columns of an address book as Google exports it, in today's layout and in the one of before, and the person of a record.
struct GoogleColumns {
    private let wholeName: Int?
    private let nameParts: [Int?]
    private let nickname: Int?
    private let organisation: Int?
    private let title: Int?
    private let birthday: Int?
    private let notes: Int?
    private let labels: Int?
    private let emails: [Int]
    private let websites: [Int]
    /// Each with the column that says what sort of number it is.
    private let phones: [(label: Int?, value: Int)]

    /// What stands between several values in one cell.
    private static let divider = " ::: "

    /// What there may be several of, each with a number.
    private static let lists: Set<String> = [
        "e-mail", "email", "phone", "address", "website", "organization", "relation", "event", "im", "custom field", "jot",
        "external id",
        "calendar link",
    ]

    /// Names that no other address book has; two of them, or one numbered column, tell it.
    private static let marks: Set<String> = [
        "phonetic first name", "phonetic last name", "file as", "organization name", "organization title", "labels", "name prefix",
        "yomi name", "given name yomi", "group membership", "additional name", "short name", "maiden name", "billing information",
    ]

    /// The columns of a header; nil where it is not Google's.
    init?(_ header: CSVHeader) {
        let numbered = header.names.contains { Self.numbered($0) != nil }
        guard header.names.contains(where: Self.isName), numbered || header.count(of: Self.marks) > 1 else { return nil }
        let isOld = header["given name"] != nil || header["family name"] != nil || header["name"] != nil
        wholeName = isOld ? header["name"] : nil
        nameParts =
            isOld
            ? [header["given name"], header["additional name"], header["family name"]]
            : [header["first name"], header["middle name"], header["last name"]]
        nickname = header["nickname"]
        organisation = header.column(["organization name", "organization 1 - name"])
        title = header.column(["organization title", "organization 1 - title"])
        birthday = header["birthday"]
        notes = header["notes"]
        labels = header.column(["labels", "group membership"])
        let values = header.names.enumerated().compactMap { column, name in
            Self.numbered(name).flatMap { $0.part == "value" ? (column: column, list: $0.list) : nil }
        }
        emails = values.filter { $0.list.hasPrefix("e-mail") || $0.list.hasPrefix("email") }.map(\.column)
        websites = values.filter { $0.list.hasPrefix("website") }.map(\.column)
        phones = values.filter { $0.list.hasPrefix("phone") }.map {
            (label: header.column(["\($0.list) - label", "\($0.list) - type"]), value: $0.column)
        }
    }

    /// The person of a record; nil where it has no name.
    func person(of row: TableRow) -> ImportedPerson? {
        guard let name = row.line(wholeName) ?? row.name(nameParts) ?? row.line(nickname) else { return nil }
        var person = ImportedPerson(name: name)
        person.emails = emails.flatMap { values(row, $0) }.compactMap(EmailAddress.normalized).withoutDoubles
        person.phones =
            phones.filter { PhoneNumber.reachesThePerson(labelled: row.text($0.label)) }
            .flatMap { values(row, $0.value) }.compactMap(PhoneNumber.normalized).withoutDoubles
        person.organisation = values(row, organisation).compactMap { $0.cleanedLine.ifVisible }.first
        person.title = values(row, title).compactMap { $0.cleanedLine.ifVisible }.first
        person.profiles = websites.flatMap { values(row, $0) }.compactMap(WebAddress.normalized).withoutDoubles
        person.birthday = values(row, birthday).compactMap { Birthday($0) }.first
        person.categories = values(row, labels).compactMap(Category.normalized).withoutDoublesOfCase
        person.nickname = row.line(nickname)
        person.notes = [row.text(notes)].filter { !$0.isInvisible }
        return person
    }

    private func values(_ row: TableRow, _ column: Int?) -> [String] {
        let text = row.text(column)
        return text.isEmpty ? [] : " \(text) ".split(separator: Self.divider).map { String($0).trimmed }.filter { !$0.isEmpty }
    }

    private static func isName(_ name: String) -> Bool {
        ["name", "given name", "family name", "first name", "last name", "nickname"].contains(name)
    }

    /// "e-mail 1" and "value" of "e-mail 1 - value"; nil for other names.
    private static func numbered(_ name: String) -> (list: String, part: String)? {
        let parts = name.split(separator: " - ", maxSplits: 1)
        guard parts.count == 2, let blank = parts[0].lastIndex(of: " "), Int(parts[0][blank...].dropFirst()) != nil,
            lists.contains(String(parts[0][..<blank]))
        else { return nil }
        return (String(parts[0]), String(parts[1]))
    }
}
