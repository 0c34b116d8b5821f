import CivilTime
import Testing
import Varlink

@testable import coltivad

/// "`rehearse` says the same however often `look` is put between events."
struct LookingTests {
    @Test("Stories", arguments: StoryFiles.all)
    func stories(file: String) throws {
        try expectTheSame(try StoryReader(file: file).story(try StoryFile.read(file)))
    }

    @Test("Random histories with absences, journeys, new settings and a machine that goes off", arguments: UInt64(1)...25)
    func random(seed: UInt64) throws {
        let text = RandomStory(seed: seed).text
        let story = try StoryReader(file: "random").story(Array(text.utf8))
        try expectTheSame(story)
        // And what comes out is what is expected, when it is put in.
        var object = try #require(try JSONValue(parsing: text).object)
        object["expected"] = try #require(RehearsalJSON.value(of: try StoryFiles.play(story)).object?["expected"])
        #expect(try StoryFiles.play("\(object)").allSatisfy { $0.comparison?.differences.isEmpty == true })
    }

    @Test func randomHistoriesHaveSomethingToSay() throws {
        let played = try (UInt64(1)...25).map { try StoryFiles.play(RandomStory(seed: $0).text) }
        #expect(played.count { $0.contains { !$0.shown.isEmpty } } > 20)
        #expect(played.count { $0.contains { $0.shown.contains(where: \.isDigest) } } > 2)
        #expect(played.allSatisfy { $0.contains { $0.plan.contains { !$0.row.reminders.isEmpty } } })
    }

    /// Plays it as it is, and with looks at each reminder's moment, at the events' own moments, and a few times between two events.
    private func expectTheSame(_ story: Story) throws {
        let plain = try StoryFiles.play(story)
        var looks = Set(plain.flatMap { $0.plan.flatMap { $0.row.reminders.map(\.at) } }).union(plain.map(\.at))
        for (event, next) in zip(plain, plain.dropFirst()) {
            let gap = next.at - event.at
            for part in Int64(1)...4 { looks.insert(event.at + Elapsed(microseconds: gap.microseconds / 5 * part)) }
        }
        var events: [StoryEvent] = []
        for (event, next) in zip(plain, plain.dropFirst().map(\.at) + plain.suffix(1).map(\.at)) {
            events.append(event.event)
            for look in looks.sorted() where look >= event.at && look <= next {
                events.append(StoryEvent(at: try .parse(look.rfc3339(in: .utc)), verb: .look, deed: .look, introduced: []))
            }
        }
        #expect(events.count > story.events.count)
        let looked = try StoryFiles.play(
            Story(title: story.title, zone: story.zone, configuration: story.configuration, events: events, expected: nil))
        var place = 0
        var shown: [ShownNotice] = []
        for event in looked {
            shown += event.shown
            guard place < plain.count, event.event == plain[place].event else { continue }
            #expect(event.plan == plain[place].plan, "event \(place + 1)")
            #expect(shown == plain[place].shown, "event \(place + 1)")
            shown = []
            place += 1
        }
        #expect(place == plain.count)
        #expect(RehearsalText().summary(looked) == RehearsalText().summary(plain))
    }
}
