import Assembly
import CivilTime
import ControlInterface
import Glibc
import Interchange
import Ledger
import Relationships
import Scheduling
import Settings
import Systemd
import Varlink

/// The daemon: the parts joined, and what none of them knows of the others. On the engine's queue.
actor Daemon {
    /// What `status` says of it.
    struct Health: Sendable {
        let pid: Int
        let since: Instant
        let database: String
        let configuration: [String]
        let settings: String
        let findings: [String]
        let hasDesktop: Bool
        let lastBackup: Instant?
        let backupProblem: String?
    }

    nonisolated let engine: Engine<Store>
    private let executor: QueueExecutor
    let places: Places
    private let loader: SettingsLoader
    private let lastGood: LastGoodSettings
    let maker: RulesMaker
    let journal: Journal
    private let delivery: HookDelivery
    private let mail: MailWatch
    let toDo: ToDoKeeper
    private let events: EventFeed
    let keeper: BackupKeeper
    private let since: Instant
    private(set) var inForce: SettingsOutcome
    private var hasDesktop = false
    var isRestoring = false

    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    /// Joins the parts; `outcome` is what the settings gave at the start.
    init(
        engine: Engine<Store>, executor: QueueExecutor, places: Places, loader: SettingsLoader, lastGood: LastGoodSettings,
        maker: RulesMaker, journal: Journal, delivery: HookDelivery, mail: MailWatch, toDo: ToDoKeeper, events: EventFeed,
        keeper: BackupKeeper, outcome: SettingsOutcome
    ) {
        self.engine = engine
        self.executor = executor
        self.places = places
        self.loader = loader
        self.lastGood = lastGood
        self.maker = maker
        self.journal = journal
        self.delivery = delivery
        self.mail = mail
        self.toDo = toDo
        self.events = events
        self.keeper = keeper
        inForce = outcome
        since = SystemClock().now()
    }

    /// Puts the first settings in force and begins.
    func start() async throws {
        await apply(inForce, zone: engine.rules.zone)
        try await engine.start()
        await announceRefusal(of: inForce)
        followFolders()
        Task(executorPreference: executor) { await self.purgeWhatIsLeft() }
    }

    // MARK: What happens

    /// Someone shows notifications on the desktop, or no longer.
    func desktop(isPresent: Bool) async {
        hasDesktop = isPresent
        await engine.desktop(isPresent: isPresent)
    }

    /// The system's zone, or the rules of zones, may have changed.
    func zoneMayHaveChanged() async {
        let before = await engine.rules
        maker.zones.reload()
        let rules = maker.rules(inForce.configured)
        guard rules.fingerprint != before.fingerprint else { return }
        journal.zone = rules.zone
        journal.event(.zoneChanged, "the time zone is \(rules.zone.name) now", ["zone": rules.zone.name])
        await engine.change(rules)
    }

    /// The wall clock was set, and moved by so much.
    func clockStepped(by step: Elapsed) async {
        let seconds = (step.microseconds + step.microseconds.signum() * 500_000) / 1_000_000
        journal.event(.clockStepped, "the clock was set", ["step": "\(seconds) s"])
        await engine.clockWasSet()
    }

    /// Reads the configuration again; a set with errors is refused and the running one serves on.
    func reload() async -> DaemonInterface.Reload.Reply {
        let before = inForce.configured
        let reading = loader.read()
        let after = inForce.after(reading)
        inForce = after
        let rules = maker.rules(after.configured)
        apply(after, zone: rules.zone)
        await engine.change(rules)
        events.settingsRead(inForce: after.inForce.rawValue)
        await announceRefusal(of: after)
        followFolders()
        let changed = after.configured.changes(since: before)
        return .init(
            findings: after.findings.map(\.description), settings: after.inForce.rawValue, changed: changed)
    }

    /// The settings in force, and the files as they are on the disk.
    func configuration() -> DaemonInterface.ShowConfiguration.Reply { .init(inForce, candidates: loader.candidates) }

    /// What is found in a text that stands for a file, or else in the files of the configuration; nothing comes in force.
    func check(_ text: String?, named file: String) -> DaemonInterface.CheckConfiguration.Reply {
        .init((text.map { reading(of: $0, named: file) } ?? loader.read()).findings)
    }

    /// The rules of a configuration that is only tried, in the present zone of the system.
    func rules(of text: String, named file: String) throws(ControlError) -> Rules {
        let reading = reading(of: text, named: file)
        guard let configured = reading.configured else {
            throw .settingsRefused(findings: reading.findings.map(\.description))
        }
        return maker.rules(configured)
    }

    private func reading(of text: String, named file: String) -> SettingsReading {
        SettingsReading(
            [ConfigurationFile(path: file, content: .success(Array(text.utf8)))], in: Surroundings(places: places))
    }

    func health() -> Health {
        Health(
            pid: Int(getpid()), since: since, database: "\(places.data)/coltiva.db",
            configuration: inForce.files, settings: inForce.inForce.rawValue,
            findings: inForce.findings.map(\.description) + toDo.findings,
            hasDesktop: hasDesktop, lastBackup: keeper.folder.backups().first?.at, backupProblem: keeper.problem)
    }

    // MARK: Folders

    /// The user's own addresses, as far as they are known.
    func ownAddresses() -> OwnAddresses { OwnAddresses(inForce.configured.settings.me.addresses) }

    /// Watches the folders that the settings name.
    private func followFolders() {
        let settings = inForce.configured.settings
        mail.follow(settings.mail.watch.map { FolderPath.absolute($0, home: places.home) }, own: ownAddresses())
        toDo.follow(settings.toDo.directory.map { FolderPath.absolute($0, home: places.home) })
    }

    /// The folders of the user's calendars.
    func calendars() -> [String] {
        inForce.configured.settings.meet.calendars.map { FolderPath.absolute($0, home: places.home) }
    }

    /// The user's own mail address; nil where the settings have none.
    func mailAddress() -> String? { inForce.configured.settings.me.mailAddress }

    // MARK: Settings

    /// Puts what is outside the engine in force, keeps good settings, and says what was found.
    private func apply(_ outcome: SettingsOutcome, zone: Zone) {
        let settings = outcome.configured.settings
        delivery.showsNames = settings.delivery.showsNames
        keeper.kept = settings.daemon.backups
        journal.logsNames = settings.daemon.logsNames
        journal.set(level: settings.daemon.logLevel.logger)
        journal.zone = zone
        for finding in outcome.findings where finding.severity == .warning { journal.note(finding.description) }
        if outcome.inForce == .asWritten {
            do throws(FileFault) {
                try lastGood.save(outcome.configured)
            } catch {
                journal.note("the settings could not be kept for a later start: \(lastGood.path): \(error)")
            }
            journal.event(.settingsLoaded, "the settings are in force")
        }
    }

    /// "Said in the journal, in `status`, and once on the desktop."
    private func announceRefusal(of outcome: SettingsOutcome) async {
        let errors = outcome.findings.filter { $0.severity == .error }
        for finding in errors {
            journal.event(
                .settingsRefused, "the new settings are refused: \(finding.description)", ["finding": finding.description])
        }
        guard let first = errors.first else { return }
        let more = errors.count > 1 ? " (and \(errors.count - 1) more)" : ""
        await engine.announce("The new settings are not in force: \(first.description)\(more)", as: .settings)
    }
}
