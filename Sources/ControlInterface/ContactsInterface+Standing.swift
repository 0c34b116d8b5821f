import Varlink

extension ContactsInterface {
    /// Closes for good what is open with people.
    package enum Archive: MethodDefinition {
        package static let name = "org.coltiva.Contacts.Archive"

        package typealias Parameters = PeopleParameters
        package typealias Reply = ConsequenceReply
    }
}

extension ContactsInterface {
    /// Brings archived people back.
    package enum Unarchive: MethodDefinition {
        package static let name = "org.coltiva.Contacts.Unarchive"

        package typealias Parameters = PeopleParameters
        package typealias Reply = ConsequenceReply
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

        package typealias Reply = ConsequenceReply
    }
}

extension ContactsInterface {
    /// Ends rests.
    package enum Wake: MethodDefinition {
        package static let name = "org.coltiva.Contacts.Wake"

        package typealias Parameters = PeopleParameters
        package typealias Reply = ConsequenceReply
    }
}
