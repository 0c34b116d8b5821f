/// A person of a file that is imported, all that it says of them together (docs/import.md, "What is read").
package struct IncomingPerson: Hashable, Sendable {
    /// Never blank.
    package var name: String
    /// In lower case.
    package var emails: [String]
    package var phones: [String]
    /// Web addresses in normal form, or `service:handle`.
    package var profiles: [String]
    package var organisation: String?
    package var title: String?
    /// `--MM-DD` or `YYYY-MM-DD`.
    package var birthday: String?
    package var notes: [String]
    /// The UID of their card in normal form.
    package var uid: String?
    /// The circles that the user gives them with the import.
    package var circles: [String]

    package init(
        name: String, emails: [String] = [], phones: [String] = [], profiles: [String] = [], organisation: String? = nil,
        title: String? = nil, birthday: String? = nil, notes: [String] = [], uid: String? = nil, circles: [String] = []
    ) {
        self.name = name
        self.emails = emails
        self.phones = phones
        self.profiles = profiles
        self.organisation = organisation
        self.title = title
        self.birthday = birthday
        self.notes = notes
        self.uid = uid
        self.circles = circles
    }
}
