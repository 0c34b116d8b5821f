import Interchange
import Testing

/// LinkedIn's archives: what is read of them, and what is refused.
struct ArchiveTests {
    private static let connections = "First Name,Last Name,URL,Connected On\nAda,L,linkedin.com/in/ada,01 Jan 2020\n"
    private static let header = "CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE\n"
    /// A conversation that does not tell whose it is.
    private static let messages = header + "1,Me,linkedin.com/in/me,Ada,linkedin.com/in/ada,2026-01-01 00:00:00 UTC\n"
    private static let profile = "First Name,Last Name,Headline\nMe,,Poet\n"

    private func archive(_ members: (String, String)...) -> [UInt8] {
        var archive = ZIPWriter()
        for (name, text) in members { archive.add(name, text) }
        return archive.bytes
    }

    /// "Connections.csv, messages.csv, Invitations.csv or Profile.csv in any folder, `__MACOSX/` and `._*` aside; nothing else in it is read."
    @Test func members() {
        let reading = ImportReading(
            of: archive(
                ("Export/a/Connections.csv", Self.connections), ("__MACOSX/Connections.csv", "x"),
                ("Export/__MACOSX/a/messages.csv", "x"),
                ("Export/._Invitations.csv", "x"), ("Export/Connections.csv.bak", "x"), ("photo.jpg", "\0"),
                ("LearningMessages.csv", "x")))
        #expect(reading.kind == .linkedInArchive && reading.error == nil)
        #expect(reading.people.map(\.name) == ["Ada L"])
    }

    @Test func namesOfRecordsAreThoseOfMembers() {
        let reading = ImportReading(
            of: archive(
                ("E/Connections.csv", Self.connections + ",,x.example,\nAda,L,linkedin.com/in/ADA,\n"),
                ("Connections.csv", Self.connections)))
        #expect(reading.skippedWords == ["E/Connections.csv 3 no-name"])
        #expect(
            reading.merged.map(\.place) == [.init(file: "E/Connections.csv", line: 4), .init(file: "Connections.csv", line: 2)])
        #expect(reading.merged.map(\.into) == Array(repeating: .init(file: "E/Connections.csv", line: 2), count: 2))
    }

    /// "Where that is not one, the one that bears the name in Profile.csv; else `owner-unknown`."
    @Test func ownersName() {
        #expect(
            ImportReading(of: archive(("messages.csv", Self.messages), ("Profile.csv", Self.profile))).interactionWords
                == ["outbound 2026-01-01T00:00:00Z ada"])
        #expect(
            ImportReading(of: archive(("Profile.csv", "Last Name,First Name\n,ADA\n"), ("messages.csv", Self.messages)))
                .interactionWords
                == ["inbound 2026-01-01T00:00:00Z me"])
        for members in [
            archive(("messages.csv", Self.messages)), archive(("messages.csv", Self.messages), ("Profile.csv", "First Name\nCy\n")),
        ] {
            let reading = ImportReading(of: members)
            #expect(reading.error == .ownerUnknown)
            #expect(reading.kind == .linkedInArchive)
            #expect(reading.interactions.isEmpty && reading.people.isEmpty && reading.skipped.isEmpty)
        }
    }

    /// "Messages, invitations, and an archive without Connections.csv need nobody."
    @Test func withoutPeople() {
        #expect(
            ImportReading(of: archive(("Invitations.csv", "From,To,Sent At,Direction\n"), ("messages.csv", Self.header))).error
                == nil)
        #expect(ImportReading(of: archive(("Profile.csv", Self.profile))).error == nil)
        #expect(ImportReading(of: archive(("messages.csv", ""))).error == nil)
        #expect(ImportReading(of: archive(("Connections.csv", "First Name,Last Name,Connected On\n"))).error == .noPeople)
    }

    /// An archive with none of the four tables, or with one that is another, is none of the kinds.
    @Test func withoutTables() {
        #expect(ImportReading(of: archive(("word/document.xml", "<x/>"))).error == .unknownFormat)
        #expect(ImportReading(of: archive()).error == .unknownFormat)
        #expect(ImportReading(of: archive(("Connections.csv", "<html>"))).error == .unknownFormat)
        #expect(ImportReading(of: archive(("Connections.csv", Self.connections), ("messages.csv", "\0"))).error == .unknownFormat)
        #expect(ImportReading(of: archive(("Connections.csv", Self.messages))).error == .unknownFormat)
    }

    /// "A name that is absolute, has a drive or a part `..`", with either slash.
    @Test(
        arguments: [
            ("../evil", true), ("a/../../evil", true), ("a\\..\\evil", true), ("..", true), ("/etc/passwd", true),
            ("\\\\host\\x", true),
            ("C:\\x", true), ("c:x", true), ("a/..", true), ("a..b/c", false), ("...", false), ("a/b.csv", false), ("a:b", true),
            ("ab:c", false),
        ])
    func names(name: String, isUnsafe: Bool) {
        let reading = ImportReading(of: archive(("Connections.csv", Self.connections), (name, "x")))
        #expect(reading.error == (isUnsafe ? .unsafeArchive : nil))
        #expect(reading.people.isEmpty == isUnsafe)
    }

    @Test(arguments: [true, false])
    func namesBeyondASCII(isUTF8: Bool) {
        var archive = ZIPWriter()
        archive.add("Größe/Connections.csv", Array((Self.connections + ",,x.example,\n").utf8), isUTF8: isUTF8)
        let reading = ImportReading(of: archive.bytes)
        #expect(reading.people.count == 1)
        #expect(reading.skippedWords == ["Größe/Connections.csv 3 no-name"])
    }

    /// "A table larger than 128 MiB, or all of them larger than 256 MiB"; what is not read may be of any size.
    @Test func sizes() {
        func size(_ name: String, _ size: UInt32) -> ImportError? {
            var archive = ZIPWriter()
            archive.add("Connections.csv", Self.connections)
            archive.add(name, [0x78], size: size)
            return ImportReading(of: archive.bytes).error
        }
        #expect(size("x/messages.csv", 128 << 20 + 1) == .unsafeArchive)
        #expect(size("messages.csv", 128 << 20) == .damagedArchive)
        #expect(size("messages.csv", 0) == .damagedArchive)
        #expect(size("video.mp4", .max - 1) == nil)
        // Each is small enough, but not all together.
        var archive = ZIPWriter()
        for number in 0..<3 { archive.add("\(number)/messages.csv", [0x78], size: 100 << 20) }
        #expect(ImportReading(of: archive.bytes).error == .unsafeArchive)
    }

    /// "An archive that ends early", wherever it does.
    @Test func cutOff() throws {
        let whole = try Fixtures.bytes("Complete_LinkedInDataExport_10-12-2026.zip")
        for length in stride(from: 4, to: whole.count, by: 37) {
            let reading = ImportReading(of: Array(whole.prefix(length)))
            #expect(reading.error == .damagedArchive, "\(length) bytes")
            #expect(reading.people.isEmpty && reading.interactions.isEmpty && reading.skipped.isEmpty)
        }
    }

    @Test func damaged() {
        var archive = ZIPWriter()
        archive.add("messages.csv", Array(Self.header.utf8))
        archive.add("Connections.csv", Array(Self.connections.utf8), isDamaged: true)
        let reading = ImportReading(of: archive.bytes)
        #expect(reading.error == .damagedArchive)
        #expect(reading.people.isEmpty)
    }
}
