import CivilTime
import Relationships
import Scheduling

/// What has been on the screen until now, and what the user has decided on: what invariants remember from step to step.
struct Chronicle {
    /// What a hook has shown of a rung.
    struct Showing: Hashable {
        let rung: RungKey
        let hook: String
    }

    /// Rungs on which the user has decided.
    private(set) var acknowledged: Set<RungKey> = []
    /// Rungs on which the user has decided, and perhaps taken it back since.
    private(set) var everAcknowledged: Set<RungKey> = []
    /// Deliveries that were shown and are over, which was committed.
    private(set) var over: Set<DeliveryKey> = []
    /// In which notice a hook showed a rung.
    private(set) var showings: [Showing: NoticeID] = [:]
    /// Notices that a hook has shown.
    private(set) var shown: Set<NoticeID> = []
    /// The notice that is not exact and was shown last, and when; nil since the clock was set back.
    private(set) var lastInexact: (notice: NoticeID, at: Instant)?
    /// When one was last shown again, or may have been shown: the daemon ended while it was written down.
    private(set) var lastUncertain: Instant?
    /// Deliveries that were on their way when the daemon ended last.
    private(set) var resumed: Set<DeliveryKey> = []
    /// The digests that sum up everything, each with when it came, as far as it was started at once.
    private(set) var summaries: [(notice: NoticeID, at: Instant)] = []
    /// In which digest the user has read of a lapse; none since the clock was set back.
    private(set) var lapses: [NamedLapse: NoticeID] = [:]
    /// What the last step started.
    private var startedLast: [DeliveryKey] = []
    /// How often each delivery failed.
    private(set) var failures: [DeliveryKey: Int] = [:]

    /// That a follow-up lapsed at an instant.
    struct NamedLapse: Hashable {
        let followUp: FollowUpID
        let at: Instant?
    }

    /// Takes in what a step brought.
    mutating func take(_ passage: Passage) {
        resumed.subtract(startedLast)
        startedLast = passage.starts.map(\.delivery.key)
        let claimed = Set(passage.before.deliveries.map(\.notice) + summaries.map(\.notice))
        if let start = passage.starts.first(where: { $0.delivery.isSummary && !claimed.contains($0.delivery.notice) }) {
            summaries.append((start.delivery.notice, start.at))
        }
        if passage.clockWasSetBack { (lastInexact, lapses) = (nil, [:]) }
        switch passage.cause {
        case .start:
            resumed = Set(passage.before.deliveries.filter { $0.state == .running || $0.state == .lingering }.map(\.key))
        case .hook(let report, let key, let hook?):
            heard(report, of: key, hook, in: passage)
        default: break
        }
        if passage.isUntold {
            // The command that nobody was told of may have been a decision.
            everAcknowledged.formUnion(passage.before.items.filter(\.reminder.state.isPastPlanning).map(\.key))
        }
        for (command, consequence) in passage.done { acknowledge(command, consequence, in: passage) }
    }

    private mutating func heard(
        _ report: HookReport, of key: DeliveryKey, _ hook: SimulatedHooks.Running, in passage: Passage
    ) {
        let start = hook.start
        guard !passage.hasCrashed, !passage.hadDiskTrouble else {
            lastUncertain = passage.after.now
            return
        }
        switch report {
        case .shown, .ended(.showed), .word:
            for reminder in start.named { showings[Showing(rung: RungKey(reminder), hook: key.hook)] = key.notice }
            // What was read before the clock was set back has lapsed since once more.
            for lapse in start.lapses where lapses[lapse] == nil && !hook.isShown { lapses[lapse] = key.notice }
            // The end of one that said `shown` before shows nothing.
            if !start.delivery.isExact, report != .ended(.showed) || !hook.isShown {
                // A click on one that was shown while nothing could be written down shows nothing either.
                if shown.insert(key.notice).inserted, !hook.isShown { lastInexact = (key.notice, passage.after.now) }
                lastUncertain = passage.after.now
            }
            if report == .ended(.showed) { over.insert(key) }
        case .ended(.failed):
            if hook.isShown {
                over.insert(key)
            } else {
                failures[key, default: 0] += 1
            }
        }
    }

    private mutating func acknowledge(_ command: Command, _ consequence: Consequence, in passage: Passage) {
        switch command {
        case .undo, .amend, .remove:
            // What was decided may be taken back by it.
            let contacts = Set(consequence.contacts.map(\.contact.id))
            acknowledged = acknowledged.filter { !contacts.contains($0.followUp.contact) }
        case .snooze(let ids, _, _): acknowledge(Set(ids), in: passage)
        default: acknowledge(Set(consequence.closed), in: passage)
        }
    }

    private mutating func acknowledge(_ followUps: Set<FollowUpID>, in passage: Passage) {
        for item in passage.before.items where followUps.contains(item.followUp.id) && item.reminder.state.isPastPlanning {
            acknowledged.insert(item.key)
            everAcknowledged.insert(item.key)
        }
    }
}
