import ArgumentParser
import Testing

@testable import coltiva

/// Command lines that are understood without the parser.
struct ShortWayTests {
    @Test(arguments: [
        [], ["next"], ["next", "-N", "3"], ["--json"], ["-q", "--exit-code"], ["next", "--socket", "/s", "--no-pager"], ["status"],
        ["status", "--json", "--color", "never"], ["agenda"], ["agenda", "--plain", "--socket", "/s"],
    ])
    func theCommonestCommandLinesGoTheShortWay(words: [String]) throws {
        let command = try #require(ShortWay.command(of: words))
        #expect(try "\(command)" == "\(Coltiva.parseAsRoot(words))")
    }

    @Test(
        "whatever goes the short way is what the parser understands: every two words behind the verb, and three of the commonest",
        arguments: [
            (
                [[], ["next"], ["status"], ["agenda"], ["log"], ["help"]], 2,
                [
                    "--json", "--plain", "--quiet", "-q", "--no-pager", "--exit-code", "--socket", "--color", "-N", "--days", "/s",
                    "auto",
                    "red", "3", "+3", "0", "1001", "-1", "", "Ada", "--help", "-h", "--version", "--", "--color=never", "-qN",
                    "next",
                ]
            ),
            ([[], ["status"]], 3, ["--json", "--plain", "-q", "--exit-code", "--socket", "-N", "--color", "/s", "3", "never"]),
        ])
    func theShortWayLeadsWhereTheParserLeads(verbs: [[String]], length: Int, words: [String]) throws {
        let lines = (0..<length).reduce(verbs) { lines, _ in lines.flatMap { line in words.map { line + [$0] } } }
        let short = lines.compactMap { line in ShortWay.command(of: line).map { (line, $0) } }
        #expect(short.count > 50)
        for (line, command) in short {
            #expect(try "\(command)" == "\(Coltiva.parseAsRoot(line))", "\(line)")
        }
    }

    @Test("every command says its name: one that is made of its type takes as long as parsing")
    func everyCommandSaysItsName() {
        func unnamed(in commands: [any ParsableCommand.Type]) -> [String] {
            commands.flatMap { command in
                let configuration = command.configuration
                let below = configuration.subcommands + configuration.groupedSubcommands.flatMap(\.subcommands)
                return (configuration.commandName == nil ? ["\(command)"] : []) + unnamed(in: below)
            }
        }
        #expect(unnamed(in: [Coltiva.self]).isEmpty)
    }
}
