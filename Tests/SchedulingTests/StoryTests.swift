import Foundation
import Testing

/// Stories say what the rules mean in dates; here, as far as the kinds `reply` and `task` go.
struct StoryTests {
    static let files: [URL] = {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Stories")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".json") }.sorted().map { folder.appendingPathComponent($0) }
    }()

    @Test func thereAreStories() {
        #expect(Self.files.count >= 4)
    }

    @Test(arguments: files)
    func everyPlanIsAsExpected(file: URL) throws {
        let story = try Story(file)
        #expect(!story.events.isEmpty && story.events.count == story.expected.count)
        for difference in try story.play() {
            Issue.record(
                """
                \(story.title), event \(difference.event)
                  lacks: \(difference.expected.filter { !difference.found.contains($0) })
                  has:   \(difference.found.filter { !difference.expected.contains($0) })
                """)
        }
    }
}
