import Varlink

extension ContactsInterface {
    /// Closes for good what is open with people.
    package enum Archive: MethodDefinition {
        package static let name = "org.coltiva.Contacts.Archive"

        /// What a call carries.
        package struct Parameters: Codable, Hashable, Sendable {
            package var contacts: [String]
            package var dryRun: Bool?

            package init(contacts: [String], dryRun: Bool? = nil) {
                self.contacts = contacts
                self.dryRun = dryRun
            }
        }

        /// What it is answered.
        package struct Reply: Codable, Hashable, Sendable {
            package var consequence: ConsequenceMessage

            package init(consequence: ConsequenceMessage) {
                self.consequence = consequence
            }
        }
    }
}

extension ContactsInterface {
    /// Brings archived people back.
    package enum Unarchive: MethodDefinition {
        package static let name = "org.coltiva.Contacts.Unarchive"

        /// What a call carries.
        package struct Parameters: Codable, Hashable, Sendable {
            package var contacts: [String]
            package var dryRun: Bool?

            package init(contacts: [String], dryRun: Bool? = nil) {
                self.contacts = contacts
                self.dryRun = dryRun
            }
        }

        /// What it is answered.
        package struct Reply: Codable, Hashable, Sendable {
            package var consequence: ConsequenceMessage

            package init(consequence: ConsequenceMessage) {
                self.consequence = consequence
            }
        }
    }
}

extension ContactsInterface {
    /// Leaves people in peace.
    package enum Rest: MethodDefinition {
        package static let name = "org.coltiva.Contacts.Rest"

        /// What a call carries.
        package struct Parameters: Codable, Hashable, Sendable {
            package var contacts: [String]
            package var until: String?
            package var dryRun: Bool?

            package init(contacts: [String], until: String? = nil, dryRun: Bool? = nil) {
                self.contacts = contacts
                self.until = until
                self.dryRun = dryRun
            }
        }

        /// What it is answered.
        package struct Reply: Codable, Hashable, Sendable {
            package var consequence: ConsequenceMessage

            package init(consequence: ConsequenceMessage) {
                self.consequence = consequence
            }
        }
    }
}

extension ContactsInterface {
    /// Ends rests.
    package enum Wake: MethodDefinition {
        package static let name = "org.coltiva.Contacts.Wake"

        /// What a call carries.
        package struct Parameters: Codable, Hashable, Sendable {
            package var contacts: [String]
            package var dryRun: Bool?

            package init(contacts: [String], dryRun: Bool? = nil) {
                self.contacts = contacts
                self.dryRun = dryRun
            }
        }

        /// What it is answered.
        package struct Reply: Codable, Hashable, Sendable {
            package var consequence: ConsequenceMessage

            package init(consequence: ConsequenceMessage) {
                self.consequence = consequence
            }
        }
    }
}
