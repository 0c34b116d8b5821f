import Calendars
import CivilTime
import Ledger
import Planning
import Relationships
import Scheduling

/// What others did to a file is a decision here.
extension ToDoDesk {
    /// Carries out what a change means. What is refused is said, and the file then says again what is so; but words are never lost.
    func take(_ change: ToDoChange, _ journal: Journal) throws {
        guard let command = try command(for: change) else { return }
        journal.decider = "to-do list"
        defer { journal.decider = Journal.user }
        do {
            _ = try engine.assumeIsolated { try $0.perform(command) }
        } catch let refusal as CommandError {
            journal.note("what was done to \(id) on the to-do list could not be done here: " + refusal.words(in: journal.zone))
        }
    }

    /// The command that a change stands for; nil where it was carried out before.
    private func command(for change: ToDoChange) throws -> Command? {
        try read { [id] book in
            guard let identity = try book.ledger.identity(of: id), let history = try book.ledger.history(of: identity.contact)
            else { return nil }
            switch change {
            case .words(let text):
                return history.contact.record.notes.contains { $0.text == text } ? nil : .note(identity.contact, text)
            case .done(let at):
                // Never before what passed last, which it may be the answer to.
                let last = history.last(at: book.now)?.at
                let at = at.flatMap { $0 <= book.now && (last ?? $0) <= $0 ? $0 : nil } ?? book.now
                return .done([id], .init(at: at))
            case .cancelled: return .dismiss([id])
            case .snoozed(let until, let isExact):
                return .snooze([id], until: until.instant(in: book.rules.zone), isExact: isExact)
            }
        }
    }
}
