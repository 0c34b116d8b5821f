package import CivilTime
import Relationships

/// Where the programs of hooks are looked for.
package struct ProgramSearch: Hashable, Sendable {
    private let directories: [String]
    /// Without a slash at its end.
    let home: String

    /// Looks in the directories of a `PATH`; `home` is the value of `%h`.
    package init(path: String, home: String) {
        directories = path.split(separator: ":").map(String.init)
        self.home = home
    }

    /// Whether the first word of an `Exec=`, its specifiers not yet replaced, names a file that may be run.
    package func finds(_ word: String) -> Bool {
        guard let template = try? ArgumentTemplate(parsing: word) else { return false }
        let program = template.expanded { $0 == .home ? home : "" }
        if program.utf8.first == UInt8(ascii: "/") { return DiskFile.isProgram(program) }
        return directories.contains { DiskFile.isProgram("\($0)/\(program)") }
    }
}

extension Surroundings {
    /// This machine: its zone files, its programs and its folders.
    package init(zones: ZoneDirectory, programs: ProgramSearch) {
        self.init(
            zoneError: { name in
                do throws(ZoneError) {
                    _ = try zones.zone(named: name)
                    return nil
                } catch {
                    return error
                }
            },
            hasProgram: programs.finds,
            hasMaildir: { folder in
                let path = FolderPath.absolute(folder, home: programs.home)
                return ["cur", "new"].allSatisfy { DiskFile.isDirectory("\(path)/\($0)") }
            }, hasFolder: { DiskFile.isDirectory(FolderPath.absolute($0, home: programs.home)) })
    }
}
