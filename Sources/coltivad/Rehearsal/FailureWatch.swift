import CivilTime
import Scheduling

/// Listens to the engine for what must not happen in a rehearsal: that the ledger fails.
final class FailureWatch: ObserverPort, @unchecked Sendable {
    private(set) var failure: String?

    func tell(_ news: EngineNews) {}
    func done(_ command: Command, _ consequence: Consequence) {}
    func failed(_ what: EngineFailure) { failure = "\(what)" }
    func armed(_ instant: Instant?) {}
    func words(forUndelivered count: Int) -> String { "\(count) reminders could not be shown" }
}
