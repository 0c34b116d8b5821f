import CivilTime
import Relationships
import Testing

/// "Precedence of policy: the contact's own, its circles, `[Policy]`, built in. Of several circles: the smallest `ReplyWithin`; every other
/// key from the first circle that sets it."
struct PolicyTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var contact: [PolicyKey: String] = [:]
        var first: [PolicyKey: String] = [:]
        var second: [PolicyKey: String] = [:]
        var everyone: [PolicyKey: String] = [:]
        let within: String
        let withinFrom: Policy.Source
        let remind: String
        let remindFrom: Policy.Source
    }

    static let rows = [
        Row(testDescription: "built in", within: "1w", withinFrom: .builtIn, remind: "4d 1d", remindFrom: .builtIn),
        Row(
            testDescription: "everyone's, before what is built in", everyone: [.replyWithin: "5d", .replyRemind: "2d"],
            within: "5d",
            withinFrom: .everyone, remind: "2d", remindFrom: .everyone),
        Row(
            testDescription: "a circle's, before everyone's, though it is longer", second: [.replyWithin: "9d"],
            everyone: [.replyWithin: "5d", .replyRemind: "2d"], within: "9d", withinFrom: .circle("second"), remind: "2d",
            remindFrom: .everyone),
        Row(
            testDescription: "of several circles the smallest ReplyWithin, and every other key from the first that sets it",
            first: [.replyWithin: "6d", .replyRemind: "3d"], second: [.replyWithin: "48h", .replyRemind: "1d"], within: "48h",
            withinFrom: .circle("second"), remind: "3d", remindFrom: .circle("first")),
        Row(
            testDescription: "the contact's own, before its circles, though it is longer",
            contact: [.replyWithin: "2w", .replyRemind: "1h"], first: [.replyWithin: "6d", .replyRemind: "3d"], within: "2w",
            withinFrom: .contact, remind: "1h", remindFrom: .contact),
        Row(
            testDescription: "an empty list is a value", contact: [.replyRemind: "none"], first: [.replyRemind: "3d"], within: "1w",
            withinFrom: .builtIn, remind: "", remindFrom: .contact),
    ]

    @Test(arguments: rows)
    func precedence(row: Row) throws {
        func layer(_ texts: [PolicyKey: String]) throws -> PolicyLayer {
            var layer = PolicyLayer()
            for (key, text) in texts { try layer.set(key, to: text) }
            return layer
        }
        let policy = Policy(
            contact: try layer(row.contact), circles: [("first", try layer(row.first)), ("second", try layer(row.second))],
            everyone: try layer(row.everyone))
        #expect(policy.replyWithin.value.text == row.within)
        #expect(policy.replyWithin.source == row.withinFrom)
        #expect(policy.replyRemind.value.map(\.text).joined(separator: " ") == row.remind)
        #expect(policy.replyRemind.source == row.remindFrom)
    }
}
