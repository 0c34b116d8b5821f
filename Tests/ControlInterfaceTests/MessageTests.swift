import ControlInterface
import Testing
import Varlink

/// The Swift messages against the descriptions that are served.
struct MessageTests {
    @Test func contacts() throws {
        let description = ContactsInterface.description
        try check(
            ContactsInterface.Add.self, in: description,
            calls: [
                .init(name: "Ada"),
                .init(
                    name: "Ada", circles: ["admired"], channels: ["email:a@b"], timeZone: "UTC", birthday: "--12-10",
                    introducedBy: "Charles", why: "x", dryRun: true),
            ],
            replies: [
                .init(consequence: Samples.consequence, offeredAt: Samples.at), .init(consequence: Samples.bareConsequence),
            ])
        try check(
            ContactsInterface.Set.self, in: description,
            calls: [
                .init(contact: "Ada", assignments: []),
                .init(contact: "Ada", assignments: [.init(key: "TimeZone", value: "UTC")], dryRun: false),
            ],
            replies: [
                .init(before: Samples.contact, after: Samples.bareContact, consequence: Samples.consequence),
                .init(before: Samples.bareContact, after: Samples.contact, consequence: Samples.bareConsequence),
            ])
        try check(
            ContactsInterface.ShowText.self, in: description, calls: [.init(contact: "Ada")],
            replies: [.init(contact: "c12", name: "Ada", text: "[Contact]\nName=Ada\n")])
        try check(
            ContactsInterface.Edit.self, in: description,
            calls: [
                .init(contact: "c12", before: "", after: "x"),
                .init(contact: "c12", before: "", after: "x", file: "/f", dryRun: true),
            ],
            replies: [
                .init(findings: ["/f:1:1: error: x"], before: "y", changed: []),
                .init(
                    findings: [], before: "y", changed: [.init(key: "Why", value: "x")], consequence: Samples.bareConsequence),
            ])
        try check(
            ContactsInterface.List.self, in: description,
            calls: [.init(), .init(text: "a", circle: "admired", standing: "resting", after: "c1", limit: 5)],
            replies: [.init(contacts: []), .init(contacts: [Samples.contact, Samples.bareContact], next: "c13")])
        let setting = SettingMessage(key: "ReplyWithin", value: "1w", source: "built in")
        try check(
            ContactsInterface.Show.self, in: description, calls: [.init(contact: "Ada")],
            replies: ["known", "wished", "approached", "dialogue", "resting", "archived"].map {
                .init(
                    contact: Samples.contact, standing: $0, theirZone: "UTC", theirTime: Samples.at, settings: [setting],
                    open: [Samples.followUp, Samples.bareFollowUp], entries: [Samples.entry, Samples.bareEntry])
            } + [
                .init(
                    contact: Samples.contact, standing: "wished", restsUntil: Samples.at,
                    line: LineMessage(place: 3, waiting: 12, offeredAt: Samples.at), theirZone: "UTC", theirTime: Samples.at,
                    settings: [], open: [],
                    topics: [TopicMessage(at: Samples.at, text: "looms", link: "https://example.org", lastUsed: Samples.at)],
                    notes: [NoteMessage(at: Samples.at, text: "likes tea")], entries: []),
                .init(
                    contact: Samples.contact, standing: "wished", line: LineMessage(place: nil, waiting: 1, offeredAt: nil),
                    theirZone: "UTC", theirTime: Samples.at, settings: [], open: [],
                    topics: [TopicMessage(at: Samples.at, text: "looms")], entries: []),
            ])
        try check(
            ContactsInterface.Archive.self, in: description,
            calls: [.init(contacts: ["Ada"]), .init(contacts: ["Ada"], dryRun: true)],
            replies: [.init(consequence: Samples.consequence), .init(consequence: Samples.bareConsequence)])
        try check(
            ContactsInterface.Unarchive.self, in: description,
            calls: [.init(contacts: ["Ada"]), .init(contacts: ["Ada"], dryRun: true)],
            replies: [.init(consequence: Samples.consequence)])
        try check(
            ContactsInterface.Rest.self, in: description,
            calls: [.init(contacts: ["Ada"]), .init(contacts: ["Ada"], until: "fri", dryRun: true)],
            replies: [.init(consequence: Samples.consequence)])
        try check(
            ContactsInterface.Wake.self, in: description,
            calls: [.init(contacts: ["Ada"]), .init(contacts: ["Ada"], dryRun: true)],
            replies: [.init(consequence: Samples.consequence)])
    }

    @Test func drafts() throws {
        let description = ContactsInterface.description
        try check(
            ContactsInterface.Draft.self, in: description, calls: [.init(contact: "Ada")],
            replies: [
                .init(
                    contact: Samples.contact, theirZone: "UTC", theirTime: Samples.at, inTheirHours: true,
                    open: [Samples.followUp], topics: [TopicMessage(at: Samples.at, text: "looms")],
                    notes: [NoteMessage(at: Samples.at, text: "likes tea")], last: Samples.entry, lastText: "Dear you",
                    lastInbound: "Dear you", kept: "Dear Ada", sentToOthers: ["Dear Bo"]),
                .init(
                    contact: Samples.bareContact, theirZone: "UTC", theirTime: Samples.at, inTheirHours: false, open: [],
                    topics: [], notes: [], sentToOthers: []),
            ])
        try check(
            ContactsInterface.KeepDraft.self, in: description,
            calls: [.init(contact: "Ada"), .init(contact: "Ada", text: "Dear Ada", dryRun: true)],
            replies: [.init(consequence: Samples.consequence)])
    }

    @Test func notesAndCircles() throws {
        let description = ContactsInterface.description
        let consequence = Samples.consequence
        let circle = CircleMessage(name: "admired", members: 3, configured: true)
        try check(
            ContactsInterface.AddNote.self, in: description,
            calls: [.init(contact: "Ada", text: "x"), .init(contact: "Ada", text: "x", dryRun: true)],
            replies: [.init(consequence: consequence)])
        try check(
            ContactsInterface.AddTopic.self, in: description,
            calls: [
                .init(contact: "Ada", text: "x"), .init(contact: "Ada", text: "x", link: "https://example.org", dryRun: true),
            ], replies: [.init(consequence: consequence)])
        try check(
            ContactsInterface.ListCircles.self, in: description, calls: [Nothing()],
            replies: [.init(circles: []), .init(circles: [circle])])
        try check(
            ContactsInterface.ShowCircle.self, in: description, calls: [.init(circle: "admired")],
            replies: [
                .init(
                    circle: circle, settings: [SettingMessage(key: "Cadence", value: "never", source: "policy")],
                    contacts: [Samples.contact])
            ])
        try check(
            ContactsInterface.JoinCircle.self, in: description,
            calls: [.init(circle: "a", contacts: ["Ada"]), .init(circle: "a", contacts: ["Ada"], dryRun: true)],
            replies: [
                .init(consequence: consequence, configured: true),
                .init(consequence: consequence, configured: false, suggestion: "admired"),
            ])
        try check(
            ContactsInterface.LeaveCircle.self, in: description,
            calls: [.init(circle: "a", contacts: ["Ada"]), .init(circle: "a", contacts: ["Ada"], dryRun: true)],
            replies: [.init(consequence: consequence)])
    }

    @Test func imports() throws {
        let person = IncomingPersonMessage(
            name: "Ada", emails: ["a@b"], phones: ["+39061"], profiles: ["https://www.linkedin.com/in/ada"], organisation: "Works",
            title: "Countess", birthday: "--12-10", notes: ["x"], uid: "1", circles: ["admired"])
        let message = IncomingMessageMessage(
            with: "Ada", direction: "inbound", at: Samples.at, channel: "linkedin", about: "x", text: "y", invitation: true)
        let description = ImportInterface.description
        try check(
            ImportInterface.Begin.self, in: description,
            calls: ["linkedin", "google", "outlook", "vcard"].map { .init(source: $0, file: "x.csv") }, replies: [Nothing()])
        try check(
            ImportInterface.Add.self, in: description,
            calls: [
                .init(people: [], messages: []),
                .init(
                    people: [person, IncomingPersonMessage(name: "Grace")],
                    messages: [message, IncomingMessageMessage(with: "x", direction: "outbound", at: Samples.at, channel: "x")]),
            ], replies: [Nothing()])
        try check(
            ImportInterface.Commit.self, in: description, calls: [Nothing()],
            replies: [
                .init(), .init(change: "u1", added: 1, pairs: [.init(known: "c1", knownName: "A", other: "c2", otherName: "B")]),
            ])
    }

    @Test func whoWasImported() throws {
        let description = ContactsInterface.description
        try check(
            ContactsInterface.Merge.self, in: description,
            calls: [.init(kept: "c1", others: ["c2"]), .init(kept: "c1", others: [], dryRun: true)],
            replies: [.init(contact: Samples.contact, consequence: Samples.consequence)])
        try check(
            ContactsInterface.Forget.self, in: description, calls: [.init(contact: "c1"), .init(contact: "c1", dryRun: true)],
            replies: [
                .init(
                    contact: Samples.contact, interactions: 3, notes: 2, followUps: 1, commands: 4, backup: "/b", removed: ["/a"]),
                .init(
                    contact: Samples.bareContact, interactions: 0, notes: 0, followUps: 0, commands: 0, removed: [],
                    problem: "the disk is full"),
            ])
        try check(
            ContactsInterface.ListWaiting.self, in: description, calls: [.init(), .init(limit: 3)],
            replies: [
                .init(waiting: [], more: false),
                .init(
                    waiting: [
                        .init(contact: Samples.contact, entry: Samples.entry, text: "x"),
                        .init(contact: Samples.bareContact, entry: Samples.bareEntry),
                    ], more: true),
            ])
        try check(
            ContactsInterface.Review.self, in: description,
            calls: [.init(contact: "Ada", answer: true), .init(contact: "Ada", answer: false, dryRun: true)],
            replies: [.init(consequence: Samples.consequence)])
    }

    @Test func practice() throws {
        let description = FollowUpsInterface.description
        let people: [FollowUpsInterface.Practice.Offered] = [
            .init(contact: "c1", name: "Ada", circle: "admired", times: 2), .init(contact: "c2", name: "Bo", times: 1),
        ]
        try check(
            FollowUpsInterface.Practice.self, in: description, calls: [.init(), .init(slots: 3)],
            replies: [
                .init(slots: [], open: [], waiting: 0),
                .init(slots: [.init(at: Samples.at, offered: people, lapsed: people)], open: [Samples.followUp], waiting: 2),
            ])
        let calls = [(contact: "Ada", dryRun: nil as Bool?), ("Ada", true)]
        try check(
            FollowUpsInterface.Skip.self, in: description, calls: calls.map { .init(contact: $0.contact, dryRun: $0.dryRun) },
            replies: [
                .init(consequence: Samples.consequence), .init(consequence: Samples.consequence, offeredAt: Samples.at),
            ])
        try check(
            FollowUpsInterface.Prefer.self, in: description, calls: calls.map { .init(contact: $0.contact, dryRun: $0.dryRun) },
            replies: [
                .init(consequence: Samples.consequence), .init(consequence: Samples.consequence, offeredAt: Samples.at),
            ])
    }

    @Test func interactions() throws {
        let description = InteractionsInterface.description
        try check(
            InteractionsInterface.Log.self, in: description,
            calls: ["inbound", "outbound", "meeting"].map { .init(direction: $0, contacts: ["Ada"]) } + [
                .init(
                    direction: "inbound", contacts: ["Ada"], about: "x", text: "y", channel: "email", at: "fri", ask: true,
                    gesture: false, dryRun: true)
            ],
            replies: [.init(consequence: Samples.consequence), .init(consequence: Samples.bareConsequence)])
        try check(
            InteractionsInterface.List.self, in: description, calls: [.init(contact: "Ada"), .init(contact: "Ada", limit: 3)],
            replies: [.init(contact: "c1", name: "Ada", entries: [Samples.entry, Samples.bareEntry])])
        try check(
            InteractionsInterface.Amend.self, in: description,
            calls: [
                .init(entry: "e3"), .init(entry: "e3", at: "fri", channel: "email", about: "x", remove: true, dryRun: true),
            ],
            replies: [
                .init(before: Samples.entry, after: Samples.bareEntry, consequence: Samples.consequence),
                .init(before: Samples.bareEntry, consequence: Samples.bareConsequence),
            ])
        try check(
            InteractionsInterface.Undo.self, in: description, calls: [.init(), .init(dryRun: true)],
            replies: [.init(consequence: Samples.consequence), .init(consequence: Samples.bareConsequence)])
        try check(
            InteractionsInterface.Changes.self, in: description, calls: [.init(), .init(limit: 3, undone: true)],
            replies: [
                .init(changes: [
                    .init(id: "u5", summary: "logged e34", at: Samples.at),
                    .init(id: "u4", summary: "logged e33", at: Samples.at, undoneAt: Samples.at),
                ])
            ])
    }

    @Test func followUps() throws {
        let description = FollowUpsInterface.description
        let consequences = [Samples.consequence, Samples.bareConsequence]
        try check(
            FollowUpsInterface.Next.self, in: description, calls: [.init(), .init(limit: 3)],
            replies: [
                .init(followUps: [Samples.followUp, Samples.bareFollowUp], total: 2),
                .init(followUps: [], total: 0, upcoming: Samples.item),
            ])
        try check(
            FollowUpsInterface.Agenda.self, in: description,
            calls: [.init(), .init(days: 3, configuration: "[Me]\n", file: "new.conf")],
            replies: [
                .init(days: [], overdue: [], perDay: 5),
                .init(
                    days: [.init(date: "2027-03-02", items: [Samples.item], load: 3)], overdue: [Samples.followUp], perDay: 5,
                    late: [Samples.followUp], later: [Samples.bareFollowUp]),
            ])
        try check(
            FollowUpsInterface.Done.self, in: description,
            calls: [
                .init(followUps: ["f7"]),
                .init(followUps: ["f7"], about: "x", channel: "email", at: "fri", ask: false, dryRun: true),
            ],
            replies: consequences.map { .init(consequence: $0) })
        try check(
            FollowUpsInterface.Snooze.self, in: description,
            calls: [.init(followUps: ["f7"], until: "2d"), .init(followUps: ["f7"], until: "2d", dryRun: true)],
            replies: consequences.map { .init(consequence: $0) })
        try check(
            FollowUpsInterface.Dismiss.self, in: description,
            calls: [.init(followUps: ["f7"]), .init(followUps: ["f7"], dryRun: true)],
            replies: consequences.map { .init(consequence: $0) })
        try check(
            FollowUpsInterface.Remind.self, in: description,
            calls: [
                .init(contact: "Ada", text: "x", at: "fri"), .init(contact: "Ada", text: "x", at: "fri", dryRun: true),
            ],
            replies: consequences.map { .init(consequence: $0) })
        try check(
            FollowUpsInterface.Meet.self, in: description,
            calls: [
                .init(contact: "Ada", at: "fri 15:00"),
                .init(contact: "Ada", at: "fri 15:00", length: "1h", place: "the library", invitation: true, dryRun: true),
            ],
            replies: consequences.map { .init(consequence: $0, invitation: "BEGIN:VCALENDAR") })
        try check(
            FollowUpsInterface.Move.self, in: description,
            calls: [
                .init(meeting: "Ada", at: "fri 15:00"),
                .init(meeting: "e34", at: "fri 15:00", length: "1h", place: "the library", invitation: false, dryRun: true),
            ],
            replies: consequences.map { .init(consequence: $0) })
        try check(
            FollowUpsInterface.Propose.self, in: description,
            calls: [.init(contact: "Ada"), .init(contact: "Ada", length: "1h", within: "10d", count: 5)],
            replies: [
                .init(
                    now: Samples.at, contact: "c12", name: "Ada", proposals: [], hoursMeet: true, yourZone: "UTC", theirZone: "UTC",
                    language: "en", findings: ["a.ics: x"]),
                .init(
                    now: Samples.at, contact: "c12", name: "Ada",
                    proposals: ["early", "late", "both"].map {
                        .init(
                            start: Samples.at, end: Samples.at, theirStart: Samples.at, theirEnd: Samples.at,
                            yours: .init(minutes: 15, end: $0), theirs: .init(minutes: 15, end: $0))
                    } + [.init(start: Samples.at, end: Samples.at, theirStart: Samples.at, theirEnd: Samples.at)], hoursMeet: false,
                    yourZone: "UTC", theirZone: "Europe/Rome", language: "it", findings: []),
            ])
        try check(
            FollowUpsInterface.Cancel.self, in: description, calls: [.init(meeting: "e34"), .init(meeting: "Ada", dryRun: true)],
            replies: consequences.map { .init(consequence: $0) })
        try check(
            FollowUpsInterface.Why.self, in: description, calls: [.init(followUp: "f7")],
            replies: [
                .init(
                    followUp: Samples.followUp, cause: Samples.at, opener: "e34", due: Samples.steps,
                    reminders: [.init(rung: "4d", at: Samples.at, theirTime: Samples.at, steps: Samples.steps)],
                    yourHours: "Mon..Fri 09:00-18:00", yourZone: "UTC", theirHours: "Mon..Sun 08:00-21:00"),
                .init(
                    followUp: Samples.bareFollowUp, cause: Samples.at, opener: "e34", due: [], reminders: [], yourHours: "",
                    yourZone: "UTC", theirHours: ""),
            ])
    }

    @Test func daemon() throws {
        let description = DaemonInterface.description
        try check(
            DaemonInterface.Status.self, in: description, calls: [.init(), .init(load: true)],
            replies: ["asWritten", "lastGood", "builtIn"].map {
                .init(
                    version: "1", pid: 1, since: Samples.at, now: Samples.at, timeZone: "UTC", database: "/d",
                    configuration: ["/c"], settings: $0, findings: ["f"], nextWake: $0 == "builtIn" ? nil : Samples.at, contacts: 1,
                    open: 2, overdue: 3,
                    undelivered: 4, desktop: true, planning: false, holds: [Samples.hold, Samples.bareHold],
                    lastBackup: $0 == "builtIn" ? nil : Samples.at, nextBackup: $0 == "builtIn" ? nil : Samples.at,
                    backupProblem: $0 == "builtIn" ? "full" : nil,
                    load: $0 == "builtIn"
                        ? nil : LoadMessage(asked: 12, allowed: 25, perDay: 5, resting: 1, waiting: 2, nextSlot: Samples.at))
            })
        let copy = CopyMessage(file: "/b", bytes: 1, contacts: 2, interactions: 3, followUps: 4, latest: Samples.at)
        let bareCopy = CopyMessage(file: "/b", bytes: 1, contacts: 0, interactions: 0, followUps: 0)
        try check(
            DaemonInterface.Backup.self, in: description, calls: [.init(), .init(file: "/b", dryRun: true)],
            replies: [.init(copy: copy, removed: ["/a"]), .init(copy: bareCopy, removed: [])])
        try check(
            DaemonInterface.Restore.self, in: description, calls: [.init(file: "/b"), .init(file: "/b", dryRun: true)],
            replies: [
                .init(
                    copy: copy,
                    loss: LossMessage(commands: 1, contacts: 2, interactions: 3, latest: "add Ada", latestAt: Samples.at),
                    kept: "/k"),
                .init(copy: bareCopy, loss: LossMessage(commands: 0, contacts: 0, interactions: 0)),
            ])
        try check(
            DaemonInterface.CheckDatabase.self, in: description, calls: [Nothing()],
            replies: [.init(file: "/d", bytes: 1, damage: ["row 7"], backups: "/b")])
        try check(
            DaemonInterface.SendTest.self, in: description, calls: [Nothing()], replies: [.init(hooks: ["desktop"])])
        try check(
            DaemonInterface.Reload.self, in: description, calls: [Nothing()],
            replies: ["asWritten", "lastGood", "builtIn"].map { .init(findings: ["f"], settings: $0, changed: ["c"]) })
        try check(
            DaemonInterface.Away.self, in: description,
            calls: [.init(until: "fri"), .init(contact: "Ada", from: "thu", until: "fri", dryRun: true)],
            replies: [.init(hold: Samples.hold, moved: 2)])
        try check(
            DaemonInterface.Back.self, in: description, calls: [.init(), .init(contact: "Ada", dryRun: true)], replies: [Nothing()])
        try check(
            DaemonInterface.Pause.self, in: description,
            calls: [.init(until: "fri"), .init(from: "thu", until: "fri", dryRun: true)],
            replies: [.init(hold: Samples.bareHold, moved: 0)])
        try check(DaemonInterface.Resume.self, in: description, calls: [.init(), .init(dryRun: true)], replies: [Nothing()])
    }

    @Test func configuration() throws {
        let description = DaemonInterface.description
        try check(
            DaemonInterface.ShowConfiguration.self, in: description, calls: [Nothing()],
            replies: ["asWritten", "lastGood", "builtIn"].map {
                .init(
                    settings: $0, files: ["read", "overridden", "missing"].map { .init(path: "/c", state: $0) },
                    values: [
                        .init(section: "[Policy]", key: "Nudges", value: "2", places: ["/c:2"]),
                        .init(section: "[Hook desktop]", key: "Exec", places: []),
                    ], findings: ["f"])
            })
        try check(
            DaemonInterface.CheckConfiguration.self, in: description,
            calls: [.init(), .init(configuration: "[Me]\n", file: "new.conf")],
            replies: [.init(findings: [], refused: false), .init(findings: ["f"], refused: true)])
        try check(
            DaemonInterface.DefaultConfiguration.self, in: description, calls: [Nothing()], replies: [.init(text: "[Me]\n")])
    }

    /// Every method that is described has been checked above, by name: one that is added must be added there too.
    @Test func subscriptions() throws {
        let at = Samples.at
        let kinds = ["reply", "approach", "nudge", "reconnect", "meeting", "thanks", "occasion", "task"]
        let duties = kinds.map {
            DutyMessage(
                followUp: "f7", contact: "c12", name: "Ada", kind: $0, instruction: "x", state: "overdue", ready: at, due: at)
        }
        let bare = ["planned", "open"].map {
            DutyMessage(followUp: "f7", contact: "c12", name: "Ada", kind: "task", instruction: "x", state: $0, ready: at)
        }
        try check(
            DaemonInterface.Subscribe.self, in: DaemonInterface.description, calls: [.init(), .init(from: 3, run: "5f")],
            replies: [
                .init(
                    snapshot: SnapshotMessage(
                        run: "5f", number: 3, missed: true, now: at, open: 2, overdue: 1, undelivered: 0, duties: duties + bare))
            ]
                + ["due", "shown", "acknowledged", "changed", "lapsed"].map {
                    .init(
                        event: EventMessage(
                            number: 4, at: at, kind: $0, contact: "c12", name: "Ada", followUp: "f7", followUpKind: "reply",
                            rung: "4d", verb: "done", duties: duties))
                }
                + ["asWritten", "lastGood", "builtIn"].map {
                    .init(event: EventMessage(number: 5, at: at, kind: "settings", settings: $0))
                })
    }

    @Test func wholePeople() throws {
        let description = ContactsInterface.description
        let bare = PersonMessage(contact: Samples.bareContact, standing: "known")
        let full = PersonMessage(
            contact: Samples.contact, settings: [.init(key: "Nudges", value: "2")],
            imported: [ImportedMessage(source: "google", key: "title", value: "Countess")],
            topics: [TopicMessage(at: Samples.at, text: "looms", link: "https://example.org")],
            notes: [NoteMessage(at: Samples.at, text: "likes tea")],
            interactions: [
                WholeEntryMessage(id: "e1", direction: "inbound", at: Samples.at, recorded: Samples.at),
                WholeEntryMessage(
                    id: "e2", direction: "outbound", at: Samples.at, recorded: Samples.at, channel: "email", about: "x", text: "y",
                    ask: true, gesture: false, quiet: "old", messages: ["<1@x>"]),
            ],
            appointments: [
                ArrangedMessage(id: "e3", start: Samples.at, end: Samples.at, recorded: Samples.at),
                ArrangedMessage(id: "e4", start: Samples.at, end: Samples.at, place: "the park", recorded: Samples.at),
            ],
            tasks: [
                TaskMessage(id: "e5", text: "x", at: Samples.at, recorded: Samples.at),
                TaskMessage(id: "e6", text: "x", at: Samples.at, date: "2027-03-02", recorded: Samples.at),
            ],
            decisions: DecisionWord.allCases.map {
                DecisionMessage(id: "e7", verb: $0.rawValue, at: Samples.at, recorded: Samples.at)
            } + [
                DecisionMessage(
                    id: "e8", verb: "snoozed", at: Samples.at, recorded: Samples.at, from: Samples.at, until: Samples.at,
                    exact: true,
                    kind: "reply", opener: "e1")
            ], announcements: [AnnouncedMessage(kind: "nudge", opener: "e1", at: Samples.at)], standing: "dialogue",
            followUps: [Samples.followUp])
        try check(
            ContactsInterface.Export.self, in: description,
            calls: [.init(), .init(contacts: ["Ada"], circle: "admired", after: "c1", limit: 5)],
            replies: [.init(people: []), .init(people: [bare, full], next: "c2")])
        try check(
            ContactsInterface.Bring.self, in: description,
            calls: [.init(people: [], file: "x"), .init(people: [bare, full], file: "x", dryRun: true)],
            replies: [.init(added: 0, unchanged: 1), .init(change: "u1", added: 2, unchanged: 0)])
    }

    @Test func noMethodIsForgotten() {
        let described = DescriptionTests.descriptions.flatMap { description in
            description.members.compactMap { member -> String? in
                guard case .method = member.kind else { return nil }
                return "\(description.name).\(member.name)"
            }
        }
        let names = [
            ContactsInterface.Add.name, ContactsInterface.Set.name, ContactsInterface.List.name, ContactsInterface.Show.name,
            ContactsInterface.Archive.name, ContactsInterface.Unarchive.name, ContactsInterface.Rest.name,
            ContactsInterface.AddNote.name, ContactsInterface.AddTopic.name, ContactsInterface.ListCircles.name,
            ContactsInterface.ShowCircle.name, ContactsInterface.JoinCircle.name, ContactsInterface.LeaveCircle.name,
            ImportInterface.Begin.name, ImportInterface.Add.name, ImportInterface.Commit.name, ContactsInterface.Merge.name,
            ContactsInterface.Forget.name, ContactsInterface.Export.name, ContactsInterface.Bring.name,
            ContactsInterface.ListWaiting.name, ContactsInterface.Review.name,
            ContactsInterface.Wake.name, FollowUpsInterface.Practice.name, FollowUpsInterface.Skip.name,
            FollowUpsInterface.Prefer.name,
            InteractionsInterface.Log.name, InteractionsInterface.List.name,
            InteractionsInterface.Amend.name, InteractionsInterface.Undo.name, InteractionsInterface.Changes.name,
            FollowUpsInterface.Next.name, FollowUpsInterface.Agenda.name, FollowUpsInterface.Done.name,
            FollowUpsInterface.Snooze.name, FollowUpsInterface.Dismiss.name, FollowUpsInterface.Remind.name,
            FollowUpsInterface.Why.name, FollowUpsInterface.Meet.name, FollowUpsInterface.Move.name, FollowUpsInterface.Cancel.name,
            DaemonInterface.Status.name, DaemonInterface.Reload.name, DaemonInterface.Away.name,
            DaemonInterface.Back.name, DaemonInterface.Pause.name, DaemonInterface.Resume.name,
            DaemonInterface.ShowConfiguration.name, DaemonInterface.CheckConfiguration.name,
            DaemonInterface.DefaultConfiguration.name, DaemonInterface.Subscribe.name, DaemonInterface.Backup.name,
            DaemonInterface.Restore.name, DaemonInterface.CheckDatabase.name, DaemonInterface.SendTest.name,
            ContactsInterface.ShowText.name, ContactsInterface.Edit.name, FollowUpsInterface.Propose.name,
            InteractionsInterface.LogMessage.name, ContactsInterface.Draft.name, ContactsInterface.KeepDraft.name,
        ]
        #expect(Swift.Set(described) == Swift.Set(names))
    }

    /// Each call and each reply is accepted by the description and reads back as it was.
    private func check<Method: MethodDefinition>(
        _ method: Method.Type, in description: InterfaceDescription, calls: [Method.Parameters], replies: [Method.Reply]
    ) throws where Method.Parameters: Equatable, Method.Reply: Equatable {
        let name = try #require(Method.name.split(separator: ".").last.map(String.init))
        #expect(Method.name == "\(description.name).\(name)")
        for call in calls {
            let object = try JSONObject(encoding: call)
            try description.check(object, as: .call(name))
            #expect(try object.decode() as Method.Parameters == call)
        }
        for reply in replies {
            let object = try JSONObject(encoding: reply)
            try description.check(object, as: .reply(name))
            #expect(try object.decode() as Method.Reply == reply)
        }
    }
}
