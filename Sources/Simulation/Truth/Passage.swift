import CivilTime
import Ledger
import Planning
import Relationships
import Scheduling

/// One step of a life: what led to it, and how the world stood before and after.
struct Passage {
    /// What led to the step.
    enum Cause {
        /// The user said something.
        case command
        case timer
        /// A hook reported, which until then was so far; nil where it was over before.
        case hook(HookReport, DeliveryKey, SimulatedHooks.Running?)
        /// The daemon starts.
        case start
        /// The daemon ended, in order or not.
        case end
        /// A configuration was read, or the machine has travelled; where that changes anything, everyone is planned again.
        case rules(haveChanged: Bool)
        case desktop
        /// The clock was set by so much.
        case clock(Elapsed)
        /// The machine woke.
        case wake
    }

    let cause: Cause
    let before: Snapshot
    let after: Snapshot
    /// Commands that were acknowledged.
    let done: [(command: Command, consequence: Consequence)]
    /// Hooks that were started, in order.
    let starts: [SimulatedHooks.Start]
    /// Hooks that run.
    let running: [DeliveryKey: SimulatedHooks.Running]
    /// The daemon was killed in this step.
    let hasCrashed: Bool
    /// Whom a command was about that may have been committed, though nobody was told.
    let isUntold: Bool
    /// The clock was set back in a step before, which a crash ended, so that nobody was planned again.
    let isSetBackUnplanned: Bool
    /// A write was refused, and what waited for it may still wait.
    let hadDiskTrouble: Bool
    /// Whether the plans are those of the rules in force: everyone was planned since they changed.
    let isPlanCurrent: Bool
    let wasPlanCurrent: Bool
    let isRunning: Bool
    let isDesktopPresent: Bool
    let facts: Facts
    let days: OwnDays
    let configuration: Configuration
    let rules: Rules
    /// The step included.
    var chronicle: Chronicle
    /// As of when each contact was planned last.
    let plannedAt: [ContactID: Instant]
    /// The same before the step.
    let plannedBefore: [ContactID: Instant]
    let store: Store
    private let readings = Readings()

    var now: Instant { after.now }

    var clockWasSetBack: Bool {
        if case .clock(let step) = cause { step < .zero } else { after.now < before.now }
    }

    /// Whether everyone was planned again in this step.
    var planEveryone: Bool {
        if hasCrashed { return done.contains { $0.consequence.touchesEveryone } }
        if case .rules = cause { return true }
        // It may have waited for the disk.
        if !wasPlanCurrent { return true }
        // What time has brought meanwhile waits for the disk too.
        if case .start = cause { return !hadDiskTrouble }
        if case .clock = cause { return !hadDiskTrouble }
        return done.contains { $0.consequence.touchesEveryone }
    }

    /// Whom a command was about.
    var touched: Set<ContactID> { Set(done.flatMap(\.consequence.contacts).map(\.contact.id)) }

    /// Whose plan may have changed by more than the time.
    func isPlannedAnew(_ contact: ContactID) -> Bool { planEveryone || isUntold || touched.contains(contact) }

    /// Whose plan has changed by itself in this step: a meeting has ended, a thanks has lapsed.
    func hasChangedByItself(_ contact: ContactID) -> Bool {
        before.replans[contact].map { $0 <= now } ?? false
    }

    /// Whether a follow-up that was open closes without a word: a meeting at its end, a thanks a week after its due; what a meeting
    /// answers with it. Where the clock was set back, thanks for a meeting that is ahead again; and what is of someone whose adding was undone.
    func closesByItself(_ identity: FollowUpIdentity) -> Bool {
        guard let person = facts.people[identity.contact] else { return true }
        let end = person.arranged[identity.opener]?.end
        return switch identity.kind {
        case .meeting: end.map { $0 <= now } ?? false
        case ThanksRule.kind:
            end.map { $0 > now } ?? false || person.lapse(of: identity.opener, in: days.zone).map { $0 <= now } ?? false
        case .reply: before.hasMeeting(identity.contact, endingIn: person, until: now)
        case .task: false
        default: true
        }
    }

    /// Whether a follow-up opens without a word: thanks at the end of a meeting; where the clock was set back, what had ended; the reply to an
    /// inbound of a time after that end, where the meeting answers an earlier one.
    func opensByItself(_ identity: FollowUpIdentity) -> Bool {
        guard let person = facts.people[identity.contact] else { return false }
        let end = person.arranged[identity.opener]?.end
        let wasSetBack = clockWasSetBack || isSetBackUnplanned
        return switch identity.kind {
        case .meeting: wasSetBack && end.map { $0 > now } ?? false
        case ThanksRule.kind: end.map { $0 <= now } ?? false && (wasSetBack || hasChangedByItself(identity.contact))
        case .reply:
            wasSetBack && after.open[identity.contact]?.contains { $0.followUp.identity.kind == .meeting } ?? false
                || person.passed[identity.opener].map {
                    before.hasMeeting(identity.contact, endingIn: person, until: min($0.at, now))
                } ?? false
        case .task: false
        default: true
        }
    }

    /// Those whose plan may have changed by more than the time.
    var plannedAnew: [ContactID] { facts.known.filter(isPlannedAnew) }

    /// Whether something dated ahead was planned as of an earlier instant: then the plan waits for the next reason to be made.
    func isDatedAhead(_ contact: ContactID) -> Bool {
        guard let planned = plannedAt[contact], let person = facts.people[contact] else { return true }
        return planned != now && person.hasAnything(after: planned)
    }

    /// The same, where what the practice recorded is known as well.
    func isDatedAhead(_ reading: Reading) -> Bool {
        guard let planned = plannedAt[reading.contact], planned != now else { return isDatedAhead(reading.contact) }
        return isDatedAhead(reading.contact) || reading.history?.decisions.contains { $0.at > planned } ?? false
    }

    /// The hooks that show reminders of the kind now.
    func hooks(for kind: Kind) -> [HookPolicy] {
        rules.hooks.filter { $0.remindsOf(kind) && (isDesktopPresent || $0.program != .desktop) }
    }

    /// Whose plan may have changed, read after the step and planned again: the ledger is asked once, whoever looks.
    func plannedAgain() throws -> [Reading] {
        if let known = readings.known { return known }
        let people = facts.known.filter { isPlannedAnew($0) || hasChangedByItself($0) }
        guard !people.isEmpty else { return [] }
        let own = OwnTime(hours: rules.hours, zone: rules.zone, decisions: after.ownDecisions)
        let known: [Reading] = try read { book in
            try people.map { contact in
                guard let history = try book.ledger.history(of: contact) else { return Reading(contact: contact) }
                let (policy, their) = rules.policyAndTime(of: history)
                let planner = Planner(policy: policy, own: own, their: their, now: now)
                let plan = planner.plan(history, stored: after.open[contact] ?? []).followUps
                return Reading(contact: contact, history: history, planner: planner, plan: plan)
            }
        }
        readings.known = known
        return known
    }

    /// What the ledger has of someone, and what is planned by it.
    struct Reading {
        let contact: ContactID
        /// Nil: they are not known.
        var history: History?
        var planner: Planner?
        var plan: [PlannedFollowUp] = []
    }

    private final class Readings {
        var known: [Reading]?
    }

    /// Reads on the state after the step.
    func read<Answer>(_ question: (Book<Transaction>) throws -> Answer) throws -> Answer {
        try store.read { try question(Book($0, rules: rules, now: now)) }
    }
}
