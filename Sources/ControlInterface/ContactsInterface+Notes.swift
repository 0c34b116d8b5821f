import Varlink

extension ContactsInterface {
    /// Notes something about a person.
    package enum AddNote: MethodDefinition {
        package static let name = "org.coltiva.Contacts.AddNote"

        /// What a call carries.
        package struct Parameters: Codable, Hashable, Sendable {
            package var contact: String
            package var text: String
            package var dryRun: Bool?

            package init(contact: String, text: String, dryRun: Bool? = nil) {
                self.contact = contact
                self.text = text
                self.dryRun = dryRun
            }
        }

        package typealias Reply = ConsequenceReply
    }
}

extension ContactsInterface {
    /// Keeps something to write to a person about.
    package enum AddTopic: MethodDefinition {
        package static let name = "org.coltiva.Contacts.AddTopic"

        /// What a call carries.
        package struct Parameters: Codable, Hashable, Sendable {
            package var contact: String
            package var text: String
            package var link: String?
            package var dryRun: Bool?

            package init(contact: String, text: String, link: String? = nil, dryRun: Bool? = nil) {
                self.contact = contact
                self.text = text
                self.link = link
                self.dryRun = dryRun
            }
        }

        package typealias Reply = ConsequenceReply
    }
}
