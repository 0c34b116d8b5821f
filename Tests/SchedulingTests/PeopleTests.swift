import Assembly
import CivilTime
import Ledger
import Relationships
import Scheduling
import Testing

/// Notes, topics and circles: what commands make of a contact's record.
///
/// 2027-03-01 is a Monday; clocks show UTC. Ada is `c1`.
struct PeopleTests {
    private let ada = ContactID(number: 1)
    private let monday = Sample.at("2027-03-01 10:00")

    private func world() throws -> World {
        var rules = try Sample.rules()
        var circle = PolicyLayer()
        try circle.set(.replyWithin, to: "2d")
        rules.circles["opportunity"] = circle
        let world = try World(at: monday, rules: rules)
        try world.perform(.add(ContactRecord(name: "Ada", circles: ["collaborator"])))
        return world
    }

    private func record(_ world: World) throws -> ContactRecord {
        try #require(try world.store.read { try $0.contact(ada) }).record
    }

    @Test("Notes and topics have the moment at which they were said, and undo takes them back")
    func notes() throws {
        let world = try world()
        try world.perform(.note(ada, "  likes tea\n"))
        try world.advance(to: Sample.at("2027-03-03 10:00"))
        try world.perform(.topic(ada, "looms", link: nil))
        try world.perform(.topic(ada, "her talk", link: "https://example.org"))
        #expect(try record(world).notes == [Note(at: monday, text: "likes tea")])
        #expect(try record(world).topics.map(\.text) == ["looms", "her talk"])
        try world.perform(.undo)
        #expect(try record(world).topics == [Topic(at: Sample.at("2027-03-03 10:00"), text: "looms", link: nil)])
    }

    @Test("A circle's policy holds for those who join it, and no longer for those who leave")
    func circles() throws {
        let world = try world()
        try world.perform(.log([ada], Command.LogEntry(direction: .inbound, at: monday)))
        func due() throws -> Instant? { try world.plan().first?.stored.followUp.due }
        #expect(try due() == Sample.at("2027-03-08 10:00"))
        try world.perform(.join(circle: "opportunity", [ada]))
        #expect(try due() == Sample.at("2027-03-03 10:00"))
        #expect(try record(world).circles == ["collaborator", "opportunity"])
        try world.perform(.leave(circle: "opportunity", [ada]))
        #expect(try due() == Sample.at("2027-03-08 10:00"))
    }

    @Test("The settings need not name a circle")
    func unnamedCircle() throws {
        let world = try world()
        try world.perform(.join(circle: "book-club", [ada]))
        try world.perform(.join(circle: "book-club", [ada]))
        #expect(try record(world).circles == ["collaborator", "book-club"])
        #expect(try world.store.read { try $0.circleSizes() } == ["collaborator": 1, "book-club": 1])
        try world.perform(.set(ada, [Assignment(key: "Why", value: "x")]))
        #expect(try record(world).circles == ["collaborator", "book-club"])
    }
}
