import CivilTime
import Relationships
import Scheduling
import Testing
import Varlink

@testable import coltivad

/// Stories say what the rules mean in dates.
struct StoryTests {
    @Test func thereAreStories() {
        #expect(StoryFiles.all.count >= 9)
    }

    @Test(arguments: StoryFiles.all)
    func everyPlanIsAsExpected(file: String) throws {
        let events = try StoryFiles.play(try StoryFiles.text(file))
        #expect(!events.isEmpty)
        for event in events {
            let comparison = try #require(event.comparison)
            #expect(comparison.differences.isEmpty, "\(file), event \(event.number): \(comparison.differences)")
        }
    }

    @Test("What --json prints is the member expected: fed back, nothing differs", arguments: StoryFiles.all)
    func jsonIsWhatIsExpected(file: String) throws {
        let text = try StoryFiles.text(file)
        let events = try StoryFiles.play(text)
        var object = try #require(try JSONValue(parsing: text).object)
        object["expected"] = try #require(RehearsalJSON.value(of: events).object?["expected"])
        let again = try StoryFiles.play("\(object)")
        #expect(again.count == events.count)
        #expect(again.allSatisfy { $0.comparison?.differences.isEmpty == true })
    }

    @Test("A story altered by one minute gives one difference")
    func oneMinute() throws {
        let text = try StoryFiles.text(StoryFiles.path("01"))
        let moment = "2027-03-05T17:00:00+01:00"
        let altered = text.replacing(moment, with: "2027-03-05T17:01:00+01:00", maxReplacements: 1)
        let differences = try StoryFiles.play(altered).map { $0.comparison?.differences ?? [] }
        #expect(differences.map(\.count) == [0, 1, 0, 0, 0, 0])
        let difference = try #require(differences[1].first)
        #expect(difference.expected?.reminders.first?.at == Instant(rfc3339: "2027-03-05T17:01:00+01:00"))
        #expect(difference.found?.reminders.first?.at == Instant(rfc3339: moment))
    }
}
