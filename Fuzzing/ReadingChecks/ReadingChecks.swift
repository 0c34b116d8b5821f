import CivilTime
package import Interchange
import Relationships

/// Ends the program where what was read of a file is not what docs/import.md says of any file.
package func check(_ reading: ImportReading) {
    if reading.error != nil, !reading.people.isEmpty || !reading.interactions.isEmpty {
        fatalError("something of a file that failed")
    }
    guard reading.skipped.count <= reading.rows else { fatalError("more is skipped than there is") }
    for place in reading.skipped.map(\.place) + reading.merged.map(\.place) where place.line < 1 { fatalError("no line: \(place)") }
    // What the first few are written as takes most of the time.
    for person in reading.people.prefix(4) { check(person) }
}

/// Who is read is written so that they are read back the same.
private func check(_ person: ImportedPerson) {
    for email in person.emails where EmailAddress.normalized(email) != email { fatalError("not in normal form: \(email)") }
    // Control characters are left out where someone is taken in.
    let texts = [person.name, person.organisation, person.title].compactMap { $0 } + person.emails + person.notes
    if texts.contains(where: { $0.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" } }) { return }
    var record = ContactRecord(name: person.name, channels: person.emails.map { Channel(kind: "email", address: $0) })
    record.notes = person.notes.map { Note(at: .init(seconds: 0), text: $0) }
    for (key, value) in [(ImportedValue.Key.organisation, person.organisation), (.title, person.title)] {
        if let value { record.imported.insert(ImportedValue(.vcard, key, value)) }
    }
    let contact = Contact(id: ContactID(number: 1), record: record, added: Instant(seconds: 0))
    var written = [WrittenCard.text(of: contact)]
    // In Google's tables three colons stand between several values.
    if !texts.contains(where: { $0.contains(":::") }) { written.append(WrittenPeople([contact]).text) }
    for text in written {
        let again = ImportReading(of: Array(text.utf8)).people
        guard again.count == 1, again[0].name == person.name, again[0].emails == person.emails,
            again[0].organisation == person.organisation, again[0].title == person.title
        else { fatalError("not read back: \(person) as \(again) from \(text)") }
    }
}
