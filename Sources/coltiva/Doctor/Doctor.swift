import ControlInterface

/// Looks at all that reminders need, and says of each thing what it found and how it is mended.
struct Doctor {
    let machine: Machine

    /// Everything, in the order in which one thing needs the other.
    var examinations: [Examination] {
        [
            program, service, lingering, socket, daemon, journal, notifications, notifySend, configuration, hooks, toDoList,
            libraries,
            database, integrity, disk, backup, clock, timeZone,
        ]
    }

    /// How the daemon is; nil where it does not answer.
    var status: DaemonInterface.Status.Reply? { try? machine.status.get() }

    /// Where the database is.
    var databasePath: String { status?.database ?? machine.defaultDatabase }

    /// What a program says as lines of `Key=Value`, in blocks that empty lines separate; nil: it does not say it.
    func properties(_ program: String, _ arguments: [String]) -> [[String: String]]? {
        guard let answer = machine.run(program, arguments), answer.status == 0, !answer.output.isEmpty else { return nil }
        let lines = answer.output.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.split(separator: "").map { block in
            let pairs = block.compactMap { line -> (String, String)? in
                guard let equals = line.firstIndex(of: "=") else { return nil }
                return (String(line[..<equals]), String(line[line.index(after: equals)...]))
            }
            return Dictionary(pairs) { $1 }
        }
    }

    /// A path as a word of a shell's command line.
    static func quoted(_ path: String) -> String {
        let isPlain = path.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || ("0"..."9").contains($0) || "/._-+~".unicodeScalars.contains($0)
        }
        return isPlain ? path : "'" + path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }
}
