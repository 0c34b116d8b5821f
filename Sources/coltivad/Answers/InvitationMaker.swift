import Calendars
import CivilTime
import ControlInterface
import Planning
import Relationships
import Scheduling

/// Makes the invitations to meetings, which are the same for as long as a meeting is moved: each move, and the cancellation, is a version.
struct InvitationMaker<Transaction: LedgerTransaction> {
    let book: Book<Transaction>
    /// The user's mail address; nil: none is asked for.
    let organiser: String?

    /// The invitation to what a command arranged; nil where nothing was written.
    func arranged(_ consequence: Consequence) -> String? {
        guard consequence.change != nil, let entry = consequence.contacts.first?.entry else { return nil }
        return text(.request, of: entry)
    }

    /// The word that a meeting is off.
    func cancelled(_ meeting: EntryID) -> String? { text(.cancel, of: meeting) }

    private func text(_ method: Invitation.Method, of entry: EntryID) -> String? {
        guard let organiser, let series = try? book.series(of: entry), let contact = try? book.ledger.contact(series.last.contact),
            let address = try? contact.mailAddress()
        else { return nil }
        let (first, last) = (series.first, series.last)
        return Invitation(
            method: method,
            // The instant at which it was first arranged tells it from one of the same number in another database.
            identity: "\(first.id)-\(first.recorded.microseconds)@coltiva", version: series.moves + (method == .cancel ? 1 : 0),
            written: book.now, interval: Interval(start: last.start, end: last.end), zone: book.rules.zone,
            summary: Invitation.coffee(at: last.place), place: last.place, organiser: Invitation.Person(address: organiser),
            guest: Invitation.Person(name: contact.name, address: address)
        ).text
    }
}

extension Contact {
    /// The first mail address.
    func mailAddress() throws(ControlError) -> String {
        guard let channel = record.channels.first(where: { $0.kind == "email" }) else { throw .noMailAddress(name) }
        return channel.address
    }
}

extension Lookup {
    /// The mail address of whom a meeting is with.
    func mailAddress(ofGuestAt meeting: EntryID) throws -> String {
        guard let appointment = try book.ledger.appointment(meeting), let contact = try book.ledger.contact(appointment.contact)
        else { throw ControlError.noSuchMeeting("\(meeting)") }
        return try contact.mailAddress()
    }
}
