import CivilTime
import ControlInterface
import Glibc

/// What the doctor looks at: the daemon, where one answers, and what the machine says. A value, so that it can be made up.
struct Machine {
    /// What a program said, and its exit status.
    struct Answer: Equatable {
        let status: Int32
        let output: String
    }

    /// How the daemon is, or why it does not answer.
    var status: Result<DaemonInterface.Status.Reply, Failure>
    /// What it found in its database; nil: it was not asked.
    var database: DaemonInterface.CheckDatabase.Reply?
    /// What a check of the configuration finds; nil: neither a daemon nor coltivad could be asked.
    var check: DaemonInterface.CheckConfiguration.Reply?
    /// Every setting in force; nil likewise.
    var settings: DaemonInterface.ShowConfiguration.Reply?
    /// The program of the daemon, as the client runs it: a path, or a name for `$PATH`.
    var daemonProgram: String
    /// Where the daemon's socket is looked for.
    var socket: String
    /// Where the database is, where no daemon says it.
    var defaultDatabase: String
    var home: String
    var user: UInt32
    var present: Instant
    /// Runs a program by its arguments; nil: it is not there, or did not end in time.
    var run: (_ program: String, _ arguments: [String]) -> Answer?
    /// What is at a path; nil: nothing.
    var file: (_ path: String) -> FileFacts?
    /// The path of a program, looked for on `$PATH` where it is a name; nil: it is not there, or may not be run.
    var program: (_ name: String) -> String?
    /// How many bytes may still be written at a path; nil: it is not known.
    var freeSpace: (_ path: String) -> Int?
    /// Whether the system has a time zone of this name.
    var hasZone: (_ name: String) -> Bool
    /// Whether a library can be loaded, by the name that it is loaded by.
    var hasLibrary: (_ name: String) -> Bool
}

extension Machine {
    /// The one that this process is on.
    init(of session: Session, socket: String?) {
        let surroundings = session.surroundings
        let configuration = Configuration(daemon: session.daemon)
        let home = surroundings.variable("HOME") ?? "/"
        let path = surroundings.variable("PATH") ?? "/usr/local/bin:/usr/bin:/bin"
        let data = surroundings.variable("XDG_DATA_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "\(home)/.local/share"
        let status = Result { () throws(Failure) in try session.daemon.call(DaemonInterface.Status.self, .init()) }
        let isThere = if case .success = status { true } else { false }
        self.init(
            status: status,
            database: isThere ? (try? session.patientDaemon.call(DaemonInterface.CheckDatabase.self)) : nil,
            check: try? configuration.checked(nil), settings: try? configuration.shown(), daemonProgram: DaemonProgram.find(),
            socket: SocketPath.find(asked: socket, in: surroundings), defaultDatabase: "\(data)/coltiva/coltiva.db", home: home,
            user: surroundings.user, present: Present.instant(), run: Self.runWithLimits, file: { FileFacts($0) },
            program: { Self.find($0, on: path) }, freeSpace: Self.freeSpace,
            hasZone: { (try? ZoneDirectory().zone(named: $0)) != nil }, hasLibrary: Self.hasLibrary)
    }

    /// The most that is read of what a program says, in bytes.
    private static let outputLimit = 64 << 10

    /// Five seconds: whoever does not answer in that time does not answer.
    private static func runWithLimits(_ program: String, _ arguments: [String]) -> Answer? {
        let child = ChildProgram(name: "timeout", arguments: ["--kill-after=1", "5", program] + arguments)
        guard let (status, output) = try? child.answer(limit: outputLimit, complaints: .nowhere) else { return nil }
        // What timeout itself says: too late, not to be run, not there, killed.
        guard ![124, 125, 126, 127, 137].contains(status) else { return nil }
        return Answer(status: status, output: String(decoding: output.prefix(outputLimit), as: UTF8.self))
    }

    private static func find(_ name: String, on path: String) -> String? {
        let places = name.contains("/") ? [name] : path.split(separator: ":").map { "\($0)/\(name)" }
        return places.first { FileFacts($0)?.sort == .file && access($0, X_OK) == 0 }
    }

    private static func hasLibrary(_ name: String) -> Bool {
        guard let library = unsafe dlopen(name, RTLD_LAZY | RTLD_LOCAL) else { return false }
        unsafe dlclose(library)
        return true
    }

    private static func freeSpace(_ path: String) -> Int? {
        var facts = statvfs()
        guard statvfs(path, &facts) == 0 else { return nil }
        return Int(facts.f_bavail) * Int(facts.f_frsize)
    }
}
