import ControlInterface
import Testing
import Varlink

@testable import coltivad

/// What the daemon knows for who writes to someone, and the draft that it keeps, over the wire.
@Suite(.waiting)
struct DraftAnswerTests {
    private func daemon() throws -> RunningDaemon {
        let daemon = try RunningDaemon()
        for name in ["Ada Lovelace", "Bo"] {
            _ = try daemon.call(
                ContactsInterface.Add.self,
                .init(name: name, channels: ["email:x@example.org"], timeZone: "Asia/Tokyo", why: "looms"))
        }
        return daemon
    }

    private func log(_ direction: String, _ contact: String, _ text: String?, about: String? = nil, _ daemon: RunningDaemon) throws
    {
        _ = try daemon.call(
            InteractionsInterface.Log.self, .init(direction: direction, contacts: [contact], about: about, text: text))
    }

    private func brief(_ daemon: RunningDaemon) throws -> ContactsInterface.Draft.Reply {
        try daemon.call(ContactsInterface.Draft.self, .init(contact: "Ada"))
    }

    /// "What was said last and by whom, what was promised", and what the check reads a message beside.
    @Test func brief() throws {
        let daemon = try daemon()
        let stranger = try brief(daemon)
        #expect(stranger.last == nil && stranger.lastInbound == nil && stranger.kept == nil && stranger.sentToOthers == [])
        #expect(stranger.theirZone == "Asia/Tokyo" && stranger.theirTime.hasSuffix("+09:00") && stranger.contact.why == "looms")
        try log("outbound", "Bo", "Dear Bo, hello", daemon)
        try log("outbound", "Ada", "Dear Ada, hello", daemon)
        #expect(try brief(daemon).lastInbound == nil)
        try log("inbound", "Ada", nil, about: "the paper", daemon)
        #expect(try brief(daemon).lastInbound == "the paper")
        try log("inbound", "Ada", "Dear you, the paper is done", daemon)
        try log("outbound", "Ada", "Dear Ada, thanks", daemon)
        _ = try daemon.call(FollowUpsInterface.Remind.self, .init(contact: "Ada", text: "send the card", at: "in 3d"))
        let reply = try brief(daemon)
        #expect(reply.last?.direction == "outbound" && reply.lastText == "Dear Ada, thanks")
        #expect(reply.lastInbound == "Dear you, the paper is done" && reply.sentToOthers == ["Dear Bo, hello"])
        #expect(reply.open.contains { $0.kind == "task" && $0.about == "send the card" })
    }

    /// "Shown by `next` and `show`", until a message with its text is logged as sent.
    @Test func kept() throws {
        let daemon = try daemon()
        try log("inbound", "Ada", "Hello", daemon)
        _ = try daemon.call(ContactsInterface.AddTopic.self, .init(contact: "Ada", text: "her talk on looms"))
        _ = try daemon.call(ContactsInterface.AddTopic.self, .init(contact: "Ada", text: "engines"))
        _ = try daemon.call(ContactsInterface.KeepDraft.self, .init(contact: "Ada", text: "Dear Ada,\n\0\u{1B}%s"))
        func marks() throws -> [Bool] {
            let shown = try daemon.call(ContactsInterface.Show.self, .init(contact: "Ada"))
            let next = try daemon.call(FollowUpsInterface.Next.self, .init())
            return [shown.contact.draftKept != nil, next.followUps.first?.draftKept != nil, try brief(daemon).kept != nil]
        }
        #expect(try marks() == [true, true, true])
        #expect(try daemon.call(FollowUpsInterface.Next.self, .init()).followUps.first?.topic == "engines")
        try log("outbound", "Ada", "The engines run", daemon)
        #expect(try marks() == [false, false, false])
        let topics = try brief(daemon).topics
        #expect(topics.map(\.text) == ["her talk on looms", "engines"] && topics.map { $0.lastUsed != nil } == [false, true])
        _ = try daemon.call(InteractionsInterface.Undo.self, .init())
        #expect(try brief(daemon).kept == "Dear Ada,\n\0\u{1B}%s")
        #expect(try marks() == [true, true, true])
    }

    @Test func refused() throws {
        let daemon = try daemon()
        let long = String(repeating: "x", count: 1 << 20 + 1)
        #expect(throws: ClientError.failed(.invalidParameter("text"))) {
            try daemon.call(ContactsInterface.KeepDraft.self, .init(contact: "Ada", text: long))
        }
        #expect(throws: ClientError.self) { try daemon.call(ContactsInterface.KeepDraft.self, .init(contact: "Ada", text: " \n")) }
        #expect(try brief(daemon).kept == nil)
    }
}
