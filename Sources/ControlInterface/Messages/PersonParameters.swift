/// What a command about one person carries that wants to know no more.
package struct PersonParameters: Codable, Hashable, Sendable {
    package var contact: String
    package var dryRun: Bool?

    package init(contact: String, dryRun: Bool? = nil) {
        self.contact = contact
        self.dryRun = dryRun
    }
}
