import Relationships
import Testing

@testable import Settings

/// `config/hooks`: each example says how to configure it, and that is accepted.
@Suite struct ExampleHooksTests {
    private static let directory = "\(#filePath)".split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" } + "/config"

    @Test(arguments: ["append-to-log", "pipe-to", "tmux-message"])
    func saysHowToConfigureIt(_ name: String) throws {
        let script = String(decoding: try DiskFile.read("\(Self.directory)/hooks/\(name)").get(), as: UTF8.self)
        let example = script.split(separator: "\n").filter { $0.hasPrefix("#     ") }.map { $0.dropFirst(6) }.joined(
            separator: "\n")
        let reading = reading(example)
        #expect(reading.findings.isEmpty)
        let hook = try #require(reading.configured?.settings.activeHooks.last)
        guard case .arguments(let words) = hook.program else {
            Issue.record("\(hook.name) runs nothing")
            return
        }
        #expect(words.first == "%h/.local/bin/\(name)")
        // The contract of interface.md: `shown` says that it is on the screen.
        #expect(script.hasSuffix("\necho shown\n"))
        #expect(DiskFile.isProgram("\(Self.directory)/hooks/\(name)"))
    }
}
