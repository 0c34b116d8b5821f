import ControlInterface
import Ledger
import Relationships
import Scheduling
import Varlink

/// Tells subscribers what happens: what the engine tells of, after the commit that made it true. On the engine's queue.
///
/// Before somebody subscribes nothing is done; from then on the latest events are kept for those who come back.
final class EventFeed: @unchecked Sendable {
    typealias Stream = ReplyStream<DaemonInterface.Subscribe.Reply>

    /// Of more at once, one event tells that much has changed.
    static let mostAtOnce = 100
    /// How many notices are remembered that were told to be shown: other hooks show them soon after, if at all.
    private static let rememberedNotices = 100

    /// The engine that tells; set before it starts.
    weak var engine: Engine<Store>?
    private var kept: KeptEvents
    private var hasBegun = false
    private var subscribers: [Int: Stream] = [:]
    private var subscriptions = 0
    private var shownNotices: [NoticeID] = []

    /// - Parameter run: what no other run of the daemon is called.
    init(run: String) {
        kept = KeptEvents(run: run)
    }

    // MARK: Subscribers

    /// Has events made and kept from here on.
    func begin() {
        hasBegun = true
    }

    /// Tells the subscriber how things stand and what they have missed, and then what happens, until they go.
    func add<Transaction>(
        _ stream: Stream, _ wanted: DaemonInterface.Subscribe.Parameters, in book: Book<Transaction>
    ) throws {
        var missed: ArraySlice<EventMessage>? = []
        if let from = wanted.from, let run = wanted.run { missed = kept.after(from, of: run) }
        let snapshot = try EventMaker(book).snapshot(run: kept.run, number: kept.last, missed: missed == nil)
        subscriptions += 1
        let number = subscriptions
        subscribers[number] = stream
        stream.send(.init(snapshot: snapshot))
        for event in missed ?? [] { stream.send(.init(event: event)) }
        stream.onClose { [weak self] in self?.remove(number) }
    }

    /// Asks for no more than is needed where nobody listens.
    func rest() {
        if subscribers.isEmpty { engine?.assumeIsolated { $0.tellStandings(false) } }
    }

    private func remove(_ number: Int) {
        subscribers[number] = nil
        rest()
    }

    // MARK: What happens

    /// What the engine tells of its work.
    func tell(_ news: EngineNews) {
        guard hasBegun else { return }
        switch news {
        case .due(let reminders): emit(reminders.map { EventDraft(.due, $0) })
        case .shown(let key, let reminders, _):
            if isFirst(key.notice) { emit(reminders.map { EventDraft(.shown, $0) }) }
        case .givenUp(_, let reminders, _): emit(reminders.map { EventDraft(.changed, $0) })
        case .standings(let followUps): emit(followUps.map { EventDraft(kind: .due, followUp: $0) })
        case .closed(let followUps): emit(followUps.map { EventDraft(kind: .acknowledged, followUp: $0) })
        case .planned: emit([EventDraft(kind: .changed)])
        case .claimed, .tryFailed, .holdingForDesktop: break
        }
    }

    /// A command was carried out.
    func done(_ command: Command, _ consequence: Consequence) {
        guard hasBegun else { return }
        if let forgotten = consequence.forgotten { kept.forget("\(forgotten.contact)") }
        emit(EventDraft.drafts(of: command, consequence))
    }

    /// The configuration was read again: what is in force.
    func settingsRead(inForce: String) {
        if hasBegun { emit([EventDraft(kind: .settings, settings: inForce)]) }
    }

    /// "Shown means: the first hook showed it."
    private func isFirst(_ notice: NoticeID) -> Bool {
        guard !shownNotices.contains(notice) else { return false }
        shownNotices = shownNotices.suffix(Self.rememberedNotices - 1) + [notice]
        return true
    }

    private func emit(_ drafts: [EventDraft]) {
        guard let engine, !drafts.isEmpty else { return }
        let drafts = drafts.count > Self.mostAtOnce ? [EventDraft(kind: .changed, verb: drafts[0].verb)] : drafts
        let events = engine.assumeIsolated { engine in
            // What the ledger does not give at this moment is found by those who ask for it.
            (try? engine.read { try EventMaker($0).events(drafts) }) ?? []
        }
        for event in events {
            let event = kept.add(event)
            for subscriber in subscribers.values { subscriber.send(.init(event: event)) }
        }
    }
}
