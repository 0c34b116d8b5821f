package import Varlink

/// What passed between the user and their contacts: `org.coltiva.Interactions`.
package enum InteractionsInterface {
    /// As it is served, from its `.varlink` file.
    package static let description = InterfaceDescription(
        builtIn: String(decoding: PackageResources.org_coltiva_Interactions_varlink, as: UTF8.self))
}

extension InteractionsInterface {
    /// Logs what passed.
    package enum Log: MethodDefinition {
        package static let name = "org.coltiva.Interactions.Log"

        /// What a call carries.
        package struct Parameters: Codable, Hashable, Sendable {
            package var direction: String
            package var contacts: [String]
            package var about: String?
            package var text: String?
            package var channel: String?
            package var at: String?
            package var ask: Bool?
            package var gesture: Bool?
            package var dryRun: Bool?

            package init(
                direction: String, contacts: [String], about: String? = nil, text: String? = nil, channel: String? = nil,
                at: String? = nil, ask: Bool? = nil, gesture: Bool? = nil, dryRun: Bool? = nil
            ) {
                self.direction = direction
                self.contacts = contacts
                self.about = about
                self.text = text
                self.channel = channel
                self.at = at
                self.ask = ask
                self.gesture = gesture
                self.dryRun = dryRun
            }
        }

        package typealias Reply = ConsequenceReply
    }
}

extension InteractionsInterface {
    /// What passed with a person, the latest first.
    package enum List: MethodDefinition {
        package static let name = "org.coltiva.Interactions.List"

        /// What a call carries.
        package struct Parameters: Codable, Hashable, Sendable {
            package var contact: String
            package var limit: Int?

            package init(contact: String, limit: Int? = nil) {
                self.contact = contact
                self.limit = limit
            }
        }

        /// What it is answered.
        package struct Reply: Codable, Hashable, Sendable {
            package var contact: String
            package var name: String
            package var entries: [EntryMessage]

            package init(contact: String, name: String, entries: [EntryMessage]) {
                self.contact = contact
                self.name = name
                self.entries = entries
            }
        }
    }
}

extension InteractionsInterface {
    /// Corrects an entry, or takes it out.
    package enum Amend: MethodDefinition {
        package static let name = "org.coltiva.Interactions.Amend"

        /// What a call carries.
        package struct Parameters: Codable, Hashable, Sendable {
            package var entry: String
            package var at: String?
            package var channel: String?
            package var about: String?
            package var remove: Bool?
            package var dryRun: Bool?

            package init(
                entry: String, at: String? = nil, channel: String? = nil, about: String? = nil, remove: Bool? = nil,
                dryRun: Bool? = nil
            ) {
                self.entry = entry
                self.at = at
                self.channel = channel
                self.about = about
                self.remove = remove
                self.dryRun = dryRun
            }
        }

        /// What it is answered.
        package struct Reply: Codable, Hashable, Sendable {
            package var before: EntryMessage
            package var after: EntryMessage?
            package var consequence: ConsequenceMessage

            package init(before: EntryMessage, after: EntryMessage? = nil, consequence: ConsequenceMessage) {
                self.before = before
                self.after = after
                self.consequence = consequence
            }
        }
    }
}

extension InteractionsInterface {
    /// Takes back the latest command.
    package enum Undo: MethodDefinition {
        package static let name = "org.coltiva.Interactions.Undo"

        /// What a call carries.
        package struct Parameters: Codable, Hashable, Sendable {
            package var dryRun: Bool?

            package init(dryRun: Bool? = nil) {
                self.dryRun = dryRun
            }
        }

        package typealias Reply = ConsequenceReply
    }
}

extension InteractionsInterface {
    /// The commands that undo can take back.
    package enum Changes: MethodDefinition {
        package static let name = "org.coltiva.Interactions.Changes"

        /// A command that undo can take back.
        package struct Change: Codable, Hashable, Sendable {
            package var id: String
            package var summary: String
            package var at: String
            /// When it was taken back; nil: it was not.
            package var undoneAt: String?

            package init(id: String, summary: String, at: String, undoneAt: String? = nil) {
                self.id = id
                self.summary = summary
                self.at = at
                self.undoneAt = undoneAt
            }
        }

        /// What a call carries.
        package struct Parameters: Codable, Hashable, Sendable {
            package var limit: Int?
            package var undone: Bool?

            package init(limit: Int? = nil, undone: Bool? = nil) {
                self.limit = limit
                self.undone = undone
            }
        }

        /// What it is answered.
        package struct Reply: Codable, Hashable, Sendable {
            package var changes: [Change]

            package init(changes: [Change]) {
                self.changes = changes
            }
        }
    }
}
