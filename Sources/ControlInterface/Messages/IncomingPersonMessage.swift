/// A person of a file, as the protocol says it.
package struct IncomingPersonMessage: Codable, Hashable, Sendable {
    package var name: String
    package var emails: [String]
    package var phones: [String]
    package var profiles: [String]
    package var organisation: String?
    package var title: String?
    package var birthday: String?
    package var notes: [String]
    package var uid: String?
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
