import Interchange
import Testing

/// Files and directories of cards: what is no person, and what is broken.
struct CardFileTests {
    /// Cards of groups, firms and other things are no people.
    @Test(
        arguments: [
            ("KIND:group", "group"), ("kind:Group", "group"), ("X-ADDRESSBOOKSERVER-KIND:group", "group"),
            ("KIND:org", "organisation"),
            ("X-ABShowAs:COMPANY", "organisation"), ("x-abshowas:company", "organisation"), ("KIND:location", "not-a-person"),
            ("KIND:x-robot", "not-a-person"), ("KIND:Individual", nil), ("KIND:", nil), ("X-ABShowAs:PERSON", nil),
        ] as [(String, String?)])
    func kinds(line: String, reason: String?) {
        let reading = read("BEGIN:VCARD\nFN:Ada\nEND:VCARD\nBEGIN:VCARD\n\(line)\nFN:Bab\nEND:VCARD\n")
        #expect(reading.skippedWords == (reason.map { ["4 \($0)"] } ?? []))
        #expect(reading.people.count == (reason == nil ? 2 : 1))
    }

    /// "Groups of cards are categories of their members", who stand before or behind them.
    @Test func groups() {
        func person(_ name: String, _ uid: String) -> String { "BEGIN:VCARD\nUID:\(uid)\nFN:\(name)\nEND:VCARD\n" }
        let group = """
            BEGIN:VCARD
            KIND:group
            FN:Kite  club
            MEMBER:urn:uuid:A
            member:B
            MEMBER:mailto:c@example.org
            MEMBER:gone
            END:VCARD
            BEGIN:VCARD
            X-ADDRESSBOOKSERVER-KIND:group
            N:Choir;;;;
            X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:b
            END:VCARD
            BEGIN:VCARD
            KIND:group
            FN:myContacts
            MEMBER:a
            END:VCARD

            """
        let reading = read(person("Ada", "a") + group + person("Bab", "urn:uuid:b") + person("Cy", "c") + person("Ada again", "A"))
        #expect(reading.people.map(\.categories) == [["Kite club"], ["Kite club", "Choir"], []])
        #expect(reading.skipped.map(\.reason) == [.group, .group, .group])
    }

    /// "A card that meets another, or the end of the file, before its END"; its neighbours, lines without a colon and text between cards do no
    /// harm.
    @Test func broken() {
        let reading = read(
            """
            Cards: of friends
            END:VCARD
            BEGIN:VCARD
            FN:Ada
            no colon
            END:VCARD
              indented: text
            FN:Nobody
            BEGIN:VCARD
            FN:Half
            AGENT:
            BEGIN:VCARD
            FN:Bab
            END:VCARD
            END:VCARD
            BEGIN:VCARD
            FN:Open
            """)
        #expect(reading.people.map(\.name) == ["Ada", "Bab"])
        #expect(reading.skippedWords == ["9 broken-card", "16 broken-card"])
        #expect(reading.rows == 4)
    }

    /// Files that were put together keep their byte order marks.
    @Test func marksBetweenCards() {
        let card = "\u{FEFF}BEGIN:VCARD\nFN:Ada\nEND:VCARD\n"
        #expect(read(card + card).people.map(\.name) == ["Ada", "Ada"])
    }

    /// What quoted-printable swallows is no card's end: the card is broken, its neighbours are not.
    @Test func anEndThatIsSwallowed() {
        let reading = read(
            "BEGIN:VCARD\nFN:Ada\nNOTE;QUOTED-PRINTABLE:x=\nEND:VCARD\nBEGIN:VCARD\nFN:Bab\nEND:VCARD\n")
        #expect(reading.people.map(\.name) == ["Bab"])
        #expect(reading.skippedWords == ["1 broken-card"])
    }

    /// A directory of cards is one address book.
    @Test func directories() {
        let files = [
            ("a.vcf", "BEGIN:VCARD\nUID:1\nFN:Ada\nEND:VCARD\n"), ("b.vcf", "\nBEGIN:VCARD\nUID:1\nFN:Ada L\nEND:VCARD\n"),
            ("c.vcf", "not a card"), ("d.vcf", "BEGIN:VCARD\nKIND:group\nFN:Choir\nMEMBER:1\nEND:VCARD\n"), ("e.vcf", "\0"),
        ]
        let reading = ImportReading(ofCards: files.map { (name: $0.0, bytes: Array($0.1.utf8)) })
        #expect(reading.kind == .vCard && reading.error == nil)
        #expect(reading.people.map(\.name) == ["Ada"])
        #expect(reading.people[0].categories == ["Choir"])
        #expect(reading.merged == [MergedRecord(place: .init(file: "b.vcf", line: 2), into: .init(file: "a.vcf", line: 1))])
        #expect(reading.skippedWords == ["c.vcf 1 broken-card", "d.vcf 1 group", "e.vcf 1 broken-card"])
        #expect(ImportReading(ofCards: []).error == .noPeople)
    }
}
