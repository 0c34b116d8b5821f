import Assembly
import CLinux
import CivilTime
import ControlInterface
import Dispatch
import Glibc
import Hooks
import Ledger
import Logging
import Relationships
import Scheduling
import Settings
import Systemd
import Varlink

/// The daemon from its start to its end.
struct Launch {
    let places: Places
    let config: String?
    let logLevel: Logger.Level?

    /// Why it cannot serve: what is said, and the exit status.
    private struct Refusal: Error {
        let event: MessageID?
        let words: String
        var fields: [String: String] = [:]
        let status: Int32
    }

    /// Serves until it is asked to end; the exit status.
    func run() -> Int32 {
        signal(SIGPIPE, SIG_IGN)
        umask(0o077)
        clinux_keep_little_memory()
        let executor = QueueExecutor(label: "coltiva")
        let destination = LogDestination.choose(journalStream: places.environment["JOURNAL_STREAM"])
        LoggingSystem.bootstrap { _ in destination.handler(identifier: "coltivad", logLevel: logLevel ?? .info) }
        let journal = Journal(logger: Logger(label: "coltivad"), isLevelFixed: logLevel != nil)
        do throws(Refusal) {
            // The lock is held until the process ends.
            let lock = try takeLock()
            let store = try openStore()
            return serve(store, on: executor, journal: journal, lock: lock)
        } catch {
            if let event = error.event {
                journal.event(event, error.words, error.fields)
            } else {
                Output.error("coltivad: \(error.words)")
            }
            return error.status
        }
    }

    // MARK: Before serving

    private func takeLock() throws(Refusal) -> InstanceLock {
        for directory in [places.data, places.state] where !Places.makeDirectory(directory) {
            throw Refusal(
                event: nil, words: "\(directory) cannot be made: \(SystemError.words(errno))", status: ExitStatus.cannotWrite)
        }
        let path = "\(places.data)/coltivad.lock"
        do throws(InstanceLock.Failure) {
            return try InstanceLock(path: path)
        } catch {
            switch error {
            case .held(let process):
                throw Refusal(
                    event: .alreadyRunning,
                    words: "another coltivad serves \(places.data)" + (process.map { ": process \($0)" } ?? ""),
                    fields: ["file": path], status: ExitStatus.alreadyRunning)
            case .system(let number):
                throw Refusal(event: nil, words: "\(path): \(SystemError.words(number))", status: ExitStatus.cannotWrite)
            }
        }
    }

    private func openStore() throws(Refusal) -> Store {
        do throws(LedgerError) {
            return try Store(directory: places.data)
        } catch {
            throw Refusal(
                event: .databaseRefused, words: "the database in \(places.data) cannot be served: \(error.words)",
                fields: ["file": "\(places.data)/coltiva.db", "reason": error.words], status: ExitStatus.cannotWrite)
        }
    }

    // MARK: Serving

    private func serve(_ store: Store, on executor: QueueExecutor, journal: Journal, lock: consuming InstanceLock) -> Int32 {
        let ending = Ending()
        let signals = SignalWatch(queue: executor.queue)
        let files = Inspection.files(config, in: places)
        let loader = SettingsLoader(files: files, surroundings: Surroundings(places: places))
        let lastGood = LastGoodSettings(path: places.lastGood)
        let outcome = loader.load(lastGood: lastGood)
        let zones = ZoneDirectory()
        let system = SystemZone(zones: zones, variable: places.environment["TZ"])
        let maker = RulesMaker(
            zones: zones, systemZone: system.zone, zoneRulesVersion: system.rulesVersion,
            keptHome: { Self.keepHome(system.zone().name, in: store) }, clock: SystemClock(), makesBackups: true)
        let environment = places.environment.filter { !ServiceManager.ownVariables.contains($0.key) }
        let delivery = HookDelivery(
            runner: HookRunner(environment: environment, home: places.home), queue: executor.queue, clock: SystemClock(),
            journal: journal)
        let keeper = BackupKeeper(
            store: store, places: places, clock: SystemClock(), journal: journal, engineQueue: executor.queue)
        let wake = LateBound()
        let timer = DispatchWakeTimer(queue: executor.queue) { wake.call() }
        let headStart = HeadStart(clock: SystemClock(), timer: timer)
        let events = EventFeed(run: String(UInt64.random(in: .min ... .max), radix: 16))
        let again = LateBound()
        let toDo = ToDoKeeper(
            memory: ToDoMemory(path: places.toDo), queue: executor.queue, journal: journal,
            laterTry: LaterTry(timer: DispatchWakeTimer(queue: executor.queue) { again.call() }, clock: SystemClock()),
            later: { work in executor.queue.asyncAfter(deadline: .now() + .seconds(3), execute: work) })
        let engine = Engine(
            executor: executor, ledger: store, rules: maker.rules(outcome.configured), clock: headStart, timer: headStart,
            delivery: delivery, observer: Observers(journal: journal, events: events, toDo: toDo), backups: keeper,
            isDesktopPresent: false)
        events.engine = engine
        toDo.engine = engine
        again.body = { toDo.tryAgain() }
        wake.body = {
            headStart.fired()
            engine.assumeIsolated { $0.wake() }
        }
        delivery.report = { report, key in engine.assumeIsolated { $0.report(report, of: key) } }
        keeper.report = { isMade in engine.assumeIsolated { $0.backUpEnded(isMade: isMade) } }
        journal.name = { id in try? store.read { try $0.contact(id)?.name } }
        let mail = MailWatch(engine: engine, queue: executor.queue, clock: SystemClock()) { journal.note($0) }
        let daemon = Daemon(
            engine: engine, executor: executor, places: places, loader: loader, lastGood: lastGood, maker: maker,
            journal: journal, delivery: delivery, mail: mail, toDo: toDo, events: events, keeper: keeper, outcome: outcome)

        let server = VarlinkServer(
            queue: executor.queue,
            info: ServiceInfo(vendor: "Coltiva", product: "coltivad", version: Version.text, url: "https://coltiva.example.org"),
            interfaces: ServedInterfaces.all(engine: engine, executor: executor, daemon: daemon, events: events),
            report: { problem, peer in
                if problem == .refused { journal.event(.peerRefused, "someone else was turned away", ["uid": "\(peer.uid)"]) }
            })

        let manager = ServiceManager()
        let bus = SessionBus(
            address: SessionBus.address(
                busAddress: places.environment["DBUS_SESSION_BUS_ADDRESS"], runtimeDirectory: places.environment["XDG_RUNTIME_DIR"]),
            queue: executor.queue
        ) { server in Task(executorPreference: executor) { await daemon.desktop(isPresent: server.canShow) } }
        delivery.close = { bus.closeNotification(id: $0) }
        let watches = Watches(executor, daemon: daemon, zones: zones)
        let watchdog = Watchdog(manager: manager, queue: executor.queue)
        signals.end = {
            journal.event(.stopping, "ending")
            _ = manager.stopping()
            mail.stop()
            toDo.stop()
            engine.assumeIsolated { $0.stop() }
            Task(executorPreference: executor) {
                await server.stop()
                ending.end(with: 0)
            }
        }
        signals.reload = {
            _ = manager.reloading()
            Task(executorPreference: executor) {
                _ = await daemon.reload()
                _ = manager.ready(status: "Serving")
            }
        }
        Task(executorPreference: executor) {
            do {
                try await listen(server)
                try await daemon.start()
            } catch {
                let refusal = error as? ListenError
                let words = refusal?.words ?? "\(error)"
                let isServed = refusal?.isServed ?? false
                journal.event(isServed ? .alreadyRunning : .databaseRefused, words, ["file": places.socket, "reason": words])
                return ending.end(with: isServed ? ExitStatus.alreadyRunning : ExitStatus.unavailable)
            }
            _ = manager.ready(status: "Serving")
            journal.event(.started, "serving", ["version": Version.text])
            await engine.takeUp()
            bus.ask()
        }
        let status = ending.wait()
        withExtendedLifetime((signals, watches, watchdog, bus, timer)) {}
        try? store.close()
        return status
    }

    private func listen(_ server: VarlinkServer) async throws {
        var isListening = false
        for descriptor in Activation.take() where try await server.serve(descriptor: descriptor) { isListening = true }
        if !isListening { try await server.listen(path: places.socket) }
    }

    /// The home zone: the system's at the first start, kept.
    private static func keepHome(_ name: String, in store: Store) -> String {
        let key = "home-zone"
        let kept = try? store.write { transaction in
            if let kept = try transaction.kept(key) { return kept }
            try transaction.keep(key, name)
            return name
        }
        return kept ?? name
    }
}
