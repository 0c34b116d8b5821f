import Ledger
import CivilTime
import ControlInterface
import Planning
import Relationships
import Scheduling
import Settings
import Varlink

/// Answers `org.coltiva.Daemon`.
struct DaemonAnswers: Sendable {
    let answerer: Answerer
    let daemon: Daemon
    let events: EventFeed

    var interface: Interface {
        Interface(
            DaemonInterface.description,
            [
                Method(DaemonInterface.Status.self, handle: status),
                Method(streaming: DaemonInterface.Subscribe.self, handle: subscribe),
                Method(DaemonInterface.Reload.self) { (_) async throws(CallError) in await daemon.reload() },
                Method(DaemonInterface.ShowConfiguration.self) { (_) async throws(CallError) in await daemon.configuration() },
                Method(DaemonInterface.CheckConfiguration.self) { (parameters) async throws(CallError) in
                    await daemon.check(parameters.configuration, named: parameters.file ?? "")
                },
                Method(DaemonInterface.DefaultConfiguration.self) { (_) async throws(CallError) in
                    .init(text: AnnotatedSettings.text)
                },
                Method(DaemonInterface.Away.self, handle: away), Method(DaemonInterface.Back.self, handle: back),
                Method(DaemonInterface.Pause.self, handle: pause), Method(DaemonInterface.Resume.self, handle: resume),
                Method(DaemonInterface.Backup.self, handle: backup), Method(DaemonInterface.Restore.self, handle: restore),
                Method(DaemonInterface.CheckDatabase.self) { (_) async throws(CallError) in
                    try await answerer.inWords { try await daemon.checkDatabase() }
                },
                Method(DaemonInterface.SendTest.self) { (_) async throws(CallError) in await daemon.sendTest() },
            ])
    }

    private func status(_ parameters: DaemonInterface.Status.Parameters) async throws(CallError) -> DaemonInterface.Status.Reply {
        let health = await daemon.health()
        let (wake, isPlanning) = await (answerer.engine.nextWake, answerer.engine.isPlanning)
        return try await answerer.ask { book, _, maker in
            let counts = try book.ledger.counts(at: book.now)
            let own = try book.ownTime()
            let holds = own.absences.map { ("away", $0) } + own.pauses.map { ("pause", $0) }
            return .init(
                version: Version.text, pid: health.pid, since: maker.time(health.since), now: maker.time(book.now),
                timeZone: book.rules.zone.name, database: health.database, configuration: health.configuration,
                settings: health.settings, findings: health.findings, nextWake: wake.map(maker.time), contacts: counts.contacts,
                open: counts.open, overdue: counts.overdue, undelivered: counts.undelivered, desktop: health.hasDesktop,
                planning: isPlanning,
                holds: holds.filter { $0.1.interval.end > book.now }.map { kind, absence in
                    HoldMessage(
                        kind: kind, from: maker.time(absence.interval.start), until: maker.time(absence.interval.end))
                }, lastBackup: health.lastBackup.map(maker.time),
                nextBackup: try book.nextBackup().map { maker.time(max($0.at, book.now)) }, backupProblem: health.backupProblem,
                load: parameters.load == true ? try Self.load(book, maker) : nil)
        }
    }

    private static func load(_ book: Answerer.LedgerBook, _ maker: Answerer.Maker) throws -> LoadMessage {
        let week = try book.ledger.week()
        return LoadMessage(
            asked: (week.messages + 500) / 1000, allowed: book.allowedPerWeek, perDay: book.rules.perDay, resting: week.resting,
            waiting: try book.ledger.wishes().count, nextSlot: try book.foretoldSlots(count: 1).first.map { maker.time($0.at) })
    }

    // MARK: Backups

    private func backup(_ parameters: DaemonInterface.Backup.Parameters) async throws(CallError) -> DaemonInterface.Backup.Reply {
        if let file = parameters.file, !file.hasPrefix("/") { throw .invalidParameter("file") }
        return try await answerer.inWords { try await daemon.backUp(to: parameters.file, isDryRun: parameters.dryRun ?? false) }
    }

    private func restore(
        _ parameters: DaemonInterface.Restore.Parameters
    ) async throws(CallError) -> DaemonInterface.Restore.Reply {
        guard parameters.file.hasPrefix("/") else { throw .invalidParameter("file") }
        return try await answerer.inWords { try await daemon.restore(parameters.file, isDryRun: parameters.dryRun ?? false) }
    }

    // MARK: Absences and pauses

    private func away(_ parameters: DaemonInterface.Away.Parameters) async throws(CallError) -> DaemonInterface.Away.Reply {
        let (hold, moved, command) = try await hold(
            "away", parameters.contact, parameters.from, parameters.until
        ) { .away($0, from: $1, until: $2) }
        _ = try await answerer.perform(dryRun: parameters.dryRun) { _, _ in command }
        return .init(hold: hold, moved: moved)
    }

    private func pause(_ parameters: DaemonInterface.Pause.Parameters) async throws(CallError) -> DaemonInterface.Pause.Reply {
        let (hold, moved, command) = try await hold(
            "pause", nil, parameters.from, parameters.until
        ) { .pause(from: $1, until: $2) }
        _ = try await answerer.perform(dryRun: parameters.dryRun) { _, _ in command }
        return .init(hold: hold, moved: moved)
    }

    private func back(_ parameters: DaemonInterface.Back.Parameters) async throws(CallError) -> Nothing {
        _ = try await answerer.perform(dryRun: parameters.dryRun) { lookup, _ in
            .back(try parameters.contact.map { try lookup.contact($0).id })
        }
        return Nothing()
    }

    private func resume(_ parameters: DaemonInterface.Resume.Parameters) async throws(CallError) -> Nothing {
        _ = try await answerer.perform(dryRun: parameters.dryRun) { _, _ in .resume }
        return Nothing()
    }

    /// What will hold, how many follow-ups have a reminder within it now, and the command for it.
    private func hold(
        _ kind: String, _ contact: String?, _ from: String?, _ until: String,
        command: @escaping @Sendable (ContactID?, Instant, Instant) -> Command
    ) async throws(CallError) -> (hold: HoldMessage, moved: Int, command: Command) {
        try await answerer.ask { book, lookup, maker in
            let when = WhenReader(rules: book.rules, now: book.now)
            let (from, until) = (try Self.from(from, when), try Self.until(until, when))
            let whom = try contact.map { try lookup.contact($0) }
            let within = from < until ? try book.ledger.followUps(remindedFrom: from, to: until, limit: .max) : []
            return (
                HoldMessage(
                    kind: kind, contact: whom.map { "\($0.id)" }, name: whom?.name, from: maker.time(from), until: maker.time(until)
                ),
                within.count { whom == nil || $0.followUp.identity.contact == whom?.id }, command(whom?.id, from, until)
            )
        }
    }

    private static func from(_ text: String?, _ when: WhenReader) throws(ControlError) -> Instant {
        guard let text else { return when.now }
        return try when.moment(text, parameter: "from", direction: .future).instant
    }

    private static func until(_ text: String, _ when: WhenReader) throws(ControlError) -> Instant {
        try when.moment(text, parameter: "until", direction: .future, bareSpans: true).instant
    }
}
