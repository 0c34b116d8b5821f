import Varlink

extension ContactsInterface {
    /// Removes a person and everything about them.
    package enum Forget: MethodDefinition {
        package static let name = "org.coltiva.Contacts.Forget"

        package typealias Parameters = PersonParameters

        /// What it is answered.
        package struct Reply: Codable, Hashable, Sendable {
            package var contact: ContactMessage
            package var interactions: Int
            package var notes: Int
            package var followUps: Int
            package var commands: Int
            package var backup: String?
            package var removed: [String]
            package var problem: String?

            package init(
                contact: ContactMessage, interactions: Int, notes: Int, followUps: Int, commands: Int, backup: String? = nil,
                removed: [String], problem: String? = nil
            ) {
                self.contact = contact
                self.interactions = interactions
                self.notes = notes
                self.followUps = followUps
                self.commands = commands
                self.backup = backup
                self.removed = removed
                self.problem = problem
            }
        }
    }
}
