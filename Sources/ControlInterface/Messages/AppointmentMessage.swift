/// An arranged meeting, as the protocol says it.
package struct AppointmentMessage: Codable, Hashable, Sendable {
    /// The entry's identifier: `e34`.
    package var id: String
    package var start: String
    package var end: String
    /// In their zone.
    package var theirStart: String
    package var place: String?

    package init(id: String, start: String, end: String, theirStart: String, place: String?) {
        self.id = id
        self.start = start
        self.end = end
        self.theirStart = theirStart
        self.place = place
    }
}
