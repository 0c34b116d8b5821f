import Interchange
import Testing

/// Every file of the fixtures gives what its expectation says.
struct FixtureTests {
    @Test func thereAreFixtures() {
        #expect(Fixtures.names.count == 20)
    }

    @Test(arguments: Fixtures.names)
    func fixture(name: String) throws {
        let found = Expectation(ImportReading(of: try Fixtures.bytes(name)))
        let expected = try Fixtures.expectation(name)
        #expect(found.kind == expected.kind)
        #expect(found.error == expected.error)
        for (person, wanted) in zip(found.people, expected.people) { #expect(person == wanted) }
        #expect(found.people.count == expected.people.count)
        #expect(found.skipped == expected.skipped)
        #expect(found.merged == expected.merged)
        #expect(found.interactions == expected.interactions)
    }
}
