import CivilTime
import Glibc

/// What the daemon takes from the environment and the system, read once at the start.
struct Places: Sendable {
    let environment: [String: String]
    let home: String
    /// Where configuration is looked for, the first wins.
    let configurationDirectories: [String]
    let data: String
    let state: String
    let socket: String

    /// Reads `$HOME` and the XDG base directories; options win.
    init(environment: [String: String], data: String?, state: String?, socket: String?) {
        func directory(_ variable: String, _ otherwise: String) -> String {
            // The specification has relative paths ignored.
            environment[variable].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? otherwise
        }
        self.environment = environment
        let home = directory("HOME", "/")
        self.home = home
        configurationDirectories = [directory("XDG_CONFIG_HOME", "\(home)/.config"), "/etc", "/usr/lib"]
        self.data = data ?? directory("XDG_DATA_HOME", "\(home)/.local/share") + "/coltiva"
        self.state = state ?? directory("XDG_STATE_HOME", "\(home)/.local/state") + "/coltiva"
        self.socket = socket ?? directory("XDG_RUNTIME_DIR", "/run/user/\(getuid())") + "/coltiva/org.coltiva"
    }

    /// Where the last good settings are kept.
    var lastGood: String { "\(state)/last-good.conf" }

    /// Where backups are made by themselves.
    var backups: String { "\(state)/backups" }

    /// Where is remembered what was written to the to-do list.
    var toDo: String { "\(state)/todo" }

    /// Where a backup is looked at before it is restored.
    var staging: String { "\(state)/restoring" }

    /// The process's environment.
    static func environment() -> [String: String] {
        var variables: [String: String] = [:]
        var entry = environ
        while let text = entry.pointee {
            let line = String(cString: text)
            if let equals = line.firstIndex(of: "=") {
                variables[String(line[..<equals])] = String(line[line.index(after: equals)...])
            }
            entry += 1
        }
        return variables
    }

    /// Makes a directory, and those above it, for the user alone.
    static func makeDirectory(_ path: String) -> Bool {
        var built = ""
        for part in path.split(separator: "/", omittingEmptySubsequences: true) {
            built += "/" + part
            if mkdir(path.hasPrefix("/") ? built : String(built.dropFirst()), 0o700) != 0, errno != EEXIST { return false }
        }
        return true
    }
}

/// The zone in which the user is, by the system.
struct SystemZone: Sendable {
    let zones: ZoneDirectory
    /// `$TZ`, which wins over the system's link for whoever sets it.
    let variable: String?

    /// `$TZ` where it names a zone, else `/etc/localtime`, else UTC.
    func zone() -> Zone {
        if let name = variable.map({ $0.hasPrefix(":") ? String($0.dropFirst()) : $0 }), let zone = try? zones.zone(named: name) {
            return zone
        }
        return (try? zones.local()) ?? .utc
    }

    /// The version of the system's zone rules, for the zones of contacts; empty where it is not said.
    func rulesVersion() -> String {
        guard let file = fopen("/usr/share/zoneinfo/tzdata.zi", "re") else { return "" }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 64)
        guard fgets(&line, Int32(line.count), file) != nil else { return "" }
        return String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
