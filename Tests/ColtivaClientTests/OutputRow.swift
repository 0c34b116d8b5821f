import ControlInterface
import Varlink

@testable import coltiva

/// What one command prints for programs, as a row of `docs/output.md` has it.
struct OutputRow: Hashable, Sendable {
    /// One kind of row of `--plain`.
    struct Shape: Hashable {
        /// Its first field, where that says which kind it is.
        let kind: String?
        let fields: Int
        /// Whether there may be more fields.
        let isOpen: Bool

        /// A shape from its fields, with commas between.
        init(_ text: Substring) {
            let names = text.replacing(#/ \([^)]*\)/#, with: "").split(separator: ", ")
            kind = names.first?.wholeMatch(of: /`(.*)`/).map { String($0.1) }
            isOpen = names.last == "..."
            fields = names.count - (isOpen ? 1 : 0)
        }

        func fits(_ row: [Substring]) -> Bool {
            (kind == nil || kind.map { $0[...] } == row.first) && (isOpen ? row.count >= fields : row.count == fields)
        }
    }

    /// The words with which the command line begins.
    let command: [String]
    /// The method whose reply is the JSON; nil where it is an object of the client's own.
    let method: String?
    /// The members of the JSON.
    let members: [String]
    let shapes: [Shape]

    /// All rows of the page, in its order.
    static func all() throws -> [OutputRow] {
        let folder = #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" }
        let lines = try TextFile.read("\(folder)/docs/output.md").split(separator: "\n").filter { $0.hasPrefix("| ") }
            .map { $0.dropFirst(2).dropLast(2).split(separator: " | ").map(String.init) }
        let groups = lines.filter { $0[0].hasPrefix("*") }
        return lines.filter { $0[0].hasPrefix("`") }.map { cells in
            OutputRow(
                command: cells[0].replacing("`", with: "").split(separator: " ").map(String.init), json: cells[1],
                plain: groups.reduce(cells[2]) { $0.replacing($1[0], with: $1[1]) })
        }
    }

    private init(command: [String], json: String, plain: String) {
        self.command = command
        let names = json.matches(of: /`([A-Za-z.]+)`/).map { String($0.1) }
        method = names.first { $0.hasPrefix("org.") }
        members = method.map(Self.members) ?? names
        shapes = plain.split(separator: "; ").map(Shape.init)
    }

    /// The row that is about a command line which so many methods answer.
    static func row(of arguments: [String], answeredBy methods: some Collection<String>, in rows: [OutputRow]) -> OutputRow? {
        let line = arguments.isEmpty ? ["next"] : arguments
        let candidates = rows.filter { row in line.starts(with: row.command) && row.method.map(methods.contains) ?? true }
        let longest = candidates.map(\.command.count).max()
        return candidates.first { $0.command.count == longest }
    }

    private static func members(of method: String) -> [String] {
        let descriptions = [
            ContactsInterface.description, InteractionsInterface.description, FollowUpsInterface.description,
            DaemonInterface.description,
        ]
        let parts = method.split(separator: ".")
        let interface = parts.dropLast().joined(separator: ".")
        let description = descriptions.first { $0.name == interface }
        return description?.method(parts.last.map(String.init) ?? "")?.reply.fields.map(\.name) ?? []
    }
}
