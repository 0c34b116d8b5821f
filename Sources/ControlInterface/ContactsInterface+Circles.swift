package import Varlink

extension ContactsInterface {
    /// Lists the circles.
    package enum ListCircles: MethodDefinition {
        package static let name = "org.coltiva.Contacts.ListCircles"

        package typealias Parameters = Nothing

        /// What it is answered.
        package struct Reply: Codable, Hashable, Sendable {
            package var circles: [CircleMessage]

            package init(circles: [CircleMessage]) {
                self.circles = circles
            }
        }
    }
}

extension ContactsInterface {
    /// Shows a circle.
    package enum ShowCircle: MethodDefinition {
        package static let name = "org.coltiva.Contacts.ShowCircle"

        /// What a call carries.
        package struct Parameters: Codable, Hashable, Sendable {
            package var circle: String

            package init(circle: String) {
                self.circle = circle
            }
        }

        /// What it is answered.
        package struct Reply: Codable, Hashable, Sendable {
            package var circle: CircleMessage
            package var settings: [SettingMessage]
            package var contacts: [ContactMessage]

            package init(circle: CircleMessage, settings: [SettingMessage], contacts: [ContactMessage]) {
                self.circle = circle
                self.settings = settings
                self.contacts = contacts
            }
        }
    }
}

extension ContactsInterface {
    /// Puts people into a circle.
    package enum JoinCircle: MethodDefinition {
        package static let name = "org.coltiva.Contacts.JoinCircle"

        /// What a call carries.
        package struct Parameters: Codable, Hashable, Sendable {
            package var circle: String
            package var contacts: [String]
            package var dryRun: Bool?

            package init(circle: String, contacts: [String], dryRun: Bool? = nil) {
                self.circle = circle
                self.contacts = contacts
                self.dryRun = dryRun
            }
        }

        /// What it is answered.
        package struct Reply: Codable, Hashable, Sendable {
            package var consequence: ConsequenceMessage
            package var configured: Bool
            package var suggestion: String?

            package init(consequence: ConsequenceMessage, configured: Bool, suggestion: String? = nil) {
                self.consequence = consequence
                self.configured = configured
                self.suggestion = suggestion
            }
        }
    }
}

extension ContactsInterface {
    /// Takes people out of a circle.
    package enum LeaveCircle: MethodDefinition {
        package static let name = "org.coltiva.Contacts.LeaveCircle"

        /// What a call carries.
        package struct Parameters: Codable, Hashable, Sendable {
            package var circle: String
            package var contacts: [String]
            package var dryRun: Bool?

            package init(circle: String, contacts: [String], dryRun: Bool? = nil) {
                self.circle = circle
                self.contacts = contacts
                self.dryRun = dryRun
            }
        }

        package typealias Reply = ConsequenceReply
    }
}
