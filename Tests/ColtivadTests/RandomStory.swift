import RepeatableChance
/// A story that a seed repeats: a few people, and some weeks in which anything may happen that this version can play.
struct RandomStory {
    private var generator: SeededGenerator
    /// Minutes since the beginning.
    private var minute = 0
    private var isOff = false
    private static let names = ["Ada", "Bruno", "Carla", "Dario"]
    private static let zones = ["Europe/Rome", "America/New_York", "Asia/Tokyo", "Australia/Lord_Howe", "Africa/Casablanca"]
    private static let settings = [
        "", #"[Policy]\nReplyWithin=3d\nReplyRemind=1d 5h\n"#, #"[Me]\nHours=Sat..Sun 20:00-23:00\n"#,
        #"[Delivery]\nApart=2h\nCatchUp=0\n"#,
    ]

    init(seed: UInt64) {
        generator = SeededGenerator(seed: seed)
    }

    /// The whole story as JSON; moments in UTC, so that journeys do not bring them out of order.
    var text: String {
        var story = self
        var events = [
            #"{"at": "\#(story.moment(0))", "add": ["Ada", "Bruno", "Carla", "Dario"], "zone": "\#(story.any(Self.zones))"}"#
        ]
        for _ in 0..<25 {
            story.minute += story.any([0, 1, 15, 60, 300, 1440, 2880, 7000])
            events.append(#"{"at": "\#(story.moment(0))", \#(story.event())}"#)
        }
        return #"{"title": "random", "zone": "\#(story.any(Self.zones))", "events": [\#(events.joined(separator: ", "))]}"#
    }

    private mutating func event() -> String {
        if isOff {
            isOff = false
            return #""on": true"#
        }
        let who = any(Self.names)
        switch Int.random(in: 0..<14, using: &generator) {
        case 0...3: return #""log-in": "\#(who)""#
        case 4: return #""log-in": "\#(who)", "when": "\#(moment(-Int.random(in: 60...18_000, using: &generator)))""#
        case 5: return #""log-out": "\#(who)""#
        case 6: return #""log-met": "\#(who)""#
        case 7: return #""remind": "\#(who)", "text": "x", "on": "\#(moment(Int.random(in: 1...10_000, using: &generator)))""#
        case 8: return #""set": "\#(who)", "to": {"ReplyRemind": "\#(any(["2d 1d 3h", "none", "6d"]))"}"#
        case 9: return #""away": "\#(any(["me", who]))", \#(hold())"#
        case 10: return #""pause": "me", \#(hold())"#
        case 11: return #""travel": "\#(any(Self.zones))""#
        case 12: return #""reload": "\#(any(Self.settings))""#
        default:
            isOff = true
            return #""off": true"#
        }
    }

    private mutating func hold() -> String {
        let from = Int.random(in: 0...6000, using: &generator)
        return #""from": "\#(moment(from))", "until": "\#(moment(from + Int.random(in: 60...24_000, using: &generator)))""#
    }

    /// So many minutes from now, as `@` and seconds since 1970; it begins on 1 March 2027.
    private func moment(_ minutes: Int) -> String { "@\(1_803_859_200 + (minute + minutes) * 60)" }

    private mutating func any<Element>(_ elements: [Element]) -> Element {
        elements[Int.random(in: 0..<elements.count, using: &generator)]
    }
}
