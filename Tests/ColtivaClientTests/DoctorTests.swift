import CivilTime
import ControlInterface
import Glibc
import Testing

@testable import coltiva

/// `coltiva doctor` on machines that are made up: each check where all is well, and where something is to be mended.
struct DoctorTests {
    /// A machine, and what the check of a subject says of it.
    struct Row: Sendable, CustomTestStringConvertible {
        let subject: String
        let verdict: Examination.Verdict
        /// Words that what was found contains.
        let words: String
        let mend: String?
        let machine: @Sendable () -> Machine

        var testDescription: String { "\(subject): \(words)" }

        init(
            _ subject: String, _ verdict: Examination.Verdict, _ words: String, mend: String? = nil,
            _ machine: @escaping @Sendable () -> Machine = { .well }
        ) {
            self.subject = subject
            self.verdict = verdict
            self.words = words
            self.mend = mend
            self.machine = machine
        }
    }

    private static func units(_ socket: String, _ service: String) -> Machine.Answer {
        func block(_ id: String, _ values: String) -> String {
            let values = values.split(separator: " ")
            return "Id=\(id)\nLoadState=\(values[0])\nUnitFileState=\(values[1])\nActiveState=\(values[2])\n"
        }
        return .init(status: 0, output: block("coltivad.socket", socket) + "\n" + block("coltivad.service", service))
    }

    private static let enable = "systemctl --user enable --now coltivad.socket coltivad.service"
    private static let restart = "systemctl --user restart coltivad.service"
    private static let socket = "/run/user/1000/coltiva/org.coltiva"
    private static let database = "/home/me/.local/share/coltiva/coltiva.db"

    static let rows: [Row] = [
        Row("coltivad", .good, "/usr/bin/coltivad, \(Version.text)"),
        Row("coltivad", .toMend, "not on $PATH", mend: "make install") { .well.without("/usr/bin/coltivad") },
        Row("coltivad", .toMend, "is 9.9, and this is coltiva", mend: "make install") {
            .well.saying("/usr/bin/coltivad", .init(status: 0, output: "9.9\n"))
        },
        Row("coltivad", .toMend, "does not say its version", mend: "make install") { .well.saying("/usr/bin/coltivad", nil) },
        Row("Service", .good, "enabled and active"),
        Row("Service", .notKnown, "does not answer") { .well.saying("systemctl", nil) },
        Row("Service", .notKnown, "does not answer") { .well.saying("systemctl", .init(status: 1, output: "")) },
        Row("Service", .toMend, "there is no coltivad.service", mend: "make install") {
            .well.saying("systemctl", units("loaded enabled active", "not-found x inactive"))
        },
        Row("Service", .toMend, "masked", mend: "systemctl --user unmask coltivad.socket") {
            .well.saying("systemctl", units("masked masked inactive", "loaded enabled inactive"))
        },
        Row("Service", .toMend, "has failed", mend: restart) {
            .well.saying("systemctl", units("loaded enabled active", "loaded enabled failed"))
        },
        Row("Service", .toMend, "coltivad.socket is not started", mend: enable) {
            .well.saying("systemctl", units("loaded disabled active", "loaded enabled active"))
        },
        Row("Service", .toMend, "coltivad.service does not run", mend: enable) {
            .well.saying("systemctl", units("loaded enabled active", "loaded enabled inactive"))
        },
        Row("Lingering", .good, "on: "),
        Row("Lingering", .good, "off: ") { .well.saying("loginctl", .init(status: 0, output: "Linger=no\n")) },
        Row("Lingering", .notKnown, "does not answer") { .well.saying("loginctl", nil) },
        Row("Socket", .good, socket),
        Row("Socket", .toMend, "nobody listens", mend: "systemctl --user start coltivad.socket") { .well.with(socket, nil) },
        Row("Socket", .toMend, "is no socket", mend: "mv \(socket) \(socket).old") {
            .well.with(socket, FileFacts(sort: .file, owner: 1000, mode: 0o600))
        },
        Row("Socket", .toMend, "another user (number 0)", mend: "systemctl --user restart coltivad.socket") {
            .well.with(socket, FileFacts(sort: .socket, owner: 0, mode: 0o600))
        },
        Row("Socket", .toMend, "open to others", mend: "chmod 0600 \(socket)") {
            .well.with(socket, FileFacts(sort: .socket, owner: 1000, mode: 0o666))
        },
        Row("Socket", .toMend, "open to others", mend: "chmod 0700 /run/user/1000/coltiva") {
            .well.with("/run/user/1000/coltiva", FileFacts(sort: .directory, owner: 1000, mode: 0o755))
        },
        Row("Daemon", .good, "process 4711, since Mon 1 Mar 08:00"),
        Row("Daemon", .toMend, "it does not run", mend: restart) { .well.alone },
        Row("Daemon", .toMend, "the one that runs is 0.0.1", mend: restart) { .well.telling { $0.version = "0.0.1" } },
        Row("Journal", .good, "you can read"),
        Row("Journal", .good, "nothing of coltivad yet") { .well.saying("journalctl", .init(status: 0, output: "")) },
        Row(
            "Journal", .toMend, "cannot read", mend: "sudo mkdir -p /var/log/journal; sudo systemctl restart systemd-journald"
        ) { .well.saying("journalctl", .init(status: 1, output: "")) },
        Row("Journal", .notKnown, "does not answer") { .well.saying("journalctl", nil) },
        Row("Notifications", .good, "someone"),
        Row("Notifications", .good, "someone") { .well.alone },
        Row("Notifications", .toMend, "nobody", mend: "dunst &") { .well.telling { $0.desktop = false } },
        Row("Notifications", .toMend, "nobody", mend: "dunst &") {
            .well.alone.saying("busctl", .init(status: 0, output: "b false\n"))
        },
        Row("Notifications", .notKnown, "session bus") { .well.alone.saying("busctl", .init(status: 1, output: "")) },
        Row("notify-send", .good, "/usr/bin/notify-send"),
        Row("notify-send", .toMend, "not on $PATH", mend: "sudo apt install libnotify-bin") { .well.without("notify-send") },
        Row("Configuration", .good, "nothing is amiss"),
        Row("Configuration", .toMend, "/c:1:1: warning: x (and 1 more)", mend: "coltiva config edit") {
            var machine = Machine.well
            machine.check = .init(findings: ["/c:1:1: warning: x", "/c:2:1: warning: y"], refused: false)
            return machine
        },
        Row("Configuration", .toMend, "not in force", mend: "coltiva reload") { .well.telling { $0.settings = "lastGood" } },
        Row("Configuration", .notKnown, "could be asked") {
            var machine = Machine.well
            machine.check = nil
            return machine
        },
        Row("Hooks", .good, "/home/me/bin/append"),
        Row("Hooks", .toMend, "[Hook log] names /home/me/bin/append", mend: "coltiva config edit") {
            .well.without("/home/me/bin/append")
        },
        Row("Hooks", .good, "none but the built-in one") {
            var machine = Machine.well
            machine.settings?.values.removeAll { $0.section == "[Hook log]" }
            return machine
        },
        Row("To-do list", .good, "none; [ToDo] Directory= says where"),
        Row("To-do list", .good, "/home/me/to do") {
            .well.keeping("\"~/to do\"").with("/home/me/to do", FileFacts(sort: .directory, owner: 1000, mode: 0o700))
        },
        Row("To-do list", .toMend, "names /srv/list, which is no folder", mend: "mkdir -p /srv/list") {
            .well.keeping("/srv/list")
        },
        Row("To-do list", .toMend, "another user (number 0)", mend: "sudo chown 1000 /srv/list") {
            .well.keeping("/srv/list").with("/srv/list", FileFacts(sort: .directory, owner: 0, mode: 0o755))
        },
        Row("To-do list", .notKnown, "could be asked") {
            var machine = Machine.well
            machine.settings = nil
            return machine
        },
        Row("Libraries", .good, "libarchive, libical, expat"),
        Row(
            "Libraries", .toMend, "without expat no topics are taken from feeds", mend: "sudo apt install libexpat1"
        ) { .well.without(libraries: "libexpat.so.1") },
        Row(
            "Libraries", .toMend, "without libarchive archives are not imported; without libical calendars are not counted",
            mend: "sudo apt install libarchive13 libical3"
        ) { .well.without(libraries: "libarchive.so.13", "libical.so.3") },
        Row("Hooks", .notKnown, "could be asked") {
            var machine = Machine.well
            machine.settings = nil
            return machine
        },
        Row("Database", .good, "\(database), 4.2 MB"),
        Row("Database", .toMend, "is gone", mend: restart) { .well.with(database, nil) },
        Row("Database", .good, "none yet") { .well.alone.with(database, nil) },
        Row("Database", .toMend, "read by others", mend: "chmod 0600 \(database)") {
            .well.with(database, FileFacts(sort: .file, owner: 1000, mode: 0o644))
        },
        Row("Database", .toMend, "another user (number 0)", mend: "sudo chown 1000 \(database)") {
            .well.with(database, FileFacts(sort: .file, owner: 0, mode: 0o600))
        },
        Row("Database", .toMend, "is no file", mend: "mv \(database) \(database).old") {
            .well.with(database, FileFacts(sort: .directory, owner: 1000, mode: 0o700))
        },
        Row("Integrity", .good, "looked through"),
        Row("Integrity", .notKnown, "only a daemon") { .well.alone },
        Row(
            "Integrity", .toMend, "row 7 is missing", mend: "coltiva restore /home/me/.local/state/coltiva/backups/FILE"
        ) {
            var machine = Machine.well
            machine.database?.damage = ["row 7 is missing from index x", "another"]
            return machine
        },
        Row("Disk", .good, "12.0 GB are free"),
        Row("Disk", .toMend, "only 1.0 MB are free", mend: "df -h /home/me/.local/share/coltiva") {
            var machine = Machine.well
            machine.freeSpace = { _ in 1_000_000 }
            return machine
        },
        Row("Disk", .notKnown, "not known") {
            var machine = Machine.well
            machine.freeSpace = { _ in nil }
            return machine
        },
        Row("Backup", .good, "the last is of Fri 5 Mar 00:00, 10 h ago"),
        Row("Backup", .good, "the first is made on Sat 6 Mar 00:00") { .well.telling { $0.lastBackup = nil } },
        Row("Backup", .good, "nothing to keep") {
            .well.telling {
                $0.lastBackup = nil
                $0.nextBackup = nil
                $0.contacts = 0
            }
        },
        Row("Backup", .toMend, "asks for none", mend: "coltiva backup") {
            .well.telling {
                $0.lastBackup = nil
                $0.nextBackup = nil
            }
        },
        Row("Backup", .toMend, "could not be made: the disk is full", mend: "coltiva backup") {
            .well.telling { $0.backupProblem = "the disk is full" }
        },
        Row("Backup", .notKnown, "no daemon") { .well.alone },
        Row("Clock", .good, "synchronised"),
        Row("Clock", .toMend, "not synchronised", mend: "sudo timedatectl set-ntp true") {
            .well.saying("timedatectl", .init(status: 0, output: "NTPSynchronized=no\nTimezone=Europe/Rome\n"))
        },
        Row("Clock", .notKnown, "does not answer") { .well.saying("timedatectl", nil) },
        Row("Time zone", .good, "Europe/Rome"),
        Row("Time zone", .good, "Europe/Rome") { .well.alone },
        Row("Time zone", .toMend, "no zone Mars/Olympus", mend: "sudo apt install tzdata") {
            .well.telling { $0.timeZone = "Mars/Olympus" }
        },
        Row("Time zone", .notKnown, "does not answer") { .well.alone.saying("timedatectl", nil) },
    ]

    @Test(arguments: rows) func check(row: Row) throws {
        let found = Doctor(machine: row.machine()).examinations.filter { $0.subject == row.subject }
        let examination = try #require(found.first)
        #expect(found.count == 1)
        #expect(examination.verdict == row.verdict, "\(examination.found.text)")
        #expect(examination.found.text.contains(row.words), "\(examination.found.text)")
        #expect(examination.mend == row.mend)
    }

    @Test func everyCheckHasARowWhereAllIsWellAndOneWhereItIsNot() {
        let subjects = Doctor(machine: .well).examinations.map(\.subject)
        #expect(Set(subjects) == Set(Self.rows.map(\.subject)))
        for subject in subjects {
            let verdicts = Set(Self.rows.filter { $0.subject == subject }.map(\.verdict))
            #expect(verdicts.contains(.good), "\(subject)")
            #expect(verdicts.count > 1, "\(subject)")
        }
    }

    /// A word of a command line that a shell leaves as it is.
    @Test(
        arguments: [
            ("/run/user/1000/a", "/run/user/1000/a"), ("/a b", "'/a b'"), ("/it's $(x)", "'/it'\\''s $(x)'"), ("/è", "/è"),
        ])
    func quoting(path: String, word: String) {
        #expect(Doctor.quoted(path) == word)
    }

    @Test(arguments: [60, 80, 120]) func words(columns: Int) throws {
        let machines: [(String, Machine)] = [
            ("doctor", .well),
            (
                "doctor-ill",
                Machine.well.telling {
                    $0.desktop = false
                    $0.backupProblem = "the disk is full; make some room"
                }.saying("systemctl", nil).saying("timedatectl", .init(status: 0, output: "NTPSynchronized=no\n"))
                    .with(Self.database, FileFacts(sort: .file, owner: 1000, mode: 0o644)).without(libraries: "libexpat.so.1")
            ), ("doctor-alone", Machine.well.alone.with(Self.socket, nil)),
        ]
        for (name, machine) in machines {
            let lines = Diagnose.page(Doctor(machine: machine).examinations).lines(width: columns)
            for line in lines { #expect(line.width <= columns, "\(line.text)") }
            try Snapshot.expect(lines.reduce(into: "") { $0 += $1.text + "\n" }, of: name, columns: columns)
        }
    }

    @Test func theTestNotification() {
        #expect(Diagnose.test(.success(.init(hooks: ["desktop"])), isShown: true).verdict == .good)
        #expect(Diagnose.test(.success(.init(hooks: ["desktop"])), isShown: false).verdict == .notKnown)
        #expect(Diagnose.test(.success(.init(hooks: ["desktop", "phone"])), isShown: false).verdict == .good)
        #expect(Diagnose.test(.success(.init(hooks: [])), isShown: true).mend == "coltiva config edit")
        #expect(Diagnose.test(.failure(.nothingDue), isShown: true).verdict == .notKnown)
    }

    /// "Works without a daemon (that is when one needs it)"; "exit 0 when nothing is to mend, else 1".
    @Test func withoutADaemon() async throws {
        let directory = try TemporaryDirectory()
        let environment = [
            "COLTIVA_SOCKET": "/nowhere/socket", "XDG_CONFIG_HOME": directory.path, "XDG_STATE_HOME": directory.path,
            "HOME": directory.path,
        ]
        let outcome = try await ClientProcess.run(["doctor", "--plain", "--notify"], environment: environment)
        #expect(outcome.status == 1)
        #expect(outcome.errors == "")
        #expect(outcome.output.contains("good\tcoltivad\t"))
        #expect(outcome.output.contains("toMend\tDaemon\tit does not run\t\(Self.restart)\n"))
        #expect(outcome.output.contains("notKnown\tTest\t"))
        let json = try await ClientProcess.run(["doctor", "--json"], environment: environment)
        #expect(json.output.hasPrefix("{\"checks\":[{\"subject\":\"coltivad\",\"verdict\":\"good\",\"found\":"))
    }

    @Test(arguments: [
        (0, "0 bytes"), (1, "1 byte"), (999, "999 bytes"), (1000, "1.0 kB"), (4_214_784, "4.2 MB"), (99_960_000, "100 MB"),
        (104_857_600, "105 MB"), (999_600_000, "1000 MB"), (12_000_000_000, "12.0 GB"), (5_000_000_000_000_000, "5000 TB"),
    ])
    func sizes(bytes: Int, words: String) {
        #expect(SizeWords.of(bytes: bytes) == words)
    }
}
