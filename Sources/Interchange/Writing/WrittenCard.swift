package import CivilTime
package import Relationships

/// A person as a card of vCard 4.0 (RFC 6350); docs/export.md has what of a person is in which property.
package enum WrittenCard {
    /// The card, each line with its CRLF.
    package static func text(of contact: Contact) -> String {
        let record = contact.record
        var lines = WrittenLines()
        lines.add("BEGIN", "VCARD")
        lines.add("VERSION", "4.0")
        lines.add("PRODID", "-//Coltiva//coltiva//EN")
        let uid = PersonUID(contact)
        lines.add(uid.isURI ? "UID" : "UID;VALUE=text", text: uid.text)
        lines.add("FN", text: record.name)
        for channel in record.channels { add(channel, to: &lines) }
        if let organisation = record.organisation { lines.add("ORG", text: organisation) }
        if let title = record.title { lines.add("TITLE", text: title) }
        if let birthday = record.birthday { lines.add("BDAY", basic(birthday)) }
        lines.add("CATEGORIES", list: record.circles)
        if let zone = record.zone { lines.add("TZ", text: zone) }
        for note in record.notes { lines.add("NOTE", text: note.text) }
        let said = [contact.added] + record.notes.map(\.at) + record.topics.map(\.at)
        lines.add("REV", (said.max() ?? contact.added).basicText)
        lines.add("END", "VCARD")
        return lines.text
    }

    private static func add(_ channel: Channel, to lines: inout WrittenLines) {
        switch ExportedAddress(channel) {
        case .mail(let address): lines.add("EMAIL", text: address)
        case .phone(let number): lines.add(channel.kind == "sms" ? "TEL;TYPE=text" : "TEL", text: number)
        // A URI is no text: nothing in it is escaped.
        case .web(let address): lines.add("URL", address)
        case .service(let address): lines.add("SOCIALPROFILE;SERVICE-TYPE=\(channel.kind);VALUE=text", text: address)
        }
    }

    /// `1979-04-05` as `19790405`, `--04-05` as `--0405` (4.3.1).
    private static func basic(_ birthday: String) -> String {
        let digits = birthday.filter { $0 != "-" }
        return birthday.hasPrefix("--") ? "--\(digits)" : digits
    }
}

extension Instant {
    /// `20270305T092000Z` (RFC 6350 4.3.5, RFC 5545 3.3.5), cut to the second.
    package var basicText: String {
        Instant(seconds: seconds).rfc3339(in: .utc).filter { $0 != "-" && $0 != ":" }
    }
}
