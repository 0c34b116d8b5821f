import CivilTime
import Relationships
import Testing

/// Which topics a message names, and which are to be written about first.
struct TopicTests {
    @Test(
        arguments: [
            ("her talk on looms", nil, "I liked your TALK about looms.", true), ("her talk on looms", nil, "Let us talk.", false),
            ("the history of weaving in Lyon", nil, "What a history, weaving as they did it!", true),
            ("the history of weaving in Lyon", nil, "Weaving is fun", false), ("tea", nil, "A cup of tea?", true),
            ("tea", nil, "Your team won", false), ("l'università", nil, "Com'è l'università?", true), ("!", nil, "Hello!", false),
            ("x1", "https://example.org/talk", "See example.org/talk.", true),
            ("x1", "https://example.org/talk/", "(https://Example.org/talk)", true),
            ("x1", "https://example.org/talk", "https://example.org/talks", false),
            ("x1", "https://example.org/talk", "https://example.org/talk/2", false),
            ("x1", "https://example.org/talk", "https://example.org/talk?v=2", false),
            ("x1", "https://example.org/talk", "https://notexample.org/talk", false),
            ("x1", "https://example.org", "Is it on https://example.org/?", true), ("x1", "https://", "https://", false),
        ] as [(String, String?, String, Bool)])
    func named(topic: String, link: String?, message: String, isNamed: Bool) {
        #expect(Topic(at: Sample.at("2027-03-01 10:00"), text: topic, link: link).isNamed(in: message) == isNamed)
    }

    /// "unused first": the latest of these, then what was used longest ago.
    @Test func order() {
        func topic(_ text: String, _ day: Int64, used: Int64? = nil) -> Topic {
            let start = Sample.at("2027-03-01 10:00")
            return Topic(at: start + .days(day), text: text, link: nil, lastUsed: used.map { start + .days($0) })
        }
        let topics = [
            topic("old", 0), topic("used late", 1, used: 9), topic("new", 3), topic("said as late", 3),
            topic("used early", 2, used: 8),
        ]
        #expect(Topic.inOrder(topics).map(\.text) == ["said as late", "new", "old", "used early", "used late"])
    }
}
