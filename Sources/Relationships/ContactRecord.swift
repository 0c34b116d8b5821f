/// All that is said of a person: by the user, with `add` and `set`, and by files that were imported.
package struct ContactRecord: Hashable, Sendable {
    package var name: String
    /// The circles' names, the first is the one that counts for turns.
    package var circles: [String]
    /// In the order of preference.
    package var channels: [Channel]
    /// The name of their time zone; nil where `HomeTimeZone` serves.
    package var zone: String?
    /// `--MM-DD` or `YYYY-MM-DD`.
    package var birthday: String?
    package var introducedBy: String?
    /// Why they matter to the user, in the user's words.
    package var why: String?
    /// The contact's own policy keys with the text of their values.
    package var settings: [PolicyKey: String]
    /// In the order in which they were noted.
    package var notes: [Note]
    /// In the order in which they were said.
    package var topics: [Topic]
    /// What files said of them.
    package var imported: Set<ImportedValue>

    package init(
        name: String, circles: [String] = [], channels: [Channel] = [], zone: String? = nil, birthday: String? = nil,
        introducedBy: String? = nil, why: String? = nil, settings: [PolicyKey: String] = [:],
        notes: [Note] = [], topics: [Topic] = [], imported: Set<ImportedValue> = []
    ) {
        self.name = name
        self.circles = circles
        self.channels = channels
        self.zone = zone
        self.birthday = birthday
        self.introducedBy = introducedBy
        self.why = why
        self.settings = settings
        self.notes = notes
        self.topics = topics
        self.imported = imported
    }

    /// What files said of that, those of LinkedIn first.
    package func imported(_ key: ImportedValue.Key) -> [String] {
        let said = imported.lazy.filter { $0.key == key }.map { ($0.source, $0.value) }
        // Most say it once.
        guard said.dropFirst().first != nil else { return Array(said.map(\.1)) }
        return ImportedValue.Source.allCases.flatMap { source in
            said.filter { $0.0 == source }.map(\.1).sorted()
        }
    }

    /// Whether files of the source said anything by which they are known again: a UID or a profile.
    package func isKnown(to source: ImportedValue.Source) -> Bool {
        imported.contains { $0.source == source && ($0.key == .uid || $0.key == .profile) }
    }

    /// Where they work, as files say it.
    package var organisation: String? { imported(.organisation).first }

    /// What they are there, as files say it.
    package var title: String? { imported(.title).first }
}
