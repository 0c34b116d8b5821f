/// A person, as the protocol says it.
package struct ContactMessage: Codable, Hashable, Sendable {
    package var id: String
    package var name: String
    package var circles: [String]
    /// `KIND:ADDRESS`, the preferred one first.
    package var channels: [String]
    package var timeZone: String?
    package var birthday: String?
    package var introducedBy: String?
    package var why: String?
    package var organisation: String?
    package var title: String?
    package var added: String
    /// When the draft that is kept for them was kept.
    package var draftKept: String?

    package init(
        id: String, name: String, circles: [String], channels: [String], timeZone: String?, birthday: String?,
        introducedBy: String?,
        why: String?, organisation: String? = nil, title: String? = nil, added: String, draftKept: String? = nil
    ) {
        self.id = id
        self.name = name
        self.circles = circles
        self.channels = channels
        self.timeZone = timeZone
        self.birthday = birthday
        self.introducedBy = introducedBy
        self.why = why
        self.organisation = organisation
        self.title = title
        self.added = added
        self.draftKept = draftKept
    }
}

/// A setting that holds for a contact, and whence.
package struct SettingMessage: Codable, Hashable, Sendable {
    package var key: String
    package var value: String
    /// `contact`, `circle NAME`, `policy` or `built in`.
    package var source: String

    package init(key: String, value: String, source: String) {
        self.key = key
        self.value = value
        self.source = source
    }
}
