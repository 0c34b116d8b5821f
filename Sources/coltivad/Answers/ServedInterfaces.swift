import Ledger
import Scheduling
import Varlink

/// The interfaces that the daemon serves, beside `org.varlink.service`, with what answers them.
enum ServedInterfaces {
    /// All of them, for the parts of one daemon.
    static func all(engine: Engine<Store>, executor: QueueExecutor, daemon: Daemon, events: EventFeed) -> [Interface] {
        let answerer = Answerer(engine: engine)
        return [
            ContactAnswers(answerer: answerer, daemon: daemon).interface,
            InteractionAnswers(answerer: answerer, daemon: daemon).interface,
            FollowUpAnswers(answerer: answerer, daemon: daemon).interface,
            DaemonAnswers(answerer: answerer, daemon: daemon, events: events).interface,
            ImportAnswers(answerer: answerer, desk: ImportDesk(executor)).interface,
        ]
    }
}
