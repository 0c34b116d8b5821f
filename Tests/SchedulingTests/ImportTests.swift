import Assembly
import CivilTime
import Ledger
import Planning
import Relationships
import Scheduling
import Testing

/// What comes of files (docs/import.md, "What is kept"; domain.md, "Imported people are quiet").
///
/// 2027-03-01 is a Monday; clocks show UTC. The practice offers people of `admired`, who have a cadence as well.
struct ImportTests {
    private let monday = Sample.at("2027-03-01 10:00")
    private let profile = "https://www.linkedin.com/in/ada"

    private func world() throws -> World {
        var rules = try Sample.rules()
        var admired = PolicyLayer()
        try admired.set(.approach, to: "yes")
        try admired.set(.cadence, to: "2months..6months")
        rules.circles["admired"] = admired
        return try World(at: monday, rules: rules)
    }

    @discardableResult
    private func take(
        _ world: World, _ people: [IncomingPerson] = [], _ messages: [IncomingMessage] = [],
        from source: ImportedValue.Source = .linkedin, dryRun: Bool = false
    ) throws -> Consequence {
        try world.onQueue { engine in
            try engine.clearStage()
            try engine.stage(people, messages)
        }
        return try world.perform(.takeIn(source, file: "x.csv"), dryRun: dryRun)
    }

    private func ada(_ change: (inout IncomingPerson) -> Void = { _ in }) -> IncomingPerson {
        var person = IncomingPerson(name: "Ada Lovelace", emails: ["ada@example.org"], profiles: [profile], title: "Countess")
        change(&person)
        return person
    }

    private func message(
        _ direction: Interaction.Direction, _ at: String, _ text: String? = "hello", with: String? = nil, invites: Bool = false
    ) -> IncomingMessage {
        IncomingMessage(
            with: with ?? profile, direction: direction, at: Sample.at(at), channel: "linkedin", text: text, isInvitation: invites)
    }

    private func contacts(_ world: World) throws -> [Contact] {
        try world.store.read { try $0.contacts(matching: "", circle: nil, after: nil, limit: .max) }
    }

    private func situation(_ world: World) throws -> Situation {
        let id = try #require(try contacts(world).first).id
        return try world.onQueue { engine in
            try engine.read { book in
                guard let history = try book.ledger.history(of: id) else { throw CommandError.noSuchContact(id) }
                return try book.situation(of: history)
            }
        }
    }

    private func history(_ world: World) throws -> [Interaction] {
        let id = try #require(try contacts(world).first).id
        return try world.store.read { try $0.history(of: id)?.interactions ?? [] }
    }

    private func kinds(_ world: World) throws -> [Kind] { try world.plan().map(\.stored.followUp.identity.kind) }

    // MARK: Who is who

    @Test("The same file again changes nothing; undo takes a file back as one")
    func again() throws {
        let world = try world()
        let first = try take(world, [ada()], [message(.inbound, "2027-02-27"), message(.outbound, "2027-02-20", with: "Ben")])
        #expect(first.imported?.added == 1)
        #expect(first.imported?.joined == 1)
        #expect(first.imported?.waiting == 1)
        let second = try take(world, [ada()], [message(.inbound, "2027-02-27"), message(.outbound, "2027-02-20", with: "Ben")])
        #expect(second.change == nil)
        #expect(second.imported?.unchanged == 1)
        #expect(second.imported?.repeated == 2)
        #expect(second.imported?.waiting == 0)
        #expect(try history(world).count == 1)
        #expect(try world.store.read { try $0.changes(limit: 9).map(\.summary) } == ["import x.csv"])
        try world.perform(.undo)
        #expect(try contacts(world) == [])
        #expect(try world.plan().isEmpty)
        #expect(try take(world, [ada()]).imported?.added == 1)
    }

    @Test(
        "Who stands in a file twice is known again there as in another file",
        arguments: [
            (IncomingPerson(name: "A. Lovelace", profiles: ["https://www.linkedin.com/in/ada"]), 1, 0),
            (IncomingPerson(name: "Ádà  Lovelace", emails: ["ada@example.org"]), 1, 0),
            (IncomingPerson(name: "Ben", emails: ["ada@example.org"]), 2, 1), (IncomingPerson(name: "ada lovelace"), 2, 1),
            (IncomingPerson(name: "Augusta", profiles: ["https://www.linkedin.com/in/countess"]), 1, 0),
            (IncomingPerson(name: "Ben", emails: ["ben@example.org"]), 2, 0),
        ])
    func twiceInAFile(second: IncomingPerson, added: Int, pairs: Int) throws {
        let world = try world()
        let first = ada { $0.profiles.append("linkedin:Countess") }
        let both = try take(world, [first, second])
        #expect(both.imported?.added == added && both.imported?.pairs.count == pairs)
        #expect(try contacts(world).count == added)
        try world.perform(.undo)
        let apart = [try take(world, [first]).imported, try take(world, [second]).imported]
        #expect(apart.compactMap { $0?.added }.reduce(0, +) == added)
        #expect(apart.compactMap { $0?.pairs.count }.reduce(0, +) == pairs)
    }

    /// docs/import.md, "Who is who": records without a UID, a profile and an address.
    private static let bare = [
        IncomingPerson(name: "Maudie", organisation: "North"), IncomingPerson(name: "Maudie", organisation: "South"),
        IncomingPerson(name: "Maudie"), IncomingPerson(name: "Maudie", organisation: "North"), IncomingPerson(name: "Götz"),
        IncomingPerson(name: "Ben", emails: ["ben@example.org"]),
    ]

    @Test("Records that say nothing by which people are known: the same file again adds nobody, in whatever order")
    func sameRecords() throws {
        let world = try world()
        #expect(try take(world, Self.bare).imported?.added == 6)
        for file in [Self.bare, Self.bare.reversed()] {
            let again = try take(world, file)
            #expect(again.change == nil && again.imported?.unchanged == 6 && again.imported?.added == 0)
        }
        // Each of two that say the same means someone else, as far as there is anyone.
        var chosen = Self.bare
        for place in chosen.indices { chosen[place].circles = ["admired"] }
        #expect(try take(world, chosen).imported?.updated == 6)
        #expect(try contacts(world).map(\.record.circles) == Array(repeating: ["admired"], count: 6))
        // What was said no other source has said, and who is new is new.
        #expect(try take(world, [Self.bare[0]], from: .google).imported?.added == 1)
        #expect(try take(world, [IncomingPerson(name: "Maudie", organisation: "West")]).imported?.added == 1)
    }

    @Test("A name and nothing else is nobody's of whom more was said")
    func nameAlone() throws {
        let world = try world()
        try take(world, [IncomingPerson(name: "Maudie", organisation: "North"), ada { $0.emails = [] }])
        let outcome = try take(world, [IncomingPerson(name: "Maudie"), IncomingPerson(name: "Ada Lovelace", title: "Countess")])
            .imported
        #expect(outcome?.added == 2 && outcome?.unchanged == 0)
    }

    @Test("The same file again adds nobody whose name or address the user has changed, or whom they have merged")
    func sameRecordsOfOthers() throws {
        let world = try world()
        try take(world, Self.bare)
        let ben = try #require(try contacts(world).first { $0.name == "Ben" })
        try world.perform(.set(ben.id, [Assignment(key: "Name", value: "Benedict"), Assignment(key: "Channels", value: "")]))
        try world.perform(.merge(kept: ContactID(number: 1), [2, 3, 4].map { ContactID(number: $0) }))
        let again = try take(world, Self.bare)
        #expect(again.imported?.added == 1, "the name alone")
        #expect(again.imported?.unchanged == 5)
        #expect(try contacts(world).map(\.name) == ["Maudie", "Götz", "Benedict", "Maudie"])
    }

    @Test("A dry run writes nothing")
    func dryRun() throws {
        let world = try world()
        #expect(try take(world, [ada()], dryRun: true).imported?.added == 1)
        #expect(try contacts(world) == [])
        #expect(try world.store.read { try $0.changes(limit: 1) } == [])
    }

    @Test(
        "Known again by UID, profile, or name together with an address; never by name alone, which is proposed",
        arguments: [
            (IncomingPerson(name: "A. Lovelace", profiles: ["https://www.linkedin.com/in/ada"]), true),
            (IncomingPerson(name: "ADA LOVELACE", emails: ["ada@example.org"]), true),
            (IncomingPerson(name: "Augusta", uid: "u-1"), true),
            (IncomingPerson(name: "Ada Lovelace"), false),
            (IncomingPerson(name: "Ben", emails: ["ada@example.org"]), false),
            (IncomingPerson(name: "Ada Lovelace", profiles: ["https://www.linkedin.com/in/other"], uid: "u-2"), false),
        ])
    func identity(person: IncomingPerson, isAda: Bool) throws {
        let world = try world()
        try take(world, [ada { $0.uid = "u-1" }])
        let outcome = try #require(try take(world, [person]).imported)
        #expect(outcome.added == (isAda ? 0 : 1))
        #expect(outcome.pairs.map(\.known) == (isAda ? [] : [ContactID(number: 1)]))
        #expect(outcome.pairs.map(\.other) == (isAda ? [] : [ContactID(number: 2)]))
    }

    @Test("Someone who was added by hand is known again by a channel, and keeps what the user wrote")
    func byHand() throws {
        let world = try world()
        try world.perform(
            .add(
                ContactRecord(
                    name: "Ada", channels: [Channel(kind: "linkedin", address: "in/Ada")], birthday: "--12-10", why: "engines")))
        let outcome = try #require(try take(world, [ada { $0.birthday = "--01-01" }]).imported)
        #expect(outcome.updated == 1)
        let record = try #require(try contacts(world).first).record
        #expect(record.name == "Ada")
        #expect(record.birthday == "--12-10")
        #expect(record.why == "engines")
        #expect(record.channels.map(\.text) == ["linkedin:in/Ada", "email:ada@example.org"])
        #expect(record.title == "Countess")
    }

    @Test("A newer file adds and updates; what was set or taken out by hand stays so")
    func newer() throws {
        let world = try world()
        try take(world, [ada { $0.birthday = "--12-10" }])
        let id = ContactID(number: 1)
        try world.perform(
            .set(id, [Assignment(key: "Name", value: "Ada K"), Assignment(key: "Channels", value: "phone:+39061")]))
        let newer = ada {
            $0.name = "Ada King"
            $0.title = "Countess of Lovelace"
            $0.birthday = "--12-11"
            $0.emails.append("king@example.org")
            $0.notes = ["met in Turin"]
        }
        #expect(try take(world, [newer]).imported?.updated == 1)
        let record = try #require(try contacts(world).first).record
        #expect(record.name == "Ada K")
        #expect(record.title == "Countess of Lovelace")
        #expect(record.birthday == "--12-11")
        #expect(record.channels.map(\.text) == ["phone:+39061", "email:king@example.org"])
        #expect(record.notes.map(\.text) == ["met in Turin"])
        // Two sources that differ do not take turns.
        #expect(try take(world, [ada { $0.birthday = "--12-12" }], from: .google).imported?.updated == 1)
        #expect(try take(world, [newer]).change == nil)
    }

    // MARK: Quiet

    /// "An import without `--circle` makes people *known*: found and listed, answered in time, never approached nor reconnected. A circle changes
    /// that."
    @Test(arguments: [([], Standing.known), (["admired"], Standing.wished)])
    func standing(circles: [String], standing: Standing) throws {
        let world = try world()
        try take(world, [ada { $0.circles = circles }])
        #expect(try situation(world).standing == standing)
        #expect(try world.store.read { try $0.contacts(matching: "lovelace", circle: nil, after: nil, limit: 9).count } == 1)
        // An old message makes it a dialogue, which is reconnected only in a circle.
        try take(world, [], [message(.inbound, "2026-10-01")])
        #expect(try kinds(world) == (circles.isEmpty ? [] : [.reconnect]))
        try take(world, [], [message(.inbound, "2027-02-27", "what do you think?")])
        #expect(try kinds(world) == [.reply])
    }

    /// "At import, an inbound older than `ReplyWithin` or an outbound older than `NudgeAfter` opens no `reply` and no `nudge` (nor does one before
    /// it) and is in no run".
    @Test(arguments: [
        (Interaction.Direction.inbound, "2027-02-22 09:59", []), (.inbound, "2027-02-22 10:00", [Kind.reply]),
        (.outbound, "2027-02-15 09:59", []), (.outbound, "2027-02-15 10:00", [.nudge]),
    ])
    func old(direction: Interaction.Direction, at: String, kinds: [Kind]) throws {
        let world = try world()
        try take(world, [ada()], [message(direction, at)])
        #expect(try self.kinds(world) == kinds)
        // What was old at import stays quiet, and what was not does not become so.
        try world.advance(to: Sample.at("2027-03-02 10:00"))
        #expect(try self.kinds(world) == kinds)
        #expect(try situation(world).relationship.voice?.kind == (direction == .outbound ? kinds.first : nil))
    }

    @Test("Nor does one before it: what was logged by hand earlier is closed by an old message after it")
    func nothingBeforeIt() throws {
        let world = try world()
        try world.perform(.add(ContactRecord(name: "Ada", channels: [Channel(kind: "linkedin", address: "ada")])))
        try world.perform(.log([ContactID(number: 1)], .init(direction: .inbound, at: Sample.at("2027-02-10"))))
        #expect(try kinds(world) == [.reply])
        try take(world, [], [message(.inbound, "2027-02-20")])
        #expect(try kinds(world) == [])
    }

    /// "`coltiva review` lists such people, ten at a time; what is taken up there opens a `reply` that counts from that moment."
    @Test func review() throws {
        let world = try world()
        try take(world, [ada()], [message(.inbound, "2026-10-01"), message(.inbound, "2026-11-01")])
        let id = ContactID(number: 1)
        #expect(try situation(world).unreviewed?.at == Sample.at("2026-11-01"))
        #expect(try world.store.read { try $0.contactsWithOldInbound() } == [id])
        try world.perform(.takeUp(id))
        let reply = try #require(try world.plan().first?.stored.followUp)
        #expect(reply.identity.kind == .reply)
        #expect(reply.ready == monday)
        #expect(reply.due == Sample.at("2027-03-08 10:00"))
        #expect(try situation(world).unreviewed == nil)
        #expect(throws: CommandError.nothingToReview(name: "Ada Lovelace")) { try world.perform(.passOver(id)) }
        try world.perform(.undo)
        #expect(try kinds(world) == [])
        try world.perform(.passOver(id))
        #expect(try kinds(world) == [])
        #expect(try situation(world).unreviewed == nil)
        // A message that comes afterwards is answered in time, as anyone's.
        try world.advance(to: Sample.at("2027-03-01 11:00"))
        try world.perform(.log([id], .init(direction: .inbound, at: Sample.at("2027-03-01 11:00"))))
        #expect(try kinds(world) == [.reply])
    }

    /// "Invitations without a note are history that needs no answer."
    @Test(
        arguments: [
            (Interaction.Direction.inbound, nil, []), (.inbound, "shall we talk?", [Kind.reply]), (.outbound, nil, []),
            (.outbound, "shall we talk?", [.nudge]),
        ] as [(Interaction.Direction, String?, [Kind])])
    func invitations(direction: Interaction.Direction, text: String?, kinds: [Kind]) throws {
        let world = try world()
        try take(world, [ada()], [message(direction, "2027-02-27", text, invites: true)])
        #expect(try self.kinds(world) == kinds)
        #expect(try history(world).count == 1)
        #expect(try situation(world).unreviewed == nil)
    }

    @Test("An invitation without a note leaves open what came before it")
    func invitationAfterMessage() throws {
        let world = try world()
        try take(world, [ada()], [message(.inbound, "2027-02-26"), message(.inbound, "2027-02-27", nil, invites: true)])
        #expect(try kinds(world) == [.reply])
    }

    /// "Interactions with people not known are kept, and joined when the person comes": by a file, and by hand.
    @Test(arguments: [true, false]) func joined(byFile: Bool) throws {
        let world = try world()
        #expect(try take(world, [], [message(.inbound, "2027-02-27")]).imported?.waiting == 1)
        #expect(try contacts(world) == [])
        if byFile {
            #expect(try take(world, [ada()]).imported?.joined == 1)
        } else {
            try world.perform(
                .add(ContactRecord(name: "Ada", channels: [Channel(kind: "linkedin", address: "https://linkedin.com/in/ada/")])))
        }
        #expect(try history(world).map(\.at) == [Sample.at("2027-02-27")])
        #expect(try kinds(world) == [.reply])
        try world.perform(.undo)
        #expect(try world.store.read { try $0.unjoinedCounterparts() } == [profile])
    }

    /// "An imported message within three days of one logged by hand before, same person and direction, is the same message (the nearest, each
    /// once), and gives it its exact time."
    @Test func loggedByHand() throws {
        let world = try world()
        try world.perform(.add(ContactRecord(name: "Ada", channels: [Channel(kind: "linkedin", address: "ada")])))
        let id = ContactID(number: 1)
        for (direction, at) in [
            (Interaction.Direction.inbound, "2027-02-20 12:00"), (.inbound, "2027-02-24 12:00"), (.outbound, "2027-02-20 12:00"),
        ] {
            try world.perform(.log([id], .init(direction: direction, at: Sample.at(at), about: "mine")))
        }
        let outcome = try #require(
            try take(
                world, [],
                [
                    message(.inbound, "2027-02-21 07:00"), message(.inbound, "2027-02-22 13:00"),
                    message(.inbound, "2027-02-28 09:00"),
                    message(.outbound, "2027-02-24 12:00"),
                ]
            ).imported)
        #expect(outcome.joined == 4)
        #expect(outcome.recognised == 2)
        let entries = try history(world).sorted { $0.at < $1.at }
        #expect(
            entries.map { "\($0.direction) \($0.at.rfc3339(in: .utc)) \($0.about ?? "")" } == [
                "outbound 2027-02-20T12:00:00Z mine", "inbound 2027-02-21T07:00:00Z mine", "inbound 2027-02-22T13:00:00Z mine",
                "outbound 2027-02-24T12:00:00Z ", "inbound 2027-02-28T09:00:00Z ",
            ])
        try world.perform(.undo)
        #expect(try history(world).map(\.at).sorted().last == Sample.at("2027-02-24 12:00"))
    }

    // MARK: Merge

    @Test("Two who are one have both's words, channels, history and identities; undo parts them")
    func merge() throws {
        let world = try world()
        try take(world, [ada { $0.circles = ["admired"] }], [message(.inbound, "2027-02-27")])
        try world.perform(
            .add(
                ContactRecord(
                    name: "Ada King", circles: ["collaborator"], channels: [Channel(kind: "email", address: "k@b.example")])))
        let (kept, other) = (ContactID(number: 2), ContactID(number: 1))
        try world.perform(.note(other, "likes tea"))
        try world.perform(.remind(other, text: "the paper", at: Sample.at("2027-03-04 10:00"), date: nil))
        let before = try world.plan().map(\.stored.followUp.identity)
        try world.perform(.merge(kept: kept, [other]))
        let record = try #require(try contacts(world).first).record
        #expect(try contacts(world).map(\.id) == [kept])
        #expect(record.name == "Ada King")
        #expect(record.circles == ["collaborator", "admired"])
        #expect(record.channels.map(\.kind) == ["email", "email", "linkedin"])
        #expect(record.notes.map(\.text) == ["likes tea"])
        #expect(try Set(kinds(world)) == [.reply, .task])
        #expect(try world.plan().allSatisfy { $0.stored.followUp.identity.contact == kept })
        // Both are known again, and no message comes twice.
        #expect(try take(world, [ada()], [message(.inbound, "2027-02-27")]).imported?.added == 0)
        #expect(try history(world).count == 1)
        while try contacts(world).count == 1 { try world.perform(.undo) }
        #expect(try world.plan().map(\.stored.followUp.identity) == before)
        #expect(throws: CommandError.sameContact(name: "Ada King")) { try world.perform(.merge(kept: kept, [kept])) }
    }

    @Test("Of many people the plans are made afterwards")
    func many() throws {
        let world = try world()
        let people = (0..<300).map {
            IncomingPerson(name: "Person \($0)", profiles: ["https://www.linkedin.com/in/p\($0)"], circles: ["admired"])
        }
        let consequence = try take(world, people)
        #expect(consequence.touchesEveryone)
        #expect(try world.onQueue { !$0.isPlanning })
        #expect(try world.store.read { try $0.wishes().count } == 300)
        try world.perform(.undo)
        #expect(try world.store.read { try $0.wishes().count } == 0)
    }
}
