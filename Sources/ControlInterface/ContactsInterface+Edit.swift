import Varlink

extension ContactsInterface {
    /// Writes what is known of a person as a text to be edited.
    package enum ShowText: MethodDefinition {
        package static let name = "org.coltiva.Contacts.ShowText"

        /// What a call carries.
        package struct Parameters: Codable, Hashable, Sendable {
            package var contact: String

            package init(contact: String) {
                self.contact = contact
            }
        }

        /// What it is answered.
        package struct Reply: Codable, Hashable, Sendable {
            package var contact: String
            package var name: String
            package var text: String

            package init(contact: String, name: String, text: String) {
                self.contact = contact
                self.name = name
                self.text = text
            }
        }
    }
}

extension ContactsInterface {
    /// Makes a person what an edited text says.
    package enum Edit: MethodDefinition {
        package static let name = "org.coltiva.Contacts.Edit"

        /// What a call carries.
        package struct Parameters: Codable, Hashable, Sendable {
            package var contact: String
            package var before: String
            package var after: String
            package var file: String?
            package var dryRun: Bool?

            package init(contact: String, before: String, after: String, file: String? = nil, dryRun: Bool? = nil) {
                self.contact = contact
                self.before = before
                self.after = after
                self.file = file
                self.dryRun = dryRun
            }
        }

        /// What it is answered.
        package struct Reply: Codable, Hashable, Sendable {
            package var findings: [String]
            package var before: String
            package var changed: [Set.Assignment]
            package var consequence: ConsequenceMessage?

            package init(findings: [String], before: String, changed: [Set.Assignment], consequence: ConsequenceMessage? = nil) {
                self.findings = findings
                self.before = before
                self.changed = changed
                self.consequence = consequence
            }
        }
    }
}
