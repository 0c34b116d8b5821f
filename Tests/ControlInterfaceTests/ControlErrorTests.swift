import ControlInterface
import Testing
import Varlink

/// The errors on the wire.
struct ControlErrorTests {
    static let errors: [ControlError] = [
        .noSuchContact("Adda", suggestions: []), .noSuchContact("Adda", suggestions: ["Ada", "Adam"]),
        .ambiguousContact("Ada", candidates: ["Ada Lovelace (c1)", "Ada Yonath (c2)"]),
        .noSuchFollowUp("f9"), .ambiguousFollowUp("Ada", candidates: ["Ada/reply (f1)", "Ada/task (f2)"]), .noSuchEntry("e9"),
        .isAppointment("e9"), .noSuchMeeting("Ada"), .endsByItself("f9"), .nothingToUndo, .nothingHolds,
        .nothingToReview("Ada"), .importUnderWay, .noImport,
        .notResting("Ada"), .notArchived("Ada"), .notWished("Ada"), .notInCircle(contact: "Ada", circle: "friends"),
        .badMoment(parameter: "at", text: "tomorow", offset: 3, expected: "a moment", suggestion: "tomorrow"),
        .badMoment(parameter: "at", text: "?", offset: 0, expected: "a moment", suggestion: nil),
        .badValue(key: "ReplyWithin", value: "1 wek", expected: "a span", suggestion: "1w"),
        .badValue(key: "ReplyWithin", value: "", expected: "a span", suggestion: nil),
        .unknownName(what: "circle", name: "freinds", known: ["friends"]), .unknownName(what: "key", name: "X", known: []),
        .notAhead("2027-03-05T10:00:00+01:00"), .notPassed("2027-03-05T10:00:00+01:00"),
        .endsBeforeItBegins(from: "2027-03-05T10:00:00+01:00", until: "2027-03-04T10:00:00+01:00"),
        .settingsRefused(findings: ["new.conf:1:1: error: x"]), .noMailAddress("Ada"), .noMailAddress(nil),
        .storage("the disk is full"), .notABackup(file: "/b", reason: "damaged", problem: "row 7"),
        .cannotBackUp(file: "/b", problem: "the disk is full"),
    ]

    @Test(arguments: errors)
    func fitsItsDeclarationAndReadsBack(error: ControlError) throws {
        let wire = error.callError
        let name = try #require(wire.name.split(separator: ".").last)
        #expect(wire.name == "org.coltiva.Daemon.\(name)")
        try DaemonInterface.description.check(wire.parameters, as: .error(String(name)))
        #expect(ControlError(wire) == error)
    }

    @Test func everyDeclaredErrorHasACase() {
        let declared = DaemonInterface.description.members.compactMap { member -> String? in
            guard case .error = member.kind else { return nil }
            return "org.coltiva.Daemon." + member.name
        }
        #expect(Set(declared) == Set(Self.errors.map(\.callError.name)))
    }

    @Test(arguments: ["org.coltiva.Daemon.Unheard", "org.varlink.service.MethodNotFound", "org.coltiva.Daemon"])
    func othersAreNone(name: String) {
        #expect(ControlError(CallError(name)) == nil)
    }
}
