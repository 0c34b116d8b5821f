import ArgumentParser
import ControlInterface

/// `coltiva status`: how the daemon is.
struct Status: ClientCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Say how the daemon is.",
        discussion: """
            EXAMPLES
              coltiva status
              coltiva status --json

            --plain has a row for each value: its name as in --json, then the value; 'finding' and 'hold' as often as there are some.
            """)

    @OptionGroup var output: OutputOptions

    func carryOut(in session: Session) throws(Failure) {
        let reply = try session.daemon.call(DaemonInterface.Status.self, .init(load: true))
        try session.console.say(
            reply, of: DaemonInterface.Status.self, page: { Self.page(reply) }, rows: { Self.rows(reply) })
    }

    /// The reply in words.
    static func page(_ reply: DaemonInterface.Status.Reply) -> Page {
        let time = TimeWords(seenFrom: reply.now)
        let next = reply.nextWake.map { "\(time.moment($0)), \(time.distance(to: $0))" } ?? "nothing is to come"
        let files = reply.configuration.isEmpty ? "no files" : reply.configuration.joined(separator: ", ")
        var open: Phrase = "\(reply.open)"
        if reply.overdue > 0 { open += ", \("\(reply.overdue) past due", .late)" }
        let rows: [(Phrase, Phrase)] = [
            ("Daemon", "\(reply.version), process \(reply.pid), since \(time.moment(reply.since))"),
            ("Now", "\(time.moment(reply.now)) (\(reply.timeZone))"),
            ("People", "\(reply.contacts)"),
            ("Resting", reply.load.map { "\($0.resting)" } ?? Phrase()),
            ("Open", open),
            ("The week", reply.load.map(week) ?? Phrase()),
            ("Practice", reply.load.map { practice($0, time) } ?? Phrase()),
            ("Next", reply.planning ? "\(next); still planning" : "\(next)"),
            ("Not delivered", reply.undelivered > 0 ? "\(String(reply.undelivered), .late)" : "0"),
            ("Desktop", reply.desktop ? "\("shows notifications", .good)" : "\("nobody shows notifications", .late)"),
            ("Database", "\(reply.database)"),
            ("Backup", backup(reply, time)),
            ("Configuration", "\(files)"),
            ("In force", SettingsWords.inForce(reply.settings)),
        ]
        var page = Page()
        page.add(Table(rows: rows.filter { !$0.1.isEmpty }.map { [$0.0, $0.1] }))
        if !reply.findings.isEmpty {
            page.addGap()
            for finding in reply.findings { page.add("\(finding)") }
        }
        if !reply.holds.isEmpty {
            page.addGap()
            page.add(HoldWords.page(reply.holds, time))
        }
        return page
    }

    /// "Fri 5 Mar 00:00, 10 h ago; next Sat 6 Mar 00:00", and why there is none.
    private static func backup(_ reply: DaemonInterface.Status.Reply, _ time: TimeWords) -> Phrase {
        var phrase: Phrase = reply.lastBackup.map { "\(time.moment($0)), \(time.age(of: $0))" } ?? "none yet"
        if let next = reply.nextBackup { phrase += "; next \(time.moment(next))" }
        if let problem = reply.backupProblem { phrase += "; \("the last could not be made: \(problem)", .late)" }
        return phrase
    }

    /// "The cadences ask for 12 a week, PerDay=5 allows 25."
    private static func week(_ load: LoadMessage) -> Phrase {
        let words: Phrase = "the cadences ask for \(load.asked) a week, PerDay=\(load.perDay) allows \(load.allowed)"
        return load.asked > load.allowed ? "\(words); \("longer cadences or more places would fit", .late)" : words
    }

    private static func practice(_ load: LoadMessage, _ time: TimeWords) -> Phrase {
        let waiting: Phrase =
            load.waiting == 0 ? "nobody waits" : load.waiting == 1 ? "1 person waits" : "\(load.waiting) people wait"
        return load.nextSlot.map { "\(waiting); next slot \(time.moment($0))" } ?? "\(waiting); there are no slots"
    }

    private static func rows(_ reply: DaemonInterface.Status.Reply) -> [[String]] {
        let time = TimeWords(seenFrom: reply.now)
        let values = [
            ["version", reply.version], ["pid", String(reply.pid)], ["since", reply.since], ["now", reply.now],
            ["timeZone", reply.timeZone], ["database", reply.database], ["settings", reply.settings],
            ["nextWake", reply.nextWake ?? ""], ["contacts", String(reply.contacts)], ["open", String(reply.open)],
            ["overdue", String(reply.overdue)], ["undelivered", String(reply.undelivered)],
            ["desktop", reply.desktop ? "yes" : "no"], ["planning", reply.planning ? "yes" : "no"],
            ["lastBackup", reply.lastBackup ?? ""], ["nextBackup", reply.nextBackup ?? ""],
            ["backupProblem", reply.backupProblem ?? ""],
        ]
        let load = reply.load.map { load in
            [
                ["asked", String(load.asked)], ["allowed", String(load.allowed)], ["perDay", String(load.perDay)],
                ["resting", String(load.resting)], ["waiting", String(load.waiting)], ["nextSlot", load.nextSlot ?? ""],
            ]
        }
        return values + (load ?? []) + reply.configuration.map { ["configuration", $0] } + reply.findings.map { ["finding", $0] }
            + reply.holds.map { ["hold"] + HoldWords($0, time).fields }
    }
}
