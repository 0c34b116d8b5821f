import ControlInterface

/// Replies for the tests: it is Friday 5 March 2027, 10:20 in Rome.
enum Canned {
    static let now = "2027-03-05T09:20:00+00:00"

    static let written = EntryMessage(
        id: "e34", direction: "inbound", at: "2027-03-02T11:00:00+01:00", channel: "email", about: "the paper on the engine",
        ask: nil, gesture: false)
    static let wrote = EntryMessage(
        id: "e30", direction: "outbound", at: "2026-12-01T18:00:00+01:00", channel: "signal", about: "season's greetings",
        ask: true, gesture: false)
    static let liked = EntryMessage(
        id: "e31", direction: "outbound", at: "2027-01-11T08:05:00+01:00", channel: nil, about: nil, ask: nil, gesture: true)
    static let met = EntryMessage(
        id: "e28", direction: "meeting", at: "2026-10-07T15:00:00+02:00", channel: "zoom", about: "plans", ask: nil, gesture: false)

    static func reminder(_ rung: String, _ at: String, _ state: String = "planned", exact: Bool = false) -> ReminderMessage {
        ReminderMessage(rung: rung, at: at, exact: exact, state: state)
    }

    /// Ada wrote on Tuesday; it may take until Thursday.
    static let answer = FollowUpMessage(
        id: "f7", contact: "c12", name: "Ada Lovelace", kind: "reply", instruction: "answer", state: "open",
        ready: "2027-03-02T11:00:00+01:00", due: "2027-03-11T11:00:00+01:00", about: "the paper on the engine",
        reminders: [reminder("4d", "2027-03-07T10:00:00+01:00"), reminder("1d", "2027-03-10T11:00:00+01:00")],
        channel: "email:ada@example.org", theirZone: "Europe/London", theirTime: now, inTheirHours: true, last: written)

    /// Grace waits since last week, and it is night where she is.
    static let late = FollowUpMessage(
        id: "f3", contact: "c3", name: "Grace Hopper", kind: "reply", instruction: "answer", state: "overdue",
        ready: "2027-02-22T09:00:00+01:00", due: "2027-03-01T09:00:00+01:00", about: nil,
        reminders: [
            reminder("1d", "2027-02-26T09:00:00+01:00", "shown"), reminder("overdue 1w", "2027-03-08T15:00:00+01:00"),
        ], channel: nil, theirZone: "America/Los_Angeles", theirTime: "2027-03-05T01:20:00-08:00", inTheirHours: false, last: nil)

    /// By the end of today.
    static let task = FollowUpMessage(
        id: "f9", contact: "c12", name: "Ada Lovelace", kind: "task", instruction: "do", state: "open",
        ready: "2027-03-05T00:00:00+01:00", due: "2027-03-06T00:00:00+01:00", about: "send her the paper", reminders: [],
        channel: "email:ada@example.org", theirZone: "Europe/London", theirTime: now, inTheirHours: true, last: written)

    /// At a clock time.
    static let call = FollowUpMessage(
        id: "f10", contact: "c20", name: "李小龍", kind: "task", instruction: "do", state: "planned",
        ready: "2027-03-09T15:00:00+01:00", due: "2027-03-09T15:00:00+01:00", about: "call about the talk",
        reminders: [reminder("asked", "2027-03-09T15:00:00+01:00", exact: true)], channel: nil, theirZone: "Asia/Hong_Kong",
        theirTime: "2027-03-05T17:20:00+08:00", inTheirHours: true, last: nil)

    /// She is to be written to in June.
    static let reconnect = FollowUpMessage(
        id: "f13", contact: "c12", name: "Ada Lovelace", kind: "reconnect", instruction: "get in touch again", state: "planned",
        ready: "2027-06-01T00:00:00+02:00", due: "2027-06-29T00:00:00+02:00", about: nil,
        reminders: [reminder("place", "2027-06-10T10:00:00+02:00")], channel: "email:ada@example.org", theirZone: "Europe/London",
        theirTime: now, inTheirHours: true, last: wrote)

    /// A slot has offered him.
    static let approach = FollowUpMessage(
        id: "f14", contact: "c20", name: "李小龍", kind: "approach", instruction: "write for the first time", state: "open",
        ready: "2027-03-02T09:30:00+01:00", due: nil, about: nil,
        reminders: [reminder("2027-03-02", "2027-03-02T09:30:00+01:00", "shown")],
        channel: nil, theirZone: "Asia/Hong_Kong", theirTime: "2027-03-05T17:20:00+08:00", inTheirHours: true, last: nil)

    static let practice = FollowUpsInterface.Practice.Reply(
        slots: [
            .init(
                at: "2027-03-09T09:30:00+01:00",
                offered: [
                    .init(contact: "c20", name: "李小龍", times: 3),
                    .init(contact: "c3", name: "Grace Hopper", circle: "admired", times: 1),
                ], lapsed: []),
            .init(
                at: "2027-03-16T09:30:00+01:00",
                offered: [.init(contact: "c3", name: "Grace Hopper", circle: "admired", times: 2)],
                lapsed: [.init(contact: "c20", name: "李小龍", times: 3)]),
        ], open: [approach], waiting: 2)

    /// A meeting on Thursday, an hour earlier on the clock for her.
    static let meeting = FollowUpMessage(
        id: "f12", contact: "c12", name: "Ada Lovelace", kind: "meeting", instruction: "meet", state: "planned",
        ready: "2027-03-10T15:00:00+01:00", due: "2027-03-11T15:00:00+01:00", about: nil,
        reminders: [
            reminder("1d", "2027-03-10T15:00:00+01:00", exact: true), reminder("10min", "2027-03-11T14:50:00+01:00", exact: true),
        ],
        channel: "email:ada@example.org", theirZone: "Europe/London", theirTime: now, inTheirHours: true, last: written,
        appointment: AppointmentMessage(
            id: "e40", start: "2027-03-11T15:00:00+01:00", end: "2027-03-11T15:30:00+01:00",
            theirStart: "2027-03-11T14:00:00+00:00",
            place: "https://meet.example.org/ada"))

    /// To be written to again, after a rest.
    static let reconnectAfterRest = FollowUpMessage(
        id: "f13", contact: "c12", name: "Ada Lovelace", kind: "reconnect", instruction: "get in touch again", state: "planned",
        ready: "2027-03-08T09:00:00+01:00", due: "2027-04-20T11:00:00+02:00", about: nil,
        reminders: [reminder("place", "2027-03-09T09:00:00+01:00")], channel: "email:ada@example.org", theirZone: "Europe/London",
        theirTime: now, inTheirHours: true, last: written)

    /// Offered by two slots.
    static let approachTwiceOffered = FollowUpMessage(
        id: "f14", contact: "c12", name: "Ada Lovelace", kind: "approach", instruction: "write for the first time", state: "open",
        ready: "2027-03-02T09:30:00+01:00", due: nil, about: nil,
        reminders: [
            reminder("2027-03-02", "2027-03-02T09:30:00+01:00", "shown"), reminder("2027-03-09", "2027-03-09T09:30:00+01:00"),
        ],
        channel: nil, theirZone: "Europe/London", theirTime: now, inTheirHours: true, last: nil)

    static let ada = ContactMessage(
        id: "c12", name: "Ada Lovelace", circles: ["admired", "collaborator"],
        channels: ["email:ada@example.org", "mastodon:@ada@example.social"], timeZone: "Europe/London", birthday: "--12-10",
        introducedBy: "Charles Babbage", why: "the engine", added: "2026-09-01T10:00:00+02:00")
    static let lee = ContactMessage(
        id: "c20", name: "李小龍", circles: [], channels: [], timeZone: "Asia/Hong_Kong", birthday: nil, introducedBy: nil, why: nil,
        added: "2027-01-01T10:00:00+01:00")

    static func consequence(
        _ open: [FollowUpMessage] = [answer], entry: String? = nil, closed: [String] = [], change: String? = "u5"
    ) -> ConsequenceMessage {
        ConsequenceMessage(
            change: change,
            outcomes: [OutcomeMessage(contact: "c12", name: "Ada Lovelace", entry: entry, open: open, closed: closed)],
            namesakes: [], undone: nil, everyone: false)
    }

    static let away = HoldMessage(kind: "away", from: "2027-03-20T00:00:00+01:00", until: "2027-04-05T00:00:00+02:00")

    static let status = DaemonInterface.Status.Reply(
        version: "0.1.0", pid: 4711, since: "2027-03-01T08:00:12+01:00", now: "2027-03-05T10:20:00+01:00", timeZone: "Europe/Rome",
        database: "/home/me/.local/share/coltiva/coltiva.db", configuration: ["/home/me/.config/coltiva/coltiva.conf"],
        settings: "asWritten", findings: [], nextWake: "2027-03-07T10:00:00+01:00", contacts: 42, open: 3, overdue: 1,
        undelivered: 0,
        desktop: true, planning: false, holds: [away], lastBackup: "2027-03-05T00:00:00+01:00",
        nextBackup: "2027-03-06T00:00:00+01:00",
        load: LoadMessage(asked: 12, allowed: 25, perDay: 5, resting: 3, waiting: 4, nextSlot: "2027-03-09T09:30:00+01:00"))

    static let copy = CopyMessage(
        file: "/home/me/.local/state/coltiva/backups/coltiva-20010302T000000Z.db", bytes: 4_214_784, contacts: 42,
        interactions: 310, followUps: 5, latest: "2001-03-02T11:00:00+01:00")

    static let restore = DaemonInterface.Restore.Reply(
        copy: copy,
        loss: LossMessage(
            commands: 3, contacts: 1, interactions: 2, latest: "log in Ada Lovelace", latestAt: "2001-03-04T18:00:00+01:00"))

    static let restored = DaemonInterface.Restore.Reply(
        copy: copy, loss: LossMessage(commands: 0, contacts: 0, interactions: 0),
        kept: "/home/me/.local/state/coltiva/backups/before-restore-20010305T092000Z.db")

    static let forgetting = ContactsInterface.Forget.Reply(
        contact: ada, interactions: 3, notes: 1, followUps: 2, commands: 5, removed: [copy.file, "/b"])

    static let forgotten = ContactsInterface.Forget.Reply(
        contact: ada, interactions: 1, notes: 0, followUps: 1, commands: 2,
        backup: "/home/me/.local/state/coltiva/backups/coltiva-20010305T092000Z.db", removed: [copy.file])

    static let why = FollowUpsInterface.Why.Reply(
        followUp: answer, cause: "2027-03-02T11:00:00+01:00", opener: "e34",
        due: [
            StepMessage(
                rule: "dueAfter", key: "ReplyWithin", value: "9d", source: "circle admired", before: "2027-03-02T11:00:00+01:00",
                after: "2027-03-11T11:00:00+01:00")
        ],
        reminders: [
            .init(
                rung: "4d", at: "2027-03-07T10:00:00+01:00", theirTime: "2027-03-07T09:00:00+00:00",
                steps: [
                    StepMessage(
                        rule: "beforeDue", key: "ReplyRemind", value: "4d", source: "built in", before: "2027-03-11T11:00:00+01:00",
                        after: "2027-03-07T11:00:00+01:00"),
                    StepMessage(
                        rule: "rightMoment", fit: "lastOfBoth", before: "2027-03-07T11:00:00+01:00",
                        after: "2027-03-07T10:00:00+01:00"),
                ])
        ], yourHours: "Mon..Fri 09:00-18:00", yourZone: "Europe/Rome", theirHours: "Mon..Sun 08:00-21:00")

    /// Two times in Rome and in New York, one of them the day after for nobody.
    static let proposals = FollowUpsInterface.Propose.Reply(
        now: "2027-03-05T10:00:00+01:00", contact: "c12", name: "Ada Lovelace",
        proposals: [
            .init(
                start: "2027-03-09T15:00:00+01:00", end: "2027-03-09T15:30:00+01:00", theirStart: "2027-03-09T09:00:00-05:00",
                theirEnd: "2027-03-09T09:30:00-05:00"),
            .init(
                start: "2027-03-12T17:00:00+01:00", end: "2027-03-12T17:30:00+01:00", theirStart: "2027-03-12T11:00:00-05:00",
                theirEnd: "2027-03-12T11:30:00-05:00"),
        ], hoursMeet: true, yourZone: "Europe/Rome", theirZone: "America/New_York", language: "en", findings: [])
    /// The same, for someone who reads Italian.
    static let proposalsInItalian = {
        var reply = proposals
        reply.language = "it"
        return reply
    }()
    /// A time that is late for the one and early for the other, on another day.
    static let proposalsApart = FollowUpsInterface.Propose.Reply(
        now: "2027-03-05T10:00:00+01:00", contact: "c12", name: "Ada Lovelace",
        proposals: [
            .init(
                start: "2027-03-09T20:45:00+01:00", end: "2027-03-09T21:15:00+01:00", theirStart: "2027-03-10T08:45:00+13:00",
                theirEnd: "2027-03-10T09:15:00+13:00", yours: .init(minutes: 195, end: "late"),
                theirs: .init(minutes: 15, end: "early"))
        ], hoursMeet: false, yourZone: "Europe/Rome", theirZone: "Pacific/Auckland", language: "en",
        findings: ["/home/me/calendars/home/x.ics: it is no iCalendar file; expected BEGIN:VCALENDAR"])
    static let noProposals = FollowUpsInterface.Propose.Reply(
        now: "2027-03-05T10:00:00+01:00", contact: "c12", name: "Ada Lovelace", proposals: [], hoursMeet: true,
        yourZone: "Europe/Rome", theirZone: "Europe/Rome", language: "en", findings: [])

    static let whyMeeting = FollowUpsInterface.Why.Reply(
        followUp: meeting, cause: "2027-03-11T15:00:00+01:00", opener: "e40", due: [],
        reminders: [
            .init(
                rung: "10min", at: "2027-03-11T14:50:00+01:00", theirTime: "2027-03-11T13:50:00+00:00",
                steps: [
                    StepMessage(
                        rule: "beforeDue", key: "MeetingRemind", value: "10min", source: "built in",
                        before: "2027-03-11T15:00:00+01:00", after: "2027-03-11T14:50:00+01:00")
                ])
        ], yourHours: "Mon..Fri 09:00-18:00", yourZone: "Europe/Rome", theirHours: "Mon..Sun 08:00-21:00")

    static let whyReconnect = FollowUpsInterface.Why.Reply(
        followUp: reconnectAfterRest, cause: "2027-01-20T11:00:00+01:00", opener: "e50",
        due: [
            StepMessage(
                rule: "dueAfter", key: "Cadence", value: "3months", source: "circle collaborator",
                before: "2027-01-20T11:00:00+01:00", after: "2027-04-20T11:00:00+02:00")
        ],
        reminders: [
            .init(
                rung: "place", at: "2027-03-09T09:00:00+01:00", theirTime: "2027-03-09T08:00:00+00:00",
                steps: [
                    StepMessage(
                        rule: "readyAfter", key: "Cadence", value: "6w", source: "circle collaborator",
                        before: "2027-01-20T11:00:00+01:00", after: "2027-03-03T11:00:00+01:00"),
                    StepMessage(
                        rule: "rested", decision: "e50", before: "2027-03-03T11:00:00+01:00", after: "2027-03-08T09:00:00+01:00"),
                    StepMessage(rule: "levelled", before: "2027-03-08T09:00:00+01:00", after: "2027-03-09T09:00:00+01:00"),
                ])
        ], yourHours: "Mon..Fri 09:00-18:00", yourZone: "Europe/Rome", theirHours: "Mon..Sun 08:00-21:00")

    static let whyApproach = FollowUpsInterface.Why.Reply(
        followUp: approachTwiceOffered, cause: "2027-03-02T09:30:00+01:00", opener: "e51", due: [],
        reminders: [
            .init(
                rung: "2027-03-09", at: "2027-03-09T09:30:00+01:00", theirTime: "2027-03-09T08:30:00+00:00",
                steps: [
                    StepMessage(rule: "offered", before: "2027-03-02T09:30:00+01:00", after: "2027-03-09T09:30:00+01:00")
                ])
        ], yourHours: "Mon..Fri 09:00-18:00", yourZone: "Europe/Rome", theirHours: "Mon..Sun 08:00-21:00")

    static let show = ContactsInterface.Show.Reply(
        contact: ada, standing: "dialogue", theirZone: "Europe/London", theirTime: now,
        settings: [
            SettingMessage(key: "ContactHours", value: "Mon..Sun 08:00-21:00", source: "built in"),
            SettingMessage(key: "ReplyWithin", value: "9d", source: "circle admired"),
            SettingMessage(key: "ReplyRemind", value: "4d 1d", source: "contact"),
        ], open: [answer, task], entries: [written, liked, wrote, met])

    /// A wished person who rests, with what is known of him.
    static let showWished = ContactsInterface.Show.Reply(
        contact: lee, standing: "resting", restsUntil: "2027-06-01T00:00:00+02:00",
        line: LineMessage(place: 3, waiting: 12, offeredAt: "2027-06-08T09:30:00+02:00"), theirZone: "Asia/Hong_Kong",
        theirTime: "2027-03-05T17:20:00+08:00", settings: [SettingMessage(key: "Approach", value: "yes", source: "policy")],
        open: [],
        topics: [
            TopicMessage(at: "2027-03-04T10:00:00+01:00", text: "his film", link: "https://example.org/film"),
            TopicMessage(at: "2027-02-01T10:00:00+01:00", text: "philosophy", lastUsed: "2027-02-20T10:00:00+01:00"),
        ], notes: [NoteMessage(at: "2027-01-15T10:00:00+01:00", text: "prefers water")], entries: [])

    /// Before writing to Ada, for whom a draft is kept.
    static let brief = {
        var person = ada
        person.organisation = "Analytical Society"
        person.title = "Countess"
        person.draftKept = "2027-03-04T10:00:00+01:00"
        return ContactsInterface.Draft.Reply(
            contact: person, theirZone: "Europe/London", theirTime: now, inTheirHours: true, open: [answer, task],
            topics: [
                TopicMessage(at: "2027-03-01T10:00:00+01:00", text: "her talk", link: "https://example.org/talk"),
                TopicMessage(at: "2027-02-01T10:00:00+01:00", text: "looms", lastUsed: "2027-02-20T10:00:00+01:00"),
            ], notes: [NoteMessage(at: "2027-01-15T10:00:00+01:00", text: "likes tea")], last: written,
            lastText: "Dear you,\n\nthe paper on the engine is done. Would you read it?\n\nAda",
            lastInbound: "Dear you,\n\nthe paper on the engine is done. Would you read it?\n\nAda",
            kept: "Dear Ada,\n\nthe third chapter", sentToOthers: ["Dear Bo, the mill by the river has a new wheel."])
    }()

    /// Two files, one setting that both have.
    static let configuration = DaemonInterface.ShowConfiguration.Reply(
        settings: "asWritten",
        files: [
            .init(path: "/home/me/.config/coltiva/coltiva.conf", state: "read"),
            .init(path: "/etc/coltiva/coltiva.conf", state: "overridden"),
            .init(path: "/usr/lib/coltiva/coltiva.conf", state: "missing"),
            .init(path: "/etc/coltiva/coltiva.conf.d/10-office.conf", state: "read"),
        ],
        values: [
            .init(
                section: "[Me]", key: "Hours", value: "Mon..Fri 08:00-12:00 Mon..Thu 13:00-17:00",
                places: ["/home/me/.config/coltiva/coltiva.conf:3", "/etc/coltiva/coltiva.conf.d/10-office.conf:2"]),
            .init(section: "[Me]", key: "TimeZone", value: "", places: []),
            .init(
                section: "[Circle friends]", key: "ReplyWithin", value: "3d", places: ["/home/me/.config/coltiva/coltiva.conf:9"]),
            .init(section: "[Hook desktop]", key: "Exec", places: []),
        ],
        findings: [
            "/home/me/.config/coltiva/coltiva.conf:11:1: warning: [Me] has no key Huors=, and it is ignored; did you mean Hours=?"
        ])

    static let circle = ContactsInterface.ShowCircle.Reply(
        circle: CircleMessage(name: "admired", members: 3, configured: true),
        settings: [
            SettingMessage(key: "Cadence", value: "2months..6months", source: "circle admired"),
            SettingMessage(key: "Nudges", value: "2", source: "policy"),
            SettingMessage(key: "Space", value: "2w", source: "built in"),
        ], contacts: [ada, lee])
}
