/// All that the user can say of a person: what `add` and `set` write.
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

    package init(
        name: String, circles: [String] = [], channels: [Channel] = [], zone: String? = nil, birthday: String? = nil,
        introducedBy: String? = nil, why: String? = nil, settings: [PolicyKey: String] = [:],
        notes: [Note] = [], topics: [Topic] = []
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
    }
}
