import CivilTime
import ControlInterface
import Ledger
import Relationships
import Scheduling
import Testing

@testable import coltivad

/// CONTACT, REF and WHEN of docs/interface.md.
struct LookupTests {
    private static let now = Sample.at("2027-03-02 10:20")
    private static let people = ["Ada Lovelace", "Ada Byron", "Łukasz Müller", "Ada"]

    private func find<Found>(
        among people: [String] = people, _ find: (Lookup<Ledger.Transaction>) throws -> Found
    ) throws -> Found {
        let store = try Sample.ledger(people, at: Self.now)
        return try store.read { try find(Lookup(book: Book($0, rules: try Sample.rules(), now: Self.now))) }
    }

    @Test(
        "CONTACT is any unambiguous part of the name, in any order, without case or accents, or an identifier",
        arguments: [
            ("lovelace", "Ada Lovelace"), ("love ada", "Ada Lovelace"), ("BYRON", "Ada Byron"), ("lukasz", "Łukasz Müller"),
            ("muller luk", "Łukasz Müller"), ("c2", "Ada Byron"), ("ada", "Ada"),
        ])
    func finds(text: String, name: String) throws {
        #expect(try find { try $0.contact(text).name } == name)
    }

    @Test("Whoever bears the whole name is meant, however many others were added before")
    func wholeName() throws {
        let people = (1...20).map { "Ada \($0)" } + ["Ada"]
        #expect(try find(among: people) { try $0.contact("ada").name } == "Ada")
        #expect(throws: (any Error).self) { try find(among: people + ["ADA"]) { try $0.contact("ada") } }
    }

    @Test func severalOrNobody() throws {
        #expect(throws: ControlError.ambiguousContact("ad", candidates: ["Ada Lovelace (c1)", "Ada Byron (c2)", "Ada (c4)"])) {
            try find { try $0.contact("ad") }
        }
        #expect(throws: ControlError.noSuchContact("byronn", suggestions: ["Ada Byron"])) { try find { try $0.contact("byronn") } }
        #expect(throws: ControlError.noSuchContact("c9", suggestions: [])) { try find { try $0.contact("c9") } }
        #expect(throws: ControlError.noSuchContact(" ", suggestions: [])) { try find { try $0.contact(" ") } }
    }

    @Test(
        "REF is CONTACT where one follow-up is open, CONTACT/KIND, or the short identifier",
        arguments: [("byron", "c2"), ("byron/reply", "c2"), ("f1", "c1")])
    func followUps(text: String, contact: String) throws {
        #expect(try find { try "\($0.followUp(text).followUp.identity.contact)" } == contact)
    }

    @Test func followUpsThatAreNotThere() throws {
        #expect(throws: ControlError.noSuchFollowUp("byron/task")) { try find { try $0.followUp("byron/task") } }
        #expect(throws: ControlError.noSuchFollowUp("f99")) { try find { try $0.followUp("f99") } }
        #expect(throws: ControlError.unknownName(what: "kind", name: "coffee", known: Kind.allCases.map(\.rawValue))) {
            try find { try $0.followUp("byron/coffee") }
        }
    }

    @Test(
        "Where something has passed, a day alone is its noon, and today no later than now",
        arguments: [
            (nil, "2027-03-02 10:20"), ("yesterday", "2027-03-01 12:00"), ("today", "2027-03-02 10:20"),
            ("yesterday 18:00", "2027-03-01 18:00"), ("2d ago", "2027-02-28 10:20"),
        ] as [(String?, String)])
    func past(text: String?, expected: String) throws {
        #expect(try WhenReader(rules: try Sample.rules(), now: Self.now).past(text) == Sample.at(expected))
    }

    @Test func aWhenThatIsNone() throws {
        let reader = WhenReader(rules: try Sample.rules(), now: Self.now)
        #expect {
            try reader.moment("frday", parameter: "at", direction: .future)
        } throws: { error in
            guard case .badMoment(parameter: "at", text: "frday", offset: 0, _, _) = error as? ControlError else { return false }
            return true
        }
    }
}
