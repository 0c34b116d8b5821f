import Varlink

extension FollowUpsInterface {
    /// Proposes times for a meeting.
    package enum Propose: MethodDefinition {
        package static let name = "org.coltiva.FollowUps.Propose"

        /// By how much someone's hours would have to be longer.
        package struct Outside: Codable, Hashable, Sendable {
            package var minutes: Int
            package var end: String

            package init(minutes: Int, end: String) {
                self.minutes = minutes
                self.end = end
            }
        }

        /// A time that is proposed.
        package struct Proposal: Codable, Hashable, Sendable {
            package var start: String
            package var end: String
            package var theirStart: String
            package var theirEnd: String
            package var yours: Outside?
            package var theirs: Outside?

            package init(
                start: String, end: String, theirStart: String, theirEnd: String, yours: Outside? = nil, theirs: Outside? = nil
            ) {
                self.start = start
                self.end = end
                self.theirStart = theirStart
                self.theirEnd = theirEnd
                self.yours = yours
                self.theirs = theirs
            }
        }

        /// What a call carries.
        package struct Parameters: Codable, Hashable, Sendable {
            package var contact: String
            package var length: String?
            package var within: String?
            package var count: Int?

            package init(contact: String, length: String? = nil, within: String? = nil, count: Int? = nil) {
                self.contact = contact
                self.length = length
                self.within = within
                self.count = count
            }
        }

        /// What it is answered.
        package struct Reply: Codable, Hashable, Sendable {
            package var now: String
            package var contact: String
            package var name: String
            package var proposals: [Proposal]
            package var hoursMeet: Bool
            package var yourZone: String
            package var theirZone: String
            package var language: String
            package var findings: [String]

            package init(
                now: String, contact: String, name: String, proposals: [Proposal], hoursMeet: Bool, yourZone: String,
                theirZone: String, language: String, findings: [String]
            ) {
                self.now = now
                self.contact = contact
                self.name = name
                self.proposals = proposals
                self.hoursMeet = hoursMeet
                self.yourZone = yourZone
                self.theirZone = theirZone
                self.language = language
                self.findings = findings
            }
        }
    }
}
