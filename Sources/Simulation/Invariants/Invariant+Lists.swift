import CivilTime
import Relationships
import Scheduling

extension Invariant {
    /// That what is open stays on the lists.
    static let lists = [
        Invariant(
            "closed-by-cause",
            "Nothing else ever expires: a follow-up stays on every list and in the digest until it is closed.",
            breach: closedByCause),
        Invariant("listed", "a follow-up stays on every list and in the digest until it is closed", breach: listed),
        Invariant(
            "one-timer", "Armed as UTC instants; computed again when the zone, its rules or the clock change.", breach: oneTimer),
    ]

    /// A follow-up goes where the user said something that closes it, or by itself as its kind does, and only then; so it comes.
    private static func closedByCause(_ passage: Passage) -> String? {
        let closable = Set(passage.done.flatMap { closes($0.command, $0.consequence) })
        for contact in passage.facts.known where !passage.isUntold {
            let before = Set((passage.before.open[contact] ?? []).map(\.followUp.identity))
            let after = Set((passage.after.open[contact] ?? []).map(\.followUp.identity))
            if let gone = before.subtracting(after).first(where: { !passage.closesByItself($0) }), !closable.contains(contact) {
                return "\(gone.words) is closed, and nobody closed it"
            }
            if let new = after.subtracting(before).first(where: { !passage.opensByItself($0) }), !passage.touched.contains(contact)
            {
                return "\(new.words) is open, and nothing opened it"
            }
        }
        return nil
    }

    /// Whose follow-ups a command may close.
    private static func closes(_ command: Command, _ consequence: Consequence) -> [ContactID] {
        switch command {
        case .log, .logMessage, .done, .dismiss, .move, .cancel, .archive, .amend, .remove, .undo, .takeIn, .bring, .merge, .forget,
            .takeUp,
            .passOver:
            consequence.contacts.map(\.contact.id)
        // `ThanksWithin=0` closes thanks.
        case .set(_, let assignments):
            assignments.contains { $0.key == "ThanksWithin" } ? consequence.contacts.map(\.contact.id) : []
        // Of what these close, nothing but voices and occasions, which close by themselves too.
        case .add, .note, .topic, .keepDraft, .join, .leave, .snooze, .remind, .meet, .away, .back, .pause, .resume, .unarchive,
            .rest, .wake,
            .skip, .prefer:
            []
        }
    }

    private static func listed(_ passage: Passage) -> String? {
        let now = passage.now
        let ready = passage.after.open.values.flatMap { $0 }.filter { $0.followUp.ready <= now }
        let missing = Set(ready.map(\.id)).symmetricDifference(passage.after.listed)
        if let missing = missing.min() { return "\(missing) is not listed rightly" }
        if passage.after.counts.open != ready.count { return "status says \(passage.after.counts.open) of \(ready.count) are open" }
        let overdue = ready.filter { $0.followUp.identity.kind != .meeting && $0.followUp.due.map { $0 < now } ?? false }.count
        if passage.after.counts.overdue != overdue {
            return "status says \(passage.after.counts.overdue) of \(overdue) are past due"
        }
        return nil
    }

    /// The one timer is armed, never for the past, and for nothing later than the next moment.
    private static func oneTimer(_ passage: Passage) -> String? {
        guard passage.isRunning else { return passage.after.armed == nil ? nil : "a timer without a daemon" }
        // For this very instant it fires at once; for how long it may do so is counted by the life.
        if let armed = passage.after.armed, armed < passage.now { return "the timer is armed for the past: \(words(armed))" }
        guard !passage.hadDiskTrouble, passage.isPlanCurrent else { return nil }
        let moments = passage.after.items.filter { $0.reminder.state == .planned && $0.reminder.at > passage.now }.map(
            \.reminder.at)
        if let change = passage.after.replans.values.min(), passage.after.armed.map({ $0 > change }) ?? true {
            return "a plan changes by itself at \(words(change)), and the timer is armed for \(words(passage.after.armed))"
        }
        let next = moments.min()
        if let next, passage.after.armed.map({ $0 > next }) ?? true {
            return "the next moment is \(words(next)), and the timer is armed for \(words(passage.after.armed))"
        }
        return nil
    }
}
