import CivilTime
import Foundation
import Testing

@Suite struct ZoneDirectoryTests {
    private let directory = ZoneFixtures.directory

    @Test(arguments: [
        "", "/etc/passwd", "../zoneinfo/Europe/Rome", "Europe/../Europe/Rome", "/usr/share/zoneinfo/Europe/Rome", "Mars/",
        "Mars//Base",
        "Mars/Base/.", "./UTC", "Mars\\Base", "Nowhere At All",
    ])
    func refusesNames(name: String) {
        #expect(throws: ZoneError.badName(name)) { try directory.zone(named: name) }
    }

    /// A system call would see a name that ends at the NUL.
    @Test func refusesNUL() {
        #expect(throws: ZoneError.notFound(name: "Europe/Rome\0", suggestion: "Europe/Rome")) {
            try directory.zone(named: "Europe/Rome\0")
        }
    }

    @Test(
        arguments: [
            ("rome", "Europe/Rome"), ("Rome", "Europe/Rome"), ("europe/rome", "Europe/Rome"), ("EUROPE/ROME", "Europe/Rome"),
            ("Europe/Rom", "Europe/Rome"), ("Europe/Roma", "Europe/Rome"), ("Europ/Rome", "Europe/Rome"),
            ("new york", "America/New_York"),
            ("New_York", "America/New_York"), ("America/New York", "America/New_York"), ("katmandu", "Asia/Kathmandu"),
            ("Asia/Kolkatta", "Asia/Kolkata"),
            ("st johns", "America/St_Johns"), ("Europe//Rome", "Europe/Rome"), ("Europe/Rome/", "Europe/Rome"),
            ("Europe\\Rome", "Europe/Rome"), ("Mars/Olympus_Mons", nil), ("CEST", nil), ("Europe", nil),
        ] as [(String, String?)])
    func suggests(name: String, suggestion: String?) {
        #expect(throws: ZoneError.notFound(name: name, suggestion: suggestion)) { try directory.zone(named: name) }
    }

    @Test func keepsWhatItLoadedUntilReload() throws {
        let folder = try TemporaryFolder()
        try folder.write(ZoneFixtures.bytes("Europe/Rome"), to: "Test/Place")
        let directory = ZoneDirectory(path: folder.path)
        let first = try directory.zone(named: "Test/Place")
        try folder.write(ZoneFixtures.bytes("Europe/Dublin"), to: "Test/Place")
        #expect(try directory.zone(named: "Test/Place") === first)
        directory.reload()
        let second = try directory.zone(named: "Test/Place")
        #expect(second != first)
        #expect(second.abbreviation(at: Instant(seconds: 1_800_000_000)) == "GMT")
    }

    @Test func saysWhatItCannotRead() throws {
        let folder = try TemporaryFolder()
        try folder.write(Array("hello".utf8), to: "Folder/Text")
        let directory = ZoneDirectory(path: folder.path + "/")
        #expect(throws: ZoneError.malformed(name: "Folder/Text", .notTZif)) { try directory.zone(named: "Folder/Text") }
        #expect(throws: ZoneError.notFound(name: "Folder", suggestion: nil)) { try directory.zone(named: "Folder") }
        // Universal time needs no file.
        #expect(try directory.zone(named: "UTC") === Zone.utc)
    }

    /// "a plain copy has no name, but its rules hold"
    @Test func knowsTheLocalZone() throws {
        let folder = try TemporaryFolder()
        try folder.write(ZoneFixtures.bytes("Europe/Rome"), to: "zoneinfo/Europe/Rome")
        try folder.write(ZoneFixtures.bytes("Europe/Rome"), to: "copy")
        try folder.link("absolute", to: folder.path + "/zoneinfo/Europe/Rome")
        try folder.link("relative", to: "zoneinfo/Europe/Rome")
        try folder.link("other", to: "copy")
        try folder.link("dangling", to: folder.path + "/zoneinfo/Europe/Nowhere")
        let summer = try instant("2027-07-01T00:00:00Z")
        for (link, name) in [("absolute", "Europe/Rome"), ("relative", "Europe/Rome"), ("copy", ""), ("other", "")] {
            let zone = try directory.local(link: "\(folder.path)/\(link)")
            #expect(zone.name == name)
            #expect(zone.offset(at: summer) == 7200)
        }
        #expect(throws: ZoneError.unreadable(path: folder.path + "/dangling", errno: ENOENT)) {
            try directory.local(link: folder.path + "/dangling")
        }
        #expect(try directory.local(link: folder.path + "/none") == .utc)
    }

    @Test func servesManyThreads() async throws {
        let names = ZoneTests.names
        await withTaskGroup(of: Bool.self) { group in
            for task in 0..<16 {
                group.addTask { [directory] in
                    (0..<200).allSatisfy { round in
                        if task == 0, round % 50 == 0 { directory.reload() }
                        let name = names[(task + round) % names.count]
                        return (try? directory.zone(named: name))?.name == name
                    }
                }
            }
            for await isRight in group { #expect(isRight) }
        }
    }

    /// Every zone of the system itself can be read.
    @Test(
        .enabled(if: FileManager.default.fileExists(atPath: "/usr/share/zoneinfo/tzdata.zi"), "SKIP: the system has no tzdata here")
    )
    func readsTheSystem() throws {
        let directory = ZoneDirectory()
        let list = try String(contentsOfFile: "/usr/share/zoneinfo/tzdata.zi", encoding: .utf8)
        var count = 0
        for line in list.split(separator: "\n") {
            let fields = line.split(separator: " ")
            let name = fields[0] == "Z" ? fields[1] : fields[0] == "L" ? fields[2] : nil
            guard let name else { continue }
            #expect(try directory.zone(named: String(name)).name == name)
            count += 1
        }
        #expect(count > 400)
    }
}
