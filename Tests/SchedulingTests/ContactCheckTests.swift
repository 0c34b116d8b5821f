import Relationships
import Scheduling
import Testing

/// What makes the parts of a contact's record good ones.
struct ContactCheckTests {
    /// "A name as written, without control characters; at most 200 characters."
    @Test(arguments: [
        ("Ada Lovelace", "Ada Lovelace"), ("  Ada  Lovelace ", "Ada Lovelace"), ("Ada Lovelace ", "Ada Lovelace"),
        ("Łukasz  Søreng", "Łukasz Søreng"), (String(repeating: "é", count: 200), String(repeating: "é", count: 200)),
        ("a\u{A0} b", "a\u{A0} b"),
    ])
    func names(text: String, name: String) throws {
        #expect(try ContactCheck.name(text) == name)
    }

    @Test(arguments: ["", " ", "Ada\u{7}", "Ada\u{7F}", "Ada\u{85}Lovelace", String(repeating: "é", count: 201)])
    func noNames(text: String) {
        #expect(throws: CommandError.badName(text)) { try ContactCheck.name(text) }
    }

    /// The characters that Unicode's tables have as control characters, and no others.
    @Test func controlsAreThoseOfTheTables() {
        let scalars = (0...0x10FFFF as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init)
        #expect(scalars.allSatisfy { $0.isControl == ($0.properties.generalCategory == .control) })
    }
}
