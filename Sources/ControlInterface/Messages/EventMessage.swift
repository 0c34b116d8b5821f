/// Something that has happened, told after it was committed.
package struct EventMessage: Codable, Hashable, Sendable {
    /// One more than that of the event before, in one run of the daemon.
    package var number: Int
    package var at: String
    /// `due`, `shown`, `acknowledged`, `changed`, `lapsed` or `settings`.
    package var kind: String
    package var contact: String?
    package var name: String?
    package var followUp: String?
    package var followUpKind: String?
    package var rung: String?
    /// The word of the client for what the user said.
    package var verb: String?
    /// `asWritten`, `lastGood` or `builtIn`, where the configuration was read again.
    package var settings: String?
    /// Everything that is open for the contact after it.
    package var duties: [DutyMessage]

    package init(
        number: Int, at: String, kind: String, contact: String? = nil, name: String? = nil, followUp: String? = nil,
        followUpKind: String? = nil, rung: String? = nil, verb: String? = nil, settings: String? = nil, duties: [DutyMessage] = []
    ) {
        self.number = number
        self.at = at
        self.kind = kind
        self.contact = contact
        self.name = name
        self.followUp = followUp
        self.followUpKind = followUpKind
        self.rung = rung
        self.verb = verb
        self.settings = settings
        self.duties = duties
    }
}
