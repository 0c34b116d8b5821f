package import Varlink

/// Files of people and messages, taken in whole or not at all: `org.coltiva.Import`.
package enum ImportInterface {
    /// As it is served, from its `.varlink` file.
    package static let description = InterfaceDescription(
        builtIn: String(decoding: PackageResources.org_coltiva_Import_varlink, as: UTF8.self))
}

extension ImportInterface {
    /// Begins a file.
    package enum Begin: MethodDefinition {
        package static let name = "org.coltiva.Import.Begin"

        /// What a call carries.
        package struct Parameters: Codable, Hashable, Sendable {
            package var source: String
            package var file: String

            package init(source: String, file: String) {
                self.source = source
                self.file = file
            }
        }

        /// What it is answered.
        package typealias Reply = Nothing
    }
}

extension ImportInterface {
    /// Adds what the file holds.
    package enum Add: MethodDefinition {
        package static let name = "org.coltiva.Import.Add"

        /// What a call carries.
        package struct Parameters: Codable, Hashable, Sendable {
            package var people: [IncomingPersonMessage]
            package var messages: [IncomingMessageMessage]

            package init(people: [IncomingPersonMessage], messages: [IncomingMessageMessage]) {
                self.people = people
                self.messages = messages
            }
        }

        /// What it is answered.
        package typealias Reply = Nothing
    }
}

extension ImportInterface {
    /// Takes in what was added.
    package enum Commit: MethodDefinition {
        package static let name = "org.coltiva.Import.Commit"

        /// What a call carries.
        package typealias Parameters = Nothing

        /// Two people who may be one.
        package struct Pair: Codable, Hashable, Sendable {
            package var known: String
            package var knownName: String
            package var other: String
            package var otherName: String

            package init(known: String, knownName: String, other: String, otherName: String) {
                self.known = known
                self.knownName = knownName
                self.other = other
                self.otherName = otherName
            }
        }

        /// What it is answered.
        package struct Reply: Codable, Hashable, Sendable {
            package var change: String?
            package var added: Int
            package var updated: Int
            package var unchanged: Int
            package var joined: Int
            package var recognised: Int
            package var waiting: Int
            package var repeated: Int
            package var pairs: [Pair]
            package var toReview: Int

            package init(
                change: String? = nil, added: Int = 0, updated: Int = 0, unchanged: Int = 0, joined: Int = 0, recognised: Int = 0,
                waiting: Int = 0, repeated: Int = 0, pairs: [Pair] = [], toReview: Int = 0
            ) {
                self.change = change
                self.added = added
                self.updated = updated
                self.unchanged = unchanged
                self.joined = joined
                self.recognised = recognised
                self.waiting = waiting
                self.repeated = repeated
                self.pairs = pairs
                self.toReview = toReview
            }
        }
    }
}
