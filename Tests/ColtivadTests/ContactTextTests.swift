import CivilTime
import ControlInterface
import Relationships
import Scheduling
import Testing

@testable import coltivad

/// A person as a text that is edited.
struct ContactTextTests {
    private static let record = ContactRecord(
        name: "Ada Lovelace", circles: ["admired", "collaborator"],
        channels: [Channel(kind: "email", address: "ada@example.org"), Channel(kind: "phone", address: "+39 06 123456")],
        zone: "Europe/London", birthday: "--12-10", introducedBy: "Charles", why: "the engine", settings: [.replyWithin: "3d"])

    private static func text(_ record: ContactRecord = record) -> String {
        ContactText.text(
            of: Contact(id: ContactID(number: 12), record: record, added: Instant(seconds: 0)),
            settings: [
                SettingMessage(key: "ReplyWithin", value: "3d", source: "contact"),
                SettingMessage(key: "Nudges", value: "2", source: "circle admired"),
                SettingMessage(key: "Space", value: "2w", source: "built in"),
            ])
    }

    private func rules() throws -> Rules { try Sample.rules() }

    /// What an edit of the record's text sets.
    private func changes(_ edit: (String) -> String, of record: ContactRecord = record) -> [Assignment] {
        let before = Self.text(record)
        return ContactText(parsing: edit(before), file: "f").changes(since: ContactText(parsing: before, file: "f"))
    }

    /// What is found in an edit of the record's text.
    private func findings(_ edit: (String) -> String, now: ContactRecord = record) throws -> [String] {
        let before = ContactText(parsing: Self.text(), file: "f")
        var after = ContactText(parsing: edit(Self.text()), file: "f")
        after.check(
            after.changes(since: before), of: now, since: before, now: ContactText(parsing: Self.text(now), file: "f"),
            rules: try rules())
        return after.findings
    }

    @Test func itSaysAllThatCanBeSet() {
        let text = ContactText(parsing: Self.text(), file: "f")
        #expect(text.findings == [])
        #expect(
            text.values.mapValues(\.text) == [
                "Name": "Ada Lovelace", "Circles": "admired collaborator", "Channels": "email:ada@example.org phone:+39 06 123456",
                "TimeZone": "Europe/London", "Birthday": "--12-10", "IntroducedBy": "Charles", "Why": "the engine",
                "ReplyWithin": "3d",
            ])
        #expect(Self.text().contains("\n# circle admired:\n#Nudges=2\n\n# built in:\n#Space=2w\n"))
    }

    @Test func whatIsNotTouchedIsNotSet() {
        #expect(changes { $0 } == [])
        #expect(changes { $0.replacing("Ada Lovelace (c12)", with: "whoever") } == [])
        let odd = ContactRecord(name: "Ada", why: "two\nlines\\")
        #expect(changes({ $0 }, of: odd) == [])
        #expect(changes({ $0.replacing("Birthday=", with: "Birthday=--12-10") }, of: odd).map(\.key) == ["Birthday"])
    }

    @Test(arguments: [
        ("Why=the engine", "Why=the looms", Assignment(key: "Why", value: "the looms")),
        ("Why=the engine", "Why=", Assignment(key: "Why", value: "")),
        ("Why=the engine\n", "", Assignment(key: "Why", value: "")),
        ("Why=the engine", "why = the \\\n  looms", Assignment(key: "Why", value: "the    looms")),
        ("#Nudges=2", "Nudges=2", Assignment(key: "Nudges", value: "2")),
        ("ReplyWithin=3d", "#ReplyWithin=3d", Assignment(key: "ReplyWithin", value: "")),
        (
            "Channels=phone:+39 06 123456\n", "Channels=signal:+39 06 123456\nChannels=web:example.org\n",
            Assignment(key: "Channels", value: "email:ada@example.org signal:+39 06 123456 web:example.org")
        ),
    ])
    func whatIsChangedIsSet(old: String, new: String, assignment: Assignment) throws {
        #expect(changes { $0.replacing(old, with: new) } == [assignment])
        #expect(try findings { $0.replacing(old, with: new) } == [])
    }

    @Test func channelsWithBlanksComeBack() throws {
        var record = ContactRecord(name: "Ada")
        try Assignment(key: "Channels", value: "email:a@b.org, phone:+39 06 123456  web:example.org,signal:+1 2")
            .apply(to: &record, rules: try rules())
        #expect(
            record.channels.map(\.text) == ["email:a@b.org", "phone:+39 06 123456", "web:example.org", "signal:+1 2"])
    }

    @Test(arguments: [
        ("Name=Ada Lovelace", "Name=", "f:1:1: error: '' is no name"),
        ("Birthday=--12-10", "Birthday=12 Dec", "f:17:10: error: '12 Dec' is no birthday"),
        ("Circles=admired collaborator", "Circles=admird", "f:7:9: error: there is no circle 'admird'"),
        ("ReplyWithin=3d", "ReplyWithin=soon", "error: ReplyWithin='soon'; expected"),
        ("Why=the engine", "Wy=x", "f:23:1: error: there is no key 'Wy'; expected Name, "),
        ("Why=the engine", "Wy=x", "did you mean Why?"),
        ("Why=the engine", "Why=a\nWhy=b", "f:24:1: error: Why= is set in line 23 already; expected it once"),
        ("Why=the engine", "the engine", "f:23:1: error: \"the engine\" is neither a setting nor a section"),
        ("[Contact]", "[Me]", "f:3:2: error: there is no section [Me] here; expected [Contact] only"),
        ("[Contact]\n", "", "f:3:1: error: Name= stands before the first section"),
    ])
    func whatIsWrongIsFoundWhereItStands(old: String, new: String, finding: String) throws {
        let found = try findings { $0.replacing(old, with: new) }
        #expect(found.contains { $0.contains(finding) }, "\(found)")
    }

    /// "concurrent change meanwhile is noticed and nothing is lost"
    @Test func whatSomebodyElseChangedMeanwhile() throws {
        var now = Self.record
        now.why = "her letters"
        now.introducedBy = "Mary"
        // What only they changed is none of the edit's business.
        #expect(try findings({ $0.replacing("Birthday=--12-10", with: "Birthday=") }, now: now) == [])
        #expect(
            try findings({ $0.replacing("Why=the engine", with: "Why=the looms") }, now: now) == [
                "f:23:5: error: Why= was changed meanwhile, to 'her letters'; save the text again to have what it says"
            ])
        #expect(try findings({ $0.replacing("Why=the engine", with: "Why=her letters") }, now: now) == [])
        // Saved again, the user's own words win, and theirs elsewhere stay.
        let before = ContactText(parsing: Self.text(), file: "f")
        let current = ContactText(parsing: Self.text(now), file: "f")
        let after = ContactText(
            parsing: Self.text().replacing("Why=the engine", with: "Why=the looms"), file: "f")
        let next = ContactText(parsing: before.taking(after.changes(since: before), from: current), file: "f")
        #expect(next.findings == [])
        #expect(after.changes(since: next) == [Assignment(key: "Why", value: "the looms")])
        var again = after
        again.check(after.changes(since: next), of: now, since: next, now: current, rules: try rules())
        #expect(again.findings == [])
    }
}
