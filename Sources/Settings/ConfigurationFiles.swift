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

    private func main(in directories: [String]) -> [ConfigurationFile] {
        let paths = directories.map { "\($0)/coltiva/coltiva.conf" }
        guard let path = paths.first(where: DiskFile.exists) else { return [] }
        return [ConfigurationFile(path: path, content: DiskFile.read(path))]
    }

    private func dropIns(in directories: [String]) -> [ConfigurationFile] {
        var paths: [String: String] = [:]
        var faults: [ConfigurationFile] = []
        for directory in directories.map({ "\($0)/coltiva/coltiva.conf.d" }) {
            switch DiskFile.names(inDirectory: directory) {
            case .success(let names):
                for name in names where Self.isDropIn(name) && paths[name] == nil { paths[name] = "\(directory)/\(name)" }
            case .failure(let fault):
                faults.append(ConfigurationFile(path: directory, content: .failure(fault)))
            }
        }
        let sorted = paths.sorted { Array($0.key.utf8).lexicographicallyPrecedes(Array($1.key.utf8)) }
        return faults + sorted.map { ConfigurationFile(path: $0.value, content: DiskFile.read($0.value)) }
    }

    private static func isDropIn(_ name: String) -> Bool {
        name.hasSuffix(".conf") && !name.hasPrefix(".")
    }
}
