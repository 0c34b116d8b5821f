/// The columns of an address book as Outlook exports it, from the desktop and from the web, and the person of a record.
struct OutlookColumns {
    private let nameParts: [Int?]
    private let nickname: Int?
    private let company: Int?
    private let jobTitle: Int?
    private let birthday: Int?
    private let categories: Int?
    private let notes: Int?
    private let emails: [Int]
    private let phones: [Int]
    private let websites: [Int]
    /// The columns that hold dates.
    let dates: [Int]

    /// Names by which its tables are known; three of them tell one.
    private static let marks: Set<String> = [
        "e-mail address", "e-mail 2 address", "e-mail display name", "business phone", "home phone", "mobile phone",
        "primary phone",
        "company main phone", "business fax", "business street", "home street", "company yomi", "given yomi", "job title",
        "office location", "manager's name", "assistant's name", "personal web page", "web page",
    ]

    /// The columns of a header; nil where it is not Outlook's.
    init?(_ header: CSVHeader) {
        guard ["first name", "last name", "nickname"].contains(where: { header[$0] != nil }), header.count(of: Self.marks) > 2
        else { return nil }
        nameParts = [header["first name"], header["middle name"], header["last name"]]
        nickname = header["nickname"]
        company = header["company"]
        jobTitle = header["job title"]
        birthday = header["birthday"]
        categories = header["categories"]
        notes = header["notes"]
        dates = [header["birthday"], header["anniversary"]].compactMap(\.self)
        func columns(_ isWanted: (String) -> Bool) -> [Int] {
            header.names.indices.filter { isWanted(header.names[$0]) }
        }
        emails = columns { $0.hasPrefix("e-mail ") && $0.hasSuffix("address") }
        phones = columns { $0.split(separator: " ").contains("phone") && PhoneNumber.reachesThePerson(labelled: $0) }
        websites = columns { $0.hasSuffix("web page") }
    }

    /// The person of a record; nil where it has no name.
    func person(of row: TableRow, dates order: SlashOrder) -> ImportedPerson? {
        guard let name = row.name(nameParts) ?? row.line(nickname) else { return nil }
        var person = ImportedPerson(name: name)
        person.emails = emails.map(row.text).compactMap(EmailAddress.normalized).withoutDoubles
        person.phones = phones.map(row.text).compactMap(PhoneNumber.normalized).withoutDoubles
        person.organisation = row.line(company)
        person.title = row.line(jobTitle)
        person.profiles = websites.map(row.text).compactMap(WebAddress.normalized).withoutDoubles
        person.birthday = Birthday(row.text(birthday), slashes: order)
        person.categories =
            row.text(categories).split(separator: ";").compactMap { String($0).cleanedLine.ifVisible }
            .withoutDoublesOfCase
        person.nickname = row.line(nickname)
        person.notes = [row.text(notes)].filter { !$0.isInvisible }
        return person
    }
}
