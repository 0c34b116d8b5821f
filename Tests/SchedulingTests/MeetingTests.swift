import Assembly
import CivilTime
import Ledger
import Relationships
import Scheduling
import Testing

/// Meetings in the engine: nobody says anything when one ends, and the plan follows all the same.
///
/// 2027-03-01 is a Monday; clocks show UTC. Ada is `c1`.
struct MeetingTests {
    private let ada = ContactID(number: 1)

    private func world(_ start: String = "2027-03-03 10:00", _ end: String = "2027-03-03 10:30") throws -> (World, EntryID) {
        let world = try World(at: Sample.at("2027-03-01 10:00"), rules: try Sample.rules())
        try world.perform(.add(ContactRecord(name: "Ada")))
        let consequence = try world.perform(.meet(ada, start: Sample.at(start), end: Sample.at(end), place: "the library"))
        return (world, try #require(consequence.contacts.first?.entry))
    }

    private func kinds(_ world: World) throws -> [Kind] { try world.plan().map(\.stored.followUp.identity.kind) }

    @Test("A meeting ends, thanks are called for at once, and lapse, each at its moment")
    func life() throws {
        let (world, _) = try world()
        try world.advance(to: Sample.at("2027-03-03 10:29"))
        #expect(try kinds(world) == [.meeting])
        #expect(world.timer.armed == Sample.at("2027-03-03 10:30"))
        try world.advance(to: Sample.at("2027-03-03 10:30"))
        #expect(try kinds(world) == [.thanks])
        try world.advance(to: Sample.at("2027-03-12 10:29"))
        #expect(world.delivery.shown.map(\.rungs) == [["c1 1d"], ["c1 10min"], ["c1 ready"], ["c1 12h"]])
        #expect(try kinds(world) == [.thanks])
        try world.advance(to: Sample.at("2027-03-12 10:30"))
        #expect(try kinds(world) == [])
        #expect(world.timer.armed == nil)
    }

    @Test("The machine was off when it ended: thanks are ready since then, and their reminder is not lost")
    func off() throws {
        let (world, _) = try world()
        try world.advance(to: Sample.at("2027-03-03 09:55"))
        try world.sleep(to: Sample.at("2027-03-03 14:00"))
        #expect(world.delivery.shown.last?.rungs == ["c1 ready"])
        #expect(try world.plan().first?.stored.followUp.ready == Sample.at("2027-03-03 10:30"))
    }

    @Test("A command that comes before the timer finds the meeting ended")
    func command() throws {
        let (world, _) = try world()
        world.clock.set(Sample.at("2027-03-03 10:31"))
        try world.perform(.log([ada], Command.LogEntry(direction: .inbound, at: world.clock.now())))
        #expect(try kinds(world) == [.thanks, .reply])
        let thanks = try #require(try world.plan().first).stored.followUp
        #expect(thanks.reminders.first?.rung == Rung("ready") && thanks.reminders.first?.state != .passed)
    }

    @Test("The clock is set back before the end: the meeting is ahead again")
    func setBack() throws {
        let (world, _) = try world()
        try world.advance(to: Sample.at("2027-03-03 11:00"))
        #expect(try kinds(world) == [.thanks])
        world.clock.set(Sample.at("2027-03-03 09:00"))
        try world.onQueue { $0.clockWasSet() }
        #expect(try kinds(world) == [.meeting])
        try world.advance(to: Sample.at("2027-03-03 10:30"))
        #expect(try kinds(world) == [.thanks])
    }

    @Test("Moved, it is a new one and as long as before; undo brings the old one back")
    func move() throws {
        let (world, first) = try world()
        let moved = try world.perform(.move(first, start: Sample.at("2027-03-04 12:00"), end: nil, place: nil))
        let second = try #require(moved.contacts.first?.entry)
        #expect(second != first)
        let meeting = try #require(try world.store.read { try $0.appointment(second) })
        #expect(meeting.end == Sample.at("2027-03-04 12:30") && meeting.place == "the library")
        #expect(try world.plan().map(\.stored.followUp.identity.opener) == [second])
        #expect(throws: CommandError.noSuchAppointment(first)) { try world.perform(.cancel(first)) }
        try world.perform(.undo)
        #expect(try world.plan().map(\.stored.followUp.identity.opener) == [first])
        try world.perform(.cancel(first))
        #expect(try world.plan().isEmpty)
        try world.perform(.undo)
        #expect(try world.plan().map(\.stored.followUp.identity.opener) == [first])
    }

    @Test("What cannot be is refused, and nothing is written")
    func refused() throws {
        let (world, meeting) = try world()
        let followUp = try #require(try world.plan().first?.stored.id)
        let at = Sample.at("2027-03-04 10:00")
        let refusals: [(Command, CommandError)] = [
            (.meet(ContactID(number: 9), start: at, end: at + .hours(1), place: nil), .noSuchContact(ContactID(number: 9))),
            (.meet(ada, start: at, end: at, place: nil), .endsBeforeItBegins(from: at, until: at)),
            (
                .meet(ada, start: Sample.at("2027-03-01 09:00"), end: Sample.at("2027-03-01 10:00"), place: nil),
                .notAhead(Sample.at("2027-03-01 10:00"))
            ),
            (.move(EntryID(number: 99), start: at, end: nil, place: nil), .noSuchAppointment(EntryID(number: 99))),
            (.cancel(EntryID(number: 99)), .noSuchAppointment(EntryID(number: 99))),
            (.amend(meeting, Command.Amendment(about: "x")), .isAppointment(meeting)), (.remove(meeting), .isAppointment(meeting)),
            (.done([followUp], Command.Closing(at: Sample.at("2027-03-01 10:00"))), .endsByItself(followUp)),
            (.dismiss([followUp]), .endsByItself(followUp)),
        ]
        for (command, error) in refusals {
            #expect(throws: error, "\(command)") { try world.perform(command) }
        }
        #expect(try world.store.read { try $0.changes(limit: 9) }.count == 2)
        try world.advance(to: Sample.at("2027-03-03 10:30"))
        #expect(throws: CommandError.noSuchAppointment(meeting)) { try world.perform(.cancel(meeting)) }
    }

    @Test("Done on `thanks` logs an outbound, and that is what closes it")
    func done() throws {
        let (world, _) = try world()
        try world.advance(to: Sample.at("2027-03-03 11:00"))
        let thanks = try #require(try world.plan().first?.stored.id)
        let consequence = try world.perform(.done([thanks], Command.Closing(at: world.clock.now())))
        #expect(consequence.closed == [thanks])
        #expect(consequence.contacts.first?.history.interactions.map(\.direction) == [.outbound])
    }

    @Test("A notice of a meeting is taken from the screen when it ends")
    func withdrawn() throws {
        let (world, _) = try world()
        try world.advance(to: Sample.at("2027-03-03 10:30"))
        #expect(!world.delivery.withdrawn.isEmpty)
    }
}
