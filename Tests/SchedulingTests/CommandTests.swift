import Assembly
import CivilTime
import Ledger
import Relationships
import Scheduling
import Testing

/// Commands: what they refuse, that a dry run writes nothing, and what follows from them.
///
/// 2027-03-01 is a Monday; clocks show UTC. Ada is `c1`, her message `e1`, the answer to it `f1`.
struct CommandTests {
    private func world() throws -> World {
        let world = try World(at: Sample.at("2027-03-01 10:00"), rules: try Sample.rules())
        try world.perform(.add(ContactRecord(name: "Ada Byron")))
        try world.perform(.log([ada], Command.LogEntry(direction: .inbound, at: world.clock.now())))
        return world
    }

    private let ada = ContactID(number: 1)
    private static let ada = ContactID(number: 1)
    private static let answer = FollowUpID(number: 1)
    private static let nobody = ContactID(number: 99)
    private static let now = Sample.at("2027-03-01 10:00")

    struct Refused: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let command: Command
        let error: CommandError
    }

    static let plainKeys = ["Name", "Circles", "Channels", "TimeZone", "Birthday", "IntroducedBy", "Why"]

    static let refused = [
        Refused(testDescription: "add: no name", command: .add(ContactRecord(name: "  ")), error: .badName("  ")),
        Refused(
            testDescription: "add: a name with a line break", command: .add(ContactRecord(name: "A\nB")), error: .badName("A\nB")),
        Refused(
            testDescription: "add: a circle that is not there", command: .add(ContactRecord(name: "Bo", circles: ["friends"])),
            error: .unknownCircle("friends", known: ["collaborator", "opportunity"])),
        Refused(
            testDescription: "add: a zone that is not there", command: .add(ContactRecord(name: "Bo", zone: "Europe/Rom")),
            error: .zone(.notFound(name: "Europe/Rom", suggestion: "Europe/Rome"))),
        Refused(
            testDescription: "add: no birthday", command: .add(ContactRecord(name: "Bo", birthday: "--02-30")),
            error: .badBirthday("--02-30")),
        Refused(
            testDescription: "set: nobody", command: .set(nobody, [Assignment(key: "Name", value: "Bo")]),
            error: .noSuchContact(nobody)),
        Refused(
            testDescription: "set: no channel", command: .set(ada, [Assignment(key: "Channels", value: "email")]),
            error: .badChannel("email")),
        Refused(
            testDescription: "set: a key that is not there", command: .set(ada, [Assignment(key: "Nickname", value: "A")]),
            error: .unknownKey("Nickname", known: plainKeys + PolicyKey.allCases.map(\.rawValue))),
        Refused(
            testDescription: "set: a value of zero", command: .set(ada, [Assignment(key: "ReplyWithin", value: "0")]),
            error: .badValue(key: .replyWithin, value: "0", .zero)),
        Refused(
            testDescription: "log: nobody", command: .log([nobody], Command.LogEntry(direction: .inbound, at: now)),
            error: .noSuchContact(nobody)),
        Refused(
            testDescription: "log: ahead", command: .log([ada], Command.LogEntry(direction: .inbound, at: now + .minutes(1))),
            error: .notPassed(now + .minutes(1))),
        Refused(
            testDescription: "amend: no such entry", command: .amend(EntryID(number: 99), Command.Amendment()),
            error: .noSuchEntry(EntryID(number: 99))),
        Refused(
            testDescription: "amend: ahead", command: .amend(EntryID(number: 1), Command.Amendment(at: now + .hours(1))),
            error: .notPassed(now + .hours(1))),
        Refused(
            testDescription: "remove: no such entry", command: .remove(EntryID(number: 99)),
            error: .noSuchEntry(EntryID(number: 99))),
        Refused(
            testDescription: "done: no such follow-up", command: .done([FollowUpID(number: 99)], Command.Closing(at: now)),
            error: .noSuchFollowUp(FollowUpID(number: 99))),
        Refused(
            testDescription: "done: ahead", command: .done([answer], Command.Closing(at: now + .hours(1))),
            error: .notPassed(now + .hours(1))),
        Refused(
            testDescription: "snooze: past", command: .snooze([answer], until: now, isExact: true), error: .notAhead(now)),
        Refused(
            testDescription: "dismiss: no such follow-up", command: .dismiss([answer, FollowUpID(number: 99)]),
            error: .noSuchFollowUp(FollowUpID(number: 99))),
        Refused(
            testDescription: "remind: no text", command: .remind(ada, text: " \t", at: now + .hours(1), date: nil),
            error: .emptyText),
        Refused(
            testDescription: "remind: past", command: .remind(ada, text: "call", at: now, date: nil), error: .notAhead(now)),
        Refused(
            testDescription: "remind: nobody", command: .remind(nobody, text: "call", at: now + .hours(1), date: nil),
            error: .noSuchContact(nobody)),
        Refused(testDescription: "archive: nobody", command: .archive([ada, nobody]), error: .noSuchContact(nobody)),
        Refused(testDescription: "note: no text", command: .note(ada, " \n"), error: .emptyText),
        Refused(testDescription: "note: nobody", command: .note(nobody, "x"), error: .noSuchContact(nobody)),
        Refused(testDescription: "draft: no text", command: .keepDraft(ada, " \n"), error: .emptyText),
        Refused(testDescription: "draft: nobody", command: .keepDraft(nobody, "x"), error: .noSuchContact(nobody)),
        Refused(testDescription: "topic: a link of blanks", command: .topic(ada, "x", link: " "), error: .emptyText),
        Refused(
            testDescription: "circle add: two words", command: .join(circle: "book club", [ada]), error: .badCircle("book club")),
        Refused(testDescription: "circle add: nobody", command: .join(circle: "friends", [nobody]), error: .noSuchContact(nobody)),
        Refused(
            testDescription: "circle remove: she is not in it", command: .leave(circle: "opportunity", [ada]),
            error: .notInCircle(name: "Ada Byron", circle: "opportunity")),
        Refused(testDescription: "rest: nobody", command: .rest([ada, nobody], until: nil), error: .noSuchContact(nobody)),
        Refused(testDescription: "rest: over already", command: .rest([ada], until: now), error: .notAhead(now)),
        Refused(testDescription: "wake: she does not rest", command: .wake([ada]), error: .notResting(name: "Ada Byron")),
        Refused(testDescription: "wake: nobody", command: .wake([nobody]), error: .noSuchContact(nobody)),
        Refused(
            testDescription: "unarchive: she is not archived", command: .unarchive([ada]),
            error: .notArchived(name: "Ada Byron")),
        Refused(testDescription: "skip: something has passed", command: .skip(ada), error: .notWished(name: "Ada Byron")),
        Refused(testDescription: "prefer: nobody", command: .prefer(nobody), error: .noSuchContact(nobody)),
        Refused(
            testDescription: "away: ends before it begins", command: .away(nil, from: now + .hours(2), until: now + .hours(1)),
            error: .endsBeforeItBegins(from: now + .hours(2), until: now + .hours(1))),
        Refused(
            testDescription: "away: over already", command: .away(ada, from: now - .hours(2), until: now), error: .notAhead(now)),
        Refused(
            testDescription: "away: nobody", command: .away(nobody, from: now, until: now + .hours(1)),
            error: .noSuchContact(nobody)),
        Refused(
            testDescription: "pause: no time at all", command: .pause(from: now, until: now),
            error: .endsBeforeItBegins(from: now, until: now)),
        Refused(testDescription: "back: nobody is away", command: .back(nil), error: .nothingHolds),
        Refused(testDescription: "back: she is not away", command: .back(ada), error: .nothingHolds),
        Refused(testDescription: "resume: nothing is paused", command: .resume, error: .nothingHolds),
    ]

    @Test(arguments: refused)
    func refusesAndWritesNothing(row: Refused) throws {
        for dryRun in [false, true] {
            let world = try world()
            let before = try state(of: world)
            #expect(throws: row.error) { try world.perform(row.command, dryRun: dryRun) }
            #expect(try state(of: world) == before)
        }
    }

    @Test func nothingToUndo() throws {
        let world = try World(at: Self.now, rules: try Sample.rules())
        #expect(throws: CommandError.nothingToUndo) { try world.perform(.undo) }
    }

    static let accepted: [Command] = [
        .add(ContactRecord(name: "Bo")),
        .set(ada, [Assignment(key: "replywithin", value: "2d"), Assignment(key: "Why", value: "x")]),
        .log([ada], Command.LogEntry(direction: .outbound, at: now)),
        .amend(EntryID(number: 1), Command.Amendment(about: "the paper")),
        .remove(EntryID(number: 1)), .undo, .done([answer], Command.Closing(at: now)),
        .snooze([answer], until: now + .days(2), isExact: true), .dismiss([answer]),
        .remind(ada, text: "call", at: now + .hours(1), date: nil), .archive([ada]),
        .away(nil, from: now, until: now + .days(2)), .away(ada, from: now, until: now + .days(2)),
        .note(ada, "likes tea"), .topic(ada, "looms", link: "https://example.org"),
        .keepDraft(ada, "Dear Ada"), .join(circle: "friends", [ada, ada]),
        .pause(from: now, until: now + .days(2)), .rest([ada], until: now + .days(2)), .rest([ada], until: nil),
    ]

    @Test("A dry run says what would come of it, and writes nothing", arguments: accepted)
    func dryRun(command: Command) throws {
        let world = try world()
        let before = try state(of: world)
        let rehearsed = try world.perform(command, dryRun: true)
        #expect(rehearsed.change == nil)
        #expect(try state(of: world) == before)
        var done = try world.perform(command)
        #expect(done.change != nil)
        done.change = nil
        #expect(done.closed == rehearsed.closed && done.contacts.map(\.open) == rehearsed.contacts.map(\.open))
        #expect(try state(of: world) != before)
    }

    @Test("Undo takes back each of them: the plan is as it was", arguments: accepted.filter { $0 != .undo })
    func undone(command: Command) throws {
        let world = try world()
        let before = try world.plan().map(\.stored)
        try world.perform(command)
        try world.perform(.undo)
        #expect(try world.plan().map(\.stored) == before)
    }

    @Test func backBeforeItBegins() throws {
        let world = try world()
        let before = try world.plan().map(\.stored)
        try world.perform(.away(nil, from: Self.now + .days(2), until: Self.now + .days(20)))
        #expect(try world.plan().map(\.stored) != before)
        try world.perform(.back(nil))
        #expect(try world.plan().map(\.stored) == before)
        #expect(throws: CommandError.nothingHolds) { try world.perform(.back(nil)) }
    }

    /// All that a command could change.
    private func state(of world: World) throws -> String {
        try world.store.read { transaction in
            let contacts = try transaction.contacts(matching: "", circle: nil, after: nil, limit: 100)
            let histories = try contacts.map { try transaction.history(of: $0.id) }
            let followUps = try contacts.map { try transaction.followUps(of: $0.id) }
            return "\(contacts)\(histories)\(followUps)\(try transaction.ownDecisions())\(try transaction.changes(limit: 100))"
        }
    }
}
