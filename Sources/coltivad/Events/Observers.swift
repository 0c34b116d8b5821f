import CivilTime
import Scheduling

/// Those who listen to the engine: the journal, and subscribers.
struct Observers: ObserverPort {
    let journal: Journal
    let events: EventFeed

    func tell(_ news: EngineNews) {
        journal.tell(news)
        events.tell(news)
    }

    func done(_ command: Command, _ consequence: Consequence) {
        journal.done(command, consequence)
        events.done(command, consequence)
    }

    func failed(_ what: EngineFailure) { journal.failed(what) }

    func armed(_ instant: Instant?) { journal.armed(instant) }

    func words(forUndelivered count: Int) -> String { journal.words(forUndelivered: count) }
}
