/// What a command about people carries that wants to know no more.
package struct PeopleParameters: Codable, Hashable, Sendable {
    package var contacts: [String]
    package var dryRun: Bool?

    package init(contacts: [String], dryRun: Bool? = nil) {
        self.contacts = contacts
        self.dryRun = dryRun
    }
}
