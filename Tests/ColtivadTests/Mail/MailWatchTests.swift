import CivilTime
import Foundation
import Ledger
import Scheduling
import Testing

@testable import coltivad

/// `[Mail] Watch=`, on Maildirs that a test fills.
@Suite(.timeLimit(.minutes(10)))
struct MailWatchTests {
    private let desk: MailDesk

    init() throws {
        desk = try MailDesk()
        try desk.add("Ada", "Bob")
        try desk.makeMaildir("INBOX")
    }

    /// The names for whom so many messages were logged.
    private func logged(_ count: Int) async -> [String] {
        var names: [String] = []
        for await name in desk.logged.prefix(count) { names.append(name) }
        return names
    }

    @Test func whatIsDeliveredIsLogged() async throws {
        desk.follow("INBOX")
        try desk.deliver(from: "Ada <ada@example.org>", id: "1")
        try desk.deliver(from: "me@example.com", to: "bob@example.org, eve@example.org", id: "2", into: "cur/")
        #expect(await logged(2) == ["Ada", "Bob"])
        #expect(try desk.history() == ["Ada inbound", "Bob outbound"])
    }

    /// Strangers, lists, doubles, drafts, what is no message, and what was written before the folder was watched are none of it.
    @Test func whatIsNot() async throws {
        desk.follow("INBOX")
        try desk.deliver(from: "eve@example.org", id: "1")
        try desk.deliver(from: "ada@example.org", id: "2", more: "List-Id: <x>\n")
        try desk.deliver(from: "ada@example.org", id: "3", date: "Mon, 30 Dec 2019 09:00:00 +0000")
        try desk.deliver(from: "me@example.com", to: "ada@example.org", id: "4:2,D", into: "cur/")
        try Data("no message".utf8).write(to: URL(fileURLWithPath: "\(desk.root)/INBOX/new/5"))
        try desk.deliver(from: "ada@example.org", id: "6")
        try desk.deliver(from: "ada@example.org", id: "6", into: "new/again.")
        try desk.deliver(from: "bob@example.org", id: "7")
        #expect(await logged(2) == ["Ada", "Bob"])
        #expect(try desk.history() == ["Ada inbound", "Bob inbound"])
    }

    /// "After start catching up from what arrived since the last run", and not from what came before.
    @Test func whatCameWhileNobodyWatched() async throws {
        let folder = "\(desk.root)/INBOX"
        try desk.store.write { try $0.keep(MailMark.name(folder), "2019-12-31T10:00:00Z 2019-12-31T10:00:00Z") }
        try desk.deliver(from: "ada@example.org", id: "1")
        try desk.deliver(from: "bob@example.org", id: "2", into: "cur/")
        desk.follow("INBOX")
        #expect(await logged(2).sorted() == ["Ada", "Bob"])
        desk.executor.queue.sync { desk.watch.stop() }
        let mark = try #require(try desk.store.read { try $0.kept(MailMark.name(folder)) }.flatMap { MailMark($0) })
        #expect(mark.since == Sample.at("2019-12-31 11:00"))
        #expect(mark.looked == MailDesk.now)
    }

    @Test func whatWasLookedAtIsNotReadAgain() async throws {
        let folder = "\(desk.root)/INBOX"
        try desk.store.write { try $0.keep(MailMark.name(folder), "2019-12-31T10:00:00Z 2099-12-31T10:00:00Z") }
        try desk.deliver(from: "ada@example.org", id: "1")
        desk.follow("INBOX")
        try desk.deliver(from: "bob@example.org", id: "2")
        #expect(await logged(1) == ["Bob"])
        #expect(try desk.history() == ["Bob inbound"])
    }

    /// "A folder that is missing begins to be watched when it comes", however much of its path is missing, and again when it was gone.
    @Test func aFolderThatComesLater() async throws {
        desk.follow("later/deep/INBOX")
        #expect(desk.executor.queue.sync { desk.notes.count } == 1)
        try desk.makeMaildir("later/deep/INBOX")
        try desk.deliver(from: "ada@example.org", folder: "later/deep/INBOX", id: "1")
        #expect(await logged(1) == ["Ada"])
        try FileManager.default.removeItem(atPath: "\(desk.root)/later")
        try desk.makeMaildir("later/deep/INBOX")
        try desk.deliver(from: "bob@example.org", folder: "later/deep/INBOX", id: "2")
        #expect(await logged(1) == ["Bob"])
    }

    @Test func aFolderThatIsWatchedNoLonger() async throws {
        try desk.makeMaildir("Sent")
        desk.follow("INBOX", "Sent")
        desk.follow("Sent")
        try desk.deliver(from: "ada@example.org", id: "1")
        try desk.deliver(from: "me@example.com", to: "bob@example.org", folder: "Sent", id: "2")
        #expect(await logged(1) == ["Bob"])
        #expect(try desk.history() == ["Bob outbound"])
    }

    /// A mail program that marks what was seen moves it: nothing is logged again, though the message was logged and undone.
    @Test func whatIsOnlyMarked() async throws {
        desk.follow("INBOX")
        try desk.deliver(from: "ada@example.org", id: "1")
        #expect(await logged(1) == ["Ada"])
        let engine = desk.engine
        _ = try desk.executor.queue.sync { try engine.assumeIsolated { try $0.perform(.undo) } }
        try FileManager.default.moveItem(atPath: "\(desk.root)/INBOX/new/1", toPath: "\(desk.root)/INBOX/cur/1:2,S")
        try desk.deliver(from: "bob@example.org", id: "2")
        #expect(await logged(1) == ["Bob"])
        #expect(try desk.history() == ["Bob inbound"])
    }

    /// "A flood of 1,000 at once in batches with calls answered meanwhile": a call that comes with the first is answered before the seventeenth.
    @Test func aFlood() async throws {
        let queue = desk.executor.queue
        let answered = Answered()
        desk.onLogged = { number in
            if number == 1 { queue.async { answered.before = answered.latest } }
            answered.latest = number
        }
        desk.follow("INBOX")
        for number in 0..<1000 {
            try desk.deliver(from: number.isMultiple(of: 2) ? "ada@example.org" : "bob@example.org", id: "\(number)")
        }
        #expect(await logged(1000).count == 1000)
        #expect(try #require(queue.sync { answered.before }) <= 16)
        #expect(try desk.history().count == 1000)
    }

    /// On the engine's queue.
    private final class Answered: @unchecked Sendable {
        var latest = 0
        var before: Int?
    }
}
