/// Where the configuration stands, by the UAPI Group's rules for configuration files (interface.md, "Settings").
///
/// Of `coltiva/coltiva.conf` the first counts that is there. The drop-ins `coltiva/coltiva.conf.d/*.conf` of all directories come after
/// it, sorted by name; of one name, the file in the first directory counts. An empty file or a link to `/dev/null` says nothing, so it
/// masks those behind it.
package struct ConfigurationFiles: Hashable, Sendable {
    private enum Source: Hashable {
        case directories([String])
        case file(String)
    }

    private let source: Source

    /// Looks in directories, those first that win: the user's (`$XDG_CONFIG_HOME`), `/etc`, `/usr/lib`.
    package init(directories: [String]) {
        source = .directories(directories)
    }

    /// Takes one file (`--config`); it stands for `coltiva.conf` and for all drop-ins.
    package init(file: String) {
        source = .file(file)
    }

    /// Reads the files that count, in the order in which they do: what a later one sets wins.
    ///
    /// A file that is not there is left out, one file that was asked for by its path is not.
    package func read() -> [ConfigurationFile] {
        switch source {
        case .file(let path):
            [ConfigurationFile(path: path, content: DiskFile.read(path))]
        case .directories(let directories):
            main(in: directories) + dropIns(in: directories)
        }
    }

    /// The files that are looked for, in the order of `read()`, those that are not there or do not count too; the first is the user's own.
    package var candidates: [ConfigurationCandidate] {
        switch source {
        case .file(let path):
            return [ConfigurationCandidate(path: path, state: DiskFile.exists(path) ? .read : .missing)]
        case .directories(let directories):
            let paths = Self.mainPaths(in: directories)
            let first = paths.first(where: DiskFile.exists)
            let main = paths.map { path in
                ConfigurationCandidate(
                    path: path, state: path == first ? .read : DiskFile.exists(path) ? .overridden : .missing)
            }
            return main + dropInCandidates(in: directories)
        }
    }

    private func main(in directories: [String]) -> [ConfigurationFile] {
        guard let path = Self.mainPaths(in: directories).first(where: DiskFile.exists) else { return [] }
        return [ConfigurationFile(path: path, content: DiskFile.read(path))]
    }

    private func dropIns(in directories: [String]) -> [ConfigurationFile] {
        let found = Self.dropInNames(in: directories)
        let faults = found.compactMap { directory, names -> ConfigurationFile? in
            guard case .failure(let fault) = names else { return nil }
            return ConfigurationFile(path: directory, content: .failure(fault))
        }
        let counting = Self.sortedDropIns(found).filter(\.counts)
        return faults + counting.map { ConfigurationFile(path: $0.path, content: DiskFile.read($0.path)) }
    }

    private func dropInCandidates(in directories: [String]) -> [ConfigurationCandidate] {
        let found = Self.dropInNames(in: directories)
        let empty = found.compactMap { directory, names -> ConfigurationCandidate? in
            switch names {
            case .success(let names): names.isEmpty ? .init(path: "\(directory)/*.conf", state: .missing) : nil
            case .failure: .init(path: directory, state: .read)
            }
        }
        return empty
            + Self.sortedDropIns(found).map { .init(path: $0.path, state: $0.counts ? .read : .overridden) }
    }

    private static func mainPaths(in directories: [String]) -> [String] { directories.map { "\($0)/coltiva/coltiva.conf" } }

    /// The directories of drop-ins, the first wins, each with the names of those in it.
    private static func dropInNames(in directories: [String]) -> [(directory: String, names: Result<[String], FileFault>)] {
        directories.map { "\($0)/coltiva/coltiva.conf.d" }.map { directory in
            (directory, DiskFile.names(inDirectory: directory).map { $0.filter(isDropIn) })
        }
    }

    /// Their paths, sorted by name, and whether each counts: of one name, that in the first directory.
    private static func sortedDropIns(
        _ found: [(directory: String, names: Result<[String], FileFault>)]
    ) -> [(path: String, counts: Bool)] {
        var seen: Set<String> = []
        let dropIns = found.enumerated().flatMap { rank, found in
            ((try? found.names.get()) ?? []).map { name in
                (name: Array(name.utf8), rank: rank, path: "\(found.directory)/\(name)", counts: seen.insert(name).inserted)
            }
        }
        let sorted = dropIns.sorted {
            $0.name == $1.name ? $0.rank < $1.rank : $0.name.lexicographicallyPrecedes($1.name)
        }
        return sorted.map { ($0.path, $0.counts) }
    }

    private static func isDropIn(_ name: String) -> Bool {
        name.hasSuffix(".conf") && !name.hasPrefix(".")
    }
}
