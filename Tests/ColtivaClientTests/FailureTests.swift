import CivilTime
import ControlInterface
import Testing
import Varlink

@testable import coltiva

/// Words and exit status of every failure.
struct FailureTests {
    static let moment = "2027-03-05T10:00:00+01:00"

    /// Each error of the daemon, its status and its words.
    static let controlErrors: [(error: ControlError, status: Int32, words: String)] = [
        (.noSuchContact("Adda", suggestions: ["Ada"]), 67, "nobody called 'Adda' is known; did you mean Ada?"),
        (
            .noSuchContact("Adda", suggestions: ["Ada", "Adam", "Al"]), 67,
            "nobody called 'Adda' is known; did you mean Ada, Adam or Al?"
        ),
        (
            .noSuchContact("X", suggestions: []), 67,
            "nobody called 'X' is known; 'coltiva list' shows everyone, 'coltiva add' adds someone"
        ),
        (
            .ambiguousContact("Ada", candidates: ["Ada L (c1)", "Ada Y (c2)"]), 67,
            "'Ada' may be Ada L (c1) or Ada Y (c2); say more of the name, or the identifier"
        ),
        (.noSuchFollowUp("f9"), 67, "nothing open is called 'f9'; 'coltiva next' and 'coltiva agenda' show what is"),
        (
            .ambiguousFollowUp("Ada", candidates: ["Ada/reply (f1)", "Ada/task (f2)"]), 67,
            "'Ada' may be Ada/reply (f1) or Ada/task (f2); say which, by the identifier"
        ),
        (.noSuchEntry("e9"), 67, "there is no entry 'e9'; 'coltiva log CONTACT' shows them with their identifiers"),
        (
            .isAppointment("e9"), 1,
            "e9 is a meeting that was arranged; while it is ahead, 'coltiva meet --move' and '--cancel' change it"
        ),
        (
            .noSuchMeeting("Ada"), 67,
            "no meeting that is ahead is called 'Ada'; 'coltiva agenda' and 'coltiva show' have those that are"
        ),
        (.noMailAddress("Ada"), 1, "an invitation needs a mail address, and Ada has none; 'coltiva set' changes their Channels"),
        (.noMailAddress(nil), 78, "an invitation needs your mail address; say it in the configuration: [Me] Addresses="),
        (.endsByItself("f9"), 1, "f9 is a meeting and ends by itself; 'coltiva meet --move' and '--cancel' change it"),
        (.nothingToUndo, 1, "there is nothing to undo"),
        (.nothingHolds, 1, "nothing holds that could be ended; 'coltiva away' and 'coltiva pause' show what does"),
        (.notResting("Ada"), 1, "Ada does not rest; 'coltiva show' says how things stand"),
        (
            .notArchived("Ada"), 1,
            "Ada is not archived; 'coltiva wake' ends a rest, and 'coltiva show' says how things stand"
        ),
        (
            .notWished("Ada"), 1,
            "the practice does not offer Ada: it is for people with Approach=yes and nothing passed yet; "
                + "'coltiva show' says how things stand"
        ),
        (
            .notInCircle(contact: "Ada", circle: "x"), 1,
            "Ada is not in the circle 'x'; 'coltiva show' says in which circles people are"
        ),
        (
            .badMoment(parameter: "at", text: "fri 25:00", offset: 4, expected: "a clock time", suggestion: nil), 65,
            "at: 'fri 25:00' is not understood from '25:00' on; expected a clock time"
        ),
        (
            .badMoment(parameter: "at", text: "tomorow", offset: 0, expected: "a moment", suggestion: "tomorrow"), 65,
            "at: 'tomorow' is not understood; expected a moment; did you mean tomorrow?"
        ),
        (
            .badValue(key: "ReplyWithin", value: "wek", expected: "a span", suggestion: "1w"), 65,
            "ReplyWithin: 'wek' is not understood; expected a span; did you mean 1w?"
        ),
        (
            .unknownName(what: "circle", name: "freinds", known: ["friends", "admired"]), 65,
            "there is no circle 'freinds'; there are friends, admired; did you mean friends?"
        ),
        (.notAhead(moment), 1, "Fri 5 Mar 10:00 has passed; say a moment that is to come"),
        (
            .notPassed(moment), 1,
            "Fri 5 Mar 10:00 is still to come; log it once it has passed, or use 'coltiva remind' for what is to be done"
        ),
        (
            .endsBeforeItBegins(from: moment, until: "2027-03-04T00:00:00+01:00"), 1,
            "it would end on Thu 4 Mar 00:00, before it begins on Fri 5 Mar 10:00"
        ),
        (
            .settingsRefused(findings: ["new.conf:2:1: error: x", "new.conf:3:1: error: y"]), 78,
            "the settings cannot be tried: new.conf:2:1: error: x; new.conf:3:1: error: y"
        ),
        (
            .notABackup(file: "/b", reason: "unreadable", problem: "No such file or directory"), 66,
            "/b is no backup that can be restored: No such file or directory"
        ),
        (
            .notABackup(file: "/b", reason: "damaged", problem: "it is damaged (row 7); take another one"), 65,
            "/b cannot be restored: it is damaged (row 7); take another one"
        ),
        (
            .cannotBackUp(file: "/b", problem: "/b: File exists"), 73, "the backup could not be made: /b: File exists"
        ),
        (.storage("disk full"), 73, "the database cannot be used: disk full; 'coltiva status' says where it is"),
    ]

    /// The errors with their status alone.
    static let statuses = controlErrors.map { ($0.error, $0.status) }

    @Test(arguments: controlErrors)
    func control(error: ControlError, status: Int32, words: String) {
        let failure = Failure.control(error)
        #expect(failure.status.rawValue == status)
        #expect(failure.words(TimeWords(seenFrom: Canned.now))?.text == words)
    }

    @Test(
        arguments: [
            (.connection(.cannotConnect(path: "/s", .missing), path: "/s"), 69, "systemctl --user start coltivad"),
            (.connection(.cannotConnect(path: "/s", .refused), path: "/s"), 69, "systemctl --user start coltivad"),
            (.connection(.cannotConnect(path: "/s", .notPermitted), path: "/s"), 77, "another user's"),
            (.connection(.cannotConnect(path: "/s", .badPath(limit: 107)), path: "/s"), 64, "1 to 107 bytes"),
            (.connection(.cannotConnect(path: "/s", .busy), path: "/s"), 69, "try again"),
            (.connection(.cannotConnect(path: "/s", .system(errno: 5)), path: "/s"), 69, "Input/output error"),
            (.connection(.timedOut, path: "/s"), 69, "does not answer"), (.connection(.closed, path: "/s"), 69, "went away"),
            (.connection(.system(errno: 5), path: "/s"), 69, "Input/output error"),
            (.connection(.violation(.cutShort), path: "/s"), 69, "same version"),
            (.connection(.badReply(ParameterError(parameter: "x", problem: .missing)), path: "/s"), 69, "same version"),
            (.call(.permissionDenied), 77, "does not allow"), (.call(.methodNotFound("x")), 69, "same version"),
            (.call(.invalidParameter("limit")), 69, "did not take limit"),
            (.call(CallError("org.example.Odd")), 1, "org.example.Odd"),
            (.cannotRead(path: "/f", errno: 2), 66, "No such file"), (.cannotRead(path: "/f", errno: 13), 77, "Permission denied"),
            (.tooLong(path: "/f", limit: 8 << 20), 65, "8 MiB"), (.noText(path: "/f"), 65, "UTF-8"),
            (.expression(ExpressionProblem(SpanError(text: "1x", offset: 1, expected: .unit))), 65, "\n  1x\n   ^"),
            (.cannotWrite(errno: 28), 73, "No space left"), (.badUse("so"), 64, "so"),
        ] as [(Failure, Int32, String)])
    func others(failure: Failure, status: Int32, part: String) {
        #expect(failure.status.rawValue == status)
        let words = failure.words(TimeWords(seenFrom: Canned.now))?.text
        #expect(words?.contains(part) == true, "\(words ?? "")")
    }

    @Test(arguments: [(.nothingDue, 1), (.settingsRefused, 78)] as [(Failure, Int32)])
    func silent(failure: Failure, status: Int32) {
        #expect(failure.status.rawValue == status)
        #expect(failure.words(TimeWords(seenFrom: Canned.now)) == nil)
    }
}
