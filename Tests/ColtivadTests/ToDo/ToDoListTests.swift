import ControlInterface
import Foundation
import Testing

/// `[ToDo] Directory=`, of a daemon that runs, beside a program that works on the same files (docs/todo.md).
@Suite(.waiting, .timeLimit(.minutes(10)))
struct ToDoListTests {
    private let daemon: RunningDaemon
    private let list: SharedList

    init() throws {
        list = try SharedList()
        daemon = try RunningDaemon(configuration: "[ToDo]\nDirectory=\(list.path)\n[Practice]\nWhen=\n")
    }

    /// People who have written, each with their file.
    private func heardFrom(_ names: String...) throws -> [String] {
        for name in names {
            _ = try daemon.call(
                ContactsInterface.Add.self, .init(name: name, circles: ["admired"], channels: ["email:a@example.org"]))
            _ = try daemon.call(InteractionsInterface.Log.self, .init(direction: "inbound", contacts: [name], about: "looms"))
        }
        return try names.map { try list.files("\($0): answer")[0] }
    }

    private func said(_ arguments: String...) throws -> String { try daemon.client(arguments).output }

    /// The next event of a command, whenever it comes.
    private func event(_ verb: String, _ subscription: inout SubscribeTests.Subscription) throws -> EventMessage {
        while true {
            let event = try subscription.next()
            if event.verb == verb { return event }
        }
    }

    /// "Every open follow-up can stand on a to-do list": what is open, done, open again and dismissed.
    @Test func whatIsOpenStandsThere() throws {
        let file = try heardFrom("Ada")[0]
        #expect(file.hasPrefix("coltiva-f") && file.hasSuffix("@coltiva.ics"))
        let lines = list.lines(file)
        for line in ["STATUS:NEEDS-ACTION", "CATEGORIES:admired", "URL:mailto:a@example.org", "X-COLTIVA-REVISION:1"] {
            #expect(lines.contains(line))
        }
        for beginning in ["DTSTART:", "DUE:", "TRIGGER;VALUE=DATE-TIME:", "DESCRIPTION:Wrote on "] {
            #expect(lines.contains { $0.hasPrefix(beginning) })
        }
        #expect(try FileManager.default.attributesOfItem(atPath: "\(list.path)/\(file)")[.posixPermissions] as? Int == 0o600)
        _ = try said("done", "ada")
        try list.wait(for: "STATUS:COMPLETED", in: file)
        _ = try said("undo")
        try list.wait(for: "STATUS:NEEDS-ACTION", in: file)
        _ = try said("dismiss", "ada")
        try list.wait(for: "STATUS:CANCELLED", in: file)
    }

    /// What is done to a file, the command that is carried out for it, and a line that the file has in the end.
    @Test(
        arguments: [
            (["STATUS": "STATUS:COMPLETED"], [], "done", "PERCENT-COMPLETE:100"),
            ([:], ["COMPLETED:20200101T080000Z"], "done", "COMPLETED:20200101T080000Z"),
            (["STATUS": "STATUS:CANCELLED"], [], "dismiss", "STATUS:CANCELLED"),
            (["DUE": "DUE;TZID=Europe/Rome:20990320T093000"], [], "snooze", "DUE:20990320T083000Z"),
            (["DUE": "DUE;VALUE=DATE:20990320"], [], "snooze", "DUE;VALUE=DATE:20990320"),
            (
                [:],
                [
                    "BEGIN:VALARM", "UID:theirs", "ACTION:DISPLAY", "TRIGGER;VALUE=DATE-TIME:20990101T093000Z", "DESCRIPTION:x",
                    "RELATED-TO;RELTYPE=SNOOZE:OURS", "END:VALARM",
                ], "snooze", "DUE:20990101T093000Z"
            ),
            (["SUMMARY": "SUMMARY:Ada: answer, and thank her"], ["X-OTHER:1"], "note", "X-OTHER:1"),
        ] as [([String: String], [String], String, String)])
    func whatOthersDo(edits: [String: String], added: [String], verb: String, line: String) throws {
        let file = try heardFrom("Ada")[0]
        var subscription = try SubscribeTests.Subscription(daemon)
        let ours = try #require(list.lines(file).first { $0.hasPrefix("UID:") && $0.contains("d.f") }?.dropFirst("UID:".count))
        try list.change(file, edits, adding: added.map { $0.replacing("OURS", with: ours) })
        #expect(try event(verb, &subscription).name == "Ada")
        // What we write again has our summary, and theirs is kept as a note, and shown.
        try list.wait { list.lines(file).contains(line) && list.lines(file).contains("SUMMARY:Ada: answer") }
        if verb == "note" {
            try list.wait {
                list.lines(file).contains { $0.hasPrefix("DESCRIPTION:") && $0.contains("Ada: answer\\, and thank her") }
            }
            #expect(try said("show", "ada").contains("Ada: answer, and thank her"))
        }
        // "They are the ordinary commands, so `coltiva undo` takes each back."
        #expect(try said("undo").contains("Taken back: \(verb) Ada"))
    }

    /// "Three seconds after a file has gone, its follow-up is dismissed", and undo brings it back.
    @Test func aFileThatWasRemoved() throws {
        let files = try heardFrom("Ada", "Bo")
        var subscription = try SubscribeTests.Subscription(daemon)
        try list.remove(files[0])
        #expect(try event("dismiss", &subscription).name == "Ada")
        _ = try said("undo")
        try list.wait { list.names.contains(files[0]) }
    }

    /// "Not where more than three are gone by then, or all of them and more than one": they are written again.
    @Test(arguments: [(["Ada", "Bo"], 2), (["Ada", "Bo", "Cy", "Di", "Ed"], 4)])
    func aListThatWasLost(names: [String], removed: Int) throws {
        let files = try names.flatMap { try heardFrom($0) }.prefix(removed)
        for file in files { try list.remove(file) }
        try list.wait { files.allSatisfy(list.names.contains) }
        #expect(try !said("undo", "--list").contains("dismiss"))
    }

    /// "One that says something else three times over is left": what another program cannot keep is no reason to write for ever.
    @Test func whatOthersCannotKeep() throws {
        let files = try heardFrom("Ada", "Bo")
        let url = "URL:mailto:a@example.org"
        var subscription = try SubscribeTests.Subscription(daemon)
        for _ in 1...3 {
            try list.write(list.lines(files[0]).filter { $0 != url }, to: files[0])
            try list.wait(for: url, in: files[0])
        }
        try list.write(list.lines(files[0]).filter { $0 != url }, to: files[0])
        try list.change(files[1], ["STATUS": "STATUS:COMPLETED"])
        #expect(try event("done", &subscription).name == "Bo")
        // Whatever was seen with it has been looked at once another call is answered.
        _ = try daemon.call(DaemonInterface.Status.self, .init())
        #expect(!list.lines(files[0]).contains(url))
    }

    /// "Nothing else is ever read, written or removed", and what of ours is not understood is left, and said.
    @Test func filesOfOthers() throws {
        try list.write(["hello"], to: "coltiva-f1.else@coltiva.ics")
        try list.write(["BEGIN:VCALENDAR", "END:VCALENDAR"], to: "other.ics")
        let file = try heardFrom("Ada")[0]
        try list.write(["BEGIN:VCALENDAR", "hello"], to: file)
        _ = try said("snooze", "ada", "3d")
        _ = try heardFrom("Bo")
        #expect(list.lines(file) == ["BEGIN:VCALENDAR", "hello"])
        #expect(list.lines("coltiva-f1.else@coltiva.ics") == ["hello"] && list.lines("other.ics").count == 2)
        let findings = try daemon.call(DaemonInterface.Status.self, .init()).findings
        #expect(findings == ["\(list.path)/\(file):2: it is no property; expected NAME:VALUE; it is left as it is"])
    }

    /// What was done while no daemon ran is seen at its start.
    @Test func whatWasDoneMeanwhile() throws {
        let file = try heardFrom("Ada")[0]
        #expect(daemon.end() == 0)
        try list.change(file, ["STATUS": "STATUS:COMPLETED"])
        try daemon.start()
        try list.wait { list.lines(file).contains("STATUS:COMPLETED") && !list.lines(file).contains("BEGIN:VALARM") }
        #expect(try said("undo").contains("Taken back: done Ada"))
    }

    /// "What is closed stays on the list for 30 days."
    @Test func whatHasBeenClosedForLong() throws {
        let file = try heardFrom("Ada")[0]
        _ = try said("done", "ada")
        try list.wait(for: "STATUS:COMPLETED", in: file)
        #expect(daemon.end() == 0)
        try list.change(file, ["LAST-MODIFIED:": "LAST-MODIFIED:20200101T000000Z"])
        // As if it had been written then.
        let written = try Data(contentsOf: URL(fileURLWithPath: "\(list.path)/\(file)"))
        try written.write(to: URL(fileURLWithPath: daemon.path("state/coltiva/todo/\(file)")))
        try daemon.start()
        try list.wait { !list.names.contains(file) }
        #expect(!daemon.names("state/coltiva/todo").contains(file))
    }

    /// "Where it is not known what we wrote, times count for nothing, decisions and words as ever."
    @Test func whereTheMemoryWasLost() throws {
        let files = try heardFrom("Ada", "Bo")
        #expect(daemon.end() == 0)
        try FileManager.default.removeItem(atPath: daemon.path("state/coltiva/todo"))
        try list.change(files[0], ["DUE:": "DUE:20990101T000000Z"])
        try list.change(files[1], ["STATUS": "STATUS:COMPLETED"])
        try daemon.start()
        try list.wait { !list.lines(files[0]).contains("DUE:20990101T000000Z") && !list.lines(files[1]).contains("BEGIN:VALARM") }
        let commands = try said("undo", "--list")
        #expect(commands.contains("done Bo") && !commands.contains("snooze") && !commands.contains("note"))
    }

    /// Of who is forgotten nothing stays on the list, also what was closed, and was written before the memory was lost.
    @Test func whoIsForgotten() throws {
        let file = try heardFrom("Ada")[0]
        _ = try said("done", "ada")
        try list.wait(for: "STATUS:COMPLETED", in: file)
        #expect(daemon.end() == 0)
        try FileManager.default.removeItem(atPath: daemon.path("state/coltiva/todo"))
        try daemon.start()
        _ = try said("forget", "--yes", "ada")
        try list.wait { !list.names.contains(file) }
    }

    /// "What cannot be read, written or removed is tried again", though nothing else happens; and nothing else waits for it.
    @Test func whatCannotBeDoneNow() throws {
        let files = try heardFrom("Ada", "Bo")
        _ = try daemon.call(DaemonInterface.Status.self, .init())
        let memory = try SharedList(daemon.path("state/coltiva/todo"))
        let obstacle = ".\(files[1]).tmp"
        try FileManager.default.createDirectory(atPath: "\(memory.path)/\(obstacle)", withIntermediateDirectories: false)
        _ = try said("snooze", "bo", "2099-02-01", "12:00")
        try list.wait(for: "DUE:20990201T120000Z", in: files[1])
        _ = try said("forget", "--yes", "ada")
        try list.wait { !list.names.contains(files[0]) }
        let findings = try daemon.call(DaemonInterface.Status.self, .init()).findings
        #expect(findings == ["\(memory.path)/\(obstacle): File exists"])
        try memory.remove(obstacle)
        try memory.wait(for: "DUE:20990201T120000Z", in: files[1])
        #expect(try daemon.call(DaemonInterface.Status.self, .init()).findings.isEmpty)
    }

    /// The same, where the list cannot even be begun.
    @Test func whatCannotBeBegunNow() throws {
        #expect(daemon.end() == 0)
        let memory = daemon.path("state/coltiva/todo")
        try FileManager.default.removeItem(atPath: memory)
        _ = try daemon.write("", to: "state/coltiva/todo")
        try daemon.start()
        _ = try daemon.call(ContactsInterface.Add.self, .init(name: "Ada"))
        _ = try daemon.call(InteractionsInterface.Log.self, .init(direction: "inbound", contacts: ["Ada"]))
        #expect(try daemon.call(DaemonInterface.Status.self, .init()).findings.contains { $0.hasPrefix(memory) })
        #expect(list.names.isEmpty)
        try FileManager.default.removeItem(atPath: memory)
        #expect(try list.files("Ada: answer").count == 1)
    }

    /// "Words are never lost", and times of an older writing "are no news": here it was put off, there words were added to what was written before.
    @Test func bothSides() throws {
        let file = try heardFrom("Ada")[0]
        let before = list.lines(file)
        _ = try said("snooze", "ada", "2099-02-01", "12:00")
        try list.wait(for: "DUE:20990201T120000Z", in: file)
        var subscription = try SubscribeTests.Subscription(daemon)
        try list.write(before.map { $0.hasPrefix("DESCRIPTION:") ? $0 + "\\nask about Rome" : $0 }, to: file)
        #expect(try event("note", &subscription).name == "Ada")
        try list.wait(for: "DUE:20990201T120000Z", in: file)
        #expect(try said("show", "ada").contains("ask about Rome"))
        #expect(try said("undo", "--list").split(separator: "\n")[1].contains("snooze"))
    }

    /// A folder that comes later is used once it is there.
    @Test func aFolderThatComesLater() throws {
        let daemon = try RunningDaemon(configuration: "[ToDo]\nDirectory=~/later/list\n")
        #expect(try daemon.call(DaemonInterface.Status.self, .init()).findings.contains { $0.contains("is no folder") })
        _ = try daemon.call(ContactsInterface.Add.self, .init(name: "Ada"))
        _ = try daemon.call(InteractionsInterface.Log.self, .init(direction: "inbound", contacts: ["Ada"]))
        let list = try SharedList(daemon.path("later/list"))
        #expect(try list.files("Ada: answer").count == 1)
    }

    /// "After a restore of a backup everything on the list is written anew."
    @Test func afterARestore() throws {
        _ = try heardFrom("Ada")
        let backup = daemon.path("copy.db")
        _ = try daemon.call(DaemonInterface.Backup.self, .init(file: backup))
        let before = try heardFrom("Bo")[0]
        _ = try daemon.call(DaemonInterface.Restore.self, .init(file: backup))
        try list.wait { !list.names.contains(before) && list.names.count == 1 }
        #expect(try list.files("Ada: answer").count == 1)
    }
}
