import CivilTime
@testable import Ledger
import Relationships
import Testing

/// Contacts: kept whole, found by any part of their names.
struct ContactTests {
    let store: Store

    init() throws {
        store = try Store.inMemory()
    }

    static let ada = ContactRecord(
        name: "Ada Lovelace", circles: ["admired", "collaborator"],
        channels: [Channel(kind: "email", address: "ada@example.org"), Channel(kind: "mastodon", address: "@ada@example.social")],
        zone: "Europe/London", birthday: "--12-10", introducedBy: "Charles", why: "her notes / \"the\" engine",
        settings: [.replyWithin: "3d", .contactHours: "Mon..Fri 10:00-16:00"],
        notes: [Note(at: hour(0), text: "moves to Turin"), Note(at: hour(1), text: "likes tea")],
        topics: [
            Topic(at: hour(0), text: "her talk", link: "https://example.org/talk"),
            Topic(at: hour(1), text: "looms", link: nil, lastUsed: hour(2)),
        ])

    @Test func allThatIsSaidOfAContactIsKept() throws {
        let added = try store.command { ledger, change in try ledger.add(Self.ada, at: hour(1), in: change) }
        #expect(added == Contact(id: ContactID(number: 1), record: Self.ada, added: hour(1)))
        #expect(try store.read { try $0.contact(added.id) } == added)
        #expect(try store.read { try $0.histories(after: nil, limit: 9).map(\.history.contact) } == [added])
        #expect(try store.read { try $0.contact(ContactID(number: 2)) } == nil)
    }

    /// Many at once are kept as each by itself, in their order.
    @Test(arguments: [0, 1, 49, 50, 51, 120]) func manyAreAddedAtOnce(count: Int) throws {
        let first = try store.add("Ben")
        let records = (0..<count).map { number in
            var record = number % 3 == 0 ? Self.ada : ContactRecord(name: "Person")
            record.name += " \(number)"
            record.imported = [ImportedValue(.linkedin, .name, record.name), ImportedValue(.google, .note, "note \(number)")]
            return record
        }
        let ids = try store.command { ledger, change in try ledger.add(records, at: hour(1), in: change) }
        #expect(ids.map(\.number) == (0..<count).map { first.number + 1 + Int64($0) })
        #expect(try store.read { ledger in try ids.map { try ledger.contact($0)?.record } } == records)
        #expect(try store.read { try $0.contactCount() } == count + 1)
        _ = try store.write { try $0.undoLatest(at: hour(2)) }
        #expect(try store.read { try $0.contactCount() } == 1)
    }

    @Test func settingReplacesAllThatWasSaid() throws {
        let id = try store.command { ledger, change in try ledger.add(Self.ada, at: hour(1), in: change).id }
        let record = ContactRecord(name: "Augusta King", circles: ["collaborator", "admired"], settings: [.taskOverdue: "none"])
        try store.command { ledger, change in try ledger.update(id, to: record, in: change) }
        #expect(try store.read { try $0.contact(id) } == Contact(id: id, record: record, added: hour(1)))
        #expect(try store.read { try $0.contactCount() } == 1)
    }

    @Test func aContactThatIsNotThereCannotBeSet() throws {
        let nobody = ContactID(number: 7)
        #expect(throws: LedgerError.noSuchContact(nobody)) {
            try store.command { ledger, change in try ledger.update(nobody, to: Self.ada, in: change) }
        }
    }

    @Test func aRecordThatTheSchemaForbidsIsRefusedByName() throws {
        #expect(throws: LedgerError.refused(constraint: "contacts_known_have_a_name")) {
            try store.command { ledger, change in try ledger.add(ContactRecord(name: "  "), at: hour(0), in: change) }
        }
        #expect(try store.state() == .empty)
    }

    static let people = [
        "Ada Lovelace", "Łukasz Søreng", "Zoë Núñez-García", "Björk", "María José Carreño Quiñones", "Jean-Luc Straße", "李小龙",
        "Лев Толстой", "ΣΊΣΥΦΟΣ", "Đặng Thị Hoàng Yến", "ＡＤＡ Ｆｕｌｌ", "Nguyễn Văn An", "Фёдор Соловьёв", "محمد علي", "مُحَمَّد حسن",
        "Ange\u{301}lique Dube\u{301}", "王芳", "김민준",
    ]

    /// interface.md: "CONTACT is any unambiguous part of the name, in any order, without case or accents".
    @Test(arguments: [
        ("ada", ["Ada Lovelace", "ＡＤＡ Ｆｕｌｌ"]), ("LOVE ada", ["Ada Lovelace"]), ("lace  da ", ["Ada Lovelace"]),
        ("soreng lukasz", ["Łukasz Søreng"]), ("Łukasz SØRENG", ["Łukasz Søreng"]), ("nunez", ["Zoë Núñez-García"]),
        ("garcia zoe", ["Zoë Núñez-García"]), ("bjork", ["Björk"]), ("BJÖRK", ["Björk"]),
        ("quinones jose", ["María José Carreño Quiñones"]),
        ("strasse", ["Jean-Luc Straße"]), ("straße luc", ["Jean-Luc Straße"]), ("小龙", ["李小龙"]), ("ТОЛСТОЙ лев", ["Лев Толстой"]),
        ("σισυφος", ["ΣΊΣΥΦΟΣ"]), ("dang yen", ["Đặng Thị Hoàng Yến"]), ("nguyen van an", ["Nguyễn Văn An"]), ("ada ben", []),
        ("федор соловьев", ["Фёдор Соловьёв"]), ("علي محمد", ["محمد علي"]), ("محمد حسن", ["مُحَمَّد حسن"]),
        ("dubé angelique", ["Ange\u{301}lique Dube\u{301}"]), ("ANGE\u{301}", ["Ange\u{301}lique Dube\u{301}"]), ("芳", ["王芳"]),
        ("민준 김", ["김민준"]), ("%", []), ("_", []), ("a_a", []), ("", people),
    ])
    func namesAreFoundByAnyPartInAnyOrder(text: String, names: [String]) throws {
        for name in Self.people { _ = try store.add(name) }
        #expect(try store.read { try $0.contacts(matching: text, circle: nil, after: nil, limit: 100) }.map(\.name) == names)
    }

    @Test func listsComeInBatchesAndByCircle() throws {
        for number in 1...7 {
            let circles = number.isMultiple(of: 2) ? ["admired", "opportunity"] : ["opportunity"]
            try store.command { ledger, change in
                _ = try ledger.add(ContactRecord(name: "Person \(number)", circles: circles), at: hour(0), in: change)
            }
        }
        try store.read { ledger throws in
            func numbers(_ text: String, _ circle: String?, after: Int64?, limit: Int) throws -> [Int64] {
                try ledger.contacts(matching: text, circle: circle, after: after.map(ContactID.init(number:)), limit: limit).map(
                    \.id.number)
            }
            #expect(try numbers("", nil, after: nil, limit: 3) == [1, 2, 3])
            #expect(try numbers("person", nil, after: 3, limit: 3) == [4, 5, 6])
            #expect(try numbers("", "admired", after: nil, limit: 2) == [2, 4])
            #expect(try numbers("person", "admired", after: 4, limit: 2) == [6])
            #expect(try numbers("6", "opportunity", after: nil, limit: 2) == [6])
            #expect(try ledger.circleSizes() == ["admired": 3, "opportunity": 7])
            #expect(try numbers("", "strangers", after: nil, limit: 2) == [])
            #expect(try ledger.histories(after: nil, limit: 2).map(\.history.contact.id.number) == [1, 2])
            #expect(try ledger.histories(after: ContactID(number: 5), limit: 9).map(\.history.contact.id.number) == [6, 7])
        }
    }
    /// However they are read, one by one, so many at once, or as a batch of all: more than are named in one statement, and one who is not known.
    @Test func historiesOfSeveralAreThoseOfEach() throws {
        var ids: [ContactID] = []
        for number in 0..<SomeContacts.most * 2 + 3 {
            var record = Self.ada
            record.name = "Person \(number)"
            if number % 3 == 0 { record.settings = [:] }
            if number % 4 == 0 { record.channels = [] }
            let contact = try store.command { ledger, change in try ledger.add(record, at: hour(0), in: change).id }
            for entry in 0..<number % 5 { _ = try store.inbound(contact, at: hour(Int64(entry))) }
            if number % 2 == 0 {
                try store.command { ledger, change in
                    _ = try ledger.ask("call \(number)", of: contact, at: hour(9), date: nil, recorded: hour(1), in: change)
                    _ = try ledger.decide(.archived, contact: contact, followUp: nil, at: hour(1), recorded: hour(1), in: change)
                }
            }
            ids.append(contact)
        }
        try store.read { ledger in
            let each = try ids.compactMap { try ledger.history(of: $0) }
            #expect(each.count == ids.count)
            #expect(try ledger.histories(after: nil, limit: .max).map(\.history) == each)
            var several: [ContactID: History] = [:]
            try ledger.histories(of: ids.reversed() + [ContactID(number: 9_999)]) { several[$0.contact.id] = $0 }
            #expect(several.count == ids.count)
            #expect(ids.compactMap { several[$0] } == each)
            try ledger.histories(of: []) { several[$0.contact.id] = nil }
            #expect(several.count == ids.count)
        }
    }
}
