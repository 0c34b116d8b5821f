import Assembly
import CivilTime
import Ledger
import Relationships
import Scheduling
import Testing

/// Drafts and topics: what is kept, and what becomes of both once a message is sent.
///
/// 2027-03-01 is a Monday; clocks show UTC. Ada is `c1`, Bo is `c2`.
struct DraftTests {
    private let ada = ContactID(number: 1)
    private let bo = ContactID(number: 2)
    private let monday = Sample.at("2027-03-01 10:00")

    private func world() throws -> World {
        let world = try World(at: monday, rules: try Sample.rules())
        try world.perform(.add(ContactRecord(name: "Ada")))
        try world.perform(.add(ContactRecord(name: "Bo")))
        try world.perform(.topic(ada, "her talk on looms", link: "https://example.org/talk"))
        try world.perform(.topic(ada, "engines", link: nil))
        return world
    }

    private func draft(_ world: World, of contact: ContactID) throws -> String? {
        try world.store.read { try $0.draft(for: contact) }
    }

    private func used(_ world: World) throws -> [String] {
        let topics = try #require(try world.store.read { try $0.contact(ada) }).record.topics
        return topics.filter { $0.lastUsed != nil }.map(\.text)
    }

    private func send(_ text: String?, to contacts: [ContactID], _ direction: Interaction.Direction = .outbound) -> Command {
        .log(contacts, Command.LogEntry(direction: direction, at: monday, text: text))
    }

    /// "What the user has written so far for a contact, and keeps until it is sent"; undo brings it back.
    @Test func aDraftThatIsSentIsGone() throws {
        let world = try world()
        try world.perform(.keepDraft(ada, "Dear Ada"))
        try world.perform(.keepDraft(bo, "Dear Bo"))
        for kept in [send(nil, to: [ada]), send("I wrote", to: [ada], .inbound)] {
            try world.perform(kept)
            #expect(try draft(world, of: ada) == "Dear Ada")
        }
        try world.perform(send("Dear Ada, hello", to: [ada]))
        #expect(try draft(world, of: ada) == nil)
        #expect(try draft(world, of: bo) == "Dear Bo")
        try world.perform(.undo)
        #expect(try draft(world, of: ada) == "Dear Ada")
        try world.perform(.keepDraft(ada, nil))
        #expect(try draft(world, of: ada) == nil)
        try world.perform(.undo)
        #expect(try draft(world, of: ada) == "Dear Ada")
    }

    /// "A message that names a topic uses it", and undo takes that back.
    @Test func topicsThatAMessageNamesAreUsed() throws {
        let world = try world()
        try world.perform(send("I liked your talk about looms.", to: [bo, ada]))
        #expect(try used(world) == ["her talk on looms"])
        #expect(try world.store.read { try $0.contact(ada) }?.record.topics.first?.lastUsed == monday)
        try world.perform(.undo)
        #expect(try used(world) == [])
        try world.perform(send("the Engines run", to: [ada], .inbound))
        #expect(try used(world) == [])
        // Told late: what was used since stays so.
        try world.advance(to: Sample.at("2027-03-03 10:00"))
        try world.perform(send("the Engines run", to: [ada]))
        let wednesday = Sample.at("2027-03-03 10:00")
        try world.perform(.log([ada], Command.LogEntry(direction: .outbound, at: wednesday, text: "engines!")))
        try world.perform(send("engines?", to: [ada]))
        #expect(try world.store.read { try $0.contact(ada) }?.record.topics.last?.lastUsed == wednesday)
    }

    @Test("Of two who are one, the draft of the one who is kept counts, else that of the other")
    func merged() throws {
        let world = try world()
        try world.perform(.keepDraft(bo, "Dear Bo"))
        try world.perform(.merge(kept: ada, [bo]))
        #expect(try draft(world, of: ada) == "Dear Bo")
        try world.perform(.undo)
        try world.perform(.keepDraft(ada, "Dear Ada"))
        try world.perform(.merge(kept: ada, [bo]))
        #expect(try draft(world, of: ada) == "Dear Ada")
    }
}
