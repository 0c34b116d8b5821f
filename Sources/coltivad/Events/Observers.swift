import CivilTime
import Scheduling

/// Those who listen to the engine: the journal, subscribers, and the to-do list.
struct Observers: ObserverPort {
    let journal: Journal
    let events: EventFeed
    let toDo: ToDoKeeper

    func tell(_ news: EngineNews) {
        journal.tell(news)
        events.tell(news)
        toDo.tell(news)
    }

    func done(_ command: Command, _ consequence: Consequence) {
        journal.done(command, consequence)
        events.done(command, consequence)
        toDo.done(command, consequence)
    }

    func failed(_ what: EngineFailure) { journal.failed(what) }

    func armed(_ instant: Instant?) {
        journal.armed(instant)
        toDo.engineRests()
    }

    func words(forUndelivered count: Int) -> String { journal.words(forUndelivered: count) }
}
