import ControlInterface

/// The daemon: its program, its unit, its socket, and itself.
extension Doctor {
    /// The program is there, and of the client's version.
    var program: Examination {
        let subject = "coltivad"
        guard let path = machine.program(machine.daemonProgram) else {
            return .toMend(subject, "the daemon's program is not beside coltiva and not on $PATH", "make install")
        }
        guard let answer = machine.run(path, ["--version"]), answer.status == 0 else {
            return .toMend(subject, "\(path) does not say its version", "make install")
        }
        let version = answer.output.split(separator: "\n").first.map(String.init) ?? ""
        guard version == Version.text else {
            return .toMend(subject, "\(path) is \(version), and this is coltiva \(Version.text)", "make install")
        }
        return .good(subject, "\(path), \(version)")
    }

    /// The user manager has the units, starts them, and they run.
    var service: Examination {
        let subject = "Service"
        let units = ["coltivad.socket", "coltivad.service"]
        let names = ["Id", "LoadState", "UnitFileState", "ActiveState"].map { "--property=\($0)" }
        guard let answered = properties("systemctl", ["--user", "show"] + names + units) else {
            return .notKnown(subject, "the service manager of your session does not answer")
        }
        let known = Dictionary(answered.map { ($0["Id"] ?? "", $0) }) { $1 }
        func first(_ key: String, _ values: Set<String>) -> String? {
            units.first { known[$0]?[key].map(values.contains) ?? true }
        }
        let enable = "systemctl --user enable --now coltivad.socket coltivad.service"
        if let unit = first("LoadState", ["not-found", ""]) { return .toMend(subject, "there is no \(unit)", "make install") }
        if let unit = first("LoadState", ["masked", "error", "bad-setting"]) {
            return .toMend(subject, "\(unit) cannot be used: \(known[unit]?["LoadState"] ?? "")", "systemctl --user unmask \(unit)")
        }
        if let unit = first("ActiveState", ["failed"]) {
            return .toMend(
                subject, "\(unit) has failed; 'journalctl --user --unit=\(unit)' says why", "systemctl --user restart \(unit)")
        }
        if let unit = first("UnitFileState", ["disabled", ""]) {
            return .toMend(subject, "\(unit) is not started when you log in", enable)
        }
        if let unit = first("ActiveState", ["inactive", "deactivating", ""]) {
            return .toMend(subject, "\(unit) does not run", enable)
        }
        return .good(subject, "enabled and active")
    }

    /// Whether the user's services run without a session; both are well.
    var lingering: Examination {
        let subject = "Lingering"
        guard let linger = properties("loginctl", ["show-user", String(machine.user), "--property=Linger"])?.first?["Linger"] else {
            return .notKnown(subject, "the login manager does not answer")
        }
        return linger == "yes"
            ? .good(subject, "on: the daemon runs also while you are logged out")
            : .good(subject, "off: what is due waits until you log in; 'loginctl enable-linger' has the daemon run before")
    }

    /// The socket is there and for the user alone.
    var socket: Examination {
        let subject = "Socket"
        let path = machine.socket
        let directory = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        guard let facts = machine.file(path) else {
            return .toMend(subject, "nobody listens at \(path)", "systemctl --user start coltivad.socket")
        }
        guard facts.sort == .socket else {
            return .toMend(subject, "\(path) is no socket", "mv \(Self.quoted(path)) \(Self.quoted(path + ".old"))")
        }
        guard facts.owner == machine.user else {
            return .toMend(
                subject, "\(path) belongs to another user (number \(Int(facts.owner)))", "systemctl --user restart coltivad.socket")
        }
        guard facts.mode & 0o077 == 0 else {
            return .toMend(subject, "\(path) is open to others", "chmod 0600 \(Self.quoted(path))")
        }
        if let above = machine.file(directory), above.mode & 0o077 != 0 {
            return .toMend(subject, "\(directory) is open to others", "chmod 0700 \(Self.quoted(directory))")
        }
        return .good(subject, "\(path), for you alone")
    }

    /// The daemon answers, and is of the client's version.
    var daemon: Examination {
        let subject = "Daemon"
        switch machine.status {
        case .success(let status):
            guard status.version == Version.text else {
                return .toMend(
                    subject, "the one that runs is \(status.version), and this is coltiva \(Version.text)",
                    "systemctl --user restart coltivad.service")
            }
            let time = TimeWords(seenFrom: status.now)
            return .good(subject, "answers; process \(status.pid), since \(time.moment(status.since))")
        case .failure(let failure):
            let words: Phrase =
                failure.isNobodyThere
                ? "it does not run" : failure.words(TimeWords(present: machine.present)) ?? "it does not answer"
            return .toMend(subject, words, "systemctl --user restart coltivad.service")
        }
    }

    /// What the daemon writes can be read.
    var journal: Examination {
        let subject = "Journal"
        let arguments = ["--user", "--unit=coltivad.service", "--lines=1", "--quiet", "--no-pager", "--output=cat"]
        guard let answer = machine.run("journalctl", arguments) else { return .notKnown(subject, "journalctl does not answer") }
        guard answer.status == 0 else {
            return .toMend(
                subject, "you cannot read what your services write",
                "sudo mkdir -p /var/log/journal; sudo systemctl restart systemd-journald")
        }
        return answer.output.isEmpty
            ? .good(subject, "it has nothing of coltivad yet") : .good(subject, "you can read what coltivad writes")
    }
}
