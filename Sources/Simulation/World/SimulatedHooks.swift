import CivilTime
import Relationships
import Scheduling

/// Hooks that behave as the script says; they report when their time comes.
final class SimulatedHooks: DeliveryPort, @unchecked Sendable {
    /// A hook that was started.
    struct Start: Sendable {
        let at: Instant
        let delivery: Delivery
        let hook: HookPolicy
        /// What it named: reminders that were open and not decided on.
        let named: [DueReminder]
        /// What it told besides.
        let summary: Summary?

        /// What a newer notification of the same tag replaces; nil where the hook is no desktop.
        var tag: String? {
            guard hook.program == .desktop else { return nil }
            let contact = delivery.event == .reminder ? delivery.reminders.first?.identity.contact : nil
            return contact.map { "\($0)" } ?? delivery.event.rawValue
        }
    }

    /// A hook that runs.
    struct Running {
        let start: Start
        var isShown = false
    }

    /// A report that is to come.
    private struct Coming {
        let at: Elapsed
        let order: Int
        let report: HookReport
        let key: DeliveryKey
    }

    var mood = HookMood.shows
    /// The time by a clock that nobody sets.
    var now = Elapsed.zero
    /// Those of this step.
    private(set) var starts: [Start] = []
    private(set) var running: [DeliveryKey: Running] = [:]
    /// The keys of hooks that are over, the last of this run of the daemon at the end.
    private(set) var over: [DeliveryKey] = []
    private var coming: [Coming] = []
    private var reports = 0

    /// Forgets what an earlier step started.
    func beginStep() { starts = [] }

    /// The notices on the screen, oldest first.
    var onScreen: [DeliveryKey] {
        running.filter(\.value.isShown).keys.sorted { ($0.notice, $0.hook) < ($1.notice, $1.hook) }
    }

    func start(_ delivery: Delivery, by hook: HookPolicy, contents: DeliveredContents, rules: Rules, at now: Instant) {
        let start = Start(at: now, delivery: delivery, hook: hook, named: contents.items.map(\.reminder), summary: contents.summary)
        starts.append(start)
        // "The desktop tag is the contact: the newer replaces the older."
        for (key, older) in running where older.start.tag == start.tag && start.tag != nil { withdraw(key) }
        running[delivery.key] = Running(start: start)
        for (wait, report) in Self.reports(of: mood, by: hook) { report.map { say($0, of: delivery.key, after: wait) } }
    }

    func withdrawAll() { endAll() }

    func withdraw(_ key: DeliveryKey) {
        guard running[key] != nil else { return }
        silence(key)
        say(.ended(.failed("withdrawn")), of: key, after: .zero)
    }

    private static func reports(of mood: HookMood, by hook: HookPolicy) -> [(Elapsed, HookReport?)] {
        let lingers: (Elapsed, HookReport?) = (hook.linger.length, .ended(.showed))
        return switch mood {
        case .shows: [(.zero, .shown), lingers]
        case .isSlow: [(.seconds(20), .shown), lingers]
        case .showsAndEnds: [(.zero, .shown), (.seconds(1), .ended(.showed))]
        case .babbles: [(.seconds(1), .ended(.showed))]
        case .diesAfterShown: [(.zero, .shown), (.zero, .shown), (.minutes(1), .ended(.failed("signal 9 ended it")))]
        case .fails: [(.seconds(1), .ended(.failed("it exited with status 1")))]
        case .hangs: [(hook.timeout.length, .ended(.failed("it showed nothing within its Timeout=")))]
        }
    }

    // MARK: Reports

    /// When the next report comes; nil: none does.
    var nextReport: Elapsed? { coming.map(\.at).min() }

    /// Takes the report that comes first.
    func takeReport() -> (HookReport, DeliveryKey)? {
        guard let next = coming.min(by: { ($0.at, $0.order) < ($1.at, $1.order) }) else { return nil }
        coming.removeAll { $0.order == next.order }
        switch next.report {
        case .shown: running[next.key]?.isShown = true
        case .ended:
            running[next.key] = nil
            over.append(next.key)
        case .word: break
        }
        return (next.report, next.key)
    }

    func say(_ report: HookReport, of key: DeliveryKey, after wait: Elapsed) {
        reports += 1
        coming.append(Coming(at: now + wait, order: reports, report: report, key: key))
    }

    /// The user clicks: the hook says the word and ends.
    func click(_ key: DeliveryKey, _ word: HookWord, times: Int) {
        silence(key)
        for _ in 0..<times { say(.word(word), of: key, after: .zero) }
        say(.ended(.showed), of: key, after: .zero)
    }

    /// The user closes the notice: the hook ends.
    func close(_ key: DeliveryKey) { click(key, .open, times: 0) }

    private func silence(_ key: DeliveryKey) { coming.removeAll { $0.key == key } }

    /// The daemon ended, and its processes with it.
    func endAll() {
        running = [:]
        coming = []
        over = []
    }
}
