import CivilTime
import ControlInterface
import Varlink

@testable import coltiva

extension Machine {
    /// A machine on which all is well, on Friday 5 March 2027, 10:20 in Rome.
    static var well: Machine {
        let answers: [String: Answer] = [
            "systemctl": Answer(
                status: 0,
                output: """
                    Id=coltivad.socket
                    LoadState=loaded
                    UnitFileState=enabled
                    ActiveState=active

                    Id=coltivad.service
                    LoadState=loaded
                    UnitFileState=enabled
                    ActiveState=active

                    """),
            "loginctl": Answer(status: 0, output: "Linger=yes\n"),
            "journalctl": Answer(status: 0, output: "serving\n"),
            "busctl": Answer(status: 0, output: "b true\n"),
            "timedatectl": Answer(status: 0, output: "NTPSynchronized=yes\nTimezone=Europe/Rome\n"),
            "/usr/bin/coltivad": Answer(status: 0, output: "\(Version.text)\n"),
        ]
        let files: [String: FileFacts] = [
            "/run/user/1000/coltiva/org.coltiva": FileFacts(sort: .socket, owner: 1000, mode: 0o600),
            "/run/user/1000/coltiva": FileFacts(sort: .directory, owner: 1000, mode: 0o700),
            Canned.status.database: FileFacts(sort: .file, owner: 1000, mode: 0o600, size: 4_214_784),
        ]
        var settings = Canned.configuration
        settings.values.append(.init(section: "[Hook log]", key: "Exec", value: "%h/bin/append reminders.log", places: ["/c:9"]))
        return Machine(
            status: .success(Canned.status),
            database: .init(
                file: Canned.status.database, bytes: 4_214_784, damage: [], backups: "/home/me/.local/state/coltiva/backups"),
            check: .init(findings: [], refused: false), settings: settings, daemonProgram: "/usr/bin/coltivad",
            socket: "/run/user/1000/coltiva/org.coltiva", defaultDatabase: Canned.status.database, home: "/home/me", user: 1000,
            present: Instant(rfc3339: Canned.now) ?? Instant(seconds: 0), run: { program, _ in answers[program] },
            file: { files[$0] },
            program: { name in ["/usr/bin/coltivad", "/home/me/bin/append"].contains(name) ? name : "/usr/bin/\(name)" },
            freeSpace: { _ in 12_000_000_000 }, hasZone: { $0 == "Europe/Rome" }, hasLibrary: { _ in true })
    }

    /// The same, where a program says something else; nil: it is not there.
    func saying(_ program: String, _ answer: Answer?) -> Machine {
        var machine = self
        let run = run
        machine.run = { $0 == program ? answer : run($0, $1) }
        return machine
    }

    /// The same, with something else at a path.
    func with(_ path: String, _ facts: FileFacts?) -> Machine {
        var machine = self
        let file = file
        machine.file = { $0 == path ? facts : file($0) }
        return machine
    }

    /// The same, with a to-do list.
    func keeping(_ folder: String) -> Machine {
        var machine = self
        machine.settings?.values.append(.init(section: "[ToDo]", key: "Directory", value: folder, places: ["/c:12"]))
        return machine
    }

    /// The same without a program.
    func without(_ program: String) -> Machine {
        var machine = self
        let find = self.program
        machine.program = { $0 == program ? nil : find($0) }
        return machine
    }

    /// The same without libraries, by the files that they are loaded from.
    func without(libraries: String...) -> Machine {
        var machine = self
        machine.hasLibrary = { !libraries.contains($0) }
        return machine
    }

    /// The same with another reply of the daemon.
    func telling(_ change: (inout DaemonInterface.Status.Reply) -> Void) -> Machine {
        var machine = self
        var reply = Canned.status
        change(&reply)
        machine.status = .success(reply)
        return machine
    }

    /// The same without a daemon.
    var alone: Machine {
        var machine = self
        machine.status = .failure(.connection(.cannotConnect(path: socket, .missing), path: socket))
        machine.database = nil
        return machine
    }
}
