import Glibc
import Testing

@testable import Systemd

@Suite("systemd/coltiva.catalog")
struct CatalogTests {
    /// One entry: its identifier, its header lines, its text. Read by the rules of https://systemd.io/CATALOG/.
    struct Entry {
        let id: String
        let header: [String: String]
        let text: String

        init(_ lines: [Substring]) {
            id = String(lines[0].dropFirst(3))
            let blank = lines.firstIndex(of: "") ?? lines.endIndex
            header = Dictionary(
                lines[1..<blank].map { line in
                    let colon = line.firstIndex(of: ":") ?? line.endIndex
                    return (String(line[..<colon]), line[colon...].dropFirst(2).description)
                }, uniquingKeysWith: { first, _ in first })
            text = lines[blank...].joined(separator: "\n")
        }

        /// The fields that subject and text cite, between `@`.
        var cited: Set<String> {
            let parts = "\(header["Subject"] ?? "")\n\(text)".split(separator: "@", omittingEmptySubsequences: false)
            return Set(parts.enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) })
        }
    }

    let entries: [Entry]

    init() throws {
        var blocks: [[Substring]] = []
        for line in try ProjectFile("systemd/coltiva.catalog").text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("-- ") {
                blocks.append([line])
            } else if !line.hasPrefix("#"), !blocks.isEmpty {
                blocks[blocks.count - 1].append(line)
            }
        }
        entries = blocks.map(Entry.init)
    }

    @Test func `explains every event once, and nothing else, in the order in which they are declared`() {
        #expect(entries.map(\.id) == MessageID.allCases.map(\.id))
    }

    @Test func `every entry has a subject, says whose it is and where to read on, and has a text`() {
        for entry in entries {
            #expect(entry.header.keys.sorted() == ["Defined-By", "Documentation", "Subject", "Support"], "\(entry.id)")
            #expect(entry.header["Documentation"] == "man:coltivad(8)", "\(entry.id)")
            #expect(entry.text.contains { $0.isLetter }, "\(entry.id)")
        }
    }

    @Test func `an entry cites only fields that every record of its event carries, and all that are more than a name`() throws {
        for entry in entries {
            let event = try #require(MessageID(rawValue: entry.id))
            #expect(entry.cited == Set(event.keys.map(JournalFieldName.of)), "\(event)")
        }
    }

    @Test(.enabled(if: access("/usr/bin/journalctl", X_OK) == 0))
    func `journalctl reads it and finds every entry`() throws {
        let root = try TemporaryFolder()
        try root.makeFolder("usr/lib/systemd/catalog")
        try root.makeFolder("var/lib/systemd/catalog")
        try root.write(ProjectFile("systemd/coltiva.catalog").text, to: "usr/lib/systemd/catalog/coltiva.catalog")

        let update = try ChildProcess("/usr/bin/journalctl", ["--update-catalog", "--root=\(root.path)"]).finish()
        #expect(update.status == 0)
        #expect(update.output == "")

        let list = try ChildProcess("/usr/bin/journalctl", ["--list-catalog", "--no-pager", "--root=\(root.path)"]).finish()
        #expect(list.status == 0)
        let listed = list.output.split(separator: "\n").map { $0.prefix(32) }
        #expect(listed.sorted() == MessageID.allCases.map { $0.id[...] }.sorted())
    }
}
