import ControlInterface

/// The events of a run of the daemon: each gets its number, and the latest are kept for those who come back.
struct KeptEvents {
    /// So many are kept (`org.coltiva.Daemon.varlink`).
    static let limit = 1_000

    /// Which run it is: no other has the same.
    let run: String
    /// The number of the last event; 0: there was none.
    private(set) var last = 0
    /// In the order of their numbers, which follow one another up to `last`; some more than `limit`, so that few are ever moved.
    private var events: [EventMessage] = []

    init(run: String) {
        self.run = run
    }

    /// Gives the event its number and keeps it.
    mutating func add(_ event: EventMessage) -> EventMessage {
        last += 1
        var event = event
        event.number = last
        events.append(event)
        if events.count == 2 * Self.limit { events.removeFirst(Self.limit) }
        return event
    }

    /// Leaves of the contact's events no more than that something has changed.
    mutating func forget(_ contact: String) {
        for index in events.indices where events[index].contact == contact {
            let event = events[index]
            events[index] = EventMessage(number: event.number, at: event.at, kind: EventDraft.Kind.changed.rawValue, duties: [])
        }
    }

    /// Those after the number; nil: it is none of this run, or some of them are no longer kept.
    func after(_ number: Int, of run: String) -> ArraySlice<EventMessage>? {
        guard run == self.run, (last - min(last, Self.limit)...last).contains(number) else { return nil }
        return events.suffix(last - number)
    }
}
