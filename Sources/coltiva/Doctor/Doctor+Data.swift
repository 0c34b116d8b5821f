import ControlInterface

/// What is known, where it is kept, and the clock by which it is planned.
extension Doctor {
    /// The file is there and for the user alone.
    var database: Examination {
        let subject = "Database"
        let path = databasePath
        guard let facts = machine.file(path) else {
            return status == nil
                ? .good(subject, "none yet at \(path)")
                : .toMend(subject, "\(path) is gone", "systemctl --user restart coltivad.service")
        }
        guard facts.sort == .file else {
            return .toMend(subject, "\(path) is no file", "mv \(Self.quoted(path)) \(Self.quoted(path + ".old"))")
        }
        guard facts.owner == machine.user else {
            return .toMend(
                subject, "\(path) belongs to another user (number \(Int(facts.owner)))",
                "sudo chown \(Int(machine.user)) \(Self.quoted(path))")
        }
        guard facts.mode & 0o077 == 0 else {
            return .toMend(subject, "\(path) can be read by others", "chmod 0600 \(Self.quoted(path))")
        }
        // What the log holds is not in the file yet.
        return .good(subject, "\(path), \(SizeWords.of(bytes: machine.database?.bytes ?? facts.size)), for you alone")
    }

    /// Nothing in it is damaged.
    var integrity: Examination {
        let subject = "Integrity"
        guard let database = machine.database else {
            return .notKnown(subject, "only a daemon that runs looks through the database")
        }
        guard let damage = database.damage.first else { return .good(subject, "the whole database was looked through") }
        return .toMend(
            subject, "the database is damaged: \(damage); the backups are in \(database.backups)",
            "coltiva restore \(Self.quoted(database.backups))/FILE")
    }

    /// There is room for what comes: for two more of the database, and 50 MB.
    var disk: Examination {
        let subject = "Disk"
        let directory = databasePath.lastIndex(of: "/").map { String(databasePath[..<$0]) } ?? "."
        guard let free = machine.freeSpace(directory) else { return .notKnown(subject, "how much room is left is not known") }
        let needed = 50_000_000 + 2 * (machine.file(databasePath)?.size ?? 0)
        guard free >= needed else {
            return .toMend(
                subject, "only \(SizeWords.of(bytes: free)) are free; \(SizeWords.of(bytes: needed)) would do",
                "df -h \(Self.quoted(directory))")
        }
        return .good(subject, "\(SizeWords.of(bytes: free)) are free")
    }

    /// There is a backup, or one is to come.
    var backup: Examination {
        let subject = "Backup"
        guard let status else { return .notKnown(subject, "no daemon says when the last was made") }
        let time = TimeWords(seenFrom: status.now)
        if let problem = status.backupProblem {
            return .toMend(subject, "the last could not be made: \(problem)", "coltiva backup")
        }
        if let last = status.lastBackup { return .good(subject, "the last is of \(time.moment(last)), \(time.age(of: last))") }
        if let next = status.nextBackup { return .good(subject, "none yet; the first is made on \(time.moment(next))") }
        guard status.contacts > 0 else { return .good(subject, "none yet; there is nothing to keep") }
        return .toMend(subject, "there is none, and [Daemon] Backup= asks for none", "coltiva backup")
    }

    /// The clock is set by others.
    var clock: Examination {
        let subject = "Clock"
        guard let isSynchronized = timedate?["NTPSynchronized"] else { return .notKnown(subject, "timedatectl does not answer") }
        return isSynchronized == "yes"
            ? .good(subject, "synchronised")
            : .toMend(subject, "it is not synchronised; reminders come by it", "sudo timedatectl set-ntp true")
    }

    /// The zone in which the user is is known.
    var timeZone: Examination {
        let subject = "Time zone"
        guard let zone = status?.timeZone ?? timedate?["Timezone"], !zone.isEmpty else {
            return .notKnown(subject, "timedatectl does not answer")
        }
        guard machine.hasZone(zone) else {
            return .toMend(subject, "the system has no zone \(zone)", "sudo apt install tzdata")
        }
        return .good(subject, "\(zone)")
    }

    private var timedate: [String: String]? {
        properties("timedatectl", ["show", "--property=NTPSynchronized", "--property=Timezone"])?.first
    }
}
