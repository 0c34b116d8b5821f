import Varlink

extension FollowUpsInterface {
    /// Arranges a meeting.
    package enum Meet: MethodDefinition {
        package static let name = "org.coltiva.FollowUps.Meet"

        /// What a call carries.
        package struct Parameters: Codable, Hashable, Sendable {
            package var contact: String
            package var at: String
            package var length: String?
            package var place: String?
            package var invitation: Bool?
            package var dryRun: Bool?

            package init(
                contact: String, at: String, length: String? = nil, place: String? = nil, invitation: Bool? = nil,
                dryRun: Bool? = nil
            ) {
                self.contact = contact
                self.at = at
                self.length = length
                self.place = place
                self.invitation = invitation
                self.dryRun = dryRun
            }
        }

        package typealias Reply = MeetingReply
    }
}

extension FollowUpsInterface {
    /// Arranges for another time what was arranged.
    package enum Move: MethodDefinition {
        package static let name = "org.coltiva.FollowUps.Move"

        /// What a call carries.
        package struct Parameters: Codable, Hashable, Sendable {
            package var meeting: String
            package var at: String
            package var length: String?
            package var place: String?
            package var invitation: Bool?
            package var dryRun: Bool?

            package init(
                meeting: String, at: String, length: String? = nil, place: String? = nil, invitation: Bool? = nil,
                dryRun: Bool? = nil
            ) {
                self.meeting = meeting
                self.at = at
                self.length = length
                self.place = place
                self.invitation = invitation
                self.dryRun = dryRun
            }
        }

        package typealias Reply = MeetingReply
    }
}

extension FollowUpsInterface {
    /// Cancels a meeting.
    package enum Cancel: MethodDefinition {
        package static let name = "org.coltiva.FollowUps.Cancel"

        /// What a call carries.
        package struct Parameters: Codable, Hashable, Sendable {
            package var meeting: String
            package var invitation: Bool?
            package var dryRun: Bool?

            package init(meeting: String, invitation: Bool? = nil, dryRun: Bool? = nil) {
                self.meeting = meeting
                self.invitation = invitation
                self.dryRun = dryRun
            }
        }

        package typealias Reply = MeetingReply
    }
}
