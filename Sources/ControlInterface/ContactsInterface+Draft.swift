import Varlink

extension ContactsInterface {
    /// What is good to know before writing to someone.
    package enum Draft: MethodDefinition {
        package static let name = "org.coltiva.Contacts.Draft"

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
            package var theirZone: String
            package var theirTime: String
            package var inTheirHours: Bool
            package var open: [FollowUpMessage]
            package var topics: [TopicMessage]
            package var notes: [NoteMessage]
            package var last: EntryMessage?
            /// All of what passed last, where it is kept.
            package var lastText: String?
            /// What they said last, or what that was about; nil: nothing came of them so far.
            package var lastInbound: String?
            /// The draft that is kept.
            package var kept: String?
            package var sentToOthers: [String]

            package init(
                contact: ContactMessage, theirZone: String, theirTime: String, inTheirHours: Bool, open: [FollowUpMessage],
                topics: [TopicMessage], notes: [NoteMessage], last: EntryMessage? = nil, lastText: String? = nil,
                lastInbound: String? = nil, kept: String? = nil, sentToOthers: [String]
            ) {
                self.contact = contact
                self.theirZone = theirZone
                self.theirTime = theirTime
                self.inTheirHours = inTheirHours
                self.open = open
                self.topics = topics
                self.notes = notes
                self.last = last
                self.lastText = lastText
                self.lastInbound = lastInbound
                self.kept = kept
                self.sentToOthers = sentToOthers
            }
        }
    }
}

extension ContactsInterface {
    /// Keeps a draft for someone.
    package enum KeepDraft: MethodDefinition {
        package static let name = "org.coltiva.Contacts.KeepDraft"

        /// What a call carries.
        package struct Parameters: Codable, Hashable, Sendable {
            package var contact: String
            /// Nil takes it away.
            package var text: String?
            package var dryRun: Bool?

            package init(contact: String, text: String? = nil, dryRun: Bool? = nil) {
                self.contact = contact
                self.text = text
                self.dryRun = dryRun
            }
        }

        package typealias Reply = ConsequenceReply
    }
}
