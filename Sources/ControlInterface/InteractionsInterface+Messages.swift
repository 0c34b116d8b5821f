import Varlink

extension InteractionsInterface {
    /// Logs a message of mail.
    package enum LogMessage: MethodDefinition {
        package static let name = "org.coltiva.Interactions.LogMessage"

        /// Somebody at the other end of a message.
        package struct Correspondent: Codable, Hashable, Sendable {
            package var address: String
            package var name: String?

            package init(address: String, name: String? = nil) {
                self.address = address
                self.name = name
            }
        }

        /// What a call carries.
        package struct Parameters: Codable, Hashable, Sendable {
            package var message: String
            package var from: [Correspondent]
            package var to: [Correspondent]
            package var at: String
            package var subject: String?
            package var dryRun: Bool?

            package init(
                message: String, from: [Correspondent], to: [Correspondent], at: String, subject: String? = nil, dryRun: Bool? = nil
            ) {
                self.message = message
                self.from = from
                self.to = to
                self.at = at
                self.subject = subject
                self.dryRun = dryRun
            }
        }

        /// What it is answered.
        package struct Reply: Codable, Hashable, Sendable {
            package var outcome: String
            package var direction: String?
            package var known: [String]
            package var strangers: [Correspondent]
            package var consequence: ConsequenceMessage?

            package init(
                outcome: String, direction: String? = nil, known: [String] = [], strangers: [Correspondent] = [],
                consequence: ConsequenceMessage? = nil
            ) {
                self.outcome = outcome
                self.direction = direction
                self.known = known
                self.strangers = strangers
                self.consequence = consequence
            }
        }
    }
}
