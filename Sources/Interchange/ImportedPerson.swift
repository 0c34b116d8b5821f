package import CivilTime

/// A person as a file describes them, all records of theirs together. Texts are in NFC and without marks of direction.
package struct ImportedPerson: Hashable, Sendable {
    /// Given name first; never blank.
    package var name: String
    /// In lower case.
    package var emails: [String] = []
    /// A leading + where there is one, the digits, `;ext=` and an extension.
    package var phones: [String] = []
    package var organisation: String?
    package var title: String?
    /// Web addresses in normal form, or `service:handle`.
    package var profiles: [String] = []
    package var birthday: Birthday?
    package var categories: [String] = []
    /// Since when they are connected on LinkedIn.
    package var connectedOn: CivilDate?
    package var nickname: String?
    /// What the user wrote of them, with its line breaks.
    package var notes: [String] = []
    /// The UID of their card in normal form.
    package var uid: String?

    /// A person of whom only the name is known.
    package init(name: String) {
        self.name = name
    }

    /// Whether some of what is said of them has the text in it, without regard to case.
    package func mentions(_ text: String) -> Bool {
        let text = text.cleanedLine.folded
        let said = [name, organisation, title, nickname].compactMap(\.self) + emails + categories
        return said.contains { $0.folded.contains(text) }
    }

    /// Adds what a later record says of the same person: the name stays, of single values the first counts, lists are joined, and have doubles
    /// until these are removed.
    mutating func absorb(_ other: ImportedPerson) {
        emails += other.emails
        phones += other.phones
        profiles += other.profiles
        categories += other.categories
        notes += other.notes
        organisation = organisation ?? other.organisation
        title = title ?? other.title
        birthday = birthday ?? other.birthday
        nickname = nickname ?? other.nickname
        uid = uid ?? other.uid
        connectedOn = [connectedOn, other.connectedOn].compactMap(\.self).min()
    }

    /// Leaves each element of a list once, where it stands first; categories without regard to case.
    mutating func removeDoubles() {
        emails = emails.withoutDoubles
        phones = phones.withoutDoubles
        profiles = profiles.withoutDoubles
        categories = categories.withoutDoublesOfCase
        notes = notes.withoutDoubles
    }
}
