import Varlink

extension ContactsInterface {
    /// Joins people who are one.
    package enum Merge: MethodDefinition {
        package static let name = "org.coltiva.Contacts.Merge"

        /// What a call carries.
        package struct Parameters: Codable, Hashable, Sendable {
            package var kept: String
            package var others: [String]
            package var dryRun: Bool?

            package init(kept: String, others: [String], dryRun: Bool? = nil) {
                self.kept = kept
                self.others = others
                self.dryRun = dryRun
            }
        }

        /// What it is answered.
        package struct Reply: Codable, Hashable, Sendable {
            package var contact: ContactMessage
            package var consequence: ConsequenceMessage

            package init(contact: ContactMessage, consequence: ConsequenceMessage) {
                self.contact = contact
                self.consequence = consequence
            }
        }
    }
}

extension ContactsInterface {
    /// Imported people who may be waiting for an answer.
    package enum ListWaiting: MethodDefinition {
        package static let name = "org.coltiva.Contacts.ListWaiting"

        /// Someone who may be waiting.
        package struct Waiting: Codable, Hashable, Sendable {
            package var contact: ContactMessage
            package var entry: EntryMessage
            /// The whole message, where it is kept.
            package var text: String?

            package init(contact: ContactMessage, entry: EntryMessage, text: String? = nil) {
                self.contact = contact
                self.entry = entry
                self.text = text
            }
        }

        /// What a call carries.
        package struct Parameters: Codable, Hashable, Sendable {
            package var limit: Int?

            package init(limit: Int? = nil) {
                self.limit = limit
            }
        }

        /// What it is answered.
        package struct Reply: Codable, Hashable, Sendable {
            package var waiting: [Waiting]
            package var more: Bool

            package init(waiting: [Waiting], more: Bool) {
                self.waiting = waiting
                self.more = more
            }
        }
    }
}

extension ContactsInterface {
    /// Decides about someone who may be waiting.
    package enum Review: MethodDefinition {
        package static let name = "org.coltiva.Contacts.Review"

        /// What a call carries.
        package struct Parameters: Codable, Hashable, Sendable {
            package var contact: String
            package var answer: Bool
            package var dryRun: Bool?

            package init(contact: String, answer: Bool, dryRun: Bool? = nil) {
                self.contact = contact
                self.answer = answer
                self.dryRun = dryRun
            }
        }

        package typealias Reply = ConsequenceReply
    }
}
