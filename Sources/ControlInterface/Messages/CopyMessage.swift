/// A backup and what it holds, as the protocol says it.
package struct CopyMessage: Codable, Hashable, Sendable {
    package var file: String
    package var bytes: Int
    package var contacts: Int
    package var interactions: Int
    package var followUps: Int
    package var latest: String?

    package init(file: String, bytes: Int, contacts: Int, interactions: Int, followUps: Int, latest: String? = nil) {
        self.file = file
        self.bytes = bytes
        self.contacts = contacts
        self.interactions = interactions
        self.followUps = followUps
        self.latest = latest
    }
}

/// What is known and a backup does not have, as the protocol says it.
package struct LossMessage: Codable, Hashable, Sendable {
    package var commands: Int
    package var contacts: Int
    package var interactions: Int
    package var latest: String?
    package var latestAt: String?

    package init(commands: Int, contacts: Int, interactions: Int, latest: String? = nil, latestAt: String? = nil) {
        self.commands = commands
        self.contacts = contacts
        self.interactions = interactions
        self.latest = latest
        self.latestAt = latestAt
    }
}
