import CivilTime
import Ledger
import Relationships
import Scheduling
import Testing

/// Mail that logs itself, on the shipped engine and ledger; 2027-03-01 is a Monday.
struct MailTests {
    private let world: World

    init() throws {
        world = try World(at: Sample.at("2027-03-01 10:00"), rules: try Sample.rules())
        for (name, address) in [("Ada", "ada@example.org"), ("Bob", "bob@example.org"), ("Robert", "bob@example.org")] {
            try world.perform(.add(ContactRecord(name: name, channels: [Channel(kind: "email", address: address)])))
        }
    }

    private func message(
        _ identity: String = "<1@x>", _ direction: Interaction.Direction = .inbound, _ addresses: [String] = ["ada@example.org"],
        name: String? = nil, at: String = "2027-03-01 09:00"
    ) -> PassedMessage {
        PassedMessage(
            identity: identity, direction: direction,
            with: addresses.map { address in
                .init(address: address, name: name)
            }, at: Sample.at(at), subject: "the engine")
    }

    private func log(_ message: PassedMessage, dryRun: Bool = false) throws -> MessageOutcome {
        try world.onQueue { try $0.log(message, dryRun: dryRun) }
    }

    private func history(_ number: Int64) throws -> [String] {
        try world.store.read { try $0.history(of: ContactID(number: number)) }?.interactions.map { interaction in
            let asks = interaction.asks.map { $0 ? " asks" : " tells" } ?? ""
            return
                "\(interaction.direction.rawValue) \(interaction.at.rfc3339(in: .utc)) \(interaction.channel ?? "-") \(interaction.about ?? "-")\(asks)"
        } ?? []
    }

    /// "Direction, time, channel email, subject as the text."
    @Test(arguments: [Interaction.Direction.inbound, .outbound]) func aMessage(direction: Interaction.Direction) throws {
        let outcome = try log(message("<1@x>", direction))
        #expect(outcome.consequence?.contacts.map(\.contact.name) == ["Ada"])
        #expect(outcome.strangers.isEmpty && outcome.before.isEmpty)
        #expect(try history(1) == ["\(direction.rawValue) 2027-03-01T09:00:00Z email the engine"])
        #expect(
            try world.plan().map { "\($0.name) \($0.stored.followUp.identity.kind.rawValue)" } == [
                direction == .inbound ? "Ada reply" : "Ada nudge"
            ])
    }

    /// "Once for each contact": a second time it is said that it was there before.
    @Test func doubles() throws {
        _ = try log(message("<1@x>", .outbound, ["ada@example.org"]))
        let again = try log(message("<1@x>", .outbound, ["ada@example.org", "bob@example.org"]))
        #expect(again.before.map(\.name) == ["Ada"])
        #expect(again.consequence?.contacts.map(\.contact.name) == ["Bob"])
        #expect(try history(1).count == 1)
        let third = try log(message("<1@x>", .outbound, ["ada@example.org", "bob@example.org"]))
        #expect(third.consequence == nil && third.before.map(\.name) == ["Ada", "Bob"])
        try world.perform(.undo)
        #expect(try log(message("<1@x>", .outbound, ["bob@example.org"])).consequence != nil)
    }

    @Test func strangers() throws {
        let outcome = try log(message("<1@x>", .inbound, ["eve@example.org"], name: "Eve"))
        #expect(outcome.consequence == nil)
        #expect(outcome.strangers.map(\.name) == ["Eve"])
        #expect(try world.store.read { try $0.changes(limit: 9) }.count == 3)
    }

    /// "Of several, the one who bears the name that stands beside it, else the one who was added first."
    @Test(
        arguments: [("Robert", "Robert"), ("ROBERT", "Robert"), ("Bob", "Bob"), ("Bobby", "Bob"), (nil, "Bob")]
            as [(String?, String)])
    func oneAddressOfTwoPeople(name: String?, logged: String) throws {
        #expect(
            try log(message("<1@x>", .inbound, ["bob@example.org"], name: name)).consequence?.contacts.map(\.contact.name) == [
                logged
            ])
    }

    @Test func anAddressWithATag() throws {
        #expect(try log(message("<1@x>", .inbound, ["ada+x@example.org"])).consequence?.contacts.map(\.contact.name) == ["Ada"])
    }

    /// "One that is dated ahead counts as of now."
    @Test func aClockThatIsWrong() throws {
        _ = try log(message(at: "2027-03-02 09:00"))
        #expect(try history(1) == ["inbound 2027-03-01T10:00:00Z email the engine"])
    }

    @Test func aDryRunWritesNothing() throws {
        #expect(try log(message(), dryRun: true).consequence?.contacts.count == 1)
        #expect(try history(1).isEmpty)
        #expect(try log(message()).before.isEmpty)
    }

    /// "An imported message within three days of one logged by hand before, same person and direction, is the same message (the nearest, each
    /// once), and gives it its exact time."
    @Test func whatWasLoggedByHand() throws {
        let entry = Command.LogEntry(direction: .outbound, at: Sample.at("2027-02-28 12:00"), about: "the paper", asks: true)
        try world.perform(.log([ContactID(number: 1)], entry))
        _ = try log(message("<1@x>", .outbound, at: "2027-02-26 08:30"))
        #expect(try history(1) == ["outbound 2027-02-26T08:30:00Z email the paper asks"])
        _ = try log(message("<2@x>", .outbound, at: "2027-02-26 08:40"))
        #expect(try history(1).count == 2)
        try world.perform(.undo)
        try world.perform(.undo)
        #expect(try history(1) == ["outbound 2027-02-28T12:00:00Z - the paper asks"])
    }

    @Test(arguments: [
        Command.LogEntry(direction: .inbound, at: Sample.at("2027-03-01 09:00")),
        Command.LogEntry(direction: .outbound, at: Sample.at("2027-03-01 09:00"), channel: "signal"),
        Command.LogEntry(direction: .outbound, at: Sample.at("2027-03-01 09:00"), isGesture: true),
        Command.LogEntry(direction: .outbound, at: Sample.at("2027-02-26 08:59")),
    ])
    func whatIsAnotherMessage(entry: Command.LogEntry) throws {
        try world.perform(.log([ContactID(number: 1)], entry))
        _ = try log(message("<1@x>", .outbound))
        #expect(try history(1).count == 2)
    }
}
