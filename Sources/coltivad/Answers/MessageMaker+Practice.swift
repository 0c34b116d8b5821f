import CivilTime
import ControlInterface
import Planning
import Relationships
import Scheduling

extension MessageMaker {
    /// A slot, with the names of those whom it offers.
    func slot(_ slot: PracticeSlot, offerTimes: Int) throws -> FollowUpsInterface.Practice.Slot {
        func offered(_ id: ContactID, _ times: Int) throws -> FollowUpsInterface.Practice.Offered? {
            try book.ledger.contact(id).map {
                .init(contact: "\(id)", name: $0.name, circle: $0.record.circles.first, times: times)
            }
        }
        return .init(
            at: time(slot.at), offered: try slot.offered.compactMap { try offered($0.contact, $0.times) },
            lapsed: try slot.lapsed.compactMap { try offered($0, offerTimes) })
    }

    /// A contact's place in the line; nil where they are not wished.
    func line(of situation: Situation) throws -> LineMessage? {
        guard ApproachRule.wish(in: situation) != nil else { return nil }
        let contact = situation.contact.id
        return LineMessage(
            place: try book.placeInLine(of: contact), waiting: try book.ledger.wishes().count,
            offeredAt: try book.nextOffer(of: contact).map(time))
    }
}
