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

    /// What several circles say of one key, and what holds.
    struct Combination: Sendable, CustomTestStringConvertible {
        let key: PolicyKey
        let circles: [String]
        /// The value, and the number of the circle that it is from; nil: it is built in.
        let value: String
        let from: Int?

        init(_ key: PolicyKey, _ circles: [String], _ value: String, from: Int?) {
            (self.key, self.circles, self.value, self.from) = (key, circles, value, from)
        }

        var testDescription: String { "\(key.rawValue): \(circles)" }
    }

    @Test(
        "Of several circles: both ends of Cadence from the one with the shorter maximum (never only if all say so)",
        arguments: [
            Combination(.cadence, ["3w..6w", "1w..2month"], "3w..6w", from: 0),
            Combination(.cadence, ["1w..2month", "3w..6w"], "3w..6w", from: 1),
            Combination(.cadence, ["never", "3month..1y"], "3month..1y", from: 1),
            Combination(.cadence, ["3month..1y", "never"], "3month..1y", from: 0),
            Combination(.cadence, ["never", "never"], "never", from: 0), Combination(.cadence, ["", "never"], "never", from: 1),
            Combination(.cadence, ["4w..42d", "1w..6w"], "4w..42d", from: 0), Combination(.cadence, ["", ""], "never", from: nil),
        ])
    func cadence(row: Combination) throws { try check(row) }

    @Test(
        "the smallest ReplyWithin and Nudges",
        arguments: [
            Combination(.replyWithin, ["5d", "48h"], "48h", from: 1),
            Combination(.replyWithin, ["1month", "5w"], "1month", from: 0),
            Combination(.nudges, ["2", "0", "1"], "0", from: 1), Combination(.nudges, ["1", "2"], "1", from: 0),
            Combination(.nudges, ["", "9"], "9", from: 1), Combination(.nudges, [""], "1", from: nil),
        ])
    func smallest(row: Combination) throws { try check(row) }

    @Test(
        "the longest Space, NudgeAfter and RestFor",
        arguments: [
            Combination(.space, ["1w", "4w", "2w"], "4w", from: 1), Combination(.space, ["0", ""], "0", from: 0),
            Combination(.space, ["", ""], "2w", from: nil), Combination(.nudgeAfter, ["1month", "4w"], "1month", from: 0),
            Combination(.nudgeAfter, ["7d", "1w"], "7d", from: 0), Combination(.nudgeAfter, [""], "2w", from: nil),
            Combination(.restFor, ["6month", "1y"], "1y", from: 1), Combination(.restFor, ["", "1w"], "1w", from: 1),
            Combination(.restFor, [""], "6month", from: nil),
        ])
    func longest(row: Combination) throws { try check(row) }

    @Test(
        "the highest Priority; Approach=yes if one says so",
        arguments: [
            Combination(.priority, ["low", "high", "normal"], "high", from: 1),
            Combination(.priority, ["low", ""], "low", from: 0),
            Combination(.priority, ["low", "normal", "normal"], "normal", from: 1),
            Combination(.priority, [""], "normal", from: nil), Combination(.approach, ["no", "yes", "yes"], "yes", from: 1),
            Combination(.approach, ["no", "no"], "no", from: 0), Combination(.approach, [""], "no", from: nil),
        ])
    func highest(row: Combination) throws { try check(row) }

    @Test(
        "every other key from the first circle that sets it",
        arguments: [
            Combination(.occasions, ["no", "yes"], "no", from: 0), Combination(.occasions, ["", "no"], "no", from: 1),
            Combination(.occasions, [""], "yes", from: nil), Combination(.occasionLead, ["1w", "2w"], "1w", from: 0),
            Combination(.occasionLead, ["", "0", "1w"], "0", from: 1), Combination(.occasionLead, [""], "3d", from: nil),
            Combination(.replyRemind, ["none", "1d"], "", from: 0), Combination(.replyOverdue, ["2d 3d", "1d"], "2d 3d", from: 0),
            Combination(.taskOverdue, ["", "2w"], "2w", from: 1), Combination(.language, ["it", "en"], "it", from: 0),
            Combination(.language, ["", "it"], "it", from: 1), Combination(.language, [""], "en", from: nil),
            Combination(.contactHours, ["Mon 09:00-10:00", "Tue 09:00-10:00"], "Mon 09:00-10:00", from: 0),
        ])
    func first(row: Combination) throws { try check(row) }

    private func check(_ row: Combination) throws {
        let circles = try row.circles.enumerated().map { ("\($0)", try layer([row.key: $1])) }
        let (value, source) = Policy(contact: PolicyLayer(), circles: circles, everyone: PolicyLayer()).shown(row.key)
        #expect(value == row.value)
        #expect(source == row.from.map { .circle("\($0)") } ?? .builtIn)

        // The contact's own goes before all, and everyone's after the circles'.
        let own = try layer([row.key: row.value.isEmpty ? "none" : row.value])
        let others = row.circles.map { _ in ("x", PolicyLayer()) }
        #expect(Policy(contact: own, circles: circles, everyone: PolicyLayer()).shown(row.key) == (row.value, .contact))
        #expect(Policy(contact: PolicyLayer(), circles: others, everyone: own).shown(row.key) == (row.value, .everyone))
        #expect(
            Policy(contact: PolicyLayer(), circles: circles, everyone: own).shown(row.key).source == row.from.map {
                .circle("\($0)")
            } ?? .everyone)
    }

    private func layer(_ texts: [PolicyKey: String]) throws -> PolicyLayer {
        var layer = PolicyLayer()
        for (key, text) in texts { try layer.set(key, to: text) }
        return layer
    }

    @Test(
        "policy: the settings of everyone, of a circle, or of one contact, that turn history into follow-ups", arguments: rows)
    func precedence(row: Row) throws {
        let policy = Policy(
            contact: try layer(row.contact), circles: [("first", try layer(row.first)), ("second", try layer(row.second))],
            everyone: try layer(row.everyone))
        #expect(policy.replyWithin.value.text == row.within)
        #expect(policy.replyWithin.source == row.withinFrom)
        #expect(policy.replyRemind.value.map(\.text).joined(separator: " ") == row.remind)
        #expect(policy.replyRemind.source == row.remindFrom)
    }
}

extension Policy {
    /// The value of a key as text, and its source.
    fileprivate func shown(_ key: PolicyKey) -> (value: String, source: Source) {
        func spans(_ setting: Setting<[Span]>) -> (String, Source) {
            (setting.value.map(\.text).joined(separator: " "), setting.source)
        }
        return switch key {
        case .priority: (priority.value.rawValue, priority.source)
        case .approach: (approach.value.settingText, approach.source)
        case .contactHours: (contactHours.value.description, contactHours.source)
        case .replyWithin: (replyWithin.value.text, replyWithin.source)
        case .replyRemind: spans(replyRemind)
        case .replyOverdue: spans(replyOverdue)
        case .nudges: ("\(nudges.value)", nudges.source)
        case .nudgeAfter: (nudgeAfter.value.text, nudgeAfter.source)
        case .restFor: (restFor.value.text, restFor.source)
        case .space: (space.value.text, space.source)
        case .cadence: ("\(cadence.value)", cadence.source)
        case .meetingRemind: spans(meetingRemind)
        case .thanksWithin: (thanksWithin.value.text, thanksWithin.source)
        case .thanksRemind: spans(thanksRemind)
        case .occasions: (occasions.value.settingText, occasions.source)
        case .occasionLead: (occasionLead.value.text, occasionLead.source)
        case .taskOverdue: spans(taskOverdue)
        case .language: (language.value.rawValue, language.source)
        }
    }
}
