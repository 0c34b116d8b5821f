import CivilTime
import Relationships

/// What a person of a file makes of a contact's record: "a newer export adds and updates; what the user has set by hand is never written over"
/// (docs/import.md, "What is kept").
struct PersonMerge {
    let person: IncomingPerson
    let source: ImportedValue.Source
    /// When it is imported.
    let now: Instant
    /// The person's LinkedIn profiles.
    let linkedInProfiles: [String]
    /// The ways to reach them: mail first, then LinkedIn, telephones, and what else there is.
    private let channels: [Channel]

    init(person: IncomingPerson, source: ImportedValue.Source, now: Instant) {
        (self.person, self.source, self.now) = (person, source, now)
        linkedInProfiles = person.profiles.filter(LinkedInProfile.isNormal)
        let others = person.profiles.filter { !LinkedInProfile.isNormal($0) }
        channels =
            Self.channels("email", person.emails) + Self.channels("linkedin", linkedInProfiles)
            + Self.channels("phone", person.phones)
            + others.compactMap { $0.hasPrefix("http") ? Self.channels("web", [$0]).first : Channel($0) }
    }

    /// The channels of a kind, without addresses that are none.
    private static func channels(_ kind: String, _ addresses: [String]) -> [Channel] {
        addresses.filter(Channel.isAddress).map { Channel(kind: kind, address: $0) }
    }

    /// Whether the file says anything of them by which people are known.
    var isIdentified: Bool { person.uid != nil || !linkedInProfiles.isEmpty }

    /// The record of someone who was not known.
    var newRecord: ContactRecord {
        var record = ContactRecord(name: person.name, birthday: person.birthday)
        record.imported.reserveCapacity(Self.usual)
        add(to: &record)
        return record
    }

    /// How many values files say of most people, at most.
    private static var usual: Int { 8 }

    /// The record of someone who is known, with what the file says. Of someone who is known mail says nothing but their name, and that only of
    /// whom it knows by the address alone.
    func merged(into before: ContactRecord) -> ContactRecord {
        guard source != .mail else { return named(before) }
        var record = before
        if let name = news(.name, person.name, of: before), before.imported(.name).contains(before.name) { record.name = name }
        if let birthday = news(.birthday, person.birthday, of: before),
            before.birthday.map(before.imported(.birthday).contains) ?? before.imported(.birthday).isEmpty
        {
            record.birthday = birthday
        }
        add(to: &record)
        return record
    }

    private func named(_ before: ContactRecord) -> ContactRecord {
        var record = before
        addCircles(to: &record)
        guard person.emails.contains(record.name), person.name != record.name else { return record }
        record.name = person.name
        note(.name, person.name, in: &record)
        return record
    }

    private func addCircles(to record: inout ContactRecord) {
        for circle in person.circles where !record.circles.contains(circle) { record.circles.append(circle) }
    }

    /// Adds to lists what no file has said before, so that what the user took out stays out, and notes what this file says.
    private func add(to record: inout ContactRecord) {
        let said = record.imported
        for channel in channels where !said.contains(where: { $0.key == .channel && $0.value == channel.text }) {
            if !record.channels.contains(where: channel.reachesSame) { record.channels.append(channel) }
        }
        for note in person.notes where !said.contains(where: { $0.key == .note && $0.value == note }) {
            record.notes.append(Note(at: now, text: note))
        }
        addCircles(to: &record)
        note(.name, person.name, in: &record)
        note(.organisation, person.organisation, in: &record)
        note(.title, person.title, in: &record)
        note(.birthday, person.birthday, in: &record)
        for channel in channels { record.imported.insert(ImportedValue(source, .channel, channel.text)) }
        for note in person.notes { record.imported.insert(ImportedValue(source, .note, note)) }
        for profile in linkedInProfiles { record.imported.insert(ImportedValue(source, .profile, profile)) }
        if let uid = person.uid { record.imported.insert(ImportedValue(source, .uid, uid)) }
    }

    /// A value that this source's last file did not have.
    private func news(_ key: ImportedValue.Key, _ value: String?, of record: ContactRecord) -> String? {
        value.flatMap { record.imported.contains(ImportedValue(source, key, $0)) ? nil : $0 }
    }

    /// Notes what the file says, in the place of what the source's last one said.
    private func note(_ key: ImportedValue.Key, _ value: String?, in record: inout ContactRecord) {
        guard let value = news(key, value, of: record) else { return }
        for said in record.imported where said.source == source && said.key == key { record.imported.remove(said) }
        record.imported.insert(ImportedValue(source, key, value))
    }
}

extension Channel {
    /// Whether the other leads to the same place, in whatever way it is written.
    fileprivate func reachesSame(_ other: Channel) -> Bool {
        kind == other.kind && place == other.place
    }

    /// The address without regard to case; of a LinkedIn profile its last part.
    private var place: String {
        let address = address.lowercased()
        return kind == "linkedin" ? address.split(separator: "/").last.map(String.init) ?? address : address
    }
}
