import Scheduling
import Testing

@testable import coltivad

/// "65 a story that cannot be read or an impossible event (file, number of the event, what is wrong, what would be possible)".
struct StoryFaultTests {
    private static let noKind =
        "there is no kind 'repply'; expected reply, approach, nudge, reconnect, meeting, thanks, occasion or task; "
        + "did you mean reply?"
    private static let moment = "a moment such as in 3d, tomorrow 9:00, fri 15:00 or 2026-12-01"
    private static let circles = "admired, collaborator, former-colleague, opportunity"
    private static let keys = Assignment.keys.joined(separator: ", ")
    private static let add = #"{"at": "2027-03-02 10:15", "add": "Ada"}"#

    private static func error(_ text: String) -> RehearsalError? {
        do {
            _ = try StoryFiles.play(text)
            return nil
        } catch {
            return error as? RehearsalError
        }
    }

    @Test(arguments: [
        ("", "story.json:1:1: error: the JSON ends too early"),
        ("{\n \"events\": [\n  {\"at\": oops}]}", "story.json:3:10: error: 'o' cannot stand here in JSON"),
        ("{\"events\": [], \"events\": []}", "story.json:1:16: error: the object has a member \"events\" already"),
        (String(repeating: "[", count: 100), "story.json:1:65: error: more than 64 arrays and objects in one another"),
        ("[]", "coltivad: story.json: a story is an object {...}"),
        ("{}", "coltivad: story.json: there is no \"events\"; expected a list of events"),
        ("{\"events\": 3}", "coltivad: story.json: \"events\" is of the form int; expected a list of objects"),
        (
            "{\"zone\": \"Europe/Roma\", \"events\": []}",
            "coltivad: story.json: there is no time zone 'Europe/Roma'; expected one such as Europe/Rome; did you mean Europe/Rome?"
        ),
        (
            "{\"events\": [], \"expected\": [{\"plan\": []}]}",
            "coltivad: story.json: \"expected\" has 1 answers for 0 events; expected one for each"
        ),
        (
            "{\"events\": [\(add)], \"expected\": [{\"plan\": [{\"who\": \"Ada\", \"kind\": \"repply\"}]}]}",
            "coltivad: story.json: expected answer 1: \(noKind)"
        ),
        (
            #"{"events": [\#(add)], "expected": [{"plan": [{"who": "Ada", "kind": "reply", "state": "open", "ready": "10:15"}]}]}"#,
            "coltivad: story.json: expected answer 1: \"ready\": '10:15' is no instant; expected one as 2027-03-02T10:20:00+01:00"
        ),
    ])
    func unreadable(text: String, line: String) throws {
        let error = try #require(Self.error(text))
        #expect(error.lines == [line])
        #expect(error.status == 65)
    }

    @Test(arguments: [
        (#"{"add": "Ada"}"#, "(add): there is no \"at\"; expected a moment, as 2027-03-02 10:15"),
        (#"{"at": "10:15", "add": "Eva"}"#, "(add): \"at\": '10:15' says no date; expected a moment as 2027-03-02 10:15"),
        (
            #"{"at": "2027-02-30 10:15", "add": "Eva"}"#,
            "(add): \"at\": '2027-02-30 10:15' is no moment; expected a date that the calendar has, as 2026-12-01"
        ),
        (
            #"{"at": "2027-03-01 10:15", "add": "Eva"}"#,
            "(add): it comes before the event in front of it, which is at 2027-03-02T10:15:00+01:00"
        ),
        (#"{"at": "2027-03-03", "log-in": "Adda"}"#, "(log-in): there is no 'Adda'; expected Ada; did you mean Ada?"),
        (
            #"{"at": "2027-03-03", "log-in": "Ada", "wen": "now"}"#,
            "(log-in): there is no option \"wen\" here; expected at, log-in, when or id; did you mean when?"
        ),
        (
            #"{"at": "2027-03-03", "log-in": "Ada", "log-out": "Ada"}"#,
            ": it says both \"log-in\" and \"log-out\"; expected one of them"
        ),
        (
            #"{"at": "2027-03-03", "log-in": []}"#,
            "(log-in): \"log-in\" is of the form empty list; expected a name or a list of names"
        ),
        (
            #"{"at": "2027-03-03", "log-in": "Ada", "when": "2027-03-04"}"#,
            "(log-in): 2027-03-04T12:00:00+01:00 is ahead; expected a moment that has passed"
        ),
        (
            #"{"at": "2027-03-03", "log-in": "Ada", "when": "yesteday"}"#,
            "(log-in): \"when\": 'yesteday' is no moment; expected \(moment); did you mean yesterday?"
        ),
        (#"{"at": "2027-03-03", "add": "Ada"}"#, "(add): 'Ada' is there already; expected another name"),
        (
            #"{"at": "2027-03-03", "add": "Eva", "circle": "admred"}"#,
            "(add): there is no circle 'admred'; expected \(circles); did you mean admired?"
        ),
        (#"{"at": "2027-03-03", "done": "Ada"}"#, "(done): no follow-up is open for Ada; nothing is"),
        (
            #"{"at": "2027-03-03", "done": "Ada", "kind": "repply"}"#,
            "(done): \(noKind)"
        ),
        (#"{"at": "2027-03-03", "amend": "letter", "remove": true}"#, "(amend): no entry has the id 'letter'"),
        (#"{"at": "2027-03-03", "amend": "letter"}"#, "(amend): expected either \"when\" or \"remove\""),
        (#"{"at": "2027-03-03", "snooze": "Ada"}"#, "(snooze): expected either \"until\" or \"for\""),
        (#"{"at": "2027-03-03", "back": "me"}"#, "(back): nothing holds that could end"),
        (#"{"at": "2027-03-03", "wake": "Ada"}"#, "(wake): Ada does not rest"),
        (#"{"at": "2027-03-03", "unarchive": ["Ada"]}"#, "(unarchive): Ada is not archived"),
        (
            #"{"at": "2027-03-03", "set": "Ada", "to": {"Replywhithin": "1w"}}"#,
            "(set): there is no key 'Replywhithin'; expected \(keys); did you mean ReplyWithin?"
        ),
        (#"{"at": "2027-03-03", "travel": "Mars"}"#, "(travel): there is no time zone 'Mars'; expected one such as Europe/Rome"),
        (#"{"at": "2027-03-03", "on": true}"#, "(on): the machine is on already; expected \"off\" first"),
        (#"{"at": "2027-03-03", "look": false}"#, "(look): \"look\" is of the form false; expected true"),
        (
            #"{"at": "2027-03-03", "pause": "Ada", "until": "2027-03-04"}"#,
            "(pause): \"pause\" is of the form \"Ada\"; expected \"me\""
        ),
        (
            #"{"at": "2027-03-03", "import": "people.vcf"}"#,
            "(import): \"import\" is of the form text; expected {\"people\": [...], \"interactions\": [...]}"
        ),
    ])
    func impossible(event: String, words: String) throws {
        let error = try #require(Self.error(#"{"zone": "Europe/Rome", "events": [\#(Self.add), \#(event)]}"#))
        #expect(error.lines == ["coltivad: story.json: event 2" + (words.hasPrefix(":") ? words : " " + words)])
        #expect(error.status == 65)
    }

    @Test func whatHappensIsNamed() throws {
        let error = try #require(Self.error(#"{"events": [{"at": "2027-03-03", "log_in": "Ada"}]}"#))
        let line = try #require(error.lines.first)
        #expect(line.hasPrefix("coltivad: story.json: event 1: it says nothing that happens; expected add, log-in, log-out"))
        #expect(line.hasSuffix("did you mean log-in?"))
    }

    @Test func whileTheMachineIsOffNobodyTellsItAnything() throws {
        let events = #"{"at": "2027-03-03", "off": true}, {"at": "2027-03-04", "log-in": "Ada"}"#
        let error = try #require(Self.error(#"{"events": [\#(Self.add), \#(events)]}"#))
        #expect(error.lines == ["coltivad: story.json: event 3 (log-in): the machine is off; expected \"on\" first"])
    }

    @Test(
        "78 a configuration with errors, with its findings",
        arguments: [
            (StoryFiles.story(config: "[Policy]\nReplyWithin=soon\n"), "story.json, config:2:13: error: "),
            (
                StoryFiles.story(#""at": "2027-03-03", "reload": "[Policy]\nReplyWithin=soon\n""#),
                "story.json, event 1:2:13: error: "
            ),
        ])
    func configuration(text: String, beginning: String) throws {
        let error = try #require(Self.error(text))
        #expect(error.lines.count == 1 && error.lines[0].hasPrefix(beginning), "\(error.lines)")
        #expect(error.status == 78)
    }
}
