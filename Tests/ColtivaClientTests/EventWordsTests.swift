import ControlInterface
import Testing

@testable import coltiva

/// What happens, in words.
struct EventWordsTests {
    static let answer = DutyMessage(
        followUp: "f7", contact: "c12", name: "Ada Lovelace", kind: "reply", instruction: "answer", state: "open",
        ready: "2027-03-02T11:00:00+01:00", due: "2027-03-11T11:00:00+01:00")
    static let task = DutyMessage(
        followUp: "f9", contact: "c12", name: "Ada Lovelace", kind: "task", instruction: "send it", state: "overdue",
        ready: "2027-03-04T15:00:00+01:00", due: "2027-03-04T15:00:00+01:00")
    static let meeting = DutyMessage(
        followUp: "f2", contact: "c12", name: "Ada Lovelace", kind: "meeting", instruction: "meet", state: "planned",
        ready: "2027-03-08T15:00:00+01:00", due: "2027-03-09T15:00:00+01:00")
    static let later = DutyMessage(
        followUp: "f3", contact: "c12", name: "Ada Lovelace", kind: "reconnect", instruction: "get in touch again",
        state: "planned",
        ready: "2027-06-01T00:00:00+02:00", due: "2027-06-29T00:00:00+02:00")
    static let approach = DutyMessage(
        followUp: "f4", contact: "c12", name: "Ada Lovelace", kind: "approach", instruction: "write for the first time",
        state: "open",
        ready: "2027-03-05T09:30:00+01:00")

    private static func event(
        _ kind: String, _ verb: String? = nil, followUp: String? = nil, of followUpKind: String? = nil, rung: String? = nil,
        name: String? = "Ada Lovelace", settings: String? = nil, _ duties: [DutyMessage] = []
    ) -> EventMessage {
        EventMessage(
            number: 1, at: "2027-03-05T10:20:00+01:00", kind: kind, contact: name.map { _ in "c12" }, name: name,
            followUp: followUp,
            followUpKind: followUpKind, rung: rung, verb: verb, settings: settings, duties: duties)
    }

    @Test(
        arguments: [
            (event("due", followUp: "f7", of: "reply", [later, answer]), "Ada Lovelace: answer by Thu 11 Mar 11:00"),
            (event("due", followUp: "f9", of: "task", [task]), "Ada Lovelace: send it on Thu 4 Mar 15:00, past due"),
            (event("due", followUp: "f4", of: "approach", [approach]), "Ada Lovelace: write for the first time"),
            (event("due", followUp: "f7", of: "reply", rung: "4d", [answer]), "Ada Lovelace: reminder: answer by Thu 11 Mar 11:00"),
            (
                event("shown", followUp: "f7", of: "reply", rung: "4d", [answer]),
                "Ada Lovelace: reminded: answer by Thu 11 Mar 11:00"
            ),
            (event("shown", followUp: "f7", of: "reply", rung: "4d"), "Ada Lovelace: reminded: reply"),
            (
                event("acknowledged", "done", followUp: "f7", of: "reply", [later]),
                "Ada Lovelace: reply done; get in touch again, from Tue 1 Jun on"
            ),
            (
                event("acknowledged", "snooze", followUp: "f7", of: "reply", [answer]),
                "Ada Lovelace: reply put off; answer by Thu 11 Mar 11:00"
            ),
            (event("acknowledged", "dismiss", followUp: "f7", of: "reply"), "Ada Lovelace: reply set aside"),
            (event("acknowledged", "log", followUp: "f7", of: "reply"), "Ada Lovelace: reply closed (log)"),
            (event("acknowledged", followUp: "f2", of: "meeting"), "Ada Lovelace: meeting is over"),
            (event("lapsed", followUp: "f2", of: "nudge"), "Ada Lovelace: nudge has lapsed"),
            (event("changed", "meet", [meeting]), "Ada Lovelace: another appointment; meet on Tue 9 Mar 15:00"),
            (event("changed", "add"), "Ada Lovelace: added"), (event("changed"), "Ada Lovelace: planned again"),
            (event("changed", "away", name: nil), "Your own time is another now"),
            (event("changed", "circle", name: nil), "Many people have changed (circle)"),
            (event("changed", name: nil), "Everyone was planned again"),
            (event("settings", name: nil, settings: "asWritten"), "The configuration was read: in force are the files as they are"),
        ] as [(EventMessage, String)])
    func line(event: EventMessage, words: String) {
        #expect(EventWords(event).line.text == "10:20 \(words)")
    }
}
