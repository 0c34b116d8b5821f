import Assembly
import CivilTime
import Relationships
import Scheduling

/// Hooks that report at once what they are told to: by default that the notice is on the screen, where it waits for a click.
final class RecordingDelivery: DeliveryPort, @unchecked Sendable {
    struct Shown: Equatable {
        let at: Instant
        let event: HookEvent
        let rungs: [String]
        /// What a digest names besides: "open c1/reply".
        var named: [String] = []
    }

    private(set) var shown: [Shown] = []
    /// What was started, by which hook.
    private(set) var started: [DeliveryKey] = []
    private(set) var withdrawn: [DeliveryKey] = []
    /// What the next notices meet with.
    var behaviour: [HookReport] = [.shown]
    /// The same, for one hook.
    var behaviours: [String: [HookReport]] = [:]
    /// Reports that wait to be handed to the engine, in order.
    var reports: [(HookReport, DeliveryKey)] = []

    func start(_ delivery: Delivery, by hook: HookPolicy, contents: DeliveredContents, rules: Rules, at now: Instant) {
        let behaviour = behaviours[hook.name] ?? behaviour
        started.append(delivery.key)
        if behaviour.contains(.shown) {
            shown.append(
                Shown(
                    at: now, event: delivery.event, rungs: delivery.reminders.map { "\($0.identity.contact) \($0.rung.name)" },
                    named: Self.named(contents)))
        }
        reports += behaviour.map { ($0, delivery.key) }
    }

    private static func named(_ contents: DeliveredContents) -> [String] {
        guard let summary = contents.summary else { return [] }
        let items = summary.items.map { "\($0.part.rawValue) \($0.identity.contact)/\($0.identity.kind.rawValue)" }
        return items + (summary.count > items.count ? ["and \(summary.count - items.count) more"] : [])
    }

    /// The hook is ended, and reported as that.
    func withdraw(_ key: DeliveryKey) {
        withdrawn.append(key)
        reports.append((.ended(.failed("withdrawn")), key))
    }

    func withdrawAll() {
        withdrawn += started.filter { !withdrawn.contains($0) }
        reports = []
    }
}

/// Backups that are made, or not, at once or when the test says so.
final class RecordingBackups: BackupPort, @unchecked Sendable {
    private let clock: VirtualClock
    /// When each was begun.
    private(set) var begun: [Instant] = []
    /// Whether the next are made; nil: they take until that is said.
    var isMade: Bool? = true
    private var isUnderWay = false

    init(_ clock: VirtualClock) { self.clock = clock }

    func backUp() {
        begun.append(clock.now())
        isUnderWay = true
    }

    /// What the engine is to hear of one that has ended.
    func takeEnd() -> Bool? {
        guard isUnderWay, let isMade else { return nil }
        isUnderWay = false
        return isMade
    }
}

/// Keeps what the engine tells.
final class RecordingObserver: ObserverPort, @unchecked Sendable {
    private(set) var news: [EngineNews] = []
    private(set) var failures: [String] = []

    func tell(_ news: EngineNews) { self.news.append(news) }
    func done(_ command: Command, _ consequence: Consequence) {}
    func failed(_ what: EngineFailure) { failures.append("\(what)") }
    func armed(_ instant: Instant?) {}
    func words(forUndelivered count: Int) -> String { "\(count) not delivered" }
}
