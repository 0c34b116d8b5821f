import ControlInterface
import Testing
import Varlink

@testable import coltiva

/// What bars read.
struct BarStateTests {
    private static func state(_ followUps: [FollowUpMessage], total: Int? = nil, overdue: Int = 0, people: Int = 3) -> BarState {
        var status = Canned.status
        status.overdue = overdue
        status.contacts = people
        return BarState(.init(followUps: followUps, total: total ?? followUps.count), status)
    }

    private static func named(_ name: String) -> FollowUpMessage {
        var followUp = Canned.answer
        followUp.name = name
        return followUp
    }

    @Test(
        "class and alt are none, open, overdue or unreachable",
        arguments: [
            (BarState.unreachable, "", "unreachable", "Idle", ""), (state([]), "", "none", "Idle", ""),
            (state([Canned.answer], total: 12), "12", "open", "Info", "12"),
            (state([Canned.late], overdue: 1), "1", "overdue", "Warning", "1 (1 past due)"),
            // Asked for one after the other, the two counts may be of different moments.
            (state([], overdue: 1), "", "none", "Idle", ""),
        ] as [(BarState, String, String, String, String)])
    func levels(state: BarState, count: String, level: String, i3: String, text: String) {
        #expect(state.waybar["text"]?.string == count)
        #expect(state.waybar["class"]?.string == level && state.waybar["alt"]?.string == level)
        #expect(state.i3status["state"]?.string == i3 && state.i3status["text"]?.string == text)
        #expect(state.i3status["short_text"]?.string == count)
    }

    @Test("the most urgent ones in words")
    func tooltip() {
        #expect(
            Self.state([Canned.late, Canned.task], total: 5).waybar["tooltip"]?.string == """
                Grace Hopper: answer by Mon 1 Mar 09:00
                Ada Lovelace: send her the paper by the end of Fri 5 Mar
                and 3 more
                """)
        #expect(Self.state([], people: 0).waybar["tooltip"]?.string?.contains("coltiva add &quot;Ada Lovelace&quot;") == true)
    }

    @Test(
        "Names are escaped for markup, and nothing in them is obeyed",
        arguments: [
            ("<b>Ada</b> & \"co\" 'x'", "&lt;b&gt;Ada&lt;/b&gt; &amp; &quot;co&quot; &apos;x&apos;"),
            ("\u{1B}[2J\nAda", "␛[2J Ada"),
            ("\u{202E}adA", "\u{FFFD}adA"), ("<\u{301}", "&lt;\u{301}"), ("李小龍 👩‍👩‍👧", "李小龍 👩‍👩‍👧"),
        ])
    func names(name: String, escaped: String) throws {
        let object = Self.state([Self.named(name)]).waybar
        #expect(object["tooltip"]?.string == "\(escaped): answer by Thu 11 Mar 11:00")
        let line = VisibleText.json(object.description)
        #expect(line.unicodeScalars.allSatisfy { $0.value >= 0x20 })
        #expect(try JSONValue(parsing: line).object == object)
    }
}
