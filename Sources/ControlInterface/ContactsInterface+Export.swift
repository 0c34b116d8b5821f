import Varlink

extension ContactsInterface {
    /// Gives people with everything that is known of them, a page at a time.
    package enum Export: MethodDefinition {
        package static let name = "org.coltiva.Contacts.Export"

        /// What a call carries.
        package struct Parameters: Codable, Hashable, Sendable {
            package var contacts: [String]?
            package var circle: String?
            package var after: String?
            package var limit: Int?

            package init(contacts: [String]? = nil, circle: String? = nil, after: String? = nil, limit: Int? = nil) {
                self.contacts = contacts
                self.circle = circle
                self.after = after
                self.limit = limit
            }
        }

        /// What it is answered.
        package struct Reply: Codable, Hashable, Sendable {
            package var people: [PersonMessage]
            package var next: String?

            package init(people: [PersonMessage], next: String? = nil) {
                self.people = people
                self.next = next
            }
        }
    }
}

extension ContactsInterface {
    /// Takes in people that `Export` gave.
    package enum Bring: MethodDefinition {
        package static let name = "org.coltiva.Contacts.Bring"

        /// What a call carries.
        package struct Parameters: Codable, Hashable, Sendable {
            package var people: [PersonMessage]
            package var file: String
            package var dryRun: Bool?

            package init(people: [PersonMessage], file: String, dryRun: Bool? = nil) {
                self.people = people
                self.file = file
                self.dryRun = dryRun
            }
        }

        /// What it is answered.
        package struct Reply: Codable, Hashable, Sendable {
            package var change: String?
            package var added: Int
            package var unchanged: Int

            package init(change: String? = nil, added: Int, unchanged: Int) {
                self.change = change
                self.added = added
                self.unchanged = unchanged
            }
        }
    }
}
