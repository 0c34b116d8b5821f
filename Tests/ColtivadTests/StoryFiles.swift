import CivilTime
import Foundation

@testable import coltivad

/// The stories of the folder beside the tests, and stories that tests write.
enum StoryFiles {
    /// The paths, in the order of their names.
    static let all: [String] = {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Stories")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".json") }.sorted().map { folder.appendingPathComponent($0).path }
    }()

    /// The one whose name begins so.
    static func path(_ beginning: String) -> String {
        all.first { $0.split(separator: "/").last?.hasPrefix(beginning) ?? false } ?? beginning
    }

    /// The text of a file.
    static func text(_ path: String) throws -> String {
        String(decoding: try StoryFile.read(path), as: UTF8.self)
    }

    /// Reads a story and plays it.
    static func play(_ text: String) throws -> [PlayedEvent] {
        try play(try StoryReader(file: "story.json").story(Array(text.utf8)))
    }

    /// Plays a story.
    static func play(_ story: Story) throws -> [PlayedEvent] {
        var played: [PlayedEvent] = []
        try StoryPlayer(file: "story.json", story: story, configured: nil).play { played.append($0) }
        return played
    }

    /// A story of these events in Rome, each as JSON without its braces.
    static func story(_ events: String..., config: String = "") -> String {
        let configuration = config.replacing("\n", with: "\\n")
        return """
            {"title": "t", "zone": "Europe/Rome", "config": "\(configuration)", "events": [\(
                events.map { "{\($0)}" }.joined(separator: ", "))]}
            """
    }
}

extension PlayedEvent {
    /// The rows as `Ada reply open 4d 2027-03-05T17:00:00+01:00, ...`.
    var rows: [String] {
        plan.map { open in
            let reminders = open.row.reminders.map { " \($0.rung) \($0.at.rfc3339(in: zone))" }.joined(separator: ",")
            return "\(open.row.who) \(open.row.kind) \(open.row.state)\(reminders)"
        }
    }

    /// What was shown since the event before, as `2027-03-05T17:00:00+01:00 Ada: answer (4d)`.
    var notices: [String] {
        shown.map { notice in
            let items = notice.items.map { "\($0.who): \($0.subject) (\($0.rung))" }.joined(separator: "; ")
            return "\(notice.at.rfc3339(in: notice.zone)) \(notice.isDigest ? "digest " : "")\(items)"
        }
    }
}
