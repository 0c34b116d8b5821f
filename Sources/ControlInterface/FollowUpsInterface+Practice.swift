import Varlink

extension FollowUpsInterface {
    /// Says who is approached next.
    package enum Practice: MethodDefinition {
        package static let name = "org.coltiva.FollowUps.Practice"

        /// Someone whom a slot offers.
        package struct Offered: Codable, Hashable, Sendable {
            package var contact: String
            package var name: String
            package var circle: String?
            package var times: Int

            package init(contact: String, name: String, circle: String? = nil, times: Int) {
                self.contact = contact
                self.name = name
                self.circle = circle
                self.times = times
            }
        }

        /// A slot of the practice.
        package struct Slot: Codable, Hashable, Sendable {
            package var at: String
            package var offered: [Offered]
            package var lapsed: [Offered]

            package init(at: String, offered: [Offered], lapsed: [Offered]) {
                self.at = at
                self.offered = offered
                self.lapsed = lapsed
            }
        }

        /// What a call carries.
        package struct Parameters: Codable, Hashable, Sendable {
            package var slots: Int?

            package init(slots: Int? = nil) {
                self.slots = slots
            }
        }

        /// What it is answered.
        package struct Reply: Codable, Hashable, Sendable {
            package var slots: [Slot]
            package var open: [FollowUpMessage]
            package var waiting: Int

            package init(slots: [Slot], open: [FollowUpMessage], waiting: Int) {
                self.slots = slots
                self.open = open
                self.waiting = waiting
            }
        }
    }
}

extension FollowUpsInterface {
    /// Passes over a contact in the slot that comes.
    package enum Skip: MethodDefinition {
        package static let name = "org.coltiva.FollowUps.Skip"

        package typealias Parameters = PersonParameters
        package typealias Reply = OfferReply
    }
}

extension FollowUpsInterface {
    /// Has the practice offer a contact before others.
    package enum Prefer: MethodDefinition {
        package static let name = "org.coltiva.FollowUps.Prefer"

        package typealias Parameters = PersonParameters
        package typealias Reply = OfferReply
    }
}
