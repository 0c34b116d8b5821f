import Foundation
import Testing

@testable import coltivad

/// "A file is written whole or not at all; where somebody has changed it in that moment, theirs stays and is looked at first."
struct ToDoFolderTests {
    private let list: SharedList
    private let folder: ToDoFolder

    init() throws {
        list = try SharedList()
        folder = ToDoFolder(path: list.path)
    }

    private func text(_ name: String = "a") -> String? {
        if case .bytes(let bytes) = folder.content(name) { String(decoding: bytes, as: UTF8.self) } else { nil }
    }

    private func write(_ text: String, over seen: String?) throws -> ToDoFolder.Outcome {
        try folder.write(Array(text.utf8), as: "a", insteadOf: seen.map { Array($0.utf8) })
    }

    @Test(
        arguments: [
            (nil, nil, .written, "new"), ("old", "old", .written, "new"), ("theirs", "old", .changed, "theirs"),
            ("theirs", nil, .changed, "theirs"), (nil, "old", .changed, nil),
        ] as [(String?, String?, ToDoFolder.Outcome, String?)])
    func writing(there: String?, seen: String?, outcome: ToDoFolder.Outcome, after: String?) throws {
        if let there { try Data(there.utf8).write(to: URL(fileURLWithPath: "\(list.path)/a")) }
        #expect(try write("new", over: seen) == outcome)
        #expect(text() == after)
        // Nothing is left beside it.
        #expect(try FileManager.default.contentsOfDirectory(atPath: list.path) == (after == nil ? [] : ["a"]))
    }

    @Test func whatIsNoFile() throws {
        try FileManager.default.createSymbolicLink(atPath: "\(list.path)/a", withDestinationPath: "/etc/passwd")
        #expect(text() == nil)
        if case .unreadable = folder.content("a") {} else { Issue.record("a link was followed") }
        if case .nothing = folder.content("b") {} else { Issue.record("there is nothing") }
        #expect(ToDoFolder(path: "\(list.path)/a").place == nil)
    }

    /// A list at another place, or another folder there, has nothing to do with what was remembered.
    @Test func places() throws {
        let place = try #require(folder.place)
        #expect(place.hasPrefix(list.path + " "))
        let memory = ToDoMemory(path: "\(list.path)/memory")
        #expect(memory.place == nil)
        try memory.begin(place)
        try memory.keep([1], as: "coltiva-x", after: [])
        #expect(memory.place == place && memory.names == ["coltiva-x"] && memory.last("coltiva-x") == [1])
        try memory.begin("elsewhere")
        #expect(memory.place == "elsewhere" && memory.names.isEmpty)
    }
}
