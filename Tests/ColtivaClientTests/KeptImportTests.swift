import ControlInterface
import Interchange
import Testing
import Varlink

@testable import coltiva

/// `coltiva import` with a daemon: what is sent, in which parts, and what is said of it.
struct KeptImportTests {
    private static let connections = """
        First Name,Last Name,URL,Email Address,Company,Position,Connected On
        Ada,Lovelace,linkedin.com/in/ada,,Works,Countess,01 Jan 2020
        Grace,Hopper,linkedin.com/in/grace,grace@example.org,Navy,Admiral,02 Jan 2020

        """

    private static func answers(_ reply: ImportInterface.Commit.Reply) throws -> CannedDaemon.Answers {
        try CannedDaemon.always(ImportInterface.Begin.self, Nothing())
            .merging(CannedDaemon.always(ImportInterface.Add.self, Nothing())) { $1 }
            .merging(CannedDaemon.always(ImportInterface.Commit.self, reply)) { $1 }
    }

    @Test("A file is begun, added in parts and committed")
    func calls() async throws {
        try await CannedDaemon.serving(try Self.answers(.init(change: "u1", added: 2))) { daemon in
            let outcome = try await daemon.run(["import", "-", "--circle", "admired"], input: Self.connections)
            #expect(outcome.status == 0)
            #expect(daemon.calls.count == 3)
            #expect(daemon.calls[0] == #"Import.Begin {"source":"linkedin","file":"-"}"#)
            #expect(daemon.calls[1].contains(#""profiles":["https://www.linkedin.com/in/ada"]"#))
            #expect(daemon.calls[1].contains(#""circles":["admired"]"#))
            #expect(daemon.calls[2] == "Import.Commit {}")
        }
    }

    @Test("What came of it, in words and as fields")
    func report() async throws {
        let reply = ImportInterface.Commit.Reply(
            change: "u7", added: 1, updated: 1, joined: 5, recognised: 2, waiting: 3,
            pairs: [.init(known: "c1", knownName: "Ada", other: "c9", otherName: "Ada Lovelace")], toReview: 1)
        try await CannedDaemon.serving(try Self.answers(reply)) { daemon in
            let words = try await daemon.run(["import", "-"], input: Self.connections)
            #expect(
                words.output == """
                    standard input: connections from LinkedIn
                      2 records: 2 people
                      People: 1 new, 1 brought up to date
                      Messages: 3 new in people's histories, 2 logged by you before, with their exact time now, 3 kept until you know the people
                      Perhaps one person, which you know best:
                        Ada  Ada Lovelace  coltiva merge c1 c9
                      1 person may be waiting for an answer; 'coltiva review' goes through them.

                    """)
            let fields = try await daemon.run(["import", "--plain", "-"], input: Self.connections)
            #expect(fields.output.hasSuffix("kept\tu7\t1\t1\t0\t5\t2\t3\t0\npair\tc1\tc9\n"))
            let json = try await daemon.run(["import", "--json", "-"], input: Self.connections)
            #expect(try JSONValue(parsing: json.output).object?["kept"]?.object?["change"] == .string("u7"))
        }
    }

    @Test(
        "--only takes those with the text in their name, organisation, title, categories or addresses",
        arguments: [
            ("navy", ["Grace Hopper"]), ("COUNTESS", ["Ada Lovelace"]), ("grace@", ["Grace Hopper"]), ("nobody", []),
        ])
    func only(text: String, names: [String]) async throws {
        let outcome = try await ClientProcess.run(["import", "-n", "--plain", "--only", text, "-"], input: Self.connections)
        let people = outcome.output.split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
        #expect(people.filter { $0.first == "person" }.map { String($0[1]) } == names)
    }

    @Test("A part that is refused ends the import, though the next has been sent: nothing is committed")
    func refused() async throws {
        let header = Self.connections.prefix { $0 != "\n" }
        let rows = (0..<1_700).map { "Ada,Lovelace \($0),linkedin.com/in/ada-\($0),,Works,Countess,01 Jan 2020\n" }
        let refusing: CannedDaemon.Answers = [
            ImportInterface.Add.name: { parameters throws(CallError) in
                guard !"\(parameters)".contains("Lovelace 700\"") else { throw ControlError.noImport.callError }
                return [:]
            }
        ]
        let answers = try Self.answers(.init()).merging(refusing) { $1 }
        try await CannedDaemon.serving(answers) { daemon in
            let outcome = try await daemon.run(["import", "-"], input: header + "\n" + rows.joined())
            #expect(outcome.status == Failure.control(.noImport).status.rawValue)
            #expect(outcome.output == "")
            #expect(daemon.calls.map { $0.prefix { $0 != " " } } == ["Import.Begin", "Import.Add", "Import.Add", "Import.Add"])
        }
    }

    @Test("Of a file that cannot be read no call is made")
    func unread() async throws {
        try await CannedDaemon.serving(try Self.answers(.init())) { daemon in
            let outcome = try await daemon.run(["import", "/nowhere.csv"])
            #expect(outcome.status == 66)
            #expect(daemon.calls.isEmpty)
        }
    }

    @Test("--choose: lines that are deleted are left out, circles are those between the bars")
    func choose() async throws {
        let directory = try TemporaryDirectory()
        let editor = try directory.write(
            "#!/bin/sh\nsed -i -e '/Grace/d' -e 's/| admired |/| opportunity, admired |/' \"$1\"\n", to: "editor", mode: 0o700)
        try await CannedDaemon.serving(try Self.answers(.init(change: "u1", added: 1))) { daemon in
            let outcome = try await daemon.run(
                ["import", "-", "--choose", "--circle", "admired"], environment: ["EDITOR": editor], input: Self.connections)
            #expect(outcome.status == 0)
            #expect(daemon.calls[1].contains(#""circles":["opportunity","admired"]"#))
            #expect(!daemon.calls[1].contains("Grace"))
        }
    }

    private static let two = ["Ada | Love", "Grace"].map { ChosenPerson(person: ImportedPerson(name: $0), circles: []) }

    @Test(
        "A bar in a name is no cell",
        arguments: [
            ("1 |  | Ada | Love\n", ["Ada | Love"]), ("# 1 | x | y\n\n  2|a,b|", ["Grace"]), ("", []),
        ])
    func choices(text: String, names: [String]) throws {
        #expect(try PeopleList.chosen(in: text, of: Self.two).map(\.person.name) == names)
        #expect(try PeopleList.chosen(in: PeopleList.text(of: Self.two, from: "x"), of: Self.two) == Self.two)
    }

    @Test(
        "A line that is not understood is named",
        arguments: [
            ("1 | a | x\n3 | a | x", 2), ("one | a | x", 1), ("1 a", 1), ("2 | | x\n2 | | x", 2),
        ])
    func badChoices(text: String, line: Int) throws {
        let error = #expect(throws: Failure.self) { try PeopleList.chosen(in: text, of: Self.two) }
        guard case .badChoice(line, _, _)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }
}
