import CivilTime
import Interchange
import Testing

/// "Records of one file are one person if they have the same LinkedIn profile, the same UID, or the same name and an address in common."
struct DoublesTests {
    private func connections(_ records: String...) -> ImportReading {
        read("First Name,Last Name,URL,Email Address,Company,Position,Connected On\n" + records.joined(separator: "\n"))
    }

    @Test func sameProfile() {
        let reading = connections(
            "Ada,Byron,https://www.linkedin.com/in/ada,,,Poet,05 May 2020",
            "Ada,Lovelace,http://uk.linkedin.com/in/ADA/,ada@example.org,Works,Countess,04 May 2020")
        #expect(reading.mergedWords == ["3 into 2"])
        #expect(reading.people.count == 1)
        // "The first record's place and name count, of single values the first that is there, of connections the earliest; lists are joined."
        let person = reading.people[0]
        #expect(person.name == "Ada Byron")
        #expect(person.title == "Poet")
        #expect(person.organisation == "Works")
        #expect(person.emails == ["ada@example.org"])
        #expect(person.connectedOn?.description == "2020-05-04")
    }

    @Test func sameNameAndAddress() {
        #expect(connections("ADA,Lovelace,,a@example.org,,,", "Ada Love,lace,,A@example.org,,,").mergedWords == ["3 into 2"])
        #expect(connections("Zoë,,,z@example.org,,,", "ZOE\u{308},,,z@example.org,,,").mergedWords == ["3 into 2"])
        #expect(connections("Weiß,,,z@example.org,,,", "WEISS,,,z@example.org,,,").mergedWords == ["3 into 2"])
    }

    /// Namesakes, and people who share a mailbox, are several.
    @Test func notEnough() {
        #expect(connections("Ada,Lovelace,,,,,", "Ada,Lovelace,,,,,").people.count == 2)
        #expect(connections("Ada,Lovelace,,a@example.org,,,", "Ada,Lovelace,,b@example.org,,,").people.count == 2)
        #expect(connections("Ada,Lovelace,,a@example.org,,,", "Bab,Lovelace,,a@example.org,,,").people.count == 2)
        #expect(connections("Ada,L,https://kites.example,,,,", "Bab,L,https://kites.example,,,,").people.count == 2)
        #expect(connections("Ada,L,linkedin.com/company/x,,,,", "Bab,L,linkedin.com/company/x,,,,").people.count == 2)
    }

    /// Two that a third has something in common with are one person with it.
    @Test func aThirdJoinsTwo() {
        let reading = connections(
            "Ada,L,linkedin.com/in/ada,,One,,", "Bab,L,,b@example.org,,,", "Ada,L,,a@example.org,Two,,",
            "Ada,L,linkedin.com/in/ada,a@example.org,,,")
        #expect(reading.people.map(\.name) == ["Ada L", "Bab L"])
        #expect(reading.mergedWords == ["4 into 2", "5 into 2"])
        #expect(reading.people[0].organisation == "One")
        #expect(reading.people[0].emails == ["a@example.org"])
    }

    /// UIDs are the same with and without their prefix, in any case.
    @Test func sameUID() {
        let reading = read(
            """
            BEGIN:VCARD
            UID:urn:uuid:URN:UUID:aBc
            FN:Ada
            END:VCARD
            BEGIN:VCARD
            UID: ABC
            FN:Countess
            ORG:Works
            END:VCARD
            BEGIN:VCARD
            UID:abd
            FN:Ada
            END:VCARD
            """)
        #expect(reading.people.map(\.name) == ["Ada", "Ada"])
        #expect(reading.people[0].organisation == "Works")
        #expect(reading.mergedWords == ["5 into 1"])
    }

    @Test func manyOfOnePerson() {
        let records = (0..<2000).map { "Ada,L,x,a\($0 / 2)@example.org ::: a\(($0 + 1) / 2)@example.org" }
        let reading = read("First Name,Last Name,Labels,E-mail 1 - Value\n" + records.joined(separator: "\n"))
        #expect(reading.people.count == 1)
        #expect(reading.merged.allSatisfy { $0.into.line == 2 })
        #expect(reading.merged.count == 1999)
    }
}
