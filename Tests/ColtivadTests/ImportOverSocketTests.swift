import ControlInterface
import Foundation
import Testing
import Varlink

/// `org.coltiva.Import` at the real daemon: "each taken in whole or not at all", one at a time.
@Suite(.waiting)
struct ImportOverSocketTests {
    private let daemon: RunningDaemon

    init() throws {
        daemon = try RunningDaemon()
    }

    private static func people(_ numbers: Range<Int>) -> [IncomingPersonMessage] {
        numbers.map {
            IncomingPersonMessage(
                name: "Person \($0)", profiles: ["https://www.linkedin.com/in/p\($0)"], organisation: "Works \($0 % 50)",
                title: "Engineer")
        }
    }

    private func begin(_ client: VarlinkClient) throws {
        _ = try client.call(ImportInterface.Begin.self, .init(source: "linkedin", file: "x.csv"))
    }

    private func add(_ numbers: Range<Int>, _ client: VarlinkClient) throws {
        _ = try client.call(ImportInterface.Add.self, .init(people: Self.people(numbers), messages: []))
    }

    private func count() throws -> Int {
        try daemon.connect().call(DaemonInterface.Status.self, .init()).contacts
    }

    @Test("A connection that ends before Commit leaves nothing, and the next may begin")
    func endsEarly() throws {
        var client: VarlinkClient? = try daemon.connect()
        try begin(try #require(client))
        try add(0..<10, try #require(client))
        client = nil
        let next = try daemon.connect()
        // The daemon sees the end of the one and the call of the other in no certain order.
        while (try? begin(next)) == nil {}
        try add(10..<13, next)
        #expect(try next.call(ImportInterface.Commit.self).added == 3)
        #expect(try count() == 3)
    }

    @Test("Only one import at a time; other calls are answered meanwhile")
    func twiceAtOnce() throws {
        let (one, other) = (try daemon.connect(), try daemon.connect())
        try begin(one)
        try add(0..<5, one)
        #expect(throws: ClientError.failed(ControlError.importUnderWay.callError)) { try begin(other) }
        #expect(throws: ClientError.failed(ControlError.noImport.callError)) { try add(5..<6, other) }
        #expect(throws: ClientError.failed(ControlError.noImport.callError)) { try other.call(ImportInterface.Commit.self) }
        #expect(try count() == 0)
        #expect(try one.call(ImportInterface.Commit.self).added == 5)
        try begin(other)
        try add(0..<6, other)
        let reply = try other.call(ImportInterface.Commit.self)
        #expect(reply.added == 1)
        #expect(reply.unchanged == 5)
        #expect(try count() == 6)
    }

    @Test("A daemon that is killed in the middle has nothing of the file afterwards, and takes it in from the beginning")
    func killed() throws {
        let client = try daemon.connect()
        try begin(client)
        try add(0..<500, client)
        daemon.kill()
        try daemon.start()
        #expect(try count() == 0)
        let next = try daemon.connect()
        try begin(next)
        try add(0..<500, next)
        #expect(try next.call(ImportInterface.Commit.self).added == 500)
        daemon.kill()
        try daemon.start()
        #expect(try count() == 500)
    }

    @Test("A daemon that is killed while it commits has all of the file afterwards, or nothing", arguments: 0..<4)
    func killedWithinCommit(round: Int) throws {
        let client = try daemon.connect()
        try begin(client)
        for part in 0..<4 { try add(part * 500..<(part + 1) * 500, client) }
        try client.callOneway(ImportInterface.Commit.name)
        // Another connection's calls are answered between those of the first: each round the daemon is a little further.
        for _ in 0..<round { _ = try? daemon.connect().call(DaemonInterface.Status.self, .init()) }
        daemon.kill()
        try daemon.start()
        let kept = try count()
        print("killed within a commit: \(kept) of 2000 people")
        #expect([0, 2000].contains(kept))
    }

    @Test("What is wrong with a part is said by its name, and nothing of the file is kept")
    func wrong() throws {
        let client = try daemon.connect()
        try begin(client)
        #expect(
            throws: ClientError.failed(ControlError.unknownName(what: "circle", name: "freinds", known: Self.circles).callError)
        ) {
            try client.call(
                ImportInterface.Add.self, .init(people: [IncomingPersonMessage(name: "Ada", circles: ["freinds"])], messages: []))
        }
        let message = IncomingMessageMessage(with: "Ada", direction: "inbound", at: "yesterday", channel: "linkedin")
        #expect(throws: ClientError.failed(.invalidParameter("messages[0]"))) {
            try client.call(ImportInterface.Add.self, .init(people: [], messages: [message]))
        }
        #expect(throws: ClientError.failed(.invalidParameter("source"))) {
            try client.call(ImportInterface.Begin.self, .init(source: "rumour", file: "x"))
        }
        #expect(try count() == 0)
    }

    private static let circles = ["admired", "collaborator", "former-colleague", "opportunity"]

    @Test("3,000 connections by the client, twice: the second time nothing changes, and undo takes them back")
    func many() throws {
        let rows = (0..<3_000).map {
            "Ada\($0),Lovelace\($0),https://www.linkedin.com/in/ada-\($0),,Works \($0 % 90),Engineer,01 Jan 2020"
        }
        let header = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
        let path = try daemon.write(header + rows.joined(separator: "\n") + "\n", to: "Connections.csv")
        let before = daemon.mostMemory
        let first = try daemon.client(["import", "--plain", path])
        #expect(first.status == 0)
        #expect(first.output.hasSuffix("kept\tu1\t3000\t0\t0\t0\t0\t0\t0\n"))
        print("3,000 people: the daemon's most memory went from \(before) to \(daemon.mostMemory) MiB")
        let second = try daemon.client(["import", "-q", path])
        #expect(second.status == 0)
        #expect(second.output == "")
        #expect(try daemon.client(["import", path]).output.contains("It says nothing new; nothing was changed."))
        #expect(try count() == 3_000)
        #expect(try daemon.client(["list", "lovelace1234", "--plain"]).output.contains("Ada1234 Lovelace1234"))
        #expect(try daemon.client(["undo", "-q"]).status == 0)
        #expect(try count() == 0)
    }

    /// "The same file again changes nothing": every file that people really have.
    @Test func everyFileAgain() throws {
        let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../InterchangeTests/Fixtures").standardizedFileURL
        let files = try FileManager.default.contentsOfDirectory(atPath: fixtures.path).sorted()
            .filter { !$0.hasSuffix(".expected.json") && $0 != "README.md" }
            .map { fixtures.appendingPathComponent($0).path }
        let people = { try daemon.client(["list", "--plain"]).output }
        for file in files { _ = try daemon.client(["import", "-q", file]) }
        let before = try people()
        #expect(before.split(separator: "\n").count > 80)
        var count = 0
        for file in files {
            let rows = try daemon.client(["import", "--plain", file]).output.split(separator: "\n")
            for kept in rows where kept.hasPrefix("kept\t") {
                #expect(kept.hasPrefix("kept\t\t0\t0\t"), "\(file): \(kept)")
                count += 1
            }
        }
        #expect(count == 15, "five are refused")
        #expect(try people() == before)
    }

    private static let archive = """
        FROM,TO,DATE,SUBJECT,CONTENT,SENDER PROFILE URL,RECIPIENT PROFILE URLS,CONVERSATION ID
        Ada,Me,2020-01-02 10:00:00 UTC,,How are you?,https://www.linkedin.com/in/ada,https://www.linkedin.com/in/me,1
        Ben,Me,2020-01-03 10:00:00 UTC,,Hello,https://www.linkedin.com/in/ben,https://www.linkedin.com/in/me,2

        """

    @Test("From a file to a reply: import, review, merge, by the client as people use it")
    func story() throws {
        let messages = try daemon.write(Self.archive, to: "messages.csv")
        let cards = try daemon.write(
            """
            BEGIN:VCARD
            UID:1
            FN:Ada Lovelace
            URL:https://www.linkedin.com/in/ada
            END:VCARD
            BEGIN:VCARD
            FN:Ada Lovelace
            END:VCARD

            """, to: "cards.vcf")
        #expect(try daemon.client(["import", messages]).output.contains("Messages: 2 kept until you know the people"))
        let report = try daemon.client(["import", cards, "--circle", "admired"])
        #expect(report.status == 0, "\(report.output)")
        #expect(report.output.contains("People: 2 new"))
        #expect(report.output.contains("coltiva merge c1 c2"))
        #expect(report.output.contains("1 person may be waiting for an answer"))
        let list = try daemon.client(["review"])
        #expect(list.output.contains("Ada Lovelace [c1]"))
        #expect(list.output.contains("How are you?"))
        #expect(try daemon.client(["merge", "c1", "c2"]).output.hasPrefix("Ada Lovelace: "))
        #expect(try daemon.client(["list", "--plain"]).output.split(separator: "\n").count == 1)
        #expect(try daemon.client(["import", cards, "--only", "nobody here"]).output.contains("It says nothing new"))
    }
}
