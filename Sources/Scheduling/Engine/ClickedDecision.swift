package import CivilTime
package import Relationships

/// Turns a word that a hook said into the command that it stands for.
package enum ClickedDecision {
    /// The command; nil for words that decide nothing, or nothing that this kind of follow-up knows.
    package static func command(for word: HookWord, reminder: DueReminder, at now: Instant, zone: Zone) -> Command? {
        switch word {
        case .done(let asks):
            .done([reminder.followUp], Command.Closing(at: now, asks: asks ? true : nil))
        case .answered:
            .log([reminder.identity.contact], Command.LogEntry(direction: .inbound, at: now))
        case .snooze(let span):
            .snooze([reminder.followUp], until: zone.adding(span, to: now), isExact: span.months == 0 && span.days == 0)
        case .dismiss:
            .dismiss([reminder.followUp])
        case .rest:
            .rest([reminder.identity.contact], until: nil)
        case .shown, .open:
            nil
        }
    }
}
