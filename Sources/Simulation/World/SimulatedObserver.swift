import CivilTime
import Relationships
import Scheduling

/// Keeps what the engine tells during one step.
final class SimulatedObserver: ObserverPort, @unchecked Sendable {
    /// Commands that were carried out, those of clicks too.
    private(set) var done: [(command: Command, consequence: Consequence)] = []
    private(set) var news: [EngineNews] = []
    /// What failed: the ledger, or a decision.
    private(set) var failures: [EngineFailure] = []

    /// Forgets what an earlier step told.
    func beginStep() {
        done = []
        news = []
        failures = []
    }

    func tell(_ news: EngineNews) { self.news.append(news) }
    func done(_ command: Command, _ consequence: Consequence) { done.append((command, consequence)) }
    func failed(_ what: EngineFailure) { failures.append(what) }
    func armed(_ instant: Instant?) {}
    func words(forUndelivered count: Int) -> String { "\(count) could not be shown" }
}
