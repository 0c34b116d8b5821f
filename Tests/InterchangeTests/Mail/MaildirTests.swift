@testable import Interchange
import Relationships
import Testing

/// Maildirs, and the people of whom mail tells.
struct MaildirTests {
    private let own = OwnAddresses(["me@example.com"])

    private func reading(_ folders: MailFolders) -> ImportReading {
        ImportReading(of: Maildir.all(at: folders.path), below: folders.path, own: own)
    }

    @Test(arguments: [
        ("1.a.host", false), ("1.a.host:2,", false), ("1.a.host:2,DS", true), ("1.a.host:2,S", false), ("1.a.host;2,D", true),
        ("1.D.host:2,S", false), ("1.a:2,D.host:2,S", false), ("D", false),
    ])
    func flags(name: String, isDraft: Bool) {
        #expect(MaildirFile(name, in: .cur)?.isDraft == isDraft)
    }

    @Test(arguments: ["", ".", ".hidden", ".mbsyncstate"]) func whatIsAProgramsOwn(name: String) {
        #expect(MaildirFile(name, in: .new) == nil)
    }

    /// "Cur and new, never tmp."
    @Test func messages() throws {
        let folders = try MailFolders()
        try folders.makeMaildir()
        try folders.write(letter(id: "<1@x>"), to: "new/1.a.host")
        try folders.write(letter(from: "me@example.com", to: "Bob <bob@example.org>", id: "<2@x>"), to: "cur/2.a.host:2,S")
        try folders.write(letter(id: "<3@x>"), to: "tmp/3.a.host")
        try folders.write(letter(from: "me@example.com", to: "eve@example.org", id: "<4@x>"), to: "cur/4.a.host:2,D")
        try folders.write("no message", to: "cur/5.a.host:2,S")
        try folders.write("state", to: "cur/.uidvalidity")
        let reading = reading(folders)
        #expect(reading.kind == .maildir)
        #expect(reading.rows == 4)
        #expect(reading.people.map(\.name) == ["Bob"])
        #expect(
            reading.interactions.map { "\($0.direction.rawValue) \($0.with) \($0.channel) \($0.about ?? "") \($0.identity ?? "")" }
                == [
                    "inbound ada@example.org email the engine <1@x>", "outbound bob@example.org email the engine <2@x>",
                ])
        #expect(reading.skippedWords == ["cur/4.a.host:2,D 1 draft", "cur/5.a.host:2,S 1 not-a-message"])
        #expect(reading.onlyWrote == 1)
    }

    /// "Those of Maildir++ and such as stand in plain directories; folders for what was not sent and what is not wanted are left out."
    @Test func folders() throws {
        let folders = try MailFolders()
        for folder in ["", ".Sent", ".Archive.2026", ".Drafts", ".Archive.Junk", "work/INBOX", "work/Trash", "plain"] {
            if folder != "plain" { try folders.makeMaildir(folder) }
        }
        #expect(
            Maildir.all(at: folders.path).map { $0.path.dropFirst(folders.path.count) } == [
                "", "/.Archive.2026", "/.Sent", "/work/INBOX",
            ])
        #expect(Maildir.all(at: folders.path + "/.Drafts").count == 1)
        #expect(Maildir.all(at: folders.path + "/nowhere").isEmpty)
    }

    /// "A message that is there twice counts once", be it in two folders.
    @Test func doubles() throws {
        let folders = try MailFolders()
        try folders.makeMaildir()
        try folders.makeMaildir(".Archive")
        try folders.write(letter(), to: "new/1.a.host")
        try folders.write(letter(), to: ".Archive/cur/1.a.host:2,S")
        let reading = reading(folders)
        #expect(reading.rows == 2)
        #expect(reading.interactions.count == 1)
        #expect(reading.skipped.isEmpty)
    }

    /// "A person has the name that they gave themselves last, else the one that the user wrote last, else the address."
    @Test func names() {
        var records = MailRecords(own: own)
        func add(_ text: String, _ line: Int) throws { records.add(.success(try mail(text)), at: RecordPlace(line: line)) }
        let dates = ["Mon, 2 Nov 2026 09:30:00 +0000", "Tue, 3 Nov 2026 09:30:00 +0000"]
        #expect(throws: Never.self) {
            try add(
                letter(from: "me@example.com", to: "dear Ada <ada@example.org>, b <bob@example.org>, eve@example.org", id: "<1@x>"),
                1)
            try add(letter(from: "me@example.com", to: "Bob <bob@example.org>", id: "<2@x>", date: dates[1]), 2)
            try add(letter(from: "A. Lovelace <ada@example.org>", id: "<3@x>", date: dates[0]), 3)
            try add(letter(from: "Ada Lovelace <ada@example.org>", id: "<4@x>", date: dates[1]), 4)
            try add(letter(from: "Stranger <x@example.org>", id: "<5@x>"), 5)
        }
        let reading = records.reading(.mbox)
        #expect(
            reading.people.map { "\($0.name) \($0.emails)" } == [
                "Ada Lovelace [\"ada@example.org\"]", "Bob [\"bob@example.org\"]", "eve@example.org [\"eve@example.org\"]",
            ])
        #expect(reading.onlyWrote == 1)
        #expect(reading.interactions.count == 7)
    }

    /// "Which they are is never guessed."
    @Test func withoutOwnAddresses() throws {
        let folders = try MailFolders()
        try folders.makeMaildir()
        try folders.write(letter(), to: "new/1.a.host")
        let reading = ImportReading(
            of: Maildir.all(at: folders.path), below: folders.path, own: OwnAddresses(["https://example.com/me"]))
        #expect(reading.error == .ownAddressesUnknown)
        #expect(reading.rows == 1)
        #expect(reading.people.isEmpty && reading.interactions.isEmpty)
    }

    /// Ten thousand messages: every third to a friend, every fifth from a list, every seventh bulk, the rest from strangers and friends.
    @Test func tenThousand() throws {
        let folders = try MailFolders()
        try folders.makeMaildir()
        let count = 10_000
        var written: Set<String> = []
        var wrote: Set<String> = []
        var counts: [SkipReason: Int] = [:]
        for number in 0..<count {
            let friend = "friend\(number % 40)@example.org"
            let (from, to, more): (String, String, String)
            switch number {
            case _ where number.isMultiple(of: 3):
                (from, to, more) = ("me@example.com", "Friend <\(friend)>", "")
                written.insert(friend)
            case _ where number.isMultiple(of: 5):
                (from, to, more) = ("list\(number)@example.org", "list@example.org", "List-Id: <list.example.org>\n")
                counts[.mailingList, default: 0] += 1
            case _ where number.isMultiple(of: 7):
                (from, to, more) = ("shop\(number)@example.org", "me@example.com", "Precedence: bulk\n")
                counts[.bulk, default: 0] += 1
            default:
                (from, to, more) = (number.isMultiple(of: 2) ? friend : "once\(number)@example.org", "me@example.com", "")
                wrote.insert(from)
            }
            let place = number.isMultiple(of: 2) ? "new/\(number).host" : "cur/\(number).host:2,S"
            try folders.write(letter(from: from, to: to, id: "<\(number)@x>", more: more), to: place)
        }
        let reading = reading(folders)
        #expect(reading.rows == count)
        #expect(Set(reading.people.flatMap(\.emails)) == written)
        #expect(reading.onlyWrote == wrote.subtracting(written).count)
        #expect(reading.skipped.count { $0.reason == .mailingList } == counts[.mailingList])
        #expect(reading.skipped.count { $0.reason == .bulk } == counts[.bulk])
        #expect(reading.interactions.count == count - reading.skipped.count)
        #expect(reading.interactions.count { $0.direction == .outbound } == count / 3 + 1)
    }
}
