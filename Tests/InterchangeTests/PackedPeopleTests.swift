import CivilTime
import RepeatableChance
import Testing

@testable import Interchange

/// Who is packed is unpacked as they were.
struct PackedPeopleTests {
    private static func text(_ random: inout SeededGenerator) -> String {
        let words = ["", "Ada", "Łukasz Søreng", "👩🏽‍🔬 ½", String(repeating: "x", count: 300), "a\nb"]
        return words.randomElement(using: &random) ?? ""
    }

    private static func person(_ random: inout SeededGenerator) -> ImportedPerson {
        func list() -> [String] { (0..<Int.random(in: 0...3, using: &random)).map { _ in text(&random) } }
        func optional() -> String? { Bool.random(using: &random) ? text(&random) : nil }
        var person = ImportedPerson(name: text(&random))
        (person.emails, person.phones, person.profiles) = (list(), list(), list())
        (person.categories, person.notes) = (list(), list())
        (person.organisation, person.title, person.nickname, person.uid) = (optional(), optional(), optional(), optional())
        let year = Bool.random(using: &random) ? Int.random(in: 1...9_999, using: &random) : nil
        if Bool.random(using: &random) {
            person.birthday = Birthday(year: year, month: Int.random(in: 1...12, using: &random), day: 28)
        }
        if Bool.random(using: &random) {
            person.connectedOn = CivilDate(dayNumber: Int.random(in: -800_000...800_000, using: &random))
        }
        return person
    }

    @Test(arguments: 1...5) func areUnpackedAsTheyWere(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let people = (0..<600).map { _ in Self.person(&random) }
        let packed = PackedPeople(people)
        #expect(Array(packed) == people, "seed \(seed)")
        #expect(packed.count == people.count && packed[256] == people[256] && packed.last == people.last, "seed \(seed)")
        #expect(packed == PackedPeople(people) && packed != PackedPeople(people.dropLast()), "seed \(seed)")
    }

    @Test func ofNobodyThereIsNone() {
        #expect(([] as PackedPeople).isEmpty && Array([ImportedPerson(name: "Ada")] as PackedPeople).map(\.name) == ["Ada"])
    }
}
