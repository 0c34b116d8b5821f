import Testing
import Varlink

@testable import coltiva

/// "`import`: PATH...; report", of what files hold, without a daemon.
struct ImportTests {
    /// The importers' own files.
    private static let fixtures =
        #filePath.split(separator: "/").dropLast(2).map { "/" + $0 }.joined() + "/InterchangeTests/Fixtures/"

    private static let names = [
        "Complete_LinkedInDataExport_10-12-2026.zip", "google-current.csv", "google-old-utf16le.csv",
        "linkedin-connections-empty.csv",
        "linkedin-connections-german.csv", "linkedin-connections-older.csv", "linkedin-connections.csv", "linkedin-invitations.csv",
        "linkedin-messages.csv", "login-page.csv", "outlook-classic.csv", "outlook-web.csv", "picture.vcf", "truncated.zip",
        "unsafe.zip",
        "vcard-21.vcf", "vcard-30-apple.vcf", "vcard-30-google.vcf", "vcard-broken-in-the-middle.vcf", "vcard-nextcloud-mixed.vcf",
    ]

    private func run(_ arguments: [String], input: String = "") async throws -> ClientProcess.Outcome {
        try await ClientProcess.run(["import", "--dry-run", "--socket", "/nowhere/socket"] + arguments, input: input)
    }

    /// Whether what was said has all that is expected; lists in any order, and further members are free.
    private func holds(_ said: JSONValue?, _ expected: JSONValue) -> Bool {
        switch (said, expected) {
        case (.object(let said)?, .object(let expected)): expected.members.allSatisfy { holds(said[$0.name], $0.value) }
        case (.array(let said)?, .array(let expected)):
            said.count == expected.count && expected.allSatisfy { element in said.contains { holds($0, element) } }
        default: said == expected
        }
    }

    /// "An object for each PATH, also where it failed"; "the program ends with 0 where no file failed".
    @Test(arguments: names)
    func json(name: String) async throws {
        let outcome = try await run(["--json", Self.fixtures + name])
        let expected = try JSONValue(parsing: TextFile.read(Self.fixtures + name + ".expected.json"))
        let said = try JSONValue(parsing: outcome.output)
        #expect(holds(said, expected))
        #expect(said.object?["file"] == .string(Self.fixtures + name))
        let isTaken = expected.object?["error"] == .null
        #expect(outcome.status == (isTaken ? 0 : 65))
        #expect(outcome.errors.isEmpty == isTaken)
        #expect(isTaken || outcome.errors.hasPrefix("coltiva: \(Self.fixtures)\(name) "))
    }

    @Test func severalFilesOfWhichSomeFail() async throws {
        let paths = ["nowhere.csv", Self.fixtures + "outlook-web.csv", Self.fixtures + "picture.vcf"]
        let outcome = try await run(["--json"] + paths)
        let said = try outcome.output.split(separator: "\n").map { try JSONValue(parsing: String($0)).object }
        #expect(said.map { $0?["file"] } == paths.map(JSONValue.string))
        #expect(said.map { $0?["error"] } == [.string("unreadable"), .null, .string("unknown-format")])
        #expect(outcome.status == 66)
        #expect(outcome.errors.split(separator: "\n").count == 2)
        #expect(
            outcome.errors.hasPrefix("coltiva: nowhere.csv cannot be read: No such file or directory\ncoltiva: \(paths[2]) is no"))
    }

    private static let connections = """
        First Name,Last Name,URL,Email Address,Company,Position,Connected On
        Ada,Lovelace,linkedin.com/in/ada,,Works,Countess,01 Jan 2020
        Ada,Byron,linkedin.com/in/ada,,,,
        ,,,nobody@example.org,,,

        """

    @Test func words() async throws {
        let outcome = try await run(["-"], input: Self.connections)
        #expect(
            outcome
                == .init(
                    status: 0,
                    output: """
                        standard input: connections from LinkedIn
                          3 records: 1 person, 1 named more than once, 1 left out
                          Named more than once:
                            line 3  is the person of line 2
                          Left out:
                            line 4  has no name

                        """, errors: ""))
        #expect(try await run(["-q", "-"], input: Self.connections) == .init(status: 0, output: "", errors: ""))
    }

    /// Why nobody is in it.
    @Test func wordsWhereNobodyIsLeft() async throws {
        let outcome = try await run(["-"], input: "First Name,Last Name,Connected On\n,,01 Jan 2020\n")
        #expect(
            outcome
                == .init(
                    status: 65,
                    output: """
                        standard input: connections from LinkedIn
                          1 record: 1 left out
                          Left out:
                            line 2  has no name

                        """, errors: "coltiva: standard input was read well, but nobody is in it\n"))
    }

    @Test func fields() async throws {
        #expect(
            try await run(["--plain", "-"], input: Self.connections)
                == .init(
                    status: 0,
                    output: """
                        file\t-\tlinkedin-connections\t\t3
                        person\tAda Lovelace\tWorks\tCountess
                        merged\t\t3\t2
                        skipped\t\t4\tno-name

                        """, errors: ""))
    }

    /// A directory of cards is one address book.
    @Test func directories() async throws {
        let directory = try TemporaryDirectory()
        _ = try directory.write("BEGIN:VCARD\nUID:1\nFN:Ada\nEND:VCARD\n", to: "a.vcf")
        _ = try directory.write("\nBEGIN:VCARD\nUID:1\nFN:Ada L\nEND:VCARD\n", to: "b.VCF")
        _ = try directory.write("BEGIN:VCARD\nFN:Hidden\nEND:VCARD\n", to: ".c.vcf")
        _ = try directory.write("BEGIN:VCARD\nFN:Other\nEND:VCARD\n", to: "notes.txt")
        let outcome = try await run(["--json", directory.path])
        let said = try #require(try JSONValue(parsing: outcome.output).object)
        #expect(said["kind"] == .string("vcard"))
        #expect(said["people"] == .array([.object(["name": .string("Ada"), "uid": .string("1")])]))
        #expect(
            said["merged"]
                == .array([.object(["file": .string("b.VCF"), "line": .int(2), "into": .int(1), "intoFile": .string("a.vcf")])]))
        #expect(outcome.status == 0)
    }

    @Test(arguments: [
        (["x.csv", "--choose", "-n"], "leave out --dry-run"), (["--dry-run"], "Missing expected argument"),
        (["--dry-run", "-", "-"], "say - once"),
    ])
    func usage(arguments: [String], part: String) async throws {
        let outcome = try await ClientProcess.run(["import"] + arguments)
        #expect(outcome.status == 64)
        #expect(outcome.output == "")
        #expect(outcome.errors.contains(part))
    }
}
