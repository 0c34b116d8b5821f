import Relationships

/// The columns of LinkedIn's Connections.csv, and the person that a record describes.
struct ConnectionsColumns {
    private let firstName: Int?
    private let lastName: Int?
    private let profile: Int?
    private let email: Int?
    private let company: Int?
    private let position: Int?
    private let connectedOn: Int?

    /// The columns by their English or German names; in another language, where the seven stand in their usual order around one called URL
    /// and the first record has a LinkedIn profile there, by their places.
    init?(_ header: CSVHeader, followedBy records: CSVReader) {
        if header.has("first name", "last name", "connected on") || header.has("vorname", "nachname", "verbunden am") {
            firstName = header.column(["first name", "vorname"])
            lastName = header.column(["last name", "nachname"])
            profile = header["url"]
            email = header.column(["email address", "e-mail-adresse"])
            company = header.column(["company", "current company", "unternehmen"])
            position = header.column(["position", "current position"])
            connectedOn = header.column(["connected on", "verbunden am"])
        } else if header.names.count == 7, header["url"] == 2, Self.hasProfile(records) {
            (firstName, lastName, profile, email, company, position, connectedOn) = (0, 1, 2, 3, 4, 5, 6)
        } else {
            return nil
        }
    }

    /// The person of a record; nil where it has no name.
    func person(of row: TableRow) -> ImportedPerson? {
        guard let name = row.name([firstName, lastName]) else { return nil }
        var person = ImportedPerson(name: name)
        person.emails = [EmailAddress.normalized(row.text(email))].compactMap(\.self)
        person.organisation = row.line(company)
        person.title = row.line(position)
        person.profiles = [WebAddress.normalized(row.text(profile))].compactMap(\.self)
        person.connectedOn = ConnectionDate.read(row.text(connectedOn))
        return person
    }

    private static func hasProfile(_ records: CSVReader) -> Bool {
        var records = records
        while let record = records.next() {
            if record.isBlank { continue }
            return record.cells.count > 2
                && WebAddress.normalized(record.cells[2].cleaned).map(LinkedInProfile.isNormal) == true
        }
        return false
    }
}
