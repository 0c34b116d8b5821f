/// One thing that a file said of a person when one of its source was last imported. What the record holds beside it, the user has set by hand (docs/import.md,
/// "What is kept").
package struct ImportedValue: Hashable, Sendable {
    /// What it says.
    package enum Key: String, CaseIterable, Sendable {
        case name, organisation, title, birthday
        /// `KIND:ADDRESS`.
        case channel
        case note
        /// The UID of their card in normal form.
        case uid
        /// The address of their LinkedIn profile in normal form.
        case profile
    }

    /// Which programs' files say it; the order in which they are believed.
    package enum Source: String, CaseIterable, Sendable {
        case linkedin, google, outlook, vcard, mail
    }

    package let source: Source
    package let key: Key
    package let value: String

    package init(_ source: Source, _ key: Key, _ value: String) {
        self.source = source
        self.key = key
        self.value = value
    }
}
