/// A person with everything that is known of them, as the protocol says it; identifiers say what belongs together.
package struct PersonMessage: Codable, Hashable, Sendable {
    package var contact: ContactMessage
    package var settings: [ContactsInterface.Set.Assignment]
    package var imported: [ImportedMessage]
    package var topics: [TopicMessage]
    package var notes: [NoteMessage]
    package var interactions: [WholeEntryMessage]
    package var appointments: [ArrangedMessage]
    package var tasks: [TaskMessage]
    package var decisions: [DecisionMessage]
    package var announcements: [AnnouncedMessage]
    package var draft: String?
    /// Follows from the rest, as `followUps` does.
    package var standing: String
    package var followUps: [FollowUpMessage]

    package init(
        contact: ContactMessage, settings: [ContactsInterface.Set.Assignment] = [], imported: [ImportedMessage] = [],
        topics: [TopicMessage] = [], notes: [NoteMessage] = [], interactions: [WholeEntryMessage] = [],
        appointments: [ArrangedMessage] = [], tasks: [TaskMessage] = [], decisions: [DecisionMessage] = [],
        announcements: [AnnouncedMessage] = [], draft: String? = nil, standing: String, followUps: [FollowUpMessage] = []
    ) {
        self.contact = contact
        self.settings = settings
        self.imported = imported
        self.topics = topics
        self.notes = notes
        self.interactions = interactions
        self.appointments = appointments
        self.tasks = tasks
        self.decisions = decisions
        self.announcements = announcements
        self.draft = draft
        self.standing = standing
        self.followUps = followUps
    }
}

/// What a file that was imported said of a person, as the protocol says it.
package struct ImportedMessage: Codable, Hashable, Sendable {
    /// `linkedin`, `google`, `outlook` or `vcard`.
    package var source: String
    /// `name`, `organisation`, `title`, `birthday`, `channel`, `note`, `uid` or `profile`.
    package var key: String
    package var value: String

    package init(source: String, key: String, value: String) {
        self.source = source
        self.key = key
        self.value = value
    }
}

/// Something that passed, with all that is known of it, as the protocol says it.
package struct WholeEntryMessage: Codable, Hashable, Sendable {
    package var id: String
    /// `inbound`, `outbound` or `meeting`.
    package var direction: String
    package var at: String
    package var recorded: String
    package var channel: String?
    package var about: String?
    package var text: String?
    package var ask: Bool?
    package var gesture: Bool
    /// `old` or `bare`.
    package var quiet: String?
    package var messages: [String]

    package init(
        id: String, direction: String, at: String, recorded: String, channel: String? = nil, about: String? = nil,
        text: String? = nil, ask: Bool? = nil, gesture: Bool = false, quiet: String? = nil, messages: [String] = []
    ) {
        self.id = id
        self.direction = direction
        self.at = at
        self.recorded = recorded
        self.channel = channel
        self.about = about
        self.text = text
        self.ask = ask
        self.gesture = gesture
        self.quiet = quiet
        self.messages = messages
    }
}

/// A meeting that was arranged, as the protocol says it.
package struct ArrangedMessage: Codable, Hashable, Sendable {
    package var id: String
    package var start: String
    package var end: String
    package var place: String?
    package var recorded: String

    package init(id: String, start: String, end: String, place: String? = nil, recorded: String) {
        self.id = id
        self.start = start
        self.end = end
        self.place = place
        self.recorded = recorded
    }
}

/// Something that the user asked to be reminded of, as the protocol says it.
package struct TaskMessage: Codable, Hashable, Sendable {
    package var id: String
    package var text: String
    package var at: String
    /// YYYY-MM-DD, where no clock time was given.
    package var date: String?
    package var recorded: String

    package init(id: String, text: String, at: String, date: String? = nil, recorded: String) {
        self.id = id
        self.text = text
        self.at = at
        self.date = date
        self.recorded = recorded
    }
}

/// Something that was decided, as the protocol says it.
package struct DecisionMessage: Codable, Hashable, Sendable {
    package var id: String
    package var verb: String
    package var at: String
    package var recorded: String
    package var from: String?
    package var until: String?
    package var exact: Bool?
    package var kind: String?
    package var opener: String?

    package init(
        id: String, verb: String, at: String, recorded: String, from: String? = nil, until: String? = nil, exact: Bool? = nil,
        kind: String? = nil, opener: String? = nil
    ) {
        self.id = id
        self.verb = verb
        self.at = at
        self.recorded = recorded
        self.from = from
        self.until = until
        self.exact = exact
        self.kind = kind
        self.opener = opener
    }
}

/// A place in the week that stood when its day began, as the protocol says it.
package struct AnnouncedMessage: Codable, Hashable, Sendable {
    package var kind: String
    package var opener: String
    package var at: String

    package init(kind: String, opener: String, at: String) {
        self.kind = kind
        self.opener = opener
        self.at = at
    }
}
