package import Varlink

/// The people whom the user wants to keep in touch with: `org.coltiva.Contacts`.
package enum ContactsInterface {
    /// As it is served, from its `.varlink` file.
    package static let description = InterfaceDescription(
        builtIn: String(decoding: PackageResources.org_coltiva_Contacts_varlink, as: UTF8.self))
}

extension ContactsInterface {
    /// Adds a person.
    package enum Add: MethodDefinition {
        package static let name = "org.coltiva.Contacts.Add"

        /// What a call carries.
        package struct Parameters: Codable, Hashable, Sendable {
            package var name: String
            package var circles: [String]?
            package var channels: [String]?
            package var timeZone: String?
            package var birthday: String?
            package var introducedBy: String?
            package var why: String?
            package var dryRun: Bool?

            package init(
                name: String, circles: [String]? = nil, channels: [String]? = nil, timeZone: String? = nil, birthday: String? = nil,
                introducedBy: String? = nil, why: String? = nil, dryRun: Bool? = nil
            ) {
                self.name = name
                self.circles = circles
                self.channels = channels
                self.timeZone = timeZone
                self.birthday = birthday
                self.introducedBy = introducedBy
                self.why = why
                self.dryRun = dryRun
            }
        }

        /// What it is answered.
        package struct Reply: Codable, Hashable, Sendable {
            package var consequence: ConsequenceMessage
            /// Nil: no slot that is foretold offers them.
            package var offeredAt: String?

            package init(consequence: ConsequenceMessage, offeredAt: String? = nil) {
                self.consequence = consequence
                self.offeredAt = offeredAt
            }
        }
    }
}

extension ContactsInterface {
    /// Changes what is known of a person.
    package enum Set: MethodDefinition {
        package static let name = "org.coltiva.Contacts.Set"

        /// One `KEY=VALUE`.
        package struct Assignment: Codable, Hashable, Sendable {
            package var key: String
            package var value: String

            package init(key: String, value: String) {
                self.key = key
                self.value = value
            }
        }

        /// What a call carries.
        package struct Parameters: Codable, Hashable, Sendable {
            package var contact: String
            package var assignments: [Assignment]
            package var dryRun: Bool?

            package init(contact: String, assignments: [Assignment], dryRun: Bool? = nil) {
                self.contact = contact
                self.assignments = assignments
                self.dryRun = dryRun
            }
        }

        /// What it is answered.
        package struct Reply: Codable, Hashable, Sendable {
            package var before: ContactMessage
            package var after: ContactMessage
            package var consequence: ConsequenceMessage

            package init(before: ContactMessage, after: ContactMessage, consequence: ConsequenceMessage) {
                self.before = before
                self.after = after
                self.consequence = consequence
            }
        }
    }
}

extension ContactsInterface {
    /// Lists people, a page at a time.
    package enum List: MethodDefinition {
        package static let name = "org.coltiva.Contacts.List"

        /// What a call carries.
        package struct Parameters: Codable, Hashable, Sendable {
            package var text: String?
            package var circle: String?
            package var standing: String?
            package var after: String?
            package var limit: Int?

            package init(
                text: String? = nil, circle: String? = nil, standing: String? = nil, after: String? = nil, limit: Int? = nil
            ) {
                self.text = text
                self.circle = circle
                self.standing = standing
                self.after = after
                self.limit = limit
            }
        }

        /// What it is answered.
        package struct Reply: Codable, Hashable, Sendable {
            package var contacts: [ContactMessage]
            package var next: String?

            package init(contacts: [ContactMessage], next: String? = nil) {
                self.contacts = contacts
                self.next = next
            }
        }
    }
}

extension ContactsInterface {
    /// Shows everything about a person.
    package enum Show: MethodDefinition {
        package static let name = "org.coltiva.Contacts.Show"

        /// What a call carries.
        package struct Parameters: Codable, Hashable, Sendable {
            package var contact: String

            package init(contact: String) {
                self.contact = contact
            }
        }

        /// What it is answered.
        package struct Reply: Codable, Hashable, Sendable {
            package var contact: ContactMessage
            package var standing: String
            package var restsUntil: String?
            package var line: LineMessage?
            package var theirZone: String
            package var theirTime: String
            package var settings: [SettingMessage]
            package var open: [FollowUpMessage]
            package var topics: [TopicMessage]
            package var notes: [NoteMessage]
            package var entries: [EntryMessage]

            package init(
                contact: ContactMessage, standing: String, restsUntil: String? = nil, line: LineMessage? = nil, theirZone: String,
                theirTime: String, settings: [SettingMessage], open: [FollowUpMessage], topics: [TopicMessage] = [],
                notes: [NoteMessage] = [], entries: [EntryMessage]
            ) {
                self.contact = contact
                self.standing = standing
                self.restsUntil = restsUntil
                self.line = line
                self.theirZone = theirZone
                self.theirTime = theirTime
                self.settings = settings
                self.open = open
                self.topics = topics
                self.notes = notes
                self.entries = entries
            }
        }
    }
}
