import Assembly
import CivilTime
import Ledger
import Planning
import Relationships
import Scheduling
import Testing

/// What becomes of the messages of a mailbox (docs/import.md, "What is kept"), beside mail that logs itself.
///
/// 2027-03-01 is a Monday; clocks show UTC.
struct MailImportTests {
    private let world: World

    init() throws {
        world = try World(at: Sample.at("2027-03-01 10:00"), rules: try Sample.rules())
    }

    private func add(_ name: String, _ addresses: String...) throws {
        let channels = addresses.map { Channel(kind: "email", address: $0) }
        try world.perform(.add(ContactRecord(name: name, channels: channels)))
    }

    private func mail(
        _ identity: String = "<1@x>", _ direction: Interaction.Direction = .inbound, _ address: String = "ada@example.org",
        name: String? = nil, at: String = "2027-02-28 09:00"
    ) -> IncomingMessage {
        IncomingMessage(
            with: address, name: name, direction: direction, at: Sample.at(at), channel: "email", about: "the engine",
            identity: identity)
    }

    @discardableResult
    private func take(_ messages: [IncomingMessage], _ people: [IncomingPerson] = []) throws -> ImportOutcome {
        try world.onQueue { engine in
            try engine.clearStage()
            try engine.stage(people, messages)
        }
        return try #require(try world.perform(.takeIn(.mail, file: "Mail")).imported)
    }

    @discardableResult
    private func log(_ mail: IncomingMessage) throws -> MessageOutcome {
        let message = PassedMessage(
            identity: mail.identity ?? "", direction: mail.direction, with: [.init(address: mail.with, name: mail.name)],
            at: mail.at,
            subject: mail.about)
        return try world.onQueue { try $0.log(message) }
    }

    private func history(_ number: Int64 = 1) throws -> [String] {
        try world.store.read { try $0.history(of: ContactID(number: number)) }?.interactions.map {
            "\($0.direction.rawValue) \($0.at.rfc3339(in: .utc)) \($0.channel ?? "-") \($0.about ?? "-")"
        } ?? []
    }

    private func names() throws -> [String] {
        try world.store.read { try $0.contacts(matching: "", circle: nil, after: nil, limit: 99) }.map(\.name).sorted()
    }

    private func changes() throws -> Int { try world.store.read { try $0.changes(limit: 99).count } }

    /// "Of mail, those with the same person that have one identity, wherever they come from: other mailboxes, the folders of `Watch=` or
    /// `coltiva log mail`, before or after."
    @Test(arguments: [
        "log import", "import log", "import import", "log log", "import undo import", "log undo import", "import undo log",
    ])
    func oneMessage(order: String) throws {
        try add("Ada", "ada@example.org")
        for (number, deed) in order.split(separator: " ").enumerated() {
            switch deed {
            case "undo": try world.perform(.undo)
            case "log":
                let isThere = number > 0 && !order.contains("undo")
                #expect(try (log(mail()).consequence == nil) == isThere)
            default:
                let outcome = try take([mail()])
                let isNew = number == 0 || order.contains("undo")
                #expect(outcome.joined == (isNew ? 1 : 0))
                #expect(outcome.repeated == (isNew ? 0 : 1))
            }
        }
        #expect(try history() == ["inbound 2027-02-28T09:00:00Z email the engine"])
        let before = try changes()
        #expect(try take([mail()]).repeated == 1)
        #expect(try log(mail()).before.map(\.name) == ["Ada"])
        #expect(try changes() == before)
    }

    /// "What was taken out (`coltiva amend --remove`) stays out."
    @Test(arguments: [true, false]) func takenOut(isImported: Bool) throws {
        try add("Ada", "ada@example.org")
        if isImported { try take([mail()]) } else { try log(mail()) }
        let entry = try #require(try world.store.read { try $0.entry(ofMessage: "<1@x>", with: ContactID(number: 1)) })
        try world.perform(.remove(entry))
        #expect(try take([mail()]).joined == 0)
        #expect(try log(mail()).consequence == nil)
        #expect(try history() == [])
    }

    /// "Those with people who are not known wait, and are joined when a file or the user gives someone that profile or address."
    @Test(arguments: ["ada@example.org", "ada+work@example.org"], [true, false])
    func waiting(address: String, byHand: Bool) throws {
        let outcome = try take([mail("<1@x>", .inbound, address), mail("<2@x>", .inbound, "adam@example.org")])
        #expect(outcome.waiting == 2)
        #expect(outcome.joined == 0)
        #expect(try take([mail("<1@x>", .inbound, address)]).repeated == 1)
        if byHand {
            try add("Ada", "Ada@Example.org")
        } else {
            let ada = IncomingPerson(name: "Ada", emails: ["ada@example.org"])
            #expect(try take([], [ada]).joined == 1)
        }
        #expect(try history() == ["inbound 2027-02-28T09:00:00Z email the engine"])
        #expect(try log(mail("<1@x>", .inbound, address)).consequence == nil)
        #expect(try world.store.read { try $0.unjoinedCounterparts() } == ["adam@example.org"])
    }

    /// "Of two contacts with one address, the one who bears the name that stands beside it is meant, else the one who was added first."
    @Test(arguments: [true, false]) func oneAddressOfTwoPeople(isKnownBefore: Bool) throws {
        let messages = [
            mail("<1@x>", .inbound, "bob@example.org", name: "ROBERT"), mail("<2@x>", .inbound, "bob@example.org", name: "Bob"),
            mail("<3@x>", .inbound, "bob@example.org"),
        ]
        try add("Bob", "bob@example.org")
        try add("Robert", "bob@example.org")
        if isKnownBefore {
            #expect(try take(messages).joined == 3)
        } else {
            try world.perform(.undo)
            try world.perform(.undo)
            #expect(try take(messages).waiting == 3)
            let (bob, robert) = (
                IncomingPerson(name: "Bob", emails: ["bob@example.org"]),
                IncomingPerson(name: "Robert", emails: ["bob@example.org"])
            )
            try world.onQueue { engine in
                try engine.clearStage()
                try engine.stage([bob, robert], [])
            }
            #expect(try world.perform(.takeIn(.vcard, file: "x.vcf")).imported?.joined == 3)
        }
        let counts = try world.store.read { ledger in
            try ledger.contacts(matching: "", circle: nil, after: nil, limit: 9).map { contact in
                "\(contact.name) \(try ledger.history(of: contact.id)?.interactions.count ?? 0)"
            }
        }
        #expect(counts == ["Bob 2", "Robert 1"])
    }

    @Test("A message to two addresses of one person is one") func twoAddresses() throws {
        try add("Ada", "ada@example.org", "ada@firm.example")
        let messages = [mail("<1@x>", .outbound), mail("<1@x>", .outbound, "ada@firm.example")]
        let outcome = try take(messages)
        #expect(outcome.joined == 1)
        #expect(outcome.repeated == 1)
        #expect(try history().count == 1)
        #expect(try take(messages).repeated == 2)
    }

    /// "By hand means without a channel, or with `email`, and no gesture."
    @Test(
        arguments: [
            (nil, false, true), ("email", false, true), ("signal", false, false), (nil, true, false),
        ] as [(String?, Bool, Bool)])
    func byHand(channel: String?, isGesture: Bool, isTheSame: Bool) throws {
        try add("Ada", "ada@example.org")
        let entry = Command.LogEntry(
            direction: .outbound, at: Sample.at("2027-02-27 12:00"), channel: channel, about: "mine", isGesture: isGesture)
        try world.perform(.log([ContactID(number: 1)], entry))
        let outcome = try take([mail("<1@x>", .outbound)])
        #expect(outcome.recognised == (isTheSame ? 1 : 0))
        #expect(try history().count == (isTheSame ? 1 : 2))
        if isTheSame { #expect(try history() == ["outbound 2027-02-28T09:00:00Z email mine"]) }
    }

    @Test("What logged itself is not what was logged by hand") func anotherMessage() throws {
        try add("Ada", "ada@example.org")
        try log(mail("<1@x>"))
        #expect(try take([mail("<2@x>", at: "2027-02-28 11:00")]).recognised == 0)
        try log(mail("<3@x>", at: "2027-02-28 12:00"))
        #expect(try history().count == 3)
    }

    /// "Who is met in mail is known again by the address alone; of them mail changes nothing, but gives a name to whom it knew by the address only."
    @Test func people() throws {
        try add("Countess", "ada@example.org")
        let ada = IncomingPerson(name: "Ada Lovelace", emails: ["ada@example.org"], circles: ["collaborator"])
        let grace = IncomingPerson(name: "grace@example.org", emails: ["grace@example.org"])
        let outcome = try take([], [ada, grace])
        #expect(outcome.added == 1)
        #expect(outcome.updated == 0 || outcome.updated == 1)
        #expect(try names() == ["Countess", "grace@example.org"])
        #expect(try take([], [ada, grace]).unchanged == 2)
        var named = grace
        named.name = "Grace Hopper"
        #expect(try take([], [named]).updated == 1)
        named.name = "Amazing Grace"
        #expect(try take([], [named, ada]).unchanged == 2)
        #expect(try names() == ["Countess", "Grace Hopper"])
    }

    /// "At import, an inbound older than `ReplyWithin` or an outbound older than `NudgeAfter` opens no `reply` and no `nudge` (nor does one before
    /// it) and is in no run".
    @Test func quiet() throws {
        try add("Ada", "ada@example.org")
        let outcome = try take([
            mail("<1@x>", at: "2026-05-01"), mail("<2@x>", .outbound, at: "2026-06-01"), mail("<3@x>", at: "2026-12-24"),
        ])
        #expect(outcome.toReview == 1)
        #expect(try world.plan().filter { [.reply, .nudge].contains($0.stored.followUp.identity.kind) }.isEmpty)
        try take([mail("<4@x>", at: "2027-02-27")])
        #expect(try world.plan().map(\.stored.followUp.identity.kind) == [.reply])
    }

    @Test("Who are one keep what their messages are told by") func merged() throws {
        try add("Ada", "ada@example.org")
        try add("Ada King", "king@example.org")
        try log(mail("<1@x>", .inbound, "king@example.org"))
        try take([mail("<2@x>", .inbound, "king@example.org", at: "2027-02-27")])
        try world.perform(.merge(kept: ContactID(number: 1), [ContactID(number: 2)]))
        #expect(try history().count == 2)
        #expect(try log(mail("<1@x>", .inbound, "king@example.org")).consequence == nil)
        #expect(try take([mail("<2@x>", .inbound, "king@example.org", at: "2027-02-27"), mail("<1@x>")]).repeated == 2)
        #expect(try history().count == 2)
    }

    @Test("Nothing is left of the messages of someone who is forgotten") func forgotten() throws {
        try take([
            mail("<1@x>"), mail("<2@x>", .inbound, "ada+x@example.org"), mail("<3@x>", .inbound, "other@example.org", name: "ADA"),
            mail("<4@x>", .inbound, "bob@example.org", name: "Bob"),
        ])
        try add("Ada", "ada@example.org")
        try world.perform(.forget(ContactID(number: 1)))
        #expect(try world.store.read { try $0.unjoinedCounterparts() } == ["bob@example.org"])
        #expect(try world.store.read { try !$0.isKept(mail()) })
    }
}
