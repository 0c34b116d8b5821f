import CivilTime
import ControlInterface
import Relationships

/// A person as the daemon gives them, and as the values of the domain that other formats are written from.
struct PersonExport {
    let message: PersonMessage
    let contact: Contact

    /// The daemon's own words: what is none of the domain is left out.
    init(_ message: PersonMessage) {
        self.message = message
        let said = message.contact
        let record = ContactRecord(
            name: said.name, circles: said.circles, channels: said.channels.compactMap(Relationships.Channel.init),
            zone: said.timeZone, birthday: said.birthday, introducedBy: said.introducedBy, why: said.why,
            notes: message.notes.compactMap { note in Instant(rfc3339: note.at).map { Relationships.Note(at: $0, text: note.text) }
            },
            topics: message.topics.compactMap { topic in
                Instant(rfc3339: topic.at).map { Relationships.Topic(at: $0, text: topic.text, link: topic.link) }
            },
            imported: Set(
                message.imported.compactMap { imported in
                    guard let source = ImportedValue.Source(rawValue: imported.source),
                        let key = ImportedValue.Key(rawValue: imported.key)
                    else { return nil }
                    return ImportedValue(source, key, imported.value)
                }))
        contact = Contact(
            id: ContactID(said.id) ?? ContactID(number: 0), record: record,
            added: Instant(rfc3339: said.added) ?? Instant(microseconds: 0))
    }
}
